//! What a client is configured with and an operation does not carry: region, endpoint, values of the service.

use crate::endpoint::Endpoint;
use crate::env::NotUnicode;
use crate::error::cause::Cause;
use crate::service::Service;

/// The configuration of a client, without its transport and credentials.
#[derive(Clone, Debug)]
pub struct Config {
    service: &'static Service,
    region: Option<String>,
    values: Vec<(&'static str, String)>,
    options: Options,
    endpoint: Endpoint,
}

/// The choices that are the same for every service.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// An address that replaces the one found by region: scheme (HTTPS unless given), host, port and path.
    pub endpoint: Option<String>,
    /// Whether requests may go over plain HTTP. They always may to a loopback address.
    pub allow_http: bool,
    /// Whether bounds and rules are checked before a request is sent; they are unless switched off.
    pub validate: bool,
    /// Whether operations are sent as GET, where the service offers that.
    pub use_get: bool,
    /// Whether the FIPS 140 endpoint is used.
    pub fips: bool,
    /// Whether the dual-stack endpoint is used.
    pub dual_stack: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            endpoint: None,
            allow_http: false,
            validate: true,
            use_get: false,
            fips: false,
            dual_stack: false,
        }
    }
}

impl Config {
    /// Checks the choices and finds the endpoint. `values` are those of [`Service::config`] by name; others mean
    /// nothing.
    ///
    /// # Errors
    ///
    /// If a value is not one of those allowed for its name, if the region is missing although the address depends on it
    /// or is not one of a closed list, if there is no FIPS or dual-stack endpoint, or if the endpoint is malformed or
    /// plain HTTP.
    pub fn new(
        service: &'static Service,
        region: Option<String>,
        values: Vec<(&'static str, String)>,
        options: Options,
    ) -> Result<Self, ConfigError> {
        for (name, value) in &values {
            check(service, name, value)?;
        }
        let endpoint = Endpoint::find(service, region.as_deref(), &options)?;
        Ok(Self {
            service,
            region,
            values,
            options,
            endpoint,
        })
    }

    /// The same with these values for the names that have none.
    pub(crate) fn completed(
        mut self,
        values: Vec<(&'static str, String)>,
    ) -> Result<Self, ConfigError> {
        for (name, value) in values {
            if self.value(name).is_none() {
                check(self.service, name, &value)?;
                self.values.push((name, value));
            }
        }
        Ok(self)
    }

    /// The same for another region or another endpoint.
    pub(crate) fn redirected(
        &self,
        region: Option<String>,
        endpoint: Option<String>,
    ) -> Result<Self, ConfigError> {
        let mut options = self.options.clone();
        options.endpoint = endpoint.or(options.endpoint);
        let region = region.or_else(|| self.region.clone());
        Self::new(self.service, region, self.values.clone(), options)
    }

    /// The service.
    pub fn service(&self) -> &'static Service {
        self.service
    }

    /// The region, if one was given.
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// The choices that are the same for every service.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Where requests go.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// The value of a key of the service, or the region under the name `region`; `None` if it is not configured.
    pub fn value(&self, name: &str) -> Option<&str> {
        if name == "region" {
            return self.region();
        }
        self.values
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Whether a value is one of those that are allowed for its name.
fn check(service: &Service, name: &str, value: &str) -> Result<(), ConfigError> {
    let key = service.config.iter().find(|key| key.name == name);
    let allowed = key.map_or(&[][..], |key| key.values);
    match allowed.is_empty() || allowed.contains(&value) {
        true => Ok(()),
        false => Err(ConfigError::new(format!(
            "`{name}` must be one of {}",
            allowed.join(", ")
        ))),
    }
}

/// Why a client could not be built: one sentence, never with a secret in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(String);

impl ConfigError {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

impl From<ConfigError> for Cause {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}

impl From<NotUnicode> for ConfigError {
    fn from(error: NotUnicode) -> Self {
        Self::new(error.to_string())
    }
}
