//! A wait under way.

use std::fmt;
use std::time::{Duration, Instant};

use super::Waiter;
use crate::client::{BlockingClient, Client, Overrides, Sender};
use crate::error::Error;
use crate::error::cause::Cause;
use crate::error::kind::ErrorKind;
use crate::operation::Operation;

/// Asks an operation until it shows a state. Nothing happens before [`run`](Self::run) is called.
#[must_use = "it does nothing before it is run"]
pub struct Waiting<C, O> {
    client: C,
    operation: O,
    waiter: &'static Waiter,
    timeout: Duration,
}

const LATE: &str = "the state was not there in time";

/// What follows from an answer.
enum Verdict<O: Operation> {
    /// The state is there; the answer that showed it, unless an error did.
    Reached(Option<O::Output>),
    /// Ask again after this time.
    NotYet(Duration),
}

impl<C, O: Operation> Waiting<C, O> {
    /// A wait with the documented time-out.
    pub fn new(client: C, operation: O, waiter: &'static Waiter) -> Self {
        Self {
            client,
            operation,
            waiter,
            timeout: Duration::from_secs(waiter.timeout),
        }
    }

    /// Ends the waiting with an error after this time, also while a question is under way.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    fn judge(
        &self,
        answer: Result<O::Output, Error<O::Error>>,
        asked: u32,
        waited: Duration,
    ) -> Result<Verdict<O>, Error<O::Error>> {
        let Waiter { until, fail, .. } = self.waiter;
        match answer {
            Ok(output)
                if until
                    .iter()
                    .any(|acceptor| acceptor.accepts_output(&output)) =>
            {
                return Ok(Verdict::Reached(Some(output)));
            }
            Ok(output) if fail.iter().any(|acceptor| acceptor.accepts_output(&output)) => {
                let why = "the state cannot be reached any more";
                return Err(self.ended(why, ErrorKind::Conflict));
            }
            Ok(_) => {}
            Err(error) => {
                let accepted = error.reply().is_some_and(|reply| {
                    until.iter().any(|acceptor| acceptor.accepts_error(reply))
                });
                return if accepted {
                    Ok(Verdict::Reached(None))
                } else if waited >= self.timeout && error.kind() == ErrorKind::Timeout {
                    Err(self.ended(LATE, ErrorKind::Timeout))
                } else {
                    Err(error)
                };
            }
        }
        let left = self.timeout.saturating_sub(waited);
        if left.is_zero() {
            return Err(self.ended(LATE, ErrorKind::Timeout));
        }
        // The last question comes when the time is over.
        Ok(Verdict::NotYet(self.delay(asked).min(left)))
    }

    /// What one question may differ in: it ends when the waiting does. The last one, which comes at the very end, may
    /// take as long as the shortest wait.
    fn question(&self, waited: Duration) -> Overrides {
        let least = Duration::from_secs(self.waiter.delay.0);
        Overrides::default().at_most(self.timeout.saturating_sub(waited).max(least))
    }

    fn ended(&self, why: &'static str, kind: ErrorKind) -> Error<O::Error> {
        let waiter = self.waiter.name;
        Error::from_cause(O::SPEC, Cause::Waiting { waiter, why, kind })
    }

    /// The delay doubles from the least to the greatest.
    fn delay(&self, asked: u32) -> Duration {
        let (least, greatest) = self.waiter.delay;
        Duration::from_secs(least.saturating_mul(1_u64 << asked.min(32)).min(greatest))
    }
}

impl<O: Operation> Waiting<Client, O> {
    /// Waits. The answer is the one that showed the state, or none if an error did (as for something that is gone).
    ///
    /// # Errors
    ///
    /// If the state cannot be reached any more, was not reached in time, or if a question fails for another reason.
    pub async fn run(self) -> Result<Option<O::Output>, Error<O::Error>> {
        let started = Instant::now();
        // Time that a transport for tests only pretends to wait counts as well.
        let mut slept = Duration::ZERO;
        for asked in 0.. {
            let question = self.question(started.elapsed().max(slept));
            let answer = Sender::with(&self.client, question)
                .send(self.operation.clone())
                .await;
            match self.judge(answer, asked, started.elapsed().max(slept))? {
                Verdict::Reached(output) => return Ok(output),
                Verdict::NotYet(delay) => {
                    self.client.sleep(delay).await;
                    slept = slept.saturating_add(delay);
                }
            }
        }
        Ok(None)
    }
}

impl<O: Operation> Waiting<BlockingClient, O> {
    /// Waits. The answer is the one that showed the state, or none if an error did (as for something that is gone).
    ///
    /// # Errors
    ///
    /// If the state cannot be reached any more, was not reached in time, or if a question fails for another reason.
    pub fn run(self) -> Result<Option<O::Output>, Error<O::Error>> {
        let started = Instant::now();
        // Time that a transport for tests only pretends to wait counts as well.
        let mut slept = Duration::ZERO;
        for asked in 0.. {
            let question = self.question(started.elapsed().max(slept));
            let answer = Sender::with(&self.client, question).send(self.operation.clone());
            match self.judge(answer, asked, started.elapsed().max(slept))? {
                Verdict::Reached(output) => return Ok(output),
                Verdict::NotYet(delay) => {
                    self.client.sleep(delay);
                    slept = slept.saturating_add(delay);
                }
            }
        }
        Ok(None)
    }
}

impl<C, O> fmt::Debug for Waiting<C, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waiting")
            .field("waiter", &self.waiter.name)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
