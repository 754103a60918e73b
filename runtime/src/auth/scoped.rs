//! Signatures with a key that is good for one scope only: a date, a service, and where there is one a region.

use super::canonical::Canonical;
use super::{Signature, SigningError, digest};
use crate::secret::Secret;

/// What such schemes differ in, and what a request brings.
pub(super) struct Scoped<'a> {
    pub(super) algorithm: &'static str,
    /// What stands before the secret where the derivation of the key begins.
    pub(super) prefix: &'static str,
    /// The parts of the scope, from the date on; they derive the key too.
    pub(super) parts: &'a [&'a str],
    /// The time of signing, as the request states it.
    pub(super) time: &'a str,
    pub(super) access_key: (&'a str, &'a Secret),
}

impl Scoped<'_> {
    /// Signs a request in normal form.
    pub(super) fn sign(&self, canonical: Canonical) -> Result<Signature, SigningError> {
        let Self {
            algorithm, time, ..
        } = self;
        let (id, secret) = self.access_key;
        let scope = self.parts.join("/");
        let string_to_sign = format!("{algorithm}\n{time}\n{scope}\n{}", canonical.hash());
        let key = digest::derived_key(self.prefix, secret.expose(), self.parts);
        let authorization = format!(
            "{algorithm} Credential={id}/{scope}, SignedHeaders={}, Signature={}",
            canonical.signed_headers,
            digest::hmac_hex(&key, &string_to_sign),
        );
        canonical.signature(string_to_sign, &authorization)
    }
}
