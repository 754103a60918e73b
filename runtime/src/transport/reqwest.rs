//! The async transport over reqwest, with HTTP/1.1 and rustls.

mod failure;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, Uri};
use rustls::{ClientConfig, RootCertStore};

use self::failure::{failure, unsent};
use super::collect::Collector;
use super::exact::{exact, refused};
use super::tls::{certificates, provider, unusable};
use super::{Limits, Sent, Transport, TransportError, TransportErrorKind, TransportOptions};
use crate::future::BoxFuture;

/// Sends requests with reqwest; needs a tokio runtime with I/O and timers.
///
/// Connections are kept and shared by all clones. HTTP/1.1 only, because HTTP/2 has no `Host`
/// header that could be signed. reqwest parses the target as a URL: a target that this would
/// change, such as one with `/../` or a `'` in its query, is refused. An `Accept: */*` is added to
/// a request without `Accept`.
#[derive(Clone)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
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
    /// Fails when TLS cannot be set up, for instance when the given PEM text holds no certificate.
    pub fn with_options(options: &TransportOptions) -> Result<Self, TransportError> {
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls(options)?)
            .http1_only()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .no_gzip()
            .no_brotli()
            .no_zstd()
            .no_deflate()
            .connect_timeout(options.connect_timeout);
        if !options.proxy_from_env {
            builder = builder.no_proxy();
        }
        let client = builder
            .build()
            .map_err(|error| unsent(error, TransportErrorKind::Other))?;
        Ok(Self { client })
    }

    async fn exchange(
        &self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> Result<Response<Bytes>, TransportError> {
        let mut request = unchanged(exact(request)?)?;
        *request.timeout_mut() = Some(limits.timeout);
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(
                TransportError::new(TransportErrorKind::Other, Sent::NotSent)
                    .with_source("there is no tokio runtime on this thread"),
            );
        }
        let mut answer = self.client.execute(request).await.map_err(failure)?;
        let mut body = Collector::new(answer.content_length(), limits.max_body)?;
        while let Some(chunk) = answer.chunk().await.map_err(failure)? {
            body.push(&chunk)?;
        }
        let mut response = Response::new(body.finish());
        *response.status_mut() = answer.status();
        *response.version_mut() = answer.version();
        *response.headers_mut() = std::mem::take(answer.headers_mut());
        Ok(response)
    }
}

impl Transport for ReqwestTransport {
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

impl fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransport").finish_non_exhaustive()
    }
}

fn tls(options: &TransportOptions) -> Result<ClientConfig, TransportError> {
    let mut roots = RootCertStore::empty();
    match &options.root_certificates {
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
        Some(pem) => {
            for certificate in certificates(pem)? {
                roots
                    .add(certificate)
                    .map_err(|_| unusable("a given certificate cannot be used as an authority"))?;
            }
        }
    }
    let config = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|_| unusable("the TLS provider supports no protocol version"))?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

/// Converts the request and refuses it if parsing its URL changed the target.
fn unchanged(request: Request<Bytes>) -> Result<reqwest::Request, TransportError> {
    let uri = request.uri().clone();
    let request = reqwest::Request::try_from(request)
        .map_err(|error| unsent(error, TransportErrorKind::Request))?;
    if same_target(&uri, request.url()) {
        Ok(request)
    } else {
        Err(refused("the URL parser would rewrite the signed target"))
    }
}

fn same_target(uri: &Uri, url: &reqwest::Url) -> bool {
    uri.path() == url.path() && uri.query() == url.query()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(target: &str) -> bool {
        let uri: Uri = format!("https://host{target}").parse().unwrap();
        let url = reqwest::Url::parse(&uri.to_string()).unwrap();
        same_target(&uri, &url)
    }

    #[test]
    fn a_target_passes_only_if_the_url_parser_leaves_it_alone() {
        for kept in [
            "/a%2Fb/..%2Fc",
            "/a*'~+%2A%20",
            "/?a=%27&b=~+&&c",
            "/?",
            "//a//",
        ] {
            assert!(passes(kept), "{kept}");
        }
        for rewritten in ["/a/../b", "/a/%2e%2E/b", "/./a", "/?q='", "/a\\b"] {
            let parsed = format!("https://host{rewritten}").parse::<Uri>();
            assert!(parsed.is_err() || !passes(rewritten), "{rewritten}");
        }
    }
}
