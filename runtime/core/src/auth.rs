//! Authentication: signing requests, or attaching a token to them.
//!
//! A scheme is data with parameters; [`sign`] applies one to a request, and [`signature`] shows how
//! the result came about, for tests and for comparing with what a service says that it expected.

mod acs3;
mod canonical;
mod digest;
mod error;
mod headers;
mod scheme;
mod scoped;
mod sdk_hmac;
mod signer;
mod sigv4;
mod sorted;
mod tc3;
mod token;

use http::header::{AUTHORIZATION, HOST, HeaderName};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method};

pub use self::acs3::Acs3;
pub(crate) use self::digest::Key;
pub use self::error::SigningError;
pub use self::scheme::AuthScheme;
pub use self::sdk_hmac::SdkHmac;
pub use self::signer::Signer;
pub use self::sigv4::SigV4;
pub use self::tc3::Tc3;
use crate::credentials::Credentials;
use crate::secret::Secret;
use crate::timestamp::Timestamp;

/// What a signature depends on besides the request.
#[derive(Clone, Copy, Debug)]
pub struct SigningContext<'a> {
    /// Who is calling.
    pub credentials: &'a Credentials,
    /// The region that the signature is for, where a scheme has one.
    pub region: Option<&'a str>,
    /// The time of this attempt; services refuse signatures more than minutes old.
    pub now: Timestamp,
    /// Text never used before, fresh for each attempt, where a scheme has one.
    pub nonce: &'a str,
}

/// A request as a signature sees it.
#[derive(Clone, Copy)]
pub struct Signable<'a> {
    /// The HTTP method.
    pub method: &'a Method,
    /// Path and query exactly as they are sent.
    pub target: &'a str,
    /// The headers as they are sent, the scheme's own date and nonce headers among them.
    pub headers: &'a HeaderMap,
    /// Names of the headers to sign, in any order and case.
    pub signed: &'a [&'a str],
    /// The body exactly as it is sent.
    pub body: &'a [u8],
}

/// A signature and the texts that led to it.
///
/// `Debug` shows neither the canonical request, which can hold tokens, nor the header's value.
#[derive(Clone, Debug)]
pub struct Signature {
    canonical_request: Secret,
    string_to_sign: String,
    authorization: HeaderValue,
}

impl Signature {
    /// The request in the scheme's normal form.
    #[must_use]
    pub fn canonical_request(&self) -> &Secret {
        &self.canonical_request
    }

    /// The text that the key is applied to.
    #[must_use]
    pub fn string_to_sign(&self) -> &str {
        &self.string_to_sign
    }

    /// The value of the `Authorization` header, marked as sensitive.
    #[must_use]
    pub fn authorization(&self) -> &HeaderValue {
        &self.authorization
    }
}

/// Authenticates a request in place: adds the scheme's own headers (date, nonce, content hash,
/// tokens) and `Authorization`, replacing those of an earlier attempt.
///
/// `request.uri` holds the target and `request.headers` holds `Host`, both exactly as they will be
/// sent. Which of the other headers are signed is up to the scheme; headers added later are not.
///
/// # Errors
///
/// If credentials, region or a header that the scheme needs are missing, or if a value cannot be sent
/// in a header. The request may then have some of the scheme's headers already.
pub fn sign(
    scheme: &AuthScheme,
    request: &mut Parts,
    body: &[u8],
    context: &SigningContext<'_>,
) -> Result<(), SigningError> {
    let signer = match scheme {
        AuthScheme::Signature(signer) => signer,
        AuthScheme::Token { header } => {
            return token::attach(header, &mut request.headers, context);
        }
        AuthScheme::Anonymous => return Ok(()),
    };
    if !request.headers.contains_key(HOST) {
        return Err(SigningError::missing_header(HOST.as_str()));
    }
    signer.add_headers(&mut request.headers, body, context)?;
    let names = request.headers.keys().map(HeaderName::as_str);
    let mut signed = Vec::with_capacity(request.headers.keys_len());
    for name in names.filter(|name| signer.signs(name)) {
        sorted::insert(&mut signed, name, Ord::cmp);
    }
    let signable = Signable {
        method: &request.method,
        target: request.uri.path_and_query().map_or("/", |it| it.as_str()),
        headers: &request.headers,
        signed: &signed,
        body,
    };
    let authorization = signer.signature(&signable, context)?.authorization;
    request.headers.insert(AUTHORIZATION, authorization);
    Ok(())
}

