//! AWS Signature Version 4, as its
//! [guide](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html)
//! describes it.

use http::{HeaderMap, HeaderName};

use super::canonical::{Canonical, Order, Path, Query, Rules, Spaces};
use super::scoped::Scoped;
use super::{Signable, Signature, Signer, SigningContext, SigningError, digest, headers};

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const TERMINATOR: &str = "aws4_request";
const DATE: HeaderName = HeaderName::from_static("x-amz-date");
const TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");
const CONTENT_HASH: HeaderName = HeaderName::from_static("x-amz-content-sha256");

/// Headers that proxies and HTTP libraries may change on the way.
const UNSIGNED: [&str; 15] = [
    "authorization",
    "baggage",
    "connection",
    "expect",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "te",
    "traceparent",
    "tracestate",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "x-amzn-trace-id",
];

/// AWS Signature Version 4, `AWS4-HMAC-SHA256`: scoped to day, region and service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SigV4 {
    service: &'static str,
    normalize_path: bool,
    encode_path_twice: bool,
    content_hash_header: bool,
}

impl SigV4 {
    /// The rules that hold for nearly every service, `service` being its signing name.
    #[must_use]
    pub const fn new(service: &'static str) -> Self {
        Self {
            service,
            normalize_path: true,
            encode_path_twice: true,
            content_hash_header: false,
        }
    }

    /// Whether `.`, `..` and empty segments are resolved in the signed path; on unless switched off.
    #[must_use]
    pub const fn normalize_path(mut self, on: bool) -> Self {
        self.normalize_path = on;
        self
    }

    /// Whether the path as sent is percent-encoded once more; on unless switched off.
    #[must_use]
    pub const fn encode_path_twice(mut self, on: bool) -> Self {
        self.encode_path_twice = on;
        self
    }

    /// Whether `x-amz-content-sha256` is sent; off unless switched on.
    #[must_use]
    pub const fn content_hash_header(mut self, on: bool) -> Self {
        self.content_hash_header = on;
        self
    }
}

impl Signer for SigV4 {
    fn add_headers(
        &self,
        headers: &mut HeaderMap,
        body: &[u8],
        context: &SigningContext<'_>,
    ) -> Result<(), SigningError> {
        headers::set(headers, DATE, context.now.basic_date_time())?;
        headers::set_secret(headers, TOKEN, context.credentials.session_token())?;
        if self.content_hash_header {
            headers::set(headers, CONTENT_HASH, digest::sha256_hex(body).to_string())?;
        }
        Ok(())
    }

    fn signs(&self, name: &str) -> bool {
        !UNSIGNED.contains(&name)
    }

    fn signature(
        &self,
        request: &Signable<'_>,
        context: &SigningContext<'_>,
    ) -> Result<Signature, SigningError> {
        let region = context.region.ok_or(SigningError::MissingRegion)?;
        let date_time = request.required(&DATE)?;
        let Some((date, _)) = date_time.split_once('T') else {
            return Err(SigningError::invalid_header(DATE.as_str()));
        };
        let computed;
        let content_hash = match request.header(&CONTENT_HASH)? {
            Some(stated) => stated,
            None => {
                computed = digest::sha256_hex(request.body);
                computed.as_str()
            }
        };
        let rules = Rules {
            path: Path::Sent {
                normalized: self.normalize_path,
                encoded_again: self.encode_path_twice,
            },
            query: Query::Sorted(Order::Encoded),
            spaces: Spaces::Folded,
        };
        let canonical = Canonical::new(&rules, request, content_hash)?;
        let scoped = Scoped {
            algorithm: ALGORITHM,
            prefix: "AWS4",
            parts: &[date, region, self.service, TERMINATOR],
            time: date_time,
        };
        scoped.sign(canonical, context)
    }
}
