//! Shared types of a spec.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::accept::Accept;
use super::member::{Member, Rule};

/// A type with a name: exactly one of `members`, `values` and `numbers`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Type {
    /// What it is.
    pub doc: String,
    /// Name in Rust, if the one made from the key would not do.
    #[serde(default)]
    pub rust: Option<String>,
    /// Names that the type had in Rust before, or the keys that they were made from. They go on working, deprecated.
    #[serde(default)]
    pub renamed_from: Vec<String>,
    /// A structure: its members by name, in wire order.
    #[serde(default)]
    pub members: Option<IndexMap<String, Member>>,
    /// Rules over several members of the structure.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// An open enum of strings: documented values, each with what it means. Other values are kept and written back.
    #[serde(default)]
    pub values: Option<IndexMap<String, Variant>>,
    /// An open enum of integers: documented numbers, written as keys.
    #[serde(default)]
    pub numbers: Option<IndexMap<String, Variant>>,
    /// Warnings that are meant here: the code of each, and the reason.
    #[serde(default)]
    pub accept: Accept,
}

/// One documented value of an enum.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// What it means.
    pub doc: String,
    /// Name in Rust, if the one made from the value would not do; needed for numbers.
    #[serde(default)]
    pub rust: Option<String>,
    /// Warnings that are meant here: the code of each, and the reason.
    #[serde(default)]
    pub accept: Accept,
    /// Names that the variant had in Rust before, or the keys that they were made from. They go on working, deprecated.
    #[serde(default)]
    pub renamed_from: Vec<String>,
}

/// How a timestamp is written. Answers are read leniently whatever is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TimestampFormat {
    /// Seconds since 1970-01-01T00:00:00Z, a number, maybe with a fraction.
    EpochSeconds,
    /// Milliseconds since 1970-01-01T00:00:00Z, an integer.
    EpochMilliseconds,
    /// RFC 3339, `2024-01-02T03:04:05Z`.
    Rfc3339,
    /// RFC 9110, 5.6.7, `Tue, 02 Jan 2024 03:04:05 GMT`.
    HttpDate,
}
