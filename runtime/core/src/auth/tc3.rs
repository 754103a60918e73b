//! Tencent Cloud's signature v3, as its
//! [guide](https://www.tencentcloud.com/document/product/267/37447) describes it.

use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, Method};

use super::canonical::{Canonical, Path, Query, Rules, Spaces};
use super::scoped::Scoped;
use super::{Signable, Signature, Signer, SigningContext, SigningError, digest, headers};
use crate::timestamp::Timestamp;

const ALGORITHM: &str = "TC3-HMAC-SHA256";
const TERMINATOR: &str = "tc3_request";
const TIMESTAMP: HeaderName = HeaderName::from_static("x-tc-timestamp");
const TOKEN: HeaderName = HeaderName::from_static("x-tc-token");

/// Tencent Cloud's third signature, `TC3-HMAC-SHA256`: scoped to day and service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tc3 {
    service: &'static str,
}

impl Tc3 {
    /// The signature for one service, named as in its host.
    #[must_use]
    pub const fn new(service: &'static str) -> Self {
        Self { service }
    }
}

impl Signer for Tc3 {
    fn add_headers(
        &self,
        headers: &mut HeaderMap,
        _body: &[u8],
        context: &SigningContext<'_>,
    ) -> Result<(), SigningError> {
        if !headers.contains_key(CONTENT_TYPE) {
            return Err(SigningError::missing_header(CONTENT_TYPE.as_str()));
        }
        headers::set(headers, TIMESTAMP, context.now.as_secs().to_string())?;
        headers::set_secret(headers, TOKEN, context.credentials.session_token())
    }

    /// Both are mandatory; like the vendor's SDKs, nothing else is signed, not even the timestamp,
    /// which the string to sign has anyway.
    fn signs(&self, name: &str) -> bool {
        matches!(name, "content-type" | "host")
    }

    fn signature(
        &self,
        request: &Signable<'_>,
        context: &SigningContext<'_>,
    ) -> Result<Signature, SigningError> {
        let timestamp = request.required(&TIMESTAMP)?;
        let date =
            date(timestamp).ok_or_else(|| SigningError::invalid_header(TIMESTAMP.as_str()))?;
        let rules = Rules {
            path: Path::Root,
            query: match *request.method {
                Method::GET => Query::Sent,
                _ => Query::Omitted,
            },
            spaces: Spaces::Kept,
        };
        let canonical = Canonical::new(&rules, request, digest::sha256_hex(request.body).as_str())?;
        let scoped = Scoped {
            algorithm: ALGORITHM,
            prefix: "TC3",
            parts: &[date.as_str(), self.service, TERMINATOR],
            time: timestamp,
        };
        scoped.sign(canonical, context)
    }
}

/// The UTC date of a timestamp header in epoch seconds.
fn date(timestamp: &str) -> Option<String> {
    let seconds = timestamp.parse().ok()?;
    Timestamp::from_secs(seconds).ok().map(Timestamp::date)
}
