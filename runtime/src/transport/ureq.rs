//! The blocking transport over ureq, with HTTP/1.1 and rustls.

mod failure;
mod resolver;

use std::fmt;
use std::io::{self, Read};
use std::thread;
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{Request, Response, Uri};
use specwright_core::is_loopback;
use ureq::config::{AutoHeaderValue, Config};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, AsSendBody, Body, ProxyProtocol};
use zeroize::Zeroizing;

use self::failure::failure;
use self::resolver::Remembering;
use super::collect::Collector;
use super::options::NO_SOCKS;
use super::tls::{provider, unusable};
use super::{
    BlockingTransport, Limits, Sent, TransportError, TransportErrorKind, TransportOptions, exact,
};

/// Most that is read at once.
const CHUNK: usize = 8 * 1024;

/// How many connections to a host are kept while nobody uses them. With the three that ureq keeps, a program with more
/// threads than that would connect again for most of its calls.
const IDLE: usize = 16;
/// How many are kept for all hosts together: most clients have one host, or a few.
const IDLE_ALL: usize = 4 * IDLE;

/// Sends requests with ureq on the calling thread.
///
/// Connections are kept and shared by all clones. ureq rewrites no target and is told to add no
/// header of its own.
#[derive(Clone)]
pub struct UreqTransport {
    agent: Agent,
    resolver: Remembering,
}

impl UreqTransport {
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
    /// Fails when the given PEM text holds no certificate.
    pub fn with_options(options: &TransportOptions) -> Result<Self, TransportError> {
        let mut builder = Config::builder()
            .tls_config(tls(options)?)
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .accept(AutoHeaderValue::None)
            .accept_encoding(AutoHeaderValue::None)
            .user_agent(AutoHeaderValue::None)
            .max_idle_connections(IDLE_ALL)
            .max_idle_connections_per_host(IDLE)
            .timeout_connect(Some(options.connect_timeout))
            .timeout_resolve(Some(options.connect_timeout));
        if !options.proxy_from_env {
            builder = builder.proxy(None);
        }
        let resolver = Remembering::default();
        Ok(Self {
            agent: Agent::with_parts(
                builder.build(),
                DefaultConnector::default(),
                resolver.clone(),
            ),
            resolver,
        })
    }

    fn exchange(
        &self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> Result<Response<Bytes>, TransportError> {
        let (head, body) = exact(request)?.into_parts();
        if self.is_behind_socks(&head.uri) {
            return Err(
                TransportError::new(TransportErrorKind::Connect, Sent::NotSent)
                    .with_source(NO_SOCKS),
            );
        }
        // An empty slice would make ureq announce a length, even with a GET.
        let answer = if head.headers.contains_key(CONTENT_LENGTH) {
            self.run(Request::from_parts(head, &body[..]), limits.timeout)
        } else {
            self.run(Request::from_parts(head, ()), limits.timeout)
        };
        let (head, body) = answer.map_err(failure)?.into_parts();
        Ok(Response::from_parts(head, read(body, limits.max_body)?))
    }

    /// ureq would pass such a proxy by.
    fn is_behind_socks(&self, uri: &Uri) -> bool {
        !stays_here(uri)
            && self.agent.config().proxy().is_some_and(|proxy| {
                !matches!(proxy.protocol(), ProxyProtocol::Http | ProxyProtocol::Https)
                    && !proxy.is_no_proxy(uri)
            })
    }

    fn run<B: AsSendBody>(
        &self,
        request: Request<B>,
        timeout: Duration,
    ) -> Result<Response<Body>, ureq::Error> {
        let is_straight = stays_here(request.uri());
        let mut request = self.agent.configure_request(request);
        if is_straight {
            request = request.proxy(None);
        }
        self.agent
            .run(request.timeout_global(Some(timeout)).build())
    }
}

impl BlockingTransport for UreqTransport {
    fn send(
        &self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> Result<Response<Bytes>, TransportError> {
        let uri = request.uri().clone();
        self.exchange(request, limits).map_err(|error| {
            if error.sent() == Sent::NotSent {
                self.resolver.forget();
            }
            error.with_origin(&uri)
        })
    }

    fn sleep(&self, duration: Duration) {
        thread::sleep(duration);
    }
}

impl fmt::Debug for UreqTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UreqTransport").finish_non_exhaustive()
    }
}

/// Plain HTTP may go to a loopback address because it stays on this machine, so no proxy may have it.
fn stays_here(uri: &Uri) -> bool {
    uri.host().is_some_and(is_loopback)
}

fn tls(options: &TransportOptions) -> Result<TlsConfig, TransportError> {
    let roots = match &options.roots {
        None => RootCerts::WebPki,
        Some(Err(why)) => return Err(unusable(why)),
        Some(Ok(certificates)) => {
            let certificates: Vec<_> = certificates
                .iter()
                .map(|der| Certificate::from_der(der).to_owned())
                .collect();
            RootCerts::new_with_certs(&certificates)
        }
    };
    Ok(TlsConfig::builder()
        .unversioned_rustls_crypto_provider(provider())
        .root_certs(roots)
        .build())
}

fn read(mut body: Body, limit: usize) -> Result<Bytes, TransportError> {
    let announced = body.content_length();
    let mut collected = Collector::new(announced, limit)?;
    let mut reader = body.as_reader();
    // No longer than the answer, because all of it is wiped, which takes longer than reading a short one.
    let size = announced.and_then(|size| usize::try_from(size).ok());
    let size = size.map_or(CHUNK, |size| size.clamp(1, CHUNK));
    let mut chunk = Zeroizing::new(vec![0; size]);
    loop {
        let size = match reader.read(&mut chunk[..]) {
            Ok(0) => return Ok(collected.finish()),
            Ok(size) => size,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(failure(error.into())),
        };
        collected.push(chunk.get(..size).unwrap_or_default())?;
    }
}
