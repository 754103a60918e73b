//! One call from its first attempt to its end, without I/O: both clients drive this and do nothing on their own.

use std::time::{Duration, Instant, SystemTime};

use bytes::Bytes;
use http::{Request, Response};

use crate::client::core::Core;
use crate::credentials::{Credentials, CredentialsError};
use crate::error::cause::Cause;
use crate::operation::OperationSpec;
use crate::random;
use crate::request::{self, Signing};
use crate::response;
use crate::retry::{Decision, Failure, Outcome, hinted_wait};
use crate::slot::Slot;
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
}

/// What follows an attempt that did not end the call with an error.
pub(crate) enum Next {
    /// The output is read.
    Done,
    /// Wait, then make another attempt.
    Wait(Duration),
}

/// How a call ended without success.
pub(crate) struct Failed {
    pub(crate) cause: Cause,
    /// Attempts that were handed to the transport.
    pub(crate) attempts: u32,
    /// Whether any of them may have reached the service.
    pub(crate) sent: bool,
}

impl<'a> Call<'a> {
    /// Fills in what the client fills in, then checks the input as it will be sent.
    pub(crate) fn begin(
        core: &'a Core,
        spec: &'static OperationSpec,
        input: &mut dyn Structure,
    ) -> Result<Self, Failed> {
        let call = Self {
            core,
            spec,
            started: Instant::now(),
            attempts: 0,
            sent: false,
            failure: None,
            cost: None,
        };
        fill_idempotency_token(input).map_err(|cause| call.failed(cause))?;
        if core.config.options().validate {
            validate::structure(input).map_err(|violations| call.failed(violations.into()))?;
        }
        Ok(call)
    }

    /// What is left of the time for the whole call.
    pub(crate) fn remaining(&self) -> Duration {
        self.core.timeout.saturating_sub(self.started.elapsed())
    }

    /// How long to wait until the next attempt's turn, if the client keeps to documented rates. A call does not wait
    /// for a turn that comes after its end.
    pub(crate) fn turn(&mut self, now: Instant) -> Result<Option<Duration>, Failed> {
        let (Some(limiter), Some(per_second)) = (&self.core.limiter, self.spec.rate_limit) else {
            return Ok(None);
        };
        match limiter.turn(self.spec.name, per_second, now, self.remaining()) {
            Some(turn) => Ok((!turn.is_zero()).then_some(turn)),
            None => {
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
            .and_then(|credentials| self.signed(input, &credentials))
            .map_err(|cause| self.failed(cause))?;
        self.attempts += 1;
        let timeout = self.core.attempt_timeout.min(remaining);
        Ok((request, Limits::new(timeout, self.core.max_answer_bytes)))
    }

    fn signed(
        &self,
        input: &dyn Structure,
        credentials: &Credentials,
    ) -> Result<Request<Bytes>, Cause> {
        let signing = Signing {
            credentials,
            now: SystemTime::now().into(),
            nonce: &random::nonce()?,
        };
        request::signed(self.spec, input, &self.core.config, &signing)
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
        let read = answer
            .map_err(Cause::Transport)
            .and_then(|response| response::read(self.spec, &response, output));
        let cause = match read {
            Ok(()) => {
                self.core.budget.succeeded(self.cost);
                return Ok(Next::Done);
            }
            Err(cause) => cause,
        };
        match self.decide(&cause) {
            Decision::Retry { after, cost } => {
                self.cost = Some(cost);
                self.failure = Some(cause);
                Ok(Next::Wait(after))
            }
            Decision::Stop => Err(self.failed(cause)),
        }
    }

    fn decide(&self, cause: &Cause) -> Decision {
        // Without randomness the next attempt would have no nonce, so this failure is the one to report.
        let Ok(random) = random::jitter() else {
            return Decision::Stop;
        };
        let hint = match cause {
            Cause::Service(reply) => {
                let hints = self.spec.service.errors.wait;
                hinted_wait(hints, reply.headers(), SystemTime::now())
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

    fn failed(&self, cause: Cause) -> Failed {
        Failed {
            cause,
            attempts: self.attempts,
            sent: self.sent,
        }
    }
}

/// Once per call, so that every attempt carries the same token and the service recognises a repetition.
fn fill_idempotency_token(input: &mut dyn Structure) -> Result<(), Cause> {
    for (index, member) in input.shape().members.iter().enumerate() {
        if member.idempotency_token && input.get(index).is_absent() {
            set_text(input.slot(index), random::uuid()?);
        }
    }
    Ok(())
}

fn set_text(slot: Slot<'_>, text: String) {
    match slot {
        Slot::Optional(optional) => set_text(optional.fill(), text),
        Slot::Text(into) => *into = text,
        Slot::Secret(into) => *into = text.into(),
        // Tokens are texts; the generator accepts no others.
        _ => {}
    }
}
