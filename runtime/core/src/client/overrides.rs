//! What differs for some calls of a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::core::Core;
use super::setup::LONGEST_TIMEOUT;
use crate::credentials::ProvideCredentials;
use crate::retry::RetryPolicy;
use crate::waiter::Acceptor;

/// What is to differ from a client's configuration. The rest stays, and connections, the retry budget, the documented
/// rates and what was learnt about the service's clock are shared.
///
/// An endpoint or a region that cannot be used is the error of the calls, with
/// [`Cause::Config`](crate::Cause::Config); nothing is sent then, nor by clients that are made of that one.
#[derive(Default)]
#[must_use = "it does nothing before it is given to a client"]
pub struct Overrides {
    region: Option<String>,
    endpoint: Option<String>,
    credentials: Option<Arc<dyn ProvideCredentials>>,
    retry: Option<RetryPolicy>,
    attempt_timeout: Option<Duration>,
    timeout: Option<Duration>,
    longest: Option<Duration>,
    waited_out: &'static [Acceptor],
    max_answer_bytes: Option<usize>,
}

impl Overrides {
    /// Another region, by the vendor's id. The address follows it, unless the client has an endpoint of its own.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// Another address, as [`Setup::endpoint`](crate::Setup::endpoint).
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some(endpoint.into());
        self
    }

    /// Another caller: fixed credentials or a provider.
    pub fn credentials(mut self, credentials: impl ProvideCredentials + 'static) -> Self {
        self.credentials = Some(Arc::new(credentials));
        self
    }

    /// How often and how patiently a call is repeated.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// Time for one attempt, a day at most.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// Time for a whole call, a day at most.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// A time for a whole call that only ever shortens the client's.
    pub(crate) fn at_most(mut self, timeout: Duration) -> Self {
        self.longest = Some(timeout);
        self
    }

    /// Errors with which a call ends at once, because the caller waits them out.
    pub(crate) fn waited_out(mut self, errors: &'static [Acceptor]) -> Self {
        self.waited_out = errors;
        self
    }

    /// Largest accepted body of an answer, in bytes.
    pub fn max_answer_bytes(mut self, bytes: usize) -> Self {
        self.max_answer_bytes = Some(bytes);
        self
    }

    pub(super) fn apply(self, core: &Core) -> Core {
        let mut core = core.clone();
        if self.region.is_some() || self.endpoint.is_some() {
            match core.config.redirected(self.region, self.endpoint) {
                Ok(config) => core.config = config,
                Err(error) => core.refusal = Some(error),
            }
        }
        core.credentials = self.credentials.unwrap_or(core.credentials);
        core.retry = self.retry.unwrap_or(core.retry);
        core.attempt_timeout = self
            .attempt_timeout
            .map_or(core.attempt_timeout, |it| it.min(LONGEST_TIMEOUT));
        core.timeout = self
            .timeout
            .map_or(core.timeout, |it| it.min(LONGEST_TIMEOUT));
        core.timeout = core.timeout.min(self.longest.unwrap_or(core.timeout));
        core.waited_out = self.waited_out;
        core.max_answer_bytes = self.max_answer_bytes.unwrap_or(core.max_answer_bytes);
        core
    }
}

impl fmt::Debug for Overrides {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Overrides")
            .field("region", &self.region)
            .field("endpoint", &self.endpoint.is_some())
            .field("credentials", &self.credentials.is_some())
            .field("retry", &self.retry)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("timeout", &self.timeout)
            .field("max_answer_bytes", &self.max_answer_bytes)
            .finish()
    }
}
