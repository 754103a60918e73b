//! A value in an answer that clients are configured with.

use schemars::JsonSchema;
use serde::Deserialize;

/// A value that clients of this or another service are configured with, and that the answer tells: it stands in the one
/// item of a list. With no item or several, looking it up is an error.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// What the value is called in `config` there; the method that looks it up is called after it.
    pub setting: String,
    /// Member of the answer that holds the items, a list of structures.
    pub items: String,
    /// Member of an item that holds the value, a `string`.
    pub value: String,
}
