//! Operations.

use serde::Serialize;

use super::doc::Doc;
use super::error::ErrorEnum;
use super::example::{Example, Reading, Setting};
use super::finding::Finding;
use super::former::Former;
use super::issued::Issued;
use super::origin::Origin;
use super::paging::{Paging, Waiter};
use super::rate::RateLimit;
use super::shared::Shared;
use super::structure::Structure;

/// One operation.
#[derive(Clone, Debug, Serialize)]
pub struct Operation {
    /// The documented name.
    pub wire: String,
    /// Where it stands in the spec.
    pub origin: Origin,
    /// Module and file.
    pub module: String,
    /// The client's method.
    pub method_name: String,
    /// Names that the method had before.
    pub former_methods: Vec<Former>,
    /// The doc comment of that method.
    pub method_doc: Doc,
    /// The doc comment of the module.
    pub module_doc: Doc,
    /// The HTTP method, upper case.
    pub http_method: String,
    /// The path with names in braces.
    pub path: String,
    /// The documented status of success.
    pub success: u16,
    /// The variant of the runtime's retry-safety.
    pub retry: String,
    /// The request.
    pub input: Structure,
    /// The answer.
    pub output: Output,
    /// How the list is paged.
    pub paging: Option<Paging>,
    /// States to wait for.
    pub waiters: Vec<Waiter>,
    /// Whether it is sent without credentials.
    pub anonymous: bool,
    /// Credentials that the answer holds.
    pub issued: Option<Issued>,
    /// A value that the answer tells.
    pub finding: Option<Finding>,
    /// How many requests of it are allowed.
    pub rate_limit: Option<RateLimit>,
    /// The error codes.
    pub errors: ErrorEnum,
    /// The documented examples.
    pub examples: Vec<Example>,
    /// The request of the example in the docs; `None` if it were longer than anybody reads.
    pub sample: Option<Vec<Setting>>,
    /// The call that this example begins with.
    pub reading: Option<Reading>,
    /// Names of shared types that the module needs.
    pub imports: Vec<String>,
}

/// What a success answers.
#[derive(Clone, Debug, Serialize)]
pub enum Output {
    /// A structure of its own.
    Own(Box<Structure>),
    /// A shared structure, by name.
    Shared(String),
}

impl Output {
    /// The structure, if it is among those that are shared.
    pub fn structure<'a>(&'a self, shared: &Shared<'a>) -> Option<&'a Structure> {
        match self {
            Self::Own(own) => Some(own),
            Self::Shared(name) => shared.named(name),
        }
    }
}
