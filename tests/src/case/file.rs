//! The format of a file of cases. An unknown key is an error, so that a misspelt expectation cannot pass.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

/// One call.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    /// What the case shows.
    pub(crate) title: String,
    /// The operation by its documented name.
    pub(crate) operation: String,
    /// What the client is configured with.
    #[serde(default)]
    pub(crate) client: Settings,
    /// The members of the request by their names on the wire.
    #[serde(default)]
    pub(crate) input: Map<String, Value>,
    /// The request that must be sent.
    #[serde(default)]
    pub(crate) request: Option<Expected>,
    /// What the service answers, one for each attempt.
    #[serde(default)]
    pub(crate) answers: Vec<Answered>,
    /// The output that must be read, by names on the wire.
    #[serde(default)]
    pub(crate) output: Option<Value>,
    /// The pages that must be read, with the request for each.
    #[serde(default)]
    pub(crate) pages: Vec<Page>,
    /// The error that must come out instead.
    #[serde(default)]
    pub(crate) error: Option<Failed>,
    /// How many requests must be sent.
    #[serde(default)]
    pub(crate) attempts: Option<usize>,
}

/// What a client is configured with.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Settings {
    pub(crate) region: Option<String>,
    pub(crate) endpoint: Option<String>,
    /// Values of the service's `config`.
    pub(crate) config: BTreeMap<String, String>,
    pub(crate) get: bool,
    pub(crate) fips: bool,
    pub(crate) dual_stack: bool,
}

/// A request; what is left out is not compared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    #[serde(default)]
    pub(crate) method: Option<String>,
    /// The whole address.
    #[serde(default)]
    pub(crate) target: Option<String>,
    /// `null` for a header that must not be sent, `*` for any value, the same in all attempts.
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, Option<String>>,
    /// A text for the very bytes, anything else for JSON.
    #[serde(default)]
    pub(crate) body: Option<Value>,
}

/// A page of a list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Page {
    pub(crate) request: Expected,
    pub(crate) output: Value,
}

/// An answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) body: Value,
}

/// An error; what is left out is not compared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Failed {
    /// The variant in Rust; `null` for an error that no code of the service explains.
    #[serde(default)]
    pub(crate) variant: Option<String>,
    /// The kind, as in a spec.
    #[serde(default)]
    pub(crate) kind: Option<String>,
    /// The advice, as in a spec.
    #[serde(default)]
    pub(crate) retry: Option<String>,
    /// The code on the wire.
    #[serde(default)]
    pub(crate) code: Option<String>,
    #[serde(default)]
    pub(crate) message: Option<String>,
    #[serde(default)]
    pub(crate) request_id: Option<String>,
    /// Texts that the error shows.
    #[serde(default)]
    pub(crate) says: Vec<String>,
}
