//! Alibaba Cloud's signature V3, as its
//! [guide](https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature)
//! describes it.

use http::{HeaderMap, HeaderName};

use super::canonical::{Canonical, Order, Path, Query, Rules, Spaces};
use super::{Signable, Signature, Signer, SigningContext, SigningError, digest, headers};
use crate::secret::Secret;

const ALGORITHM: &str = "ACS3-HMAC-SHA256";
const DATE: HeaderName = HeaderName::from_static("x-acs-date");
const NONCE: HeaderName = HeaderName::from_static("x-acs-signature-nonce");
const CONTENT_HASH: HeaderName = HeaderName::from_static("x-acs-content-sha256");
const TOKEN: HeaderName = HeaderName::from_static("x-acs-security-token");
const ACCESS_KEY_ID: HeaderName = HeaderName::from_static("x-acs-accesskey-id");

/// Alibaba Cloud's third signature, `ACS3-HMAC-SHA256`: no scope, a nonce per request. It has no parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acs3;

impl Signer for Acs3 {
    fn has_nonce(&self) -> bool {
        true
    }

    fn add_headers(
        &self,
        headers: &mut HeaderMap,
        body: &[u8],
        context: &SigningContext<'_>,
    ) -> Result<(), SigningError> {
        headers::set(headers, DATE, context.now.rfc3339_seconds())?;
        headers::set(headers, NONCE, context.nonce.to_owned())?;
        headers::set(headers, CONTENT_HASH, digest::sha256_hex(body).to_string())?;
        let token = context.credentials.session_token();
        headers::set_secret(headers, TOKEN, token)?;
        let (id, _) = context.access_key()?;
        let id = token.map(|_| Secret::from(id));
        headers::set_secret(headers, ACCESS_KEY_ID, id.as_ref())
    }

    /// The service only insists on `host`, `content-type` and its own headers; the vendor's SDKs sign
    /// `accept` too.
    fn signs(&self, name: &str) -> bool {
        matches!(name, "host" | "accept" | "content-type") || name.starts_with("x-acs-")
    }

    fn signature(
        &self,
        request: &Signable<'_>,
        context: &SigningContext<'_>,
    ) -> Result<Signature, SigningError> {
        let (id, secret) = context.access_key()?;
        let rules = Rules {
            path: Path::Sent {
                normalized: false,
                encoded_again: false,
            },
            query: Query::Sorted(Order::Decoded),
            spaces: Spaces::Kept,
        };
        let canonical = Canonical::new(&rules, request, digest::sha256_hex(request.body).as_str())?;
        let string_to_sign = format!("{ALGORITHM}\n{}", canonical.hash());
        let authorization = format!(
            "{ALGORITHM} Credential={id},SignedHeaders={},Signature={}",
            canonical.signed_headers(),
            digest::hmac_hex(secret.expose().as_bytes(), &string_to_sign),
        );
        canonical.signature(string_to_sign, authorization)
    }
}
