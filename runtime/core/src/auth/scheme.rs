//! The ways to authenticate, as data that generated code states per service.

use super::{SigV4, Signer, Tc3, acs3, sdk_hmac};
use crate::credentials::Credentials;

/// A way to authenticate a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AuthScheme {
    /// AWS Signature Version 4, `AWS4-HMAC-SHA256`: scoped to day, region and service.
    SigV4(SigV4),
    /// Alibaba Cloud's third signature, `ACS3-HMAC-SHA256`: no scope, a nonce per request.
    Acs3,
    /// Tencent Cloud's third signature, `TC3-HMAC-SHA256`: scoped to day and service.
    Tc3(Tc3),
    /// Huawei Cloud's access key signature, `SDK-HMAC-SHA256`: no scope.
    SdkHmac,
    /// Nothing is sent: the operation is open to all, or its own members say who calls.
    Anonymous,
    /// A bearer token alone in a header, with no scheme word before it and no signature.
    Token {
        /// Name of the header.
        header: &'static str,
    },
}

impl AuthScheme {
    /// Whether the credentials hold what this scheme needs, so that a client with several schemes
    /// can use the first that fits.
    #[must_use]
    pub fn matches(&self, credentials: &Credentials) -> bool {
        match self.means() {
            Means::Signature(_) => credentials.access_key_pair().is_some(),
            Means::Token { .. } => credentials.usable_bearer_token().is_some(),
            Means::Nothing => true,
        }
    }

    /// Whether a nonce goes out with each request.
    pub(crate) fn has_nonce(&self) -> bool {
        matches!(self, Self::Acs3)
    }

    pub(super) fn means(&self) -> Means<'_> {
        match self {
            Self::SigV4(sigv4) => Means::Signature(sigv4),
            Self::Acs3 => Means::Signature(&acs3::Acs3),
            Self::Tc3(tc3) => Means::Signature(tc3),
            Self::SdkHmac => Means::Signature(&sdk_hmac::SdkHmac),
            Self::Token { header } => Means::Token { header },
            Self::Anonymous => Means::Nothing,
        }
    }
}

/// What a scheme comes down to.
pub(super) enum Means<'a> {
    Signature(&'a dyn Signer),
    Nothing,
    Token { header: &'a str },
}

#[cfg(test)]
mod tests {
    use super::{AuthScheme, Credentials, SigV4};

    #[test]
    fn the_first_scheme_that_fits_is_found() {
        let schemes = [
            AuthScheme::SdkHmac,
            AuthScheme::Token {
                header: "x-auth-token",
            },
        ];
        let first =
            |credentials: &Credentials| schemes.iter().position(|it| it.matches(credentials));
        assert_eq!(
            first(&Credentials::new("id", "secret").with_bearer("t")),
            Some(0)
        );
        assert_eq!(first(&Credentials::bearer("t")), Some(1));
        assert_eq!(first(&Credentials::bearer("")), None);
        assert_eq!(first(&Credentials::new("id", "")), None);
    }

    #[test]
    fn schemes_can_be_constants() {
        const SCHEMES: &[AuthScheme] = &[AuthScheme::SigV4(SigV4::new("service"))];
        assert!(SCHEMES[0].matches(&Credentials::new("id", "secret")));
    }
}