/// The value that authenticates a request whose headers are complete: the signature over exactly the
/// headers listed in `request.signed`, or the token of a scheme that only sends one.
///
/// Date and nonce are read from `request.headers`, not from `context`.
///
/// # Errors
///
/// Those of [`sign`].
pub fn authorization(
    scheme: &AuthScheme,
    request: &Signable<'_>,
    context: &SigningContext<'_>,
) -> Result<HeaderValue, SigningError> {
    match scheme {
        AuthScheme::Signature(signer) => Ok(signer.signature(request, context)?.authorization),
        AuthScheme::Token { header } => token::value(header, context),
        AuthScheme::Anonymous => Err(SigningError::Unsigned),
    }
}

/// The signature over exactly the headers listed in `request.signed`, with the texts that led to it;
/// none for a scheme that only sends a token.
///
/// Date and nonce are read from `request.headers`, not from `context`.
///
/// # Errors
///
/// Those of [`sign`].
pub fn signature(
    scheme: &AuthScheme,
    request: &Signable<'_>,
    context: &SigningContext<'_>,
) -> Result<Option<Signature>, SigningError> {
    match scheme {
        AuthScheme::Signature(signer) => signer.signature(request, context).map(Some),
        AuthScheme::Token { .. } | AuthScheme::Anonymous => Ok(None),
    }
}

impl<'a> SigningContext<'a> {
    fn access_key(&self) -> Result<(&'a str, &'a Secret), SigningError> {
        let pair = self.credentials.access_key_pair();
        pair.ok_or(SigningError::MissingAccessKey)
    }

    fn bearer_token(&self) -> Result<&'a Secret, SigningError> {
        let token = self.credentials.usable_bearer_token();
        token.ok_or(SigningError::MissingBearerToken)
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use http::{HeaderMap, HeaderValue, Method};
    use proptest::prelude::{any, proptest};

    use super::{
        Acs3, AuthScheme, Credentials, SdkHmac, SigV4, Signable, SigningContext, Tc3, authorization,
    };

    const SCHEMES: [AuthScheme; 5] = [
        AuthScheme::Signature(&SigV4::new("service")),
        AuthScheme::Signature(&Acs3),
        AuthScheme::Signature(&Tc3::new("service")),
        AuthScheme::Signature(&SdkHmac),
        AuthScheme::Token { header: "x-token" },
    ];

    proptest! {
        #[test]
        fn no_request_makes_a_signer_panic(
            target in any::<String>(),
            value in any::<Vec<u8>>(),
            [id, secret, region] in any::<[String; 3]>(),
        ) {
            let credentials = Credentials::new(id, secret.as_str()).with_bearer(secret.as_str());
            let context = SigningContext {
                credentials: &credentials,
                region: Some(&region),
                now: SystemTime::UNIX_EPOCH.into(),
                nonce: &region,
            };
            let value = HeaderValue::from_bytes(&value).unwrap_or(HeaderValue::from_static("0"));
            let names = ["host", "x-amz-date", "x-tc-timestamp", "x-sdk-date"];
            let headers: HeaderMap = names
                .map(|name| (name.parse().unwrap(), value.clone()))
                .into_iter()
                .collect();
            let request = Signable {
                method: &Method::GET,
                target: &target,
                headers: &headers,
                signed: &[&target, "Host"],
                body: target.as_bytes(),
            };
            for scheme in SCHEMES {
                let _ = authorization(&scheme, &request, &context);
                let _ = authorization(&scheme, &Signable { signed: &names, ..request }, &context);
            }
        }
    }
}
