//! Documented examples.

use schemars::JsonSchema;
use serde::Deserialize;

/// A request and the answer to it, with wire names. Both are checked against the operation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What the example shows.
    pub title: String,
    /// The members of the request.
    pub input: serde_json::Map<String, serde_json::Value>,
    /// The answer as it stands on the wire, without an envelope.
    #[serde(default)]
    pub output: Option<serde_json::Value>,
}
