//! Makes the connections of the pool: TCP or a tunnel, then TLS, within one time limit.

use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::{HeaderValue, Uri};
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use rustls::{ClientConfig, RootCertStore};
use specwright_core::future::BoxFuture;
use tower_service::Service;

use super::proxied::Proxied;
use super::route::Route;
use crate::transport::tls::{provider, unusable};
use crate::transport::{TransportError, TransportOptions};

/// The error of a connection that was not made, as the libraries box it.
pub(super) type Refusal = Box<dyn std::error::Error + Send + Sync>;

/// Shared, because hyper clones it for every request.
#[derive(Clone)]
pub(super) struct Connector(Arc<Parts>);

struct Parts {
    secured: HttpsConnector<Route>,
    route: Route,
    timeout: Duration,
}

impl Connector {
    pub(super) fn new(options: &TransportOptions) -> Result<Self, TransportError> {
        let tls = Arc::new(tls(options)?);
        let route = Route::new(options, &tls);
        Ok(Self(Arc::new(Parts {
            secured: HttpsConnector::from((route.clone(), tls)),
            route,
            timeout: options.connect_timeout,
        })))
    }

    /// What a plain HTTP request must say to the proxy on its way, if that asks for a password.
    pub(super) fn proxy_authorization(&self, uri: &Uri) -> Option<HeaderValue> {
        self.0.route.authorization(uri)
    }
}

impl Service<Uri> for Connector {
    type Response = MaybeHttpsStream<Proxied>;
    type Error = Refusal;
    type Future = BoxFuture<'static, Result<Self::Response, Refusal>>;

    /// The resolver of the system is always ready, and nothing else would have to be waited for.
    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Refusal>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, destination: Uri) -> Self::Future {
        let Parts {
            secured, timeout, ..
        } = &*self.0;
        let connecting = secured.clone().call(destination);
        let timeout = *timeout;
        Box::pin(async move { tokio::time::timeout(timeout, connecting).await? })
    }
}

fn tls(options: &TransportOptions) -> Result<ClientConfig, TransportError> {
    let mut roots = RootCertStore::empty();
    match &options.roots {
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
        Some(Err(why)) => return Err(unusable(why)),
        Some(Ok(certificates)) => {
            for certificate in certificates {
                roots
                    .add(certificate.clone())
                    .map_err(|_| unusable("a given certificate cannot be used as an authority"))?;
            }
        }
    }
    let config = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|_| unusable("the TLS provider supports no protocol version"))?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}
