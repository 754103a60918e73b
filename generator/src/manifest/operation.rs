//! An operation in the manifest.

use heck::ToKebabCase;
use schemars::JsonSchema;
use serde::Serialize;

use super::lines;
use super::secrets::{Secrecy, Ways};
use crate::model::error::ErrorVariant;
use crate::model::operation as model;
use crate::model::service::Service;
use crate::tree::Tree;

/// One operation.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Operation {
    /// The documented name.
    name: String,
    /// Path of the request below the crate.
    rust: String,
    /// Path of its error enum below the crate.
    error: String,
    /// Place of its description: file name and JSON pointer.
    spec: String,
    /// The ways to authenticate, as specs call them; a client takes the first for which it has credentials.
    auth: Vec<&'static str>,
    /// Whether it may be sent again when it is unclear whether the first attempt was processed: `read-only`,
    /// `idempotent`, `idempotency-token` or `unsafe`.
    retry: String,
    /// The members that hold secrets.
    secrets: Secrets,
    /// The documented error codes; those that any operation may answer with are not repeated.
    errors: Vec<Error>,
    /// Lines in its file.
    lines: usize,
}

/// Members that hold secrets, each as the way to it in Rust: `auth.identity.password`; those through few structures
/// stand before those through many. Thousands, which only structures have that hold each other over and over, are not
/// listed whole, and `more` says so.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Secrets {
    /// Members of the request.
    input: Vec<String>,
    /// Members of the answer.
    output: Vec<String>,
    /// Whether a list was cut, so that there may be others; if not, they are whole and this key is left out.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    more: bool,
}

impl Secrets {
    fn new(input: Ways, output: Ways) -> Self {
        Self {
            more: input.more || output.more,
            input: input.listed,
            output: output.listed,
        }
    }
}

/// One documented error code.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Error {
    /// The code on the wire.
    code: String,
    /// Its variant in the error enum of the operation.
    rust: String,
    /// The documented HTTP status.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    /// What it means in the vocabulary that all services share.
    kind: String,
    /// What to do about it, if that does not follow from the kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    retry: Option<String>,
}

/// The entry of an operation; `auth` lists the schemes of its service.
pub(super) fn entry(
    tree: &Tree,
    (service, secrecy): (&Service, &Secrecy<'_>),
    operation: &model::Operation,
    auth: &[&'static str],
) -> Operation {
    let module = &service.module;
    let file = format!("src/{module}/operation/{}.rs", operation.module);
    let output = operation.output.structure(&secrecy.shared);
    let errors = &operation.errors;
    Operation {
        name: operation.wire.clone(),
        rust: format!("{module}::{}", operation.input.name),
        error: format!("{module}::{}", errors.name),
        spec: operation.origin.cited(&service.feature),
        auth: match operation.anonymous {
            true => vec!["none"],
            false => auth.to_vec(),
        },
        retry: operation.retry.to_kebab_case(),
        secrets: Secrets::new(
            secrecy.ways(&operation.input),
            output.map_or_else(Ways::default, |output| secrecy.ways(output)),
        ),
        errors: errors.variants.iter().map(error).collect(),
        lines: tree.get(&file).map_or(0, |text| lines(text)),
    }
}

fn error(variant: &ErrorVariant) -> Error {
    let code = &variant.code;
    Error {
        code: code.code.clone(),
        rust: variant.name.clone(),
        status: code.status.or(code.documented_status),
        kind: code.kind.to_kebab_case(),
        retry: code.retry.as_ref().map(|advice| advice.to_kebab_case()),
    }
}
