//! A wait that an error may end with success, as for something that is gone.

use std::fmt;
use std::time::Duration;

use super::{Waiter, Waiting};
use crate::client::{BlockingClient, Client};
use crate::error::Error;
use crate::future::BoxFuture;
use crate::operation::Operation;

/// As [`Waiting`], but where an error can show the state: there may be no answer then.
#[must_use = "it does nothing before it is run"]
pub struct Vanishing<C, O>(Waiting<C, O>);

impl<C, O> Vanishing<C, O> {
    /// A wait with the documented time-out.
    pub fn new(client: C, operation: O, waiter: &'static Waiter) -> Self {
        Self(Waiting::new(client, operation, waiter))
    }

    /// Ends the waiting with an error after this time, also while a call is under way. Only the last call, which comes
    /// when the time is over, may take as long again, and no longer than the shortest wait between two.
    pub fn timeout(self, timeout: Duration) -> Self {
        Self(self.0.timeout(timeout))
    }
}

impl<O: Operation> Vanishing<Client, O> {
    /// Waits. The answer is the one that showed the state, or none if an error did. Awaiting the wait itself does the
    /// same.
    ///
    /// # Errors
    ///
    /// As those of [`Waiting::run`], but for the errors that show the state.
    pub async fn run(self) -> Result<Option<O::Output>, Error<O::Error>> {
        Ok(self.0.end().await?.output())
    }
}

impl<O: Operation> Vanishing<BlockingClient, O> {
    /// Waits. The answer is the one that showed the state, or none if an error did.
    ///
    /// # Errors
    ///
    /// As those of [`Waiting::run`], but for the errors that show the state.
    pub fn run(self) -> Result<Option<O::Output>, Error<O::Error>> {
        Ok(self.0.end()?.output())
    }
}

impl<O: Operation> IntoFuture for Vanishing<Client, O> {
    type Output = Result<Option<O::Output>, Error<O::Error>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl<C, O> fmt::Debug for Vanishing<C, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Vanishing").field(&self.0).finish()
    }
}
