//! The proxies that the environment names, and the way to them.

use std::sync::Arc;

use http::uri::Scheme;
use http::{HeaderValue, Uri};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use rustls::ClientConfig;
use specwright_core::is_loopback;
use tower_service::Service;

use super::proxied::Proxied;
use super::route::{Connecting, Route};
use crate::transport::options::NO_SOCKS;

pub(super) struct Proxies {
    known: Matcher,
    /// A route without proxies, with TLS.
    reached: HttpsConnector<Route>,
}

impl Proxies {
    /// Reads the environment now, once.
    pub(super) fn from_env(direct: Route, tls: &Arc<ClientConfig>) -> Self {
        Self {
            known: Matcher::from_env(),
            reached: HttpsConnector::from((direct, Arc::clone(tls))),
        }
    }

    /// A tunnel gets the password when it is opened, so only plain HTTP is concerned.
    pub(super) fn authorization(&self, uri: &Uri) -> Option<HeaderValue> {
        if uri.scheme() != Some(&Scheme::HTTP) {
            return None;
        }
        self.of(uri)?.basic_auth().cloned()
    }

    /// The way over a proxy, if there is one for the destination.
    pub(super) fn connect(&self, destination: &Uri) -> Option<Connecting> {
        let proxy = self.of(destination)?;
        if !matches!(proxy.uri().scheme_str(), Some("http" | "https")) {
            return Some(Box::pin(async { Err(NO_SOCKS.into()) }));
        }
        let mut reached = self.reached.clone();
        if destination.scheme() == Some(&Scheme::HTTP) {
            let connecting = reached.call(proxy.uri().clone());
            return Some(Box::pin(
                async move { Ok(Proxied::aware(connecting.await?)) },
            ));
        }
        let mut tunnel = Tunnel::new(proxy.uri().clone(), reached);
        if let Some(password) = proxy.basic_auth() {
            tunnel = tunnel.with_auth(password.clone());
        }
        let connecting = tunnel.call(destination.clone());
        Some(Box::pin(
            async move { Ok(Proxied::unaware(connecting.await?)) },
        ))
    }

    fn of(&self, destination: &Uri) -> Option<Intercept> {
        // Plain HTTP may go to a loopback address because it stays on this machine.
        if destination.host().is_some_and(is_loopback) {
            return None;
        }
        self.known.intercept(destination)
    }
}
