//! The ways to authenticate, as data that generated code states per service.

use super::Signer;
use crate::credentials::Credentials;

/// A way to authenticate a request.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum AuthScheme {
    /// A signature with an access key pair. Which it is, is a reference, so that a program only holds those that its
    /// services use.
    Signature(&'static dyn Signer),
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
        match self {
            Self::Signature(_) => credentials.access_key_pair().is_some(),
            Self::Token { .. } => credentials.usable_bearer_token().is_some(),
            Self::Anonymous => true,
        }
    }

    /// Whether a nonce goes out with each request.
    pub(crate) fn has_nonce(&self) -> bool {
        matches!(self, Self::Signature(signer) if signer.has_nonce())
    }
}

#[cfg(test)]
mod tests {
    use super::{AuthScheme, Credentials};
    use crate::auth::{SdkHmac, SigV4};

    #[test]
    fn the_first_scheme_that_fits_is_found() {
        let schemes = [
            AuthScheme::Signature(&SdkHmac),
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
        const SCHEMES: &[AuthScheme] = &[AuthScheme::Signature(&SigV4::new("service"))];
        assert!(SCHEMES[0].matches(&Credentials::new("id", "secret")));
    }
}
