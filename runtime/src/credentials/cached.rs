//! A provider that asks another one only when it must, and once however many callers need the answer.

mod state;
#[cfg(test)]
mod tests;

use std::fmt;
use std::future::poll_fn;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use self::state::{State, Step};
use super::{Credentials, CredentialsError, ProvideCredentials};
use crate::future::BoxFuture;
use crate::timestamp::Timestamp;

/// Keeps the credentials of another provider until five minutes before they expire, or until half of their life has
/// passed if that is later. Credentials without an expiry are kept for good.
///
/// However many callers ask at once, the other provider is asked once. As long as the old credentials are valid, only
/// the caller that began the refresh waits for it, and if it fails the old ones are served, with a pause of ten seconds
/// before the next attempt. Without valid ones every caller waits, and all of them get the error of a refresh that
/// fails. A refresh whose caller gives up is begun again by another one. No async runtime is needed, and async and
/// blocking clients can share one.
///
/// Put it in an [`Arc`](std::sync::Arc) to share it between clients:
///
/// ```
/// # use std::sync::Arc;
/// # use specwright_runtime::{Cached, Credentials, Service, Setup};
/// # fn two(service: &'static Service, provider: Credentials) -> (Setup, Setup) {
/// let shared = Arc::new(Cached::new(provider));
/// let first = Setup::new(service).credentials(Arc::clone(&shared));
/// let second = Setup::new(service).credentials(shared);
/// # (first, second)
/// # }
/// ```
pub struct Cached<P> {
    provider: P,
    state: Mutex<State>,
    clock: Clock,
}

type Clock = Box<dyn Fn() -> Timestamp + Send + Sync>;

impl<P> Cached<P> {
    /// Holds nothing yet: the first caller waits for the provider.
    #[must_use]
    pub fn new(provider: P) -> Self {
        Self::with_clock(provider, Box::new(|| SystemTime::now().into()))
    }

    fn with_clock(provider: P, clock: Clock) -> Self {
        Self {
            provider,
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
        // No code that could panic halfway through a change runs under the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the end of a refresh, and takes its error if it failed.
    async fn landing(&self, flight: u64) -> Result<(), CredentialsError> {
        poll_fn(|context| self.state().landing(flight, context.waker())).await
    }
}

impl<P: ProvideCredentials> ProvideCredentials for Cached<P> {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            loop {
                let now = (self.clock)();
                let step = self.state().step(now);
                match step {
                    Step::Use(credentials) => return Ok(credentials),
                    Step::Wait(flight) => self.landing(flight).await?,
                    Step::Refresh => {
                        let flight = Flight { cached: self };
                        return flight.land(self.provider.provide().await);
                    }
                }
            }
        })
    }

    fn expired(&self, credentials: &Credentials) {
        self.state().refuse(credentials);
        self.provider.expired(credentials);
    }
}

/// A refresh under way. Whatever ends it, an answer, a panic or a caller who gives up, lets the others go on.
struct Flight<'a, P> {
    cached: &'a Cached<P>,
}

impl<P> Flight<'_, P> {
    fn land(
        self,
        result: Result<Credentials, CredentialsError>,
    ) -> Result<Credentials, CredentialsError> {
        let now = (self.cached.clock)();
        self.cached.state().finish(result, now)
    }
}

impl<P> Drop for Flight<'_, P> {
    fn drop(&mut self) {
        let now = (self.cached.clock)();
        // The lock is free again before anyone is woken.
        let waiting = self.cached.state().end(now);
        for waker in waiting {
            waker.wake();
        }
    }
}

impl<P: fmt::Debug> fmt::Debug for Cached<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cached")
            .field("provider", &self.provider)
            .finish_non_exhaustive()
    }
}
