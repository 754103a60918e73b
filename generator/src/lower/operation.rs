//! One operation.

use super::context::{At, Context, suggestion};
use super::doc::{Docs, first_sentence};
use super::entries::Entries;
use super::names::{self, Names};
use super::paging::Sides;
use super::scope::{Role, Scope};
use super::structure::{self, Outline};
use super::ty::{NamedKind, core};
use super::{error, example, paging, path, waiter};
use crate::model::doc::Doc;
use crate::model::operation::{Operation, Output};
use crate::model::paging::Paging;
use crate::model::structure::{Place, Structure};
use crate::model::ty::Ty;
use crate::spec;
use crate::spec::operation::{Method, RetrySafety};
use crate::spec::protocol::Family;

/// The names that an operation has in Rust, settled before anything is lowered.
pub(crate) struct OperationNames {
    pub(crate) ty: String,
    pub(crate) module: String,
    pub(crate) method: String,
}

/// Takes the names of an operation: its type and what the generator makes of it, its module, its method.
pub(crate) fn named(
    cx: &mut Context<'_>,
    (wire, spec): (&str, &spec::operation::Operation),
    types: &mut Names,
    modules: &mut Names,
) -> OperationNames {
    let at = At::root().key("operations").key(wire);
    let ty = names::chosen(cx, &at, wire, spec.rust.as_deref(), &names::TYPE);
    for suffix in ["", "Output", "Error", "Builder"] {
        types.take(cx, &format!("{ty}{suffix}"), wire, &at);
    }
    let module = crate::name::module(&ty).unwrap_or_else(|_| "unnamed".to_owned());
    let method = crate::name::method(&ty).unwrap_or_else(|_| "unnamed".to_owned());
    modules.take(cx, &module, wire, &at);
    OperationNames { ty, module, method }
}

