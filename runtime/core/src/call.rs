//! One call from its first attempt to its end, without I/O: both clients drive this and do nothing on their own.

mod remedy;
pub(crate) mod token;
mod watch;

use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{Request, Response};

use self::remedy::Remedies;
use self::watch::Watch;
use crate::auth::AuthScheme;
use crate::client::core::Core;
use crate::credentials::{Credentials, CredentialsError};
use crate::error::cause::Cause;
use crate::limiter::{Rates, Ticket, Turn};
use crate::observe::Trace;
use crate::operation::OperationSpec;
use crate::random;
use crate::request::{self, Signing};
use crate::response;
use crate::retry::{Decision, Failure, Outcome, hinted_wait};
use crate::structure::Structure;
use crate::transport::{Limits, Sent, TransportError};
use crate::validate;

/// A call under way: [`begin`](Self::begin), then [`request`](Self::request) and [`judge`](Self::judge) in turn.
pub(crate) struct Call<'a> {
    core: &'a Core,
    spec: &'static OperationSpec,
    started: Instant,
    attempts: u32,
    sent: bool,
    /// Why the last attempt failed, while another is being prepared.
    failure: Option<Cause>,
    /// What the last repetition took from the budget.
    cost: Option<u32>,
    remedies: Remedies,
    token: Option<String>,
    /// The next attempt's place in the queue, while it waits for its turn.
    ticket: Option<Ticket<'a>>,
    watch: Watch<'a>,
}

/// What follows an attempt that did not end the call with an error.
pub(crate) enum Next {
    /// The output is read.
    Done(Success),
    /// Make another attempt, at once.
    Again,
    /// Make another attempt after this time.
    Wait(Duration),
}

/// How a call ended with success.
pub(crate) struct Success {
    pub(crate) response: Response<Bytes>,
    pub(crate) attempts: u32,
    pub(crate) token: Option<String>,
}

/// How a call ended without success.
pub(crate) struct Failed {
    pub(crate) cause: Cause,
    /// Attempts that were handed to the transport.
    pub(crate) attempts: u32,
    /// Whether any of them may have reached the service.
    pub(crate) sent: bool,
    /// The idempotency token of all of them.
    pub(crate) token: Option<String>,
}

impl<'a> Call<'a> {
    /// Fills in what the client fills in, then checks the input as it will be sent.
    pub(crate) fn begin(
        core: &'a Core,
        spec: &'static OperationSpec,
        input: &mut dyn Structure,
    ) -> Result<Self, Failed> {
        let started = Instant::now();
        let mut call = Self {
            core,
            spec,
            started,
            attempts: 0,
            sent: false,
            failure: None,
            cost: None,
            remedies: Remedies::default(),
            token: None,
            ticket: None,
            watch: Watch::begin(core, spec, started),
        };
        if let Some(refusal) = &core.refusal {
            return Err(call.failed(refusal.clone().into()));
        }
        call.token = token::fill(input).map_err(|cause| call.failed(cause))?;
        if core.config.options().validate {
            validate::structure(input).map_err(|violations| call.failed(violations.into()))?;
        }
        Ok(call)
    }

    /// The span of the call.
    pub(crate) fn trace(&self) -> &Trace {
        self.watch.trace()
    }

    /// What is left of the time for the whole call.
    pub(crate) fn remaining(&self) -> Duration {
        self.core.timeout.saturating_sub(self.started.elapsed())
    }

    /// How long to wait before asking again, if the client keeps to documented rates; `None` if it is the next attempt's
    /// turn. A call does not wait for a turn that comes after its end.
    pub(crate) fn turn(&mut self, now: Instant) -> Result<Option<Duration>, Failed> {
        let Some(limiter) = &self.core.limiter else {
            return Ok(None);
        };
        let ticket = match self.ticket.take() {
            Some(ticket) => ticket,
            None => limiter.ticket(Rates {
                operation: self.spec.name,
                own: self.spec.rate_limit,
                shared: self.spec.service.rate_limit,
            }),
        };
        match ticket.turn(now, self.remaining()) {
            Turn::Go => Ok(None),
            Turn::Wait(wait) => {
                self.ticket = Some(ticket);
                Ok(Some(wait))
            }
            Turn::TooLate => {
                let cause = self.failure.take().unwrap_or(Cause::Deadline);
                Err(self.failed(cause))
            }
        }
    }

