//! The way to a server: straight, or over the proxy that the environment names.

use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::uri::Scheme;
use http::{HeaderValue, Uri};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use rustls::ClientConfig;
use tower_service::Service;

use super::connector::Refusal;
use super::proxied::Proxied;
use crate::transport::TransportOptions;
use crate::transport::options::NO_SOCKS;
use specwright_core::future::BoxFuture;
use specwright_core::is_loopback;

/// How often the kernel probes a silent connection, so that one that a router has forgotten is not
/// taken from the pool.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

#[derive(Clone)]
pub(super) struct Route {
    straight: HttpConnector,
    proxies: Option<Arc<Proxies>>,
}

/// The proxies that the environment names, and the way to them: a route without any.
struct Proxies {
    known: Matcher,
    reached: HttpsConnector<Route>,
}

impl Route {
    /// Reads the environment now, once.
    pub(super) fn new(options: &TransportOptions, tls: &Arc<ClientConfig>) -> Self {
        let mut straight = HttpConnector::new();
        straight.enforce_http(false);
        straight.set_nodelay(true);
        straight.set_keepalive(Some(KEEP_ALIVE));
        // Divided among the addresses of a name, so that one that swallows packets leaves time for the next.
        straight.set_connect_timeout(Some(options.connect_timeout));
        let direct = Self {
            straight,
            proxies: None,
        };
        let proxies = options.proxy_from_env.then(|| Proxies {
            known: Matcher::from_env(),
            reached: HttpsConnector::from((direct.clone(), Arc::clone(tls))),
        });
        Self {
            proxies: proxies.map(Arc::new),
            ..direct
        }
    }

    /// A tunnel gets the password when it is opened, so only plain HTTP is concerned.
    pub(super) fn authorization(&self, uri: &Uri) -> Option<HeaderValue> {
        if uri.scheme() != Some(&Scheme::HTTP) {
            return None;
        }
        self.proxy(uri)?.0.basic_auth().cloned()
    }

    fn proxy(&self, destination: &Uri) -> Option<(Intercept, &HttpsConnector<Self>)> {
        // Plain HTTP may go to a loopback address because it stays on this machine.
        if destination.host().is_some_and(is_loopback) {
            return None;
        }
        let proxies = self.proxies.as_ref()?;
        Some((proxies.known.intercept(destination)?, &proxies.reached))
    }
}

impl Service<Uri> for Route {
    type Response = Proxied;
    type Error = Refusal;
    type Future = BoxFuture<'static, Result<Proxied, Refusal>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Refusal>> {
        self.straight.poll_ready(context).map_err(Refusal::from)
    }

    fn call(&mut self, destination: Uri) -> Self::Future {
        let Some((proxy, reached)) = self.proxy(&destination) else {
            let connecting = self.straight.call(destination);
            return Box::pin(async move { Ok(Proxied::unaware(connecting.await?)) });
        };
        if !matches!(proxy.uri().scheme_str(), Some("http" | "https")) {
            return Box::pin(async { Err(NO_SOCKS.into()) });
        }
        let mut reached = reached.clone();
        if destination.scheme() == Some(&Scheme::HTTP) {
            let connecting = reached.call(proxy.uri().clone());
            return Box::pin(async move { Ok(Proxied::aware(connecting.await?)) });
        }
        let mut tunnel = Tunnel::new(proxy.uri().clone(), reached);
        if let Some(password) = proxy.basic_auth() {
            tunnel = tunnel.with_auth(password.clone());
        }
        let connecting = tunnel.call(destination);
        Box::pin(async move { Ok(Proxied::unaware(connecting.await?)) })
    }
}
