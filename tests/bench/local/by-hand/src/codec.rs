//! The bodies of the call, with derived codecs: that is the fastest to run.

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
pub(crate) fn encode(description: &str) -> Result<Bytes, serde_json::Error> {
    serde_json::to_vec(&Patch::description(description)).map(Bytes::from)
}

/// What the service answers.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "nobody reads what was decoded")]
pub(crate) struct Certificate {
    client_certificate_id: Option<String>,
    description: Option<String>,
    pem_encoded_certificate: Option<String>,
    created_date: Option<f64>,
    expiration_date: Option<f64>,
    tags: Option<BTreeMap<String, String>>,
}

/// Reads an answer.
pub(crate) fn decode(body: &[u8]) -> Result<Certificate, serde_json::Error> {
    serde_json::from_slice(body)
}
