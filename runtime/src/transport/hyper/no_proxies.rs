//! Without the feature `proxies` there is no way over one: what should take it is not sent past it.

use std::ffi::OsString;
use std::sync::Arc;

use http::uri::Scheme;
use http::{HeaderValue, Uri};
use rustls::ClientConfig;
use specwright_core::is_loopback;

use super::route::{Connecting, Route};

/// Why nothing is sent.
const MISSING: &str = "the environment names a proxy: switch on the feature `proxies` of specwright-clients, or give a \
     transport that does not obey it, `HyperTransport::with_options(&TransportOptions::new().proxy_from_env(false))`";

/// Whether the environment names a proxy for plain HTTP, and for TLS.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Proxies {
    http: bool,
    https: bool,
}

impl Proxies {
    /// Reads the environment now, once.
    pub(super) fn from_env(_: Route, _: &Arc<ClientConfig>) -> Self {
        Self::named(|name| std::env::var_os(name))
    }

    fn named(env: impl Fn(&str) -> Option<OsString>) -> Self {
        let value = |name: &str| {
            let lower = env(&name.to_ascii_lowercase()).filter(|value| !value.is_empty());
            lower.or_else(|| env(name).filter(|value| !value.is_empty()))
        };
        // In a program that answers for a web server, the caller's header `Proxy` is the variable `HTTP_PROXY`.
        let is_off =
            env("REQUEST_METHOD").is_some() || value("NO_PROXY").is_some_and(|it| it == "*");
        let is_named = |name| !is_off && (value(name).is_some() || value("ALL_PROXY").is_some());
        Self {
            http: is_named("HTTP_PROXY"),
            https: is_named("HTTPS_PROXY"),
        }
    }

    pub(super) fn authorization(&self, _: &Uri) -> Option<HeaderValue> {
        None
    }

    /// An error, if there is a proxy for the destination.
    pub(super) fn connect(&self, destination: &Uri) -> Option<Connecting> {
        let is_proxied = match destination.scheme() == Some(&Scheme::HTTP) {
            true => self.http,
            false => self.https,
        };
        let stays_here = destination.host().is_some_and(is_loopback);
        (is_proxied && !stays_here)
            .then(|| -> Connecting { Box::pin(async { Err(MISSING.into()) }) })
    }
}

#[cfg(test)]
mod tests {
    use super::Proxies;

    fn named(variables: &[(&str, &str)]) -> Proxies {
        Proxies::named(|name| {
            let found = variables.iter().find(|(given, _)| *given == name);
            found.map(|(_, value)| value.into())
        })
    }

    fn refuses(proxies: &Proxies, destination: &'static str) -> bool {
        proxies
            .connect(&http::Uri::from_static(destination))
            .is_some()
    }

    #[test]
    fn a_proxy_is_not_passed_by() {
        for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
            let proxies = named(&[(name, "http://proxy:3128"), ("NO_PROXY", "other")]);
            assert!(refuses(&proxies, "https://server.example/"), "{name}");
            assert!(!refuses(&proxies, "https://127.0.0.1/"), "{name}");
        }
        let plain = named(&[("http_proxy", "proxy")]);
        assert!(refuses(&plain, "http://server.example/"));
        assert!(!refuses(&plain, "https://server.example/"));
    }

    #[test]
    fn where_none_is_to_be_obeyed_everything_goes_straight() {
        let proxy = ("HTTPS_PROXY", "http://proxy:3128");
        for variables in [
            &[("HTTPS_PROXY", "")][..],
            &[proxy, ("NO_PROXY", "*")],
            &[proxy, ("no_proxy", "*")],
            &[proxy, ("REQUEST_METHOD", "GET")],
            &[],
        ] {
            assert!(
                !refuses(&named(variables), "https://server.example/"),
                "{variables:?}"
            );
        }
    }
}
