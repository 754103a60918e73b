//! Huawei Cloud's access key signature, as its
//! [guide](https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-002.html)
//! describes it.

use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName};

use super::canonical::{Canonical, Order, Path, Query, Rules, Spaces};
use super::{Signable, Signature, Signer, SigningContext, SigningError, digest, headers};

const ALGORITHM: &str = "SDK-HMAC-SHA256";
const DATE: HeaderName = HeaderName::from_static("x-sdk-date");
const TOKEN: HeaderName = HeaderName::from_static("x-security-token");
const CONTENT_HASH: HeaderName = HeaderName::from_static("x-sdk-content-sha256");
const UNSIGNED_CONTENT: &str = "UNSIGNED-PAYLOAD";

/// Content types whose bodies are part of the signature.
const SIGNED_CONTENT: [&str; 2] = ["application/json", "application/bson"];

/// Headers that HTTP libraries set on their own.
const UNSIGNED: [&str; 6] = [
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "user-agent",
];

/// Huawei Cloud's access key signature, `SDK-HMAC-SHA256`: no scope. It has no parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SdkHmac;

impl Signer for SdkHmac {
    fn add_headers(
        &self,
        headers: &mut HeaderMap,
        _body: &[u8],
        context: &SigningContext<'_>,
    ) -> Result<(), SigningError> {
        headers::set(headers, DATE, context.now.basic_date_time())?;
        headers::set_secret(headers, TOKEN, context.credentials.session_token())?;
        let foreign = headers.get(CONTENT_TYPE).is_some_and(|value| {
            let value = value.as_bytes().to_ascii_lowercase();
            !SIGNED_CONTENT
                .iter()
                .any(|kind| value.starts_with(kind.as_bytes()))
        });
        if foreign {
            headers::set(headers, CONTENT_HASH, UNSIGNED_CONTENT.to_owned())?;
        }
        Ok(())
    }

    /// Gateways drop headers with an underscore in their names, so signing one would fail.
    fn signs(&self, name: &str) -> bool {
        !UNSIGNED.contains(&name) && !name.contains('_')
    }

    fn signature(
        &self,
        request: &Signable<'_>,
        context: &SigningContext<'_>,
    ) -> Result<Signature, SigningError> {
        let (id, secret) = context.access_key()?;
        let date_time = request.required(&DATE)?;
        let computed;
        let content_hash = match request.header(&CONTENT_HASH)? {
            Some(stated) if !request.body.is_empty() => stated,
            _ => {
                computed = digest::sha256_hex(request.body);
                computed.as_str()
            }
        };
        let rules = Rules {
            path: Path::DecodedWithSlash,
            query: Query::Sorted(Order::Decoded),
            spaces: Spaces::Kept,
        };
        let canonical = Canonical::new(&rules, request, content_hash)?;
        let string_to_sign = format!("{ALGORITHM}\n{date_time}\n{}", canonical.hash());
        let authorization = format!(
            "{ALGORITHM} Access={id}, SignedHeaders={}, Signature={}",
            canonical.signed_headers(),
            digest::hmac_hex(secret.expose().as_bytes(), &string_to_sign),
        );
        canonical.signature(string_to_sign, authorization)
    }
}