/// Lowers an operation.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (wire, operation): (&str, &spec::operation::Operation),
    names: OperationNames,
    shared: &[Structure],
) -> Operation {
    let at = At::root().key("operations").key(wire);
    let (input, input_keys) = input(cx, scope, &at, operation, &names);
    let (http_method, path) = http(cx, scope, &at, operation, &input);
    retry(cx, &at, operation, &input);
    let output = output(cx, scope, &at, operation, &names);
    let error_name = format!("{}Error", names.ty);
    let errors = error::enumeration(cx, (&at.key("errors"), &operation.errors), error_name, wire);
    let absent = Structure::default();
    let sides = Sides {
        input_keys: input_keys.iter().map(String::as_str).collect(),
        input: &input,
        output_keys: Sides::output_keys(scope, operation),
        output: output.structure(shared).unwrap_or(&absent),
    };
    let paging = paging::lower(cx, scope, (&at, operation), &sides);
    let waiters = waiter::lower(cx, (&at, operation), &sides);
    let known = example::Known {
        structures: shared,
        scope,
    };
    let examples = example::lower(
        cx,
        &known,
        (&at.key("examples"), &operation.examples),
        &input,
        output.structure(shared),
    );
    Operation {
        sample: example::sample(&known, &examples, &input),
        imports: imports(&input, &output, paging.as_ref()),
        module_doc: module_doc(wire, operation),
        method_doc: Docs::paragraph(first_sentence(&operation.doc).0).finish(),
        wire: wire.to_owned(),
        module: names.module,
        method_name: names.method,
        http_method,
        path,
        success: success(operation),
        retry: safety(operation.retry).to_owned(),
        input,
        output,
        rate_limit: operation.rate_limit,
        paging,
        waiters,
        errors,
        examples,
    }
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

fn input(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    at: &At,
    operation: &spec::operation::Operation,
    names: &OperationNames,
) -> (Structure, Vec<String>) {
    if operation.doc.trim().is_empty() {
        cx.at_value(
            &at.key("doc"),
            "this text is empty",
            "say what the operation does",
        );
    }
    let outline = Outline {
        name: names.ty.clone(),
        holder: None,
        role: Role::Request,
        docs: docs(operation),
        deprecated: operation.deprecated.clone(),
    };
    let entries = Entries::of_request(cx, scope.spec, at, operation);
    let keys = entries
        .members
        .keys()
        .map(|key| (*key).to_owned())
        .collect();
    (structure::lower(cx, scope, outline, &entries), keys)
}

fn docs(operation: &spec::operation::Operation) -> Docs {
    let docs = Docs::summary(&operation.doc).markdown(match operation.retry {
        RetrySafety::ReadOnly => "Retries: safe, it changes nothing.",
        RetrySafety::Idempotent => "Retries: safe, twice has the same effect as once.",
        RetrySafety::IdempotencyToken => {
            "Retries: safe, because every attempt carries the same idempotency token."
        }
        RetrySafety::Unsafe => {
            "Retries: only if an attempt was surely not processed; twice may do it twice."
        }
    });
    docs.text(&source(&operation.source))
}

/// The docs of the module, which maintainers read: what the operation is, and where its sources disagree.
fn module_doc(wire: &str, operation: &spec::operation::Operation) -> Doc {
    let summary = format!(
        "`{wire}`: {}",
        lower_first(first_sentence(&operation.doc).0)
    );
    let notes = operation
        .notes
        .iter()
        .map(|note| (String::new(), note.clone()));
    let docs = Docs::paragraph(&summary);
    match operation.notes.is_empty() {
        true => docs.finish(),
        false => docs
            .markdown("Where the sources disagree:")
            .items(notes)
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
    let url = source
        .url
        .as_ref()
        .map(|url| format!(": {url}"))
        .unwrap_or_default();
    format!("Documented in \"{}\"{updated}{url}", source.title)
}

fn output(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    at: &At,
    operation: &spec::operation::Operation,
    names: &OperationNames,
) -> Output {
    let Some(wire) = &operation.output_type else {
        let outline = Outline {
            name: format!("{}Output", names.ty),
            holder: None,
            role: Role::Answer,
            docs: Docs::default().markdown(&format!("What [`{}`] answers.", names.ty)),
            deprecated: None,
        };
        let entries = Entries::of((&at.key("output"), &operation.output), (at, &[]));
        return Output::Own(structure::lower(cx, scope, outline, &entries));
    };
    if !operation.output.is_empty() {
        cx.at_key(
            &at.key("output_type"),
            "an answer is either `output` or `output_type`",
            "remove one of them",
        );
    }
    match scope
        .types
        .get(wire)
        .filter(|named| named.kind == NamedKind::Structure)
    {
        Some(named) => Output::Shared(named.rust.clone()),
        None => {
            let structures = scope
                .types
                .iter()
                .filter(|(_, named)| named.kind == NamedKind::Structure);
            let hint = suggestion(wire, structures.map(|(wire, _)| wire.as_str()));
            cx.at_value(
                &at.key("output_type"),
                format!("there is no structure `{wire}`"),
                hint,
            );
            Output::Shared("Unknown".to_owned())
        }
    }
}

fn http(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    at: &At,
    operation: &spec::operation::Operation,
    input: &Structure,
) -> (String, String) {
    let Some(http) = &operation.http else {
        if scope.spec.service.protocol.family == Family::RestJson {
            cx.at_key(
                at,
                "a REST operation needs a method and a path",
                "add `\"http\": { \"method\": \"…\", \"path\": \"/…\" }`",
            );
        }
        path::check(cx, scope, (at, "/"), input, &at.key("input"));
        return ("POST".to_owned(), "/".to_owned());
    };
    if http
        .success
        .is_some_and(|status| !(200..=299).contains(&status))
    {
        cx.at_value(
            &at.key("http").key("success"),
            "this is no status of success",
            "statuses of success are 200 to 299",
        );
    }
    let has_body = input
        .members
        .iter()
        .any(|member| matches!(member.row.place, Place::Body | Place::Form));
    if has_body && matches!(http.method, Method::Get | Method::Head) {
        cx.at_value(
            &at.key("http").key("method"),
            "a GET request has no body, but members travel in it",
            "let them travel in the query",
        );
    }
    path::check(
        cx,
        scope,
        (&at.key("http").key("path"), &http.path),
        input,
        &at.key("input"),
    );
    (method(http.method).to_owned(), http.path.clone())
}

/// The documented status of success.
fn success(operation: &spec::operation::Operation) -> u16 {
    let http = operation.http.as_ref();
    http.and_then(|http| http.success).unwrap_or(200)
}

fn method(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
        Method::Patch => "PATCH",
        Method::Delete => "DELETE",
        Method::Head => "HEAD",
    }
}

fn safety(safety: RetrySafety) -> &'static str {
    match safety {
        RetrySafety::ReadOnly => "ReadOnly",
        RetrySafety::Idempotent => "Idempotent",
        RetrySafety::IdempotencyToken => "IdempotencyToken",
        RetrySafety::Unsafe => "Unsafe",
    }
}

fn retry(cx: &mut Context<'_>, at: &At, operation: &spec::operation::Operation, input: &Structure) {
    let tokens = input
        .members
        .iter()
        .filter(|member| member.row.idempotency_token)
        .count();
    if operation.retry == RetrySafety::IdempotencyToken && tokens == 0 {
        cx.at_value(
            &at.key("retry"),
            "no member is an idempotency token",
            "add `\"idempotency_token\": true` to it",
        );
    }
}

/// Shared types that the module of the operation names.
fn imports(input: &Structure, output: &Output, paging: Option<&Paging>) -> Vec<String> {
    let (own, shared) = match output {
        Output::Own(own) => (Some(own), None),
        Output::Shared(name) => (None, Some(name.clone())),
    };
    let members = [Some(input), own]
        .into_iter()
        .flatten()
        .flat_map(|structure| &structure.members);
    let mut names: Vec<String> = members
        .map(|member| &member.value)
        .chain(paging.map(|paging| &paging.item))
        .filter_map(|ty| match core(ty) {
            Ty::Named(name) | Ty::Boxed(name) => Some(name.clone()),
            _ => None,
        })
        .chain(shared)
        .collect();
    names.sort();
    names.dedup();
    names
}

/// The lines that list an enum's or a service's codes.
pub(crate) fn code_lines(codes: &indexmap::IndexMap<String, spec::error::ErrorCode>) -> Doc {
    let items = codes.iter().map(|(key, code)| {
        let wire = code.code.as_deref().unwrap_or(key).replace('`', "'");
        (format!("`{wire}`: "), code.doc.clone())
    });
    Docs::default().items(items).finish()
}
