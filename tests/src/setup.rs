//! Clients for tests: whatever a service asks for is given, and nothing of it is real.

use specwright_runtime::{Credentials, Service, Setup};

/// What stands for every value of the configuration that may be any text.
pub const VALUE: &str = "0123456789abcdef0123456789abcdef";

/// A setup that lacks nothing but an endpoint and a transport, and does not look at the environment.
pub fn setup(service: &'static Service) -> Setup {
    let setup = Setup::new(service)
        .region("cn-north-1")
        .credentials(credentials())
        .env(|_| None);
    values(service)
        .into_iter()
        .fold(setup, |setup, (name, value)| setup.value(name, value))
}

/// A value for each key of the service's configuration.
pub fn values(service: &'static Service) -> Vec<(&'static str, String)> {
    let value = |values: &[&str]| values.first().copied().unwrap_or(VALUE).to_owned();
    let keys = service.config.iter();
    keys.map(|key| (key.name, value(key.values))).collect()
}

/// Credentials that suit every scheme.
pub fn credentials() -> Credentials {
    Credentials::new("AKIDEXAMPLE", "secret-example").with_bearer("token-example")
}