    /// The next attempt, with a date and a nonce of its own. `provided` is `None` if the credentials did not come in time.
    pub(crate) fn request(
        &mut self,
        input: &dyn Structure,
        provided: Option<Result<Credentials, CredentialsError>>,
    ) -> Result<(Request<Bytes>, Limits), Failed> {
        let remaining = self.remaining();
        let provided = match provided {
            Some(provided) if !remaining.is_zero() => provided,
            _ => {
                let cause = self.failure.take().unwrap_or(Cause::Deadline);
                return Err(self.failed(cause));
            }
        };
        let request = provided
            .map_err(Cause::Credentials)
            .and_then(|credentials| self.signed(input, credentials))
            .map_err(|cause| self.failed(cause))?;
        self.attempts += 1;
        self.watch.attempt_begins(self.attempts);
        let timeout = self.core.attempt_timeout.min(remaining);
        Ok((request, Limits::new(timeout, self.core.max_answer_bytes)))
    }

    fn signed(
        &mut self,
        input: &dyn Structure,
        credentials: Credentials,
    ) -> Result<Request<Bytes>, Cause> {
        if self.remedies.refuse(&credentials)
            && let Some(failure) = self.failure.take()
        {
            return Err(failure);
        }
        let reading = self.core.clock.read();
        let mut schemes = self.spec.service.auth.iter();
        // Asking the system for randomness costs more than all else but the signature.
        let nonce = match schemes.any(AuthScheme::has_nonce) {
            true => random::nonce()?,
            false => String::new(),
        };
        let signing = Signing {
            credentials: &credentials,
            now: reading.time.into(),
            nonce: &nonce,
        };
        let request = request::signed(self.spec, input, &self.core.config, &signing)?;
        self.remedies.signed(reading, credentials);
        Ok(request)
    }

    /// Reads what an attempt brought, and decides whether another one follows.
    pub(crate) fn judge(
        &mut self,
        answer: Result<Response<Bytes>, TransportError>,
        output: &mut dyn Structure,
    ) -> Result<Next, Failed> {
        self.sent |= answer
            .as_ref()
            .map_or_else(|error| error.sent() == Sent::MaybeSent, |_| true);
        let status = answer.as_ref().ok().map(Response::status);
        let read = answer.map_err(Cause::Transport).and_then(|response| {
            response::read(self.spec, &response, output)?;
            Ok(response)
        });
        let cause = match read {
            Ok(response) => {
                self.core.budget.succeeded(self.cost);
                self.watch.attempt_ended(status, None, None);
                self.watch.succeeded(&response);
                return Ok(Next::Done(Success {
                    response,
                    attempts: self.attempts,
                    token: self.token.take(),
                }));
            }
            Err(cause) => cause,
        };
        let decision = self.decide(&cause);
        let wait = match decision {
            Decision::Retry { after, .. } => Some(after),
            Decision::Stop => None,
        };
        self.watch.attempt_ended(status, Some(&cause), wait);
        match decision {
            Decision::Retry { after, cost } => {
                // A repetition that costs nothing leaves the last one that did to be given back.
                self.cost = Some(cost).filter(|cost| *cost > 0).or(self.cost);
                self.failure = Some(cause);
                Ok(if after.is_zero() {
                    Next::Again
                } else {
                    Next::Wait(after)
                })
            }
            Decision::Stop => Err(self.failed(cause)),
        }
    }

    fn decide(&mut self, cause: &Cause) -> Decision {
        // Looked at first, so that later calls have the right time even if this one has no attempt left.
        if self.remedies.found(self.core, cause) && self.attempts < self.core.retry.max_attempts {
            return Decision::Retry {
                after: Duration::ZERO,
                cost: 0,
            };
        }
        if let Cause::Service(reply) = cause
            && self
                .core
                .waited_out
                .iter()
                .any(|it| it.accepts_error(reply))
        {
            return Decision::Stop;
        }
        // Without randomness the next attempt would have no nonce, so this failure is the one to report.
        let Ok(random) = random::jitter() else {
            return Decision::Stop;
        };
        let hint = match cause {
            Cause::Service(reply) => {
                let hints = self.spec.service.errors.wait;
                hinted_wait(hints, reply.headers(), self.core.clock.read().time)
            }
            _ => None,
        };
        let failure = Failure {
            outcome: Outcome::from(cause),
            safety: self.spec.retry,
            attempt: self.attempts,
            remaining: Some(self.remaining()),
            hint,
            random,
        };
        self.core.retry.decide(&failure, &self.core.budget)
    }

    fn failed(&mut self, cause: Cause) -> Failed {
        self.watch.failed(&cause);
        Failed {
            cause,
            attempts: self.attempts,
            sent: self.sent,
            token: self.token.take(),
        }
    }
}
