//! One operation of a spec.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::Provenance;
use super::accept::Accept;
use super::error::ErrorCode;
use super::example::Example;
use super::finding::Finding;
use super::issued::Issued;
use super::member::{Member, Rule};
use super::paging::Paging;
use super::rate::RateLimit;
use super::waiter::Waiter;

/// One documented operation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// What it does, first sentence alone; then what a caller must know.
    pub doc: String,
    /// The page that documents it.
    pub source: Provenance,
    /// Where sources disagree, or what they leave open, one sentence each.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Method and path; RPC families do without (`POST /`).
    #[serde(default)]
    pub http: Option<Http>,
    /// Whether sending it twice is harmless. Must be decided for every operation.
    pub retry: RetrySafety,
    /// The members of the request by name, in wire order.
    #[serde(default)]
    pub input: IndexMap<String, Member>,
    /// Mixins whose members follow those of `input`.
    #[serde(default)]
    pub with: Vec<String>,
    /// Rules over several members of the request.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// The members of the answer by name.
    #[serde(default)]
    pub output: IndexMap<String, Member>,
    /// A structure of `types` that the answer is, instead of `output`.
    #[serde(default)]
    pub output_type: Option<String>,
    /// How the list is paged. Must be decided for every read-only operation whose answer holds a list
    /// of structures.
    #[serde(default)]
    pub paging: Option<Paging>,
    /// States to wait for by asking this operation, by name.
    #[serde(default)]
    pub waiters: IndexMap<String, Waiter>,
    /// Whether it is sent without credentials whatever the client has, because the request itself says who calls or
    /// because anyone may.
    #[serde(default)]
    pub anonymous: bool,
    /// Credentials that the answer holds: clients can be given the request in place of them.
    #[serde(default)]
    pub issues: Option<Issued>,
    /// A value that clients are configured with and that the answer tells.
    #[serde(default)]
    pub finds: Option<Finding>,
    /// How many requests of this operation the documentation allows an account.
    #[serde(default)]
    pub rate_limit: Option<RateLimit>,
    /// The documented error codes.
    #[serde(default)]
    pub errors: IndexMap<String, ErrorCode>,
    /// Documented examples; they are checked, become doc examples and are run in tests.
    #[serde(default)]
    pub examples: Vec<Example>,
    /// Name in Rust, if the one made from the documented name would not do.
    #[serde(default)]
    pub rust: Option<String>,
    /// Names that the operation had in Rust before, or the keys that they were made from. They go on working, deprecated.
    #[serde(default)]
    pub renamed_from: Vec<String>,
    /// Why it should no longer be used.
    #[serde(default)]
    pub deprecated: Option<String>,
    /// Warnings that are meant here: the code of each, and the reason.
    #[serde(default)]
    pub accept: Accept,
}

/// Method, path and success status.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Http {
    /// The method.
    pub method: Method,
    /// The path, with `{name}` for members that travel in it and for keys of `config`.
    pub path: String,
    /// The documented status of success; 200 unless given. With 204, no answer body is expected.
    #[serde(default)]
    pub success: Option<u16>,
}

/// HTTP methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
    /// `HEAD`
    Head,
}

/// Whether an operation may be sent again when it is unclear whether the first attempt was processed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RetrySafety {
    /// It changes nothing.
    ReadOnly,
    /// Twice has the same effect as once.
    Idempotent,
    /// The idempotency token makes it so, as long as every attempt carries the same one.
    IdempotencyToken,
    /// Twice may do it twice: sent again only if the first was surely not processed.
    Unsafe,
}
