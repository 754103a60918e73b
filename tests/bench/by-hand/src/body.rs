//! The bodies of the call, without a type of their own: that is the least to build.

use bytes::Bytes;
use serde_json::{Value, json};

/// What is sent to change the description.
pub fn encode(description: &str) -> Bytes {
    let patch = json!({ "op": "replace", "path": "/description", "value": description });
    json!({ "patchOperations": [patch] }).to_string().into()
}

/// What the service answers.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Certificate {
    pub client_certificate_id: Option<String>,
    pub description: Option<String>,
    pub pem_encoded_certificate: Option<String>,
    pub created_date: Option<f64>,
    pub expiration_date: Option<f64>,
}

/// Reads an answer.
///
/// # Errors
///
/// If it is no JSON.
pub fn decode(body: &[u8]) -> Result<Certificate, serde_json::Error> {
    let mut answer: Value = serde_json::from_slice(body)?;
    let mut text = |name: &str| match answer.get_mut(name).map(Value::take) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    };
    Ok(Certificate {
        client_certificate_id: text("clientCertificateId"),
        description: text("description"),
        pem_encoded_certificate: text("pemEncodedCertificate"),
        created_date: answer["createdDate"].as_f64(),
        expiration_date: answer["expirationDate"].as_f64(),
    })
}
