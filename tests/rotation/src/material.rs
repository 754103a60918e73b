//! What takes the place of an old certificate.

use specwright_clients::Secret;

/// A certificate that somebody has issued, and its key.
#[derive(Clone, Debug)]
pub struct KeyPair {
    /// The certificate, with its chain if there is one, as PEM text.
    pub certificate: String,
    /// The private key as PEM text, not encrypted.
    pub private_key: Secret,
}

impl KeyPair {
    /// Puts the two together; whether they fit is for the service to say.
    pub fn new(certificate: impl Into<String>, private_key: impl Into<Secret>) -> Self {
        Self {
            certificate: certificate.into(),
            private_key: private_key.into(),
        }
    }
}

/// Stands for a certificate that the cloud generates, key included, so that there is nothing to bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generated;

/// Whether two PEM texts are the same but for line ends and what surrounds them.
pub(crate) fn is_same_pem(one: &str, other: &str) -> bool {
    // Compared as they stand, because a copy of a key would not be wiped.
    let lines = |text| str::trim(text).lines().map(str::trim_end);
    lines(one).eq(lines(other))
}
