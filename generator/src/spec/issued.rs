//! Credentials in an answer.

use schemars::JsonSchema;
use serde::Deserialize;

/// Credentials that the answer holds, for clients of this or another service to call with. Each key is the way to a
/// member, by the keys of the structures on it: `["token", "expires_at"]`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Issued {
    /// The way to the token, a `string`.
    pub bearer_token: Vec<String>,
    /// The way to the time at which the service will stop accepting it, a `timestamp`.
    #[serde(default)]
    pub expires_at: Option<Vec<String>>,
}
