//! An operation in the manifest.

use heck::ToKebabCase;
use schemars::JsonSchema;
use serde::Serialize;

use super::lines;
use crate::lower::core;
use crate::model::error::ErrorVariant;
use crate::model::operation as model;
use crate::model::service::Service;
use crate::model::structure::Structure;
use crate::model::ty::Ty;
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

/// Members that hold secrets, each as the way to it in Rust: `auth.identity.password`.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Secrets {
    /// Members of the request.
    input: Vec<String>,
    /// Members of the answer.
    output: Vec<String>,
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
    service: &Service,
    operation: &model::Operation,
    auth: &[&'static str],
) -> Operation {
    let module = &service.module;
    let file = format!("src/{module}/operation/{}.rs", operation.module);
    let output = operation.output.structure(&service.structures);
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
        secrets: Secrets {
            input: secrets(service, Some(&operation.input)),
            output: secrets(service, output),
        },
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

/// The ways to what is secret in a structure.
fn secrets(service: &Service, structure: Option<&Structure>) -> Vec<String> {
    let mut found = Vec::new();
    let mut above = Vec::new();
    if let Some(structure) = structure {
        walk(service, structure, "", &mut above, &mut found);
    }
    found
}

/// `above` names the structures that hold this one: one that holds itself has nothing new inside.
fn walk<'s>(
    service: &'s Service,
    structure: &'s Structure,
    way: &str,
    above: &mut Vec<&'s str>,
    found: &mut Vec<String>,
) {
    if above.contains(&structure.name.as_str()) {
        return;
    }
    above.push(&structure.name);
    for member in &structure.members {
        let way = format!("{way}{}", member.name);
        match core(&member.value) {
            Ty::Secret => found.push(way),
            Ty::Named(name) | Ty::Boxed(name) => {
                let mut shared = service.structures.iter();
                if let Some(inner) = shared.find(|it| it.name == *name) {
                    walk(service, inner, &format!("{way}."), above, found);
                }
            }
            _ => {}
        }
    }
    above.pop();
}
