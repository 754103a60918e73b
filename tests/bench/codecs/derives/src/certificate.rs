//! The structure with derived codecs.

use serde::{Deserialize, Serialize};

/// An SSL certificate with all that its text says.
#[derive(Clone, Debug, PartialEq, Default, Deserialize, Serialize)]
pub struct CertificateDetail {
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A member.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub scope: Option<super::CertificateScope>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub common_name: Option<String>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub san: Option<Vec<String>>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_after: Option<super::Timestamp>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature_algorithm: Option<String>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub create_time: Option<super::Timestamp>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_time: Option<super::Timestamp>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub algorithm_type: Option<super::AlgorithmType>,
    /// A member.
    #[serde(rename = "is_has_trusted_root_ca", skip_serializing_if = "Option::is_none")]
    pub has_trusted_root_ca: Option<bool>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<i32>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<Vec<String>>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizational_unit: Option<Vec<String>>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locality: Option<Vec<String>>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<Vec<String>>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Vec<String>>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_before: Option<super::Timestamp>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Vec<String>>,
}

/// Reads one.
///
/// # Errors
///
/// If it is not what it should be.
pub fn decode(body: &[u8]) -> Result<CertificateDetail, serde_json::Error> {
    serde_json::from_slice(body)
}

/// Writes one.
///
/// # Errors
///
/// None that could occur.
pub fn encode(certificate: &CertificateDetail) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(certificate)
}
