//! Documented examples.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

/// A request and the answer to it, with wire names. Both are checked against the operation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What the example shows.
    #[schemars(length(min = 1))]
    pub title: String,
    /// The members of the request.
    pub input: serde_json::Map<String, serde_json::Value>,
    /// A call to begin with, where the request must send again what is there already. Only for the first example.
    #[serde(default)]
    pub first: Option<First>,
    /// The answer as it stands on the wire, without an envelope.
    #[serde(default)]
    pub output: Option<serde_json::Value>,
}

/// A call that reads what the request sends again.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct First {
    /// What would be lost without it; the docs say so above the example.
    pub why: String,
    /// The operation that is called. It must be read-only.
    pub operation: String,
    /// The members of its request.
    pub input: serde_json::Map<String, serde_json::Value>,
    /// Members of the request that come from the answer, each with the member there. `input` shows them as they are sent.
    pub take: IndexMap<String, String>,
    /// Members of `take` without which nothing must be sent: left out, they mean something else than what is there.
    #[serde(default)]
    pub demand: Vec<String>,
    /// Members of `take` with the texts that stand for nothing in the answer; then they are left out.
    #[serde(default)]
    pub blank: IndexMap<String, Vec<String>>,
    /// Members of the answer, each a `bool`, that tell of something which would be lost because no answer holds it, each
    /// with what the example says when it stops for that.
    #[serde(default)]
    pub stop: IndexMap<String, String>,
}
