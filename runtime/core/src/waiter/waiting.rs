//! A wait that ends with an answer.

use std::fmt;
use std::time::Duration;

use super::Waiter;
use super::wait::{End, Verdict, Wait};
use crate::client::{Answered, BlockingClient, Client, Sender};
use crate::error::Error;
use crate::future::BoxFuture;
use crate::operation::Operation;

/// Sends an operation until it shows a state or is accepted. Nothing happens before it is awaited, or
/// [`run`](Self::run) with the blocking client.
///
/// All calls carry the same idempotency token, if the operation has one. An error ends the wait, unless the waiter
/// names it as one to wait out; if the time runs out meanwhile, the last such answer is that of the error:
/// [`Error::code`] and [`Error::reply`] show it.
#[must_use = "it does nothing before it is run"]
pub struct Waiting<C, O> {
    client: C,
    operation: O,
    waiter: &'static Waiter,
    timeout: Duration,
}

impl<C, O> Waiting<C, O> {
    /// A wait with the documented time-out.
    pub fn new(client: C, operation: O, waiter: &'static Waiter) -> Self {
        Self {
            client,
            operation,
            waiter,
            timeout: Duration::from_secs(waiter.timeout),
        }
    }

    /// Ends the waiting with an error after this time, also while a call is under way. Only the last call, which comes
    /// when the time is over, may take as long again, and no longer than the shortest wait between two.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }
}

impl<O: Operation> Waiting<Client, O> {
    /// Waits, and returns the answer that showed the state. Awaiting the wait itself does the same.
    ///
    /// # Errors
    ///
    /// If the state cannot be reached any more, was not reached in time, or if a call fails for another reason.
    pub async fn run(self) -> Result<O::Output, Error<O::Error>> {
        Ok(self.run_detailed().await?.output)
    }

    /// As [`run`](Self::run), with status, request id, the number of attempts of all calls, and their idempotency token.
    ///
    /// # Errors
    ///
    /// As [`run`](Self::run).
    pub async fn run_detailed(self) -> Result<Answered<O::Output>, Error<O::Error>> {
        self.end().await?.shown()
    }

    pub(super) async fn end(mut self) -> Result<End<O>, Error<O::Error>> {
        let mut wait = Wait::begin(self.waiter, self.timeout, &mut self.operation)?;
        loop {
            let client = Sender::with(&self.client, wait.call());
            let answer = client.send_detailed(self.operation.clone()).await;
            match wait.judge(answer, self.client.now())? {
                Verdict::Ended(end) => return Ok(end),
                Verdict::NotYet(delay) => {
                    self.client.sleep(delay).await;
                    wait.slept(delay);
                }
            }
        }
    }
}

impl<O: Operation> Waiting<BlockingClient, O> {
    /// Waits, and returns the answer that showed the state.
    ///
    /// # Errors
    ///
    /// If the state cannot be reached any more, was not reached in time, or if a call fails for another reason.
    pub fn run(self) -> Result<O::Output, Error<O::Error>> {
        Ok(self.run_detailed()?.output)
    }

    /// As [`run`](Self::run), with status, request id, the number of attempts of all calls, and their idempotency token.
    ///
    /// # Errors
    ///
    /// As [`run`](Self::run).
    pub fn run_detailed(self) -> Result<Answered<O::Output>, Error<O::Error>> {
        self.end()?.shown()
    }

    pub(super) fn end(mut self) -> Result<End<O>, Error<O::Error>> {
        let mut wait = Wait::begin(self.waiter, self.timeout, &mut self.operation)?;
        loop {
            let client = Sender::with(&self.client, wait.call());
            let answer = client.send_detailed(self.operation.clone());
            match wait.judge(answer, self.client.now())? {
                Verdict::Ended(end) => return Ok(end),
                Verdict::NotYet(delay) => {
                    self.client.sleep(delay);
                    wait.slept(delay);
                }
            }
        }
    }
}

impl<O: Operation> IntoFuture for Waiting<Client, O> {
    type Output = Result<O::Output, Error<O::Error>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
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
