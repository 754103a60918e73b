//! The bodies of the call, with derived codecs.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Patch<'a> {
    patch_operations: [Operation<'a>; 1],
}

#[derive(Serialize)]
struct Operation<'a> {
    op: &'a str,
    path: &'a str,
    value: &'a str,
}

impl<'a> Patch<'a> {
    fn description(value: &'a str) -> Self {
        let (op, path) = ("replace", "/description");
        Self {
            patch_operations: [Operation { op, path, value }],
        }
    }
}

/// What is sent to change the description.
///
/// # Errors
///
/// None that could occur.
pub fn encode(description: &str) -> Result<Bytes, serde_json::Error> {
    serde_json::to_vec(&Patch::description(description)).map(Bytes::from)
}

/// What the service answers.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub struct Certificate {
    pub client_certificate_id: Option<String>,
    pub description: Option<String>,
    pub pem_encoded_certificate: Option<String>,
    pub created_date: Option<f64>,
    pub expiration_date: Option<f64>,
    pub tags: Option<BTreeMap<String, String>>,
}

/// Reads an answer.
///
/// # Errors
///
/// If it is not what it should be.
pub fn decode(body: &[u8]) -> Result<Certificate, serde_json::Error> {
    serde_json::from_slice(body)
}
