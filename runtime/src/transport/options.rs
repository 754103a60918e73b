//! The few settings that both built-in transports share, as plain data.

use std::fmt;
use std::time::Duration;

#[cfg(any(feature = "hyper", feature = "ureq"))]
use super::tls::{Roots, certificates};

/// Why nothing is sent where the environment names a SOCKS proxy.
#[cfg(any(all(feature = "hyper", feature = "proxies"), feature = "ureq"))]
pub(super) const NO_SOCKS: &str =
    "the proxy of the environment speaks SOCKS, which is not supported";

/// How connections are made.
#[derive(Clone)]
#[non_exhaustive]
pub struct TransportOptions {
    /// Longest time for setting up a connection, within the attempt's own limit: name, TCP and TLS
    /// together with hyper, the name on its own with ureq. Ten seconds unless set.
    ///
    /// A failure here is known to have sent nothing and so may always be retried.
    pub connect_timeout: Duration,
    /// Whether `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` are obeyed; they are unless
    /// switched off. A SOCKS proxy cannot be used: what should go through one is not sent. What goes
    /// to a loopback address never takes a proxy. Without the feature `proxies`, the async transport refuses to
    /// send what should go through one.
    pub proxy_from_env: bool,
    /// The authorities to trust *instead of* the public ones, or why the text that was given holds none. They are read
    /// when they are given, so that a program that gives none does not hold the reader.
    #[cfg(any(feature = "hyper", feature = "ureq"))]
    pub(super) roots: Option<Roots>,
}

impl TransportOptions {
    /// Ten seconds to connect, the proxies of the environment, and the public authorities.
    pub const fn new() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            proxy_from_env: true,
            #[cfg(any(feature = "hyper", feature = "ureq"))]
            roots: None,
        }
    }

    /// Replaces the longest time for setting up a connection, within the attempt's own limit.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Says whether `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` are obeyed.
    #[must_use]
    pub fn proxy_from_env(mut self, obey: bool) -> Self {
        self.proxy_from_env = obey;
        self
    }

    /// Trusts the authorities in this PEM text instead of the public ones, for a private deployment. A text without a
    /// certificate is an error of the transport that is made with it.
    #[cfg(any(feature = "hyper", feature = "ureq"))]
    #[must_use]
    pub fn root_certificates(mut self, pem: impl AsRef<[u8]>) -> Self {
        self.roots = Some(certificates(pem.as_ref()));
        self
    }
}

impl Default for TransportOptions {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for TransportOptions {
    /// Of the certificates, whether there are any of one's own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("TransportOptions");
        shown
            .field("connect_timeout", &self.connect_timeout)
            .field("proxy_from_env", &self.proxy_from_env);
        #[cfg(any(feature = "hyper", feature = "ureq"))]
        shown.field("own_roots", &self.roots.is_some());
        shown.finish()
    }
}
