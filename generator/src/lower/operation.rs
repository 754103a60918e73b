//! One operation.

use super::context::{At, Context};
use super::doc::Docs;
use super::entries::Entries;
use super::names::{self, Names};
use super::paging::Sides;
use super::scope::{Role, Scope};
use super::structure::{self, Outline};
use super::ty::{NamedKind, core};
use super::{error, example, finding, http, issued, operation_doc, paging, rate, sample, waiter};
use crate::model::finding::Finding;
use crate::model::issued::Issued;
use crate::model::operation::{Operation, Output};
use crate::model::paging::{Paging, Waiter};
use crate::model::shared::Shared;
use crate::model::structure::Structure;
use crate::model::ty::Ty;
use crate::problem::Code;
use crate::spec;
use crate::spec::operation::RetrySafety;

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
    // One clash says it all: the other names follow from the first.
    let mut suffixes = ["", "Output", "Error", "Builder"].iter();
    let free = suffixes.all(|suffix| types.take(cx, &format!("{ty}{suffix}"), wire, &at));
    let module = names::made(cx, &at, wire, crate::name::module(&ty));
    let method = names::made(cx, &at, wire, crate::name::method(&ty));
    if free {
        modules.take(cx, &module, wire, &at);
    }
    OperationNames { ty, module, method }
}

/// Lowers an operation.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (wire, operation): (&str, &spec::operation::Operation),
    names: OperationNames,
    shared: &Shared<'_>,
) -> Operation {
    let at = At::root().key("operations").key(wire);
    let entries = Entries::of_request(cx, scope.spec, &at, operation);
    let input = input(cx, scope, (&at, operation), &entries, &names);
    let (http_method, path) = http::lower(cx, scope, &at, operation, (&input, &entries.places()));
    retry(cx, &at, operation, &input);
    let output = output(cx, scope, &at, operation, &names);
    http::bodiless(cx, &at, operation, output.structure(shared));
    let error_name = format!("{}Error", names.ty);
    let errors = error::enumeration(cx, (&at, &operation.errors), error_name, wire);
    let absent = Structure::default();
    let sides = Sides {
        input_keys: &entries.members,
        input: &input,
        output_keys: Sides::output_keys(scope, operation),
        output: output.structure(shared).unwrap_or(&absent),
    };
    let paging = paging::lower(cx, scope, (&at, operation), &sides);
    let waiters = waiter::lower(cx, &scope.spec.service, (&at, operation), &sides);
    let issued = issued::lower(cx, scope, (&at, operation));
    let finding = finding::lower(cx, scope, (&at, operation));
    let own = methods(
        paging.as_ref(),
        (issued.as_ref(), finding.as_ref()),
        &waiters,
    );
    methods_apart(cx, &entries, &input, own);
    let known = example::Known {
        structures: shared,
        scope,
        is_answer: false,
    };
    let written = (&at.key("examples"), operation.examples.as_slice());
    let examples = example::lower(cx, &known, written, &input, output.structure(shared));
    Operation {
        sample: sample::sample(&known, &examples, &input),
        reading: None,
        imports: imports(&input, &output, paging.as_ref()),
        module_doc: operation_doc::module(&at.origin().cited(&scope.spec.service.id), operation),
        method_doc: operation_doc::method(operation, &input),
        wire: wire.to_owned(),
        origin: at.origin(),
        module: names.module,
        former_methods: Vec::new(),
        method_name: names.method,
        http_method,
        path,
        success: success(operation),
        retry: safety(operation.retry).to_owned(),
        input,
        output,
        rate_limit: operation.rate_limit.map(rate::lower),
        paging,
        waiters,
        anonymous: operation.anonymous,
        issued,
        finding,
        errors,
        examples,
    }
}

/// Methods of the builder that only some builders have.
fn methods<'m>(
    paging: Option<&Paging>,
    (issued, finding): (Option<&Issued>, Option<&'m Finding>),
    waiters: &'m [Waiter],
) -> impl Iterator<Item = &'m str> {
    let iterators = paging.into_iter().flat_map(|_| ["pages", "items"]);
    let provider = issued.into_iter().map(|_| "into_credentials");
    let waiters = waiters.iter().map(|waiter| waiter.method.as_str());
    let finder = finding.map(|finding| finding.method.as_str());
    waiters.chain(iterators).chain(provider).chain(finder)
}

/// A member whose setter would be called like another method of the builder.
fn methods_apart<'m>(
    cx: &mut Context<'_>,
    entries: &Entries<'_>,
    input: &Structure,
    methods: impl Iterator<Item = &'m str>,
) {
    for method in methods {
        let members = entries.members.values().zip(&input.members);
        for (entry, member) in members.filter(|(_, member)| member.has_setter(method)) {
            let what = format!("the builder has a method `{method}` of its own");
            let (code, hint) = match member.name == method {
                true => (
                    Code::NameReserved,
                    "give the member another name with `\"rust\": \"…\"`",
                ),
                false => (Code::FormerName, "remove it from `renamed_from`"),
            };
            cx.at_key(code, &entry.at, what, hint);
        }
    }
}

fn input(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (at, operation): (&At, &spec::operation::Operation),
    entries: &Entries<'_>,
    names: &OperationNames,
) -> Structure {
    if operation.doc.trim().is_empty() {
        cx.at_value(
            Code::EmptyText,
            &at.key("doc"),
            "this text is empty",
            "say what the operation does",
        );
    }
    let outline = Outline {
        name: names.ty.clone(),
        origin: at.origin(),
        holder: None,
        role: Role::Request,
        docs: operation_doc::structure(operation, &names.ty),
        deprecated: operation.deprecated.clone(),
    };
    structure::lower(cx, scope, outline, entries)
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
            origin: cx.part(at, "output"),
            holder: None,
            role: Role::Answer,
            docs: Docs::default().markdown(&format!("What [`{}`] answers.", names.ty)),
            deprecated: None,
        };
        let entries = Entries::of((&at.key("output"), &operation.output), (at, &[]));
        let own = structure::lower(cx, scope, outline, &entries);
        return Output::Own(Box::new(own));
    };
    if !operation.output.is_empty() {
        cx.at_key(
            Code::OutputTwice,
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
            let hint = cx.suggestion(wire, scope.types.structures());
            cx.at_value(
                Code::UnknownType,
                &at.key("output_type"),
                format!("there is no structure `{wire}`"),
                hint,
            );
            Output::Shared("Unknown".to_owned())
        }
    }
}

/// The documented status of success.
fn success(operation: &spec::operation::Operation) -> u16 {
    let http = operation.http.as_ref();
    http.and_then(|http| http.success).unwrap_or(200)
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
            Code::MissingIdempotencyToken,
            &at.key("retry"),
            "no member is an idempotency token",
            "add `\"idempotency_token\": true` to it",
        );
    }
}

/// Shared types that the module of the operation names.
fn imports(input: &Structure, output: &Output, paging: Option<&Paging>) -> Vec<String> {
    let (own, shared) = match output {
        Output::Own(own) => (Some(&**own), None),
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
