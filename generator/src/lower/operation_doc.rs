//! What the docs of an operation say.

use super::doc::{Docs, first_sentence, quoted};
use super::rate;
use crate::model::doc::Doc;
use crate::model::structure::Structure;
use crate::problem::words::join;
use crate::spec;
use crate::spec::operation::RetrySafety;

/// The docs of the request, which callers read.
pub(super) fn structure(operation: &spec::operation::Operation, name: &str) -> Docs {
    let docs = Docs::summary(&operation.doc)
        .markdown(&pages(operation, name))
        .markdown(&format!(
            "{} Errors: [`{name}Error`].",
            retries(operation.retry)
        ));
    let docs = match operation.rate_limit {
        Some(limit) => docs.markdown(&rate::line(limit, "", "rt::Setup")),
        None => docs,
    };
    let docs = match operation.anonymous {
        true => docs.markdown("Sent without credentials, whatever the client has."),
        false => docs,
    };
    docs.text(&source(&operation.source))
}

/// The docs of the client's method: the purpose, what a call needs, and where the rest stands.
pub(super) fn method(operation: &spec::operation::Operation, input: &Structure) -> Doc {
    let required = input.members.iter().filter(|member| member.required);
    let required: Vec<String> = required.map(|member| quoted(&member.name)).collect();
    let needs = match required.is_empty() {
        true => String::new(),
        false => format!("Required: {}.\n", join(&required, "and")),
    };
    let name = &input.name;
    Docs::paragraph(first_sentence(&operation.doc).0)
        .markdown(&pages(operation, name))
        .markdown(&format!(
            "{needs}{}\nAll members, limits and errors: [`{name}`](super::{name}).",
            retries(operation.retry)
        ))
        .finish()
}

/// How to walk over a list that comes in pages; empty for other operations.
fn pages(operation: &spec::operation::Operation, name: &str) -> String {
    match &operation.paging {
        None | Some(spec::paging::Paging::None) => String::new(),
        Some(_) => format!(
            "Answers one page. [`items`](super::{name}Builder::items) walks over the items of all pages, \
             [`pages`](super::{name}Builder::pages) over the pages."
        ),
    }
}

fn retries(safety: RetrySafety) -> &'static str {
    match safety {
        RetrySafety::ReadOnly => "Retries: safe, it changes nothing.",
        RetrySafety::Idempotent => "Retries: safe, twice has the same effect as once.",
        RetrySafety::IdempotencyToken => {
            "Retries: safe, because every attempt carries the same idempotency token."
        }
        RetrySafety::Unsafe => {
            "Retries: only if an attempt was surely not processed; twice may do it twice."
        }
    }
}

/// The docs of the module, which maintainers read: where its spec is, what the operation is, and whether its
/// sources disagree.
pub(super) fn module(cited: &str, operation: &spec::operation::Operation) -> Doc {
    let summary = format!(
        "{}: {}",
        quoted(cited),
        lower_first(first_sentence(&operation.doc).0)
    );
    let docs = Docs::paragraph(&summary);
    match operation.notes.is_empty() {
        true => docs.finish(),
        false => docs
            .markdown("Its sources disagree in places, see `notes` there.")
            .finish(),
    }
}

/// The page in words.
pub(crate) fn source(source: &spec::Provenance) -> String {
    let updated = source
        .updated
        .as_ref()
        .map(|date| format!(" (as of {date})"))
        .unwrap_or_default();
    let url = match &source.url {
        Some(url) => format!(": {url}"),
        None => ".".to_owned(),
    };
    format!("Documented in \"{}\"{updated}{url}", source.title)
}

/// A sentence to go on after a colon: its first letter small, unless the word is a name.
fn lower_first(sentence: &str) -> String {
    let mut chars = sentence.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => sentence.to_owned(),
    }
}

/// The lines that list an enum's or a service's codes.
pub(crate) fn code_lines(codes: &indexmap::IndexMap<String, spec::error::ErrorCode>) -> Doc {
    let items = codes.iter().map(|(key, code)| {
        let wire = code.code.as_deref().unwrap_or(key);
        (format!("{}: ", quoted(wire)), code.doc.as_str())
    });
    Docs::default().items(items).finish()
}
