//! Collects what a client needs, from calls and from the environment.

use std::ffi::OsString;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::core::Core;
use super::{BlockingClient, Client};
use crate::config::{Config, ConfigError, Options};
use crate::credentials::{
    Cached, CredentialsChain, Lookup, ProvideCredentials, Settings, Surroundings,
};
use crate::env::first_set;
use crate::limiter::Limiter;
use crate::observe::Observe;
use crate::retry::{RetryBudget, RetryPolicy};
use crate::service::Service;
use crate::transport::{BlockingTransport, Transport};

/// Time for one attempt unless set. The slowest service known pushes a change to its regions one after the other before
/// it answers, and waits up to 30 s for one that is slow.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);

/// Time for a whole call unless set: the three attempts of the usual retry policy with their waits.
const TIMEOUT: Duration = Duration::from_secs(120);

/// Longer limits are taken as this, so that no clock can overflow.
pub(super) const LONGEST_TIMEOUT: Duration = Duration::from_secs(24 * 60 * 60);

/// Largest accepted answer unless set: a page of a thousand entries of 8 KiB each, a certificate with its chain and key.
const MAX_ANSWER_BYTES: usize = 8 * 1024 * 1024;

/// Builds a client of any service; the builders of the generated modules wrap it.
///
/// What is not set is looked for in the environment when the client is built: region, values of the service, and
/// credentials, under the names that the service states. An empty variable counts as unset. Credentials are then looked
/// for in the vendor's files of profiles (feature `profiles`), see [`CredentialsChain`]; values that the profile holds beside them count, too,
/// unless they are set. `Debug` shows neither values nor credentials.
#[must_use = "a client comes only from `build` or `build_blocking`"]
pub struct Setup {
    service: &'static Service,
    region: Option<String>,
    values: Vec<(&'static str, String)>,
    options: Options,
    credentials: Option<Arc<dyn ProvideCredentials>>,
    retry: RetryPolicy,
    limit_rate: bool,
    attempt_timeout: Duration,
    timeout: Duration,
    max_answer_bytes: usize,
    observer: Option<Arc<dyn Observe>>,
    transport: Option<Box<dyn Transport>>,
    blocking_transport: Option<Box<dyn BlockingTransport>>,
    surroundings: Surroundings,
}

impl Setup {
    /// Everything by default: three attempts, 30 s for each and 120 s for a call, the environment's region and
    /// credentials.
    pub fn new(service: &'static Service) -> Self {
        Self {
            service,
            region: None,
            values: Vec::new(),
            options: Options::default(),
            credentials: None,
            retry: RetryPolicy::new(),
            limit_rate: false,
            attempt_timeout: ATTEMPT_TIMEOUT,
            timeout: TIMEOUT,
            max_answer_bytes: MAX_ANSWER_BYTES,
            observer: None,
            transport: None,
            blocking_transport: None,
            surroundings: Surroundings::of_process(),
        }
    }

    /// The region to call, by the vendor's id, such as `eu-west-1`. Where the vendor's list is closed, another one is an
    /// error of `build`.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// A value of the service's configuration, under its name in [`Service::config`]; the last one of a name counts.
    /// One that the vendor does not list is an error of `build`.
    pub fn value(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.retain(|(known, _)| *known != name);
        self.values.push((name, value.into()));
        self
    }

    /// An address that replaces the one found by region: scheme (HTTPS unless given), host, port and path, without user
    /// and query. A malformed one is an error of `build`, and so is one together with `fips` or `dual_stack`.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.options.endpoint = Some(endpoint.into());
        self
    }

    /// Fixed credentials, or a provider that is asked before every attempt; see [`Cached`](crate::Cached) for one that
    /// must not be asked so often.
    pub fn credentials(mut self, credentials: impl ProvideCredentials + 'static) -> Self {
        self.credentials = Some(Arc::new(credentials));
        self
    }

