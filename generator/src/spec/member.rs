//! Members of requests, answers and structures, and rules over several of them.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::accept::Accept;
use super::protocol::ListStyle;
use super::types::TimestampFormat;

/// One member. The key in the map is its name on the wire unless `wire` says otherwise.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// `string`, `bool`, `i32`, `i64`, `u64`, `f64`, `timestamp`, `blob`, the name of a type,
    /// `list<T>` or `map<T>` (string keys); `T?` in a list or map for elements that may be null.
    #[serde(rename = "type")]
    pub ty: String,
    /// What it is: meaning, unit, default, limits that `length` and others cannot say.
    pub doc: String,
    /// Where it travels; the protocol's family decides unless given.
    #[serde(rename = "in", default)]
    pub place: Option<Place>,
    /// Name on the wire, if it differs from the key.
    #[serde(default)]
    pub wire: Option<String>,
    /// Name in Rust, if the one made from the key would not do.
    #[serde(default)]
    pub rust: Option<String>,
    /// Names that the member had in Rust before, or the keys that they were made from. They go on working,
    /// deprecated. The name on the wire is that of the key all the same: `wire` keeps it as it was.
    #[serde(default)]
    pub renamed_from: Vec<String>,
    /// Whether a request without it is refused by the compiler. Answers are always read leniently.
    #[serde(default)]
    pub required: bool,
    /// Whether its value must never be shown. Must be decided for every key-like name.
    #[serde(default)]
    pub secret: Option<bool>,
    /// How a timestamp is written, if not as the protocol says.
    #[serde(default)]
    pub format: Option<TimestampFormat>,
    /// An encoding around the text on the wire; callers see the plain text.
    #[serde(default)]
    pub encoding: Option<Encoding>,
    /// How a list is written in a query or form, if not as the protocol says.
    #[serde(default)]
    pub list: Option<ListStyle>,
    /// Name of the one member of an object around a list on the wire, as XML has it: `{"Keys": {"Key": […]}}`.
    #[serde(default)]
    pub unwrap: Option<String>,
    /// Filled in by the client when absent, and kept over all attempts.
    #[serde(default)]
    pub idempotency_token: bool,
    /// Least and greatest number of characters; `null` for no limit.
    #[serde(default)]
    pub length: Option<(Option<u64>, Option<u64>)>,
    /// Least and greatest number of bytes in UTF-8; `null` for no limit.
    #[serde(default)]
    pub bytes: Option<(Option<u64>, Option<u64>)>,
    /// Least and greatest number; `null` for no limit.
    #[serde(default)]
    pub range: Option<(Option<i64>, Option<i64>)>,
    /// Least and greatest number of elements; `null` for no limit.
    #[serde(default)]
    pub items: Option<(Option<u64>, Option<u64>)>,
    /// Regular expression that the whole text must match.
    #[serde(default)]
    pub pattern: Option<String>,
    /// Texts with which the value must not begin.
    #[serde(default)]
    pub forbidden_prefixes: Vec<String>,
    /// The member is required when each of these members has one of the listed values.
    #[serde(default)]
    pub required_when: IndexMap<String, Vec<String>>,
    /// The member may be given only when each of these members has one of the listed values.
    #[serde(default)]
    pub only_when: IndexMap<String, Vec<String>>,
    /// Why it should no longer be used.
    #[serde(default)]
    pub deprecated: Option<String>,
    /// Warnings that are meant here: the code of each, and the reason.
    #[serde(default)]
    pub accept: Accept,
}

/// Where a member travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// In the path, at `{name}`.
    Path,
    /// In the query.
    Query,
    /// In a header of that name; also for answers.
    Header,
    /// In the JSON body.
    Body,
    /// In an urlencoded form body.
    Form,
}

/// Encodings around a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// RFC 4648 base64 around UTF-8 text. A text that is not base64 is taken as it stands.
    Base64,
}

/// A rule over several members of one structure; exactly one of the keys.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// One of them must be given, and no second.
    #[serde(default)]
    pub exactly_one_of: Vec<String>,
    /// One of them must be given, or several.
    #[serde(default)]
    pub at_least_one_of: Vec<String>,
    /// At most one of them may be given.
    #[serde(default)]
    pub at_most_one_of: Vec<String>,
    /// All of them are given, or none.
    #[serde(default)]
    pub together: Vec<String>,
}
