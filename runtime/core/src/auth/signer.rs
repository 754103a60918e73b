//! What all signatures have in common.

use std::fmt::Debug;

use http::HeaderMap;

use super::{Signable, Signature, SigningContext, SigningError};

/// What the schemes that sign have in common. They are those of this crate: no other can implement the trait, so that
/// what is asked of a scheme can change without breaking anybody.
pub trait Signer: sealed::Sealed + Debug + Sync {
    /// Whether a nonce goes out with each request.
    fn has_nonce(&self) -> bool {
        false
    }

    /// Sets the scheme's own headers, but for `Authorization`.
    ///
    /// # Errors
    ///
    /// If credentials or a header are missing, or a value cannot be sent in a header.
    fn add_headers(
        &self,
        headers: &mut HeaderMap,
        body: &[u8],
        context: &SigningContext<'_>,
    ) -> Result<(), SigningError>;

    /// Whether a header of this lower-case name is signed if it is present.
    fn signs(&self, name: &str) -> bool;

    /// Signs the headers listed in the request.
    ///
    /// # Errors
    ///
    /// If credentials, region or a header that the scheme needs are missing.
    fn signature(
        &self,
        request: &Signable<'_>,
        context: &SigningContext<'_>,
    ) -> Result<Signature, SigningError>;
}

/// What the trait asks for and nobody outside can name.
mod sealed {
    use crate::auth::{Acs3, SdkHmac, SigV4, Tc3};

    pub trait Sealed {}

    impl Sealed for Acs3 {}
    impl Sealed for SdkHmac {}
    impl Sealed for SigV4 {}
    impl Sealed for Tc3 {}
}