    /// Whether requests may go over plain HTTP, which shows keys to the network. Off unless set; to a loopback address
    /// they always may.
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.options.allow_http = allow;
        self
    }

    /// Whether documented bounds and rules are checked before a request is sent. On unless set.
    pub fn validate(mut self, validate: bool) -> Self {
        self.options.validate = validate;
        self
    }

    /// Whether operations are sent as GET, where the service offers that. Off unless set. Requests that hold something
    /// secret are sent as POST all the same, because addresses are logged everywhere.
    pub fn use_get(mut self, use_get: bool) -> Self {
        self.options.use_get = use_get;
        self
    }

    /// Whether the FIPS 140 endpoint is used. Off unless set; an error of `build` where there is none.
    pub fn fips(mut self, fips: bool) -> Self {
        self.options.fips = fips;
        self
    }

    /// Whether the dual-stack endpoint (IPv4 and IPv6) is used. Off unless set; an error of `build` where there is
    /// none.
    pub fn dual_stack(mut self, dual_stack: bool) -> Self {
        self.options.dual_stack = dual_stack;
        self
    }

    /// How often and how patiently a call is repeated. Three attempts unless set, and only where the operation is safe
    /// to repeat or was surely not processed.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Whether requests wait their turn where the documentation limits their number per second, for an operation or for
    /// the whole service. Off unless set, because the limit is the account's and other programs may share it.
    ///
    /// Each attempt counts, and turns are given in the order in which calls ask, to this client, its clones and what
    /// [`with`](Client::with) makes of it. A call whose turn would come after its time-out ends at once.
    pub fn limit_rate(mut self, limit: bool) -> Self {
        self.limit_rate = limit;
        self
    }

    /// Time for one attempt, from connecting to the last byte of the answer. 30 s unless set, because the slowest
    /// service known waits as long for each of its regions; for several slow ones set more. A day at most.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout;
        self
    }

    /// Time for a whole call: credentials, attempts, and the waits between them. 120 s unless set, which is room for
    /// three attempts with their waits; a day at most.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Largest accepted body of an answer, in bytes. 8 MiB unless set, a page of a thousand large entries.
    pub fn max_answer_bytes(mut self, bytes: usize) -> Self {
        self.max_answer_bytes = bytes;
        self
    }

    /// What is told of every attempt and every call, for metrics; the last one counts. Traces need none, only the
    /// feature `tracing`.
    pub fn observe(mut self, observer: impl Observe + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// What async calls are sent with, instead of hyper.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// What blocking calls are sent with, instead of ureq.
    pub fn blocking_transport(mut self, transport: impl BlockingTransport + 'static) -> Self {
        self.blocking_transport = Some(Box::new(transport));
        self
    }

    /// Where variables are looked up, instead of the environment of the process. Files of profiles are then looked for
    /// below its `HOME` or `USERPROFILE`.
    pub fn env(
        mut self,
        lookup: impl Fn(&str) -> Option<OsString> + Send + Sync + 'static,
    ) -> Self {
        let lookup: Arc<Lookup> = Arc::new(lookup);
        self.surroundings = self.surroundings.with_env(lookup);
        self
    }

    /// Whether files of profiles are refused that others than their owner may read or change: an error of `build`, with
    /// the file's name. Off unless set, as [`CredentialsChain::private_files`] tells; without effect if credentials are
    /// given. Needs the feature `profiles`.
    #[cfg(feature = "profiles")]
    pub fn private_files(mut self, only: bool) -> Self {
        self.surroundings.files.private = only;
        self
    }

    /// A client for async code.
    ///
    /// # Errors
    ///
    /// If something is missing or not usable. If there are no credentials, the error names the variables and files that
    /// were looked at. A program that gives credentials is not run before the first call.
    pub fn build(mut self) -> Result<Client, ConfigError> {
        let transport = self.transport.take();
        let built_in = &self.service.transports;
        let core = self.core()?;
        let transport = transport.map_or_else(|| built_in.asynchronous(), Ok)?;
        Ok(Client::new(core, transport))
    }

    /// A client for blocking code.
    ///
    /// # Errors
    ///
    /// As [`Setup::build`].
    pub fn build_blocking(mut self) -> Result<BlockingClient, ConfigError> {
        let transport = self.blocking_transport.take();
        let built_in = &self.service.transports;
        let core = self.core()?;
        let transport = transport.map_or_else(|| built_in.blocking(), Ok)?;
        Ok(BlockingClient::new(core, transport))
    }

    fn core(self) -> Result<Core, ConfigError> {
        let service = self.service;
        let env = |name: &str| self.surroundings.var(name);
        let region = match self.region {
            None => first_set(service.region_env, env)?,
            given => given,
        };
        let mut values = self.values;
        for key in service.config {
            if values.iter().all(|(name, _)| *name != key.name)
                && let Some(value) = first_set(key.env, env)?
            {
                values.push((key.name, value));
            }
        }
        let mut config = Config::new(service, region, values, self.options)?;
        let credentials = match self.credentials {
            Some(given) => given,
            None => {
                let (found, settings) = usual(service, self.surroundings)?;
                config = config.completed(settings)?;
                Arc::new(found)
            }
        };
        Ok(Core {
            config,
            refusal: None,
            credentials,
            retry: self.retry,
            waited_out: &[],
            budget: RetryBudget::new(),
            clock: Arc::default(),
            limiter: self.limit_rate.then(Arc::<Limiter>::default),
            attempt_timeout: self.attempt_timeout.min(LONGEST_TIMEOUT),
            timeout: self.timeout.min(LONGEST_TIMEOUT),
            max_answer_bytes: self.max_answer_bytes,
            observer: self.observer,
        })
    }
}

/// At once and not with the first call: a forgotten variable is found where it is easy to mend.
fn usual(
    service: &'static Service,
    surroundings: Surroundings,
) -> Result<(Cached<CredentialsChain>, Settings), ConfigError> {
    CredentialsChain::within(service, surroundings)
        .prepare()
        .map_err(|error| ConfigError::new(format!("{error}; or give them with `credentials(…)`")))
}

impl fmt::Debug for Setup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.values.iter().map(|(name, _)| name).collect();
        f.debug_struct("Setup")
            .field("service", &self.service.id)
            .field("region", &self.region)
            .field("values", &names)
            .field("credentials", &self.credentials.is_some())
            .field("retry", &self.retry)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
