//! Without the feature `proxies` there is no way over one: what should take it is not sent past it.

use std::ffi::OsString;
use std::sync::Arc;

use http::{HeaderValue, Uri};
use rustls::ClientConfig;

use super::route::{Connecting, Route};
use crate::transport::{Sent, TransportError, TransportErrorKind};

/// Variables that name a proxy; each counts in lower case, too.
const NAMES: [&str; 3] = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"];

/// That there are none.
pub(super) struct Proxies;

impl Proxies {
    pub(super) fn from_env(_: Route, _: &Arc<ClientConfig>) -> Result<Self, TransportError> {
        none_in(|name| std::env::var_os(name))
    }

    pub(super) fn authorization(&self, _: &Uri) -> Option<HeaderValue> {
        None
    }

    pub(super) fn connect(&self, _: &Uri) -> Option<Connecting> {
        None
    }
}

fn none_in(env: impl Fn(&str) -> Option<OsString>) -> Result<Proxies, TransportError> {
    let is_set = |name: &str| env(name).is_some_and(|value| !value.is_empty());
    let is_named = |name: &&str| is_set(name) || is_set(&name.to_ascii_lowercase());
    match NAMES.iter().any(is_named) {
        false => Ok(Proxies),
        true => {
            let error = TransportError::new(TransportErrorKind::Connect, Sent::NotSent);
            Err(error.with_source(
                "the environment names a proxy: switch on the feature `proxies`, or say `proxy_from_env(false)`",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::none_in;

    #[test]
    fn a_proxy_is_not_passed_by() {
        let of = |given: &'static str, value: &'static str| {
            none_in(move |name| (name == given).then(|| value.into()))
        };
        for name in ["HTTPS_PROXY", "https_proxy", "http_proxy", "ALL_PROXY"] {
            let error = of(name, "http://user:canary@proxy:3128").err().unwrap();
            let why = std::error::Error::source(&error).unwrap().to_string();
            assert!(why.contains("`proxies`"), "{why}");
            assert!(!format!("{error} {error:?}").contains("canary"));
            assert!(of(name, "").is_ok());
        }
        assert!(of("NO_PROXY", "*").is_ok());
    }
}
