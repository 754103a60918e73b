//! Enumerations that keep a value that they do not know.

use serde::{Deserialize, Serialize};

/// Who may use a certificate.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CertificateScope {
    /// One instance.
    Instance,
    /// All instances.
    Global,
    /// Another value.
    #[serde(untagged)]
    Unlisted(String),
}

/// Algorithm of the key.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum AlgorithmType {
    /// RSA.
    Rsa,
    /// Elliptic curve.
    Ecc,
    /// GB/T 32918.
    Sm2,
    /// Another value.
    #[serde(untagged)]
    Unlisted(String),
}
