//! Signatures with a key that is good for one scope only: a date, a service, and where there is one a region.

use std::fmt::{self, Write};

use super::canonical::Canonical;
use super::{Signature, SigningContext, SigningError, digest};

/// Enough for any string to sign.
const ROOM: usize = 256;

/// What such schemes differ in, and what a request brings.
pub(super) struct Scoped<'a> {
    pub(super) algorithm: &'static str,
    /// What stands before the secret where the derivation of the key begins.
    pub(super) prefix: &'static str,
    /// The parts of the scope, from the date on; they derive the key too.
    pub(super) parts: &'a [&'a str],
    /// The time of signing, as the request states it.
    pub(super) time: &'a str,
}

impl Scoped<'_> {
    /// Signs a request in normal form.
    pub(super) fn sign(
        &self,
        canonical: Canonical,
        context: &SigningContext<'_>,
    ) -> Result<Signature, SigningError> {
        let Self {
            algorithm,
            prefix,
            parts,
            time,
        } = self;
        let (id, secret) = context.access_key()?;
        let scope = Scope(parts);
        let mut string_to_sign = String::with_capacity(ROOM);
        // Writing to memory cannot fail.
        let _ = write!(
            string_to_sign,
            "{algorithm}\n{time}\n{scope}\n{}",
            canonical.hash()
        );
        let derive = || digest::derived_key(prefix, secret.expose(), parts);
        let key = context.credentials.scoped_key(prefix, parts, derive);
        let signature = digest::hmac_hex(key.as_slice(), &string_to_sign);
        let names = canonical.signed_headers();
        let fixed = algorithm.len() + " Credential=/, SignedHeaders=, Signature=".len();
        let length = fixed + id.len() + scope.len() + names.len() + signature.as_str().len();
        // Exactly as long, so that the header takes it as it is.
        let mut authorization = String::with_capacity(length);
        let _ = write!(
            authorization,
            "{algorithm} Credential={id}/{scope}, SignedHeaders={names}, Signature={signature}",
        );
        canonical.signature(string_to_sign, authorization)
    }
}

/// The parts of a scope as they are written.
struct Scope<'a>(&'a [&'a str]);

impl Scope<'_> {
    fn len(&self) -> usize {
        let parts: usize = self.0.iter().map(|part| part.len()).sum();
        parts + self.0.len().saturating_sub(1)
    }
}

impl fmt::Display for Scope<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for part in self.0 {
            f.write_str(separator)?;
            f.write_str(part)?;
            separator = "/";
        }
        Ok(())
    }
}
