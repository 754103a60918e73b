//! A provider that asks another one only when it must, and once however many callers need the answer.

mod bell;
mod flight;
mod state;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use self::flight::Landing;
use self::state::{State, Step};
use super::{Credentials, CredentialsError, ProvideCredentials};
use crate::future::BoxFuture;
use crate::timestamp::Timestamp;

/// Keeps the credentials of another provider until five minutes before they expire, or until half of their life has
/// passed if that is later. Credentials without an expiry are kept for good.
///
/// The time is that of this machine, which may be far from the service's. Credentials that seem to have expired when they
/// arrive are therefore used all the same and kept for up to five minutes: whether they have is for the service to say,
/// and if it refuses them they are replaced, once in a call.
///
/// However many callers ask at once, the other provider is asked once. Its answer belongs to all of them: whoever needs
/// it drives it on, and a caller that gives up takes nothing with it.
///
/// - As long as the old credentials are valid nobody waits. Every call looks whether the new ones are there and goes on
///   with the old ones until then; if they cannot be had, there is a pause of ten seconds before the next attempt.
/// - Without valid ones every caller waits, no longer than its own time-out, and all get the error of the attempt that
///   they waited for. The next caller begins another one: errors are not kept. A provider that panics has failed.
/// - An attempt without an end is given up after two minutes, longer than a program or a call has by default. The next
///   caller begins another one, and those who still wait, wait for that.
///
/// No thread and no async runtime is needed for that, and async and blocking clients can share one. A provider whose
/// futures work only within some runtime needs callers that are within it.
///
/// Put it in an [`Arc`] to share it between clients:
///
/// ```
/// # use std::sync::Arc;
/// # use specwright_core::{Cached, Credentials, Service, Setup};
/// # fn two(service: &'static Service, provider: Credentials) -> (Setup, Setup) {
/// let shared = Arc::new(Cached::new(provider));
/// let first = Setup::new(service).credentials(Arc::clone(&shared));
/// let second = Setup::new(service).credentials(shared);
/// # (first, second)
/// # }
/// ```
pub struct Cached<P> {
    provider: Arc<P>,
    state: Mutex<State>,
    clock: Clock,
}

type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

impl<P> Cached<P> {
    /// Holds nothing yet: the first caller waits for the provider.
    #[must_use]
    pub fn new(provider: P) -> Self {
        Self::with_clock(provider, Arc::new(|| SystemTime::now().into()))
    }

    fn with_clock(provider: P, clock: Clock) -> Self {
        Self {
            provider: Arc::new(provider),
            state: Mutex::default(),
            clock,
        }
    }

    /// Holds credentials that the provider has given already.
    #[must_use]
    pub(crate) fn holding(self, credentials: Credentials) -> Self {
        let now = (self.clock)();
        self.state().hold(credentials, now);
        self
    }

    /// Forgets the credentials, so that the next call asks for others: for use when they are known to have been
    /// replaced. Clients do it themselves when a service refuses them as expired.
    pub fn forget(&self) {
        self.state().forget();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // No code of others runs under the lock, so nothing can panic halfway through a change.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<P: ProvideCredentials + 'static> Cached<P> {
    /// What a caller does next; if that takes a refresh, it is under way from now on.
    fn step(&self) -> Step {
        let now = (self.clock)();
        self.state().step(now, || {
            let provider = Arc::clone(&self.provider);
            Box::pin(async move { provider.provide().await })
        })
    }
}

impl<P: ProvideCredentials + 'static> ProvideCredentials for Cached<P> {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            loop {
                match self.step() {
                    Step::Use(credentials) => return Ok(credentials),
                    Step::UseMeanwhile(credentials, flight) => {
                        if flight.look().is_pending() {
                            return Ok(credentials);
                        }
                    }
                    Step::Wait(flight) => match flight.landing().await {
                        Landing::Failed(error) if !flight.was_left_alone() => return Err(error),
                        _ => {}
                    },
                    Step::GiveUp(flight) => flight.give_up(),
                }
            }
        })
    }

    fn ready(&self) -> Option<Credentials> {
        let now = (self.clock)();
        self.state().ready(now)
    }

    fn expired(&self, credentials: &Credentials) {
        self.state().refuse(credentials);
        self.provider.expired(credentials);
    }
}

impl<P: fmt::Debug> fmt::Debug for Cached<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cached")
            .field("provider", &self.provider)
            .finish_non_exhaustive()
    }
}
