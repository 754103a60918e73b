//! Keeping to documented numbers of requests per second.

mod bucket;
mod queue;
mod rate;
#[cfg(test)]
mod tests;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use self::queue::Queue;
pub use self::rate::RateLimit;

/// Lets requests through at the rates of their operations and of the whole service, in the order in which they ask.
///
/// A request asks for a [`Ticket`], waits as long as that says, and asks again: what counts is when requests really go,
/// so that those whose waits end late, and at the same time, do not go together.
#[derive(Debug, Default)]
pub(crate) struct Limiter {
    queue: Mutex<Queue>,
}

/// What a request is held to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rates {
    /// The name of the operation.
    pub(crate) operation: &'static str,
    /// What the documentation allows for this operation.
    pub(crate) own: Option<RateLimit>,
    /// What it allows for all operations of the service together.
    pub(crate) shared: Option<RateLimit>,
}

/// What a request does now.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    Go,
    /// Wait that long, then ask again.
    Wait(Duration),
    /// Its turn would come too late, and is left to others.
    TooLate,
}

/// A request's place in the queue; dropping it leaves the place to others.
#[derive(Debug)]
pub(crate) struct Ticket<'a> {
    limiter: &'a Limiter,
    number: u64,
    rates: Rates,
}

impl Limiter {
    /// A place at the end of the queue.
    pub(crate) fn ticket(&self, rates: Rates) -> Ticket<'_> {
        Ticket {
            limiter: self,
            number: self.queue().number(),
            rates,
        }
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        // A panic of another holder cannot leave the queue half changed.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ticket<'_> {
    /// Whether it is this request's turn, if it may wait for `limit`.
    pub(crate) fn turn(&self, now: Instant, limit: Duration) -> Turn {
        let mut queue = self.limiter.queue();
        let wait = queue.ask(self.number, self.rates, now);
        if wait.is_zero() {
            Turn::Go
        } else if wait > limit {
            Turn::TooLate
        } else {
            Turn::Wait(wait)
        }
    }
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        self.limiter.queue().leave(self.number);
    }
}
