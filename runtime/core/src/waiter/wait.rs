//! A wait under way, without I/O: with what to call, and what follows from the answer.

use std::time::{Duration, Instant, SystemTime};

use super::{Acceptor, Waiter};
use crate::call::token;
use crate::client::{Answered, Overrides};
use crate::error::Error;
use crate::error::cause::Cause;
use crate::error::kind::ErrorKind;
use crate::error::reply::Reply;
use crate::operation::Operation;
use crate::retry::{RetrySafety, hinted_wait};

/// What is known of the calls so far.
pub(super) struct Wait {
    waiter: &'static Waiter,
    timeout: Duration,
    started: Instant,
    /// Time that a transport for tests only pretends to wait counts as well.
    slept: Duration,
    calls: u32,
    attempts: u32,
    token: Option<String>,
    /// The last answer, if it was an error that is waited out.
    last: Option<Box<Reply>>,
}

/// What follows from an answer.
pub(super) enum Verdict<O: Operation> {
    Ended(End<O>),
    /// Call again after this time.
    NotYet(Duration),
}

/// How a wait ends with success.
pub(super) enum End<O: Operation> {
    /// The answer showed the state.
    Shown(Answered<O::Output>),
    /// An error did.
    ShownByError(Error<O::Error>),
}

impl<O: Operation> End<O> {
    /// The answer; an error stays one.
    pub(super) fn shown(self) -> Result<Answered<O::Output>, Error<O::Error>> {
        match self {
            Self::Shown(answer) => Ok(answer),
            Self::ShownByError(error) => Err(error),
        }
    }

    /// The output, unless an error showed the state.
    pub(super) fn output(self) -> Option<O::Output> {
        match self {
            Self::Shown(answer) => Some(answer.output),
            Self::ShownByError(_) => None,
        }
    }
}

const LATE: &str = "the state was not there in time";

impl Wait {
    /// Fills in the idempotency token, so that all calls carry the same one: the service knows a call again that seemed
    /// to be lost.
    pub(super) fn begin<O: Operation>(
        waiter: &'static Waiter,
        timeout: Duration,
        operation: &mut O,
    ) -> Result<Self, Error<O::Error>> {
        let token =
            token::fill(operation).map_err(|cause| Error::from_wait(O::SPEC, cause, 0, None))?;
        Ok(Self {
            waiter,
            timeout,
            started: Instant::now(),
            slept: Duration::ZERO,
            calls: 0,
            attempts: 0,
            token,
            last: None,
        })
    }

    /// What the next call differs in: it ends when the waiting does, and leaves to it the errors that are waited out.
    /// The last one, which comes at the very end, may take as long as the shortest wait, but never longer than all of the
    /// waiting.
    pub(super) fn call(&self) -> Overrides {
        let least = Duration::from_secs(self.waiter.delay.0).min(self.timeout);
        let left = self.timeout.saturating_sub(self.waited());
        Overrides::default()
            .at_most(left.max(least))
            .waited_out(self.waiter.again)
    }

    /// Notes that the time between two calls has passed.
    pub(super) fn slept(&mut self, delay: Duration) {
        self.slept = self.slept.saturating_add(delay);
    }

    pub(super) fn judge<O: Operation>(
        &mut self,
        answer: Result<Answered<O::Output>, Error<O::Error>>,
        now: SystemTime,
    ) -> Result<Verdict<O>, Error<O::Error>> {
        self.calls = self.calls.saturating_add(1);
        let before = self.attempts;
        match answer {
            Ok(answer) => {
                self.attempts = before.saturating_add(answer.attempts);
                self.judge_answer(answer)
            }
            Err(error) => {
                self.attempts = before.saturating_add(error.attempts());
                self.judge_error(error.after(before), now)
            }
        }
    }

    fn judge_answer<O: Operation>(
        &mut self,
        mut answer: Answered<O::Output>,
    ) -> Result<Verdict<O>, Error<O::Error>> {
        let Waiter { until, fail, .. } = self.waiter;
        let shows = |acceptor: &Acceptor| acceptor.accepts_output(&answer.output);
        self.last = None;
        if until.iter().any(shows) {
            answer.attempts = self.attempts;
            Ok(Verdict::Ended(End::Shown(answer)))
        } else if fail.iter().any(shows) {
            let why = "the state cannot be reached any more";
            Err(self.ended::<O>(why, ErrorKind::Conflict))
        } else {
            self.not_yet(Duration::ZERO)
        }
    }

    fn judge_error<O: Operation>(
        &mut self,
        error: Error<O::Error>,
        now: SystemTime,
    ) -> Result<Verdict<O>, Error<O::Error>> {
        let is_among = |acceptors: &[Acceptor]| {
            let reply = error.reply();
            reply.is_some_and(|reply| acceptors.iter().any(|it| it.accepts_error(reply)))
        };
        let Waiter { until, again, .. } = self.waiter;
        if is_among(until) {
            return Ok(Verdict::Ended(End::ShownByError(error)));
        }
        if is_among(again) {
            self.last = error.into_reply();
            let hint = self
                .last
                .as_ref()
                .and_then(|reply| hinted_wait(O::SPEC.service.errors.wait, reply.headers(), now));
            return self.not_yet(hint.unwrap_or_default());
        }
        // A change that was cut off may have been made, which only its own error tells.
        let is_question = O::SPEC.retry == RetrySafety::ReadOnly;
        if is_question && self.waited() >= self.timeout && error.kind() == ErrorKind::Timeout {
            return Err(self.ended::<O>(LATE, ErrorKind::Timeout));
        }
        Err(error)
    }

    /// Another call, unless it would come after the end or before the service wants it. The last one comes when the
    /// time is over.
    fn not_yet<O: Operation>(&mut self, hint: Duration) -> Result<Verdict<O>, Error<O::Error>> {
        let left = self.timeout.saturating_sub(self.waited());
        if left.is_zero() || hint > left {
            return Err(self.ended::<O>(LATE, ErrorKind::Timeout));
        }
        Ok(Verdict::NotYet(self.delay().max(hint).min(left)))
    }

    /// The delay doubles from the least to the greatest.
    fn delay(&self) -> Duration {
        let (least, greatest) = self.waiter.delay;
        let doubled = self.calls.saturating_sub(1).min(32);
        Duration::from_secs(least.saturating_mul(1_u64 << doubled).min(greatest))
    }

    fn waited(&self) -> Duration {
        self.started.elapsed().max(self.slept)
    }

    fn ended<O: Operation>(&mut self, why: &'static str, kind: ErrorKind) -> Error<O::Error> {
        let cause = Cause::Waiting {
            waiter: self.waiter.name,
            why,
            kind,
            waited: self.waited(),
            calls: self.calls,
            last: self.last.take(),
        };
        Error::from_wait(O::SPEC, cause, self.attempts, self.token.take())
    }
}
