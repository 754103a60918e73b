//! The way to a server: straight, or over the proxy that the environment names.

use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::{HeaderValue, Uri};
use hyper_util::client::legacy::connect::HttpConnector;
use rustls::ClientConfig;
use specwright_core::future::BoxFuture;
use tower_service::Service;

use super::connector::Refusal;
use super::proxied::Proxied;
use super::proxies::Proxies;
use crate::transport::TransportOptions;

/// How often the kernel probes a silent connection, so that one that a router has forgotten is not
/// taken from the pool.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// A connection that is being made.
pub(super) type Connecting = BoxFuture<'static, Result<Proxied, Refusal>>;

#[derive(Clone)]
pub(super) struct Route {
    straight: HttpConnector,
    proxies: Option<Arc<Proxies>>,
}

impl Route {
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
        let proxies = options
            .proxy_from_env
            .then(|| Arc::new(Proxies::from_env(direct.clone(), tls)));
        Self { proxies, ..direct }
    }

    /// What a plain HTTP request must say to the proxy on its way, if that asks for a password.
    pub(super) fn authorization(&self, uri: &Uri) -> Option<HeaderValue> {
        self.proxies.as_ref()?.authorization(uri)
    }
}

impl Service<Uri> for Route {
    type Response = Proxied;
    type Error = Refusal;
    type Future = Connecting;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Refusal>> {
        self.straight.poll_ready(context).map_err(Refusal::from)
    }

    fn call(&mut self, destination: Uri) -> Self::Future {
        let proxies = self.proxies.as_ref();
        proxies
            .and_then(|proxies| proxies.connect(&destination))
            .unwrap_or_else(|| {
                let connecting = self.straight.call(destination);
                Box::pin(async move { Ok(Proxied::unaware(connecting.await?)) })
            })
    }
}
