//! What both clients hold besides their transport.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::clock::Clock;
use crate::config::{Config, ConfigError};
use crate::credentials::ProvideCredentials;
use crate::limiter::Limiter;
use crate::observe::Observe;
use crate::retry::{RetryBudget, RetryPolicy};
use crate::waiter::Acceptor;

/// A clone shares what calls learn and use up.
#[derive(Clone)]
pub(crate) struct Core {
    pub(crate) config: Config,
    /// Why the configuration is not the one that was asked for; then no call is made.
    pub(crate) refusal: Option<ConfigError>,
    pub(crate) credentials: Arc<dyn ProvideCredentials>,
    pub(crate) retry: RetryPolicy,
    /// Errors with which a call ends at once, because whoever made it waits them out at a pace of its own.
    pub(crate) waited_out: &'static [Acceptor],
    pub(crate) budget: RetryBudget,
    /// What calls have learnt about the service's clock.
    pub(crate) clock: Arc<Clock>,
    /// Keeps to documented rates, if the client shall.
    pub(crate) limiter: Option<Arc<Limiter>>,
    pub(crate) observer: Option<Arc<dyn Observe>>,
    /// Time for one attempt.
    pub(crate) attempt_timeout: Duration,
    /// Time for the whole call.
    pub(crate) timeout: Duration,
    pub(crate) max_answer_bytes: usize,
}

impl Core {
    /// `Debug` of a client. The credentials stay out altogether: what a provider shows of itself is not ours to know.
    pub(crate) fn describe(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let endpoint = self.config.endpoint();
        let (scheme, authority) = (endpoint.scheme(), endpoint.authority());
        f.debug_struct(name)
            .field("service", &self.config.service().id)
            .field("region", &self.config.region())
            .field("endpoint", &format_args!("{scheme}://{authority}"))
            .finish_non_exhaustive()
    }
}
