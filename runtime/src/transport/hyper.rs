//! The async transport over hyper, with HTTP/1.1, rustls and a pool of connections.

mod connector;
mod failure;
#[cfg(not(feature = "proxies"))]
mod no_proxies;
mod proxied;
#[cfg(feature = "proxies")]
mod proxies;
mod route;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::PROXY_AUTHORIZATION;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Incoming};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::capture_connection;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use specwright_core::future::BoxFuture;

use self::connector::Connector;
use self::failure::{broken_off, failure};
#[cfg(not(feature = "proxies"))]
use self::no_proxies as proxies;
use super::collect::Collector;
use super::{Limits, Sent, Transport, TransportError, TransportErrorKind, TransportOptions, exact};

/// Sends requests with hyper; needs a tokio runtime with I/O and timers.
///
/// Connections are kept and shared by all clones. HTTP/1.1 only, because HTTP/2 has no `Host`
/// header that could be signed. No target is rewritten and no header added, but for the
/// `Proxy-Authorization` of a plain HTTP request to a proxy with a password.
#[derive(Clone)]
pub struct HyperTransport {
    client: Client<Connector, Full<Bytes>>,
    connector: Connector,
}

impl HyperTransport {
    /// A transport with the default options.
    ///
    /// # Errors
    /// Fails when TLS cannot be set up.
    pub fn new() -> Result<Self, TransportError> {
        Self::with_options(&TransportOptions::new())
    }

    /// A transport with these options.
    ///
    /// # Errors
    /// As [`new`](Self::new), and when the given PEM text holds no certificate.
    pub fn with_options(options: &TransportOptions) -> Result<Self, TransportError> {
        let connector = Connector::new(options)?;
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .set_host(false)
            .build(connector.clone());
        Ok(Self { client, connector })
    }

    async fn exchange(
        &self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> Result<Response<Bytes>, TransportError> {
        let mut request = exact(request)?.map(Full::new);
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(
                TransportError::new(TransportErrorKind::Other, Sent::NotSent)
                    .with_source("there is no tokio runtime on this thread"),
            );
        }
        if let Some(password) = self.connector.proxy_authorization(request.uri()) {
            request.headers_mut().insert(PROXY_AUTHORIZATION, password);
        }
        let connection = capture_connection(&mut request);
        let complete = async {
            let answer = self.client.request(request).await.map_err(failure)?;
            let (head, body) = answer.into_parts();
            let body = read(body, limits.max_body).await?;
            Ok(Response::from_parts(head, body))
        };
        tokio::time::timeout(limits.timeout, complete)
            .await
            .unwrap_or_else(|_| {
                let sent = match *connection.connection_metadata() {
                    Some(_) => Sent::MaybeSent,
                    None => Sent::NotSent,
                };
                Err(TransportError::new(TransportErrorKind::Timeout, sent))
            })
    }
}

impl Transport for HyperTransport {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let uri = request.uri().clone();
            self.exchange(request, limits)
                .await
                .map_err(|error| error.with_origin(&uri))
        })
    }

    fn sleep<'a>(&'a self, duration: Duration) -> BoxFuture<'a, ()> {
        Box::pin(async move {
            if tokio::runtime::Handle::try_current().is_err() {
                // There is no timer, and sending fails for the same reason: nothing is waited for.
                return std::future::pending().await;
            }
            tokio::time::sleep(duration).await;
        })
    }
}

impl fmt::Debug for HyperTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HyperTransport").finish_non_exhaustive()
    }
}

async fn read(mut body: Incoming, limit: usize) -> Result<Bytes, TransportError> {
    let mut collected = Collector::new(body.size_hint().exact(), limit)?;
    while let Some(frame) = body.frame().await {
        if let Some(chunk) = frame.map_err(broken_off)?.data_ref() {
            collected.push(chunk)?;
        }
    }
    Ok(collected.finish())
}
