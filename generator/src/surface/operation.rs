//! Operations with what the generator makes of each: request, builder, answer, error enum, the client's method.

use super::facts::Facts;
use super::outline::{Noted, Outline};
use super::structure::{members, rules, structure};
use super::types::written;
use super::{Class, Kind};
use crate::lower::core;
use crate::model::error::{Code, ErrorVariant};
use crate::model::finding::Finding;
use crate::model::issued::Issued;
use crate::model::operation::{Operation, Output};
use crate::model::paging::{Acceptor, Paging, PagingStyle, Waiter};
use crate::model::service::Service;
use crate::model::structure::Structure;
use crate::model::ty::Ty;

/// One operation.
pub(super) fn operation(outline: &mut Outline<'_>, service: &Service, operation: &Operation) {
    let module = &service.module;
    let path = format!("{module}::{}", operation.input.name);
    let sides = Sides::new(service, operation);
    let facts = noted(outline, operation, &sides);
    outline.add(path.clone(), Some(module), (Kind::Operation, facts));
    members(outline, &path, &operation.input);
    if let Output::Own(own) = &operation.output {
        structure(outline, module, &path, own);
    }
    let errors = format!("{module}::{}", operation.errors.name);
    for variant in &operation.errors.variants {
        error(outline, &errors, &path, variant);
    }
    for waiter in &operation.waiters {
        self::waiter(outline, &path, waiter, &sides);
    }
}

/// What holds for the operation itself.
fn noted(outline: &Outline<'_>, operation: &Operation, sides: &Sides<'_>) -> Noted {
    let Operation {
        wire,
        origin,
        // Names that follow from that of the request.
        module: _,
        method_name: _,
        former_methods: _,
        method_doc: _,
        module_doc: _,
        http_method,
        path,
        success,
        retry,
        input,
        output,
        paging,
        // Items of their own.
        waiters: _,
        errors: _,
        anonymous,
        issued,
        finding,
        rate_limit,
        // Compared as they stand in the spec.
        examples: _,
        // Made of an example, and of what is compared already.
        sample: _,
        reading: _,
        imports: _,
    } = operation;
    let facts = outline
        .facts(origin.pointer())
        .shape("output", Some(output_name(output)))
        .deprecated(input.deprecated.as_ref())
        .behaviour("name", Some(wire))
        .within("http", "method", Some(http_method))
        .within("http", "path", Some(path))
        .within("http", "success", Some(success))
        .behaviour("retry", Some(retry))
        .switch("anonymous", *anonymous)
        .behaviour("rate_limit", rate_limit.as_ref())
        .prose(false)
        .examples()
        .order(input.members.iter().map(|member| member.name.clone()));
    let facts = self::paging(facts, paging.as_ref(), sides);
    let facts = self::issued(facts, issued.as_ref(), sides);
    let facts = self::finding(facts, finding.as_ref(), sides);
    rules(facts, input).noted()
}

fn output_name(output: &Output) -> &str {
    match output {
        Output::Own(own) => &own.name,
        Output::Shared(name) => name,
    }
}

/// The structures that indices of the model are about.
struct Sides<'a> {
    input: &'a Structure,
    output: Option<&'a Structure>,
    service: &'a Service,
    operation: &'a Operation,
}

impl<'a> Sides<'a> {
    fn new(service: &'a Service, operation: &'a Operation) -> Self {
        Self {
            input: &operation.input,
            output: operation.output.structure(&service.structures),
            service,
            operation,
        }
    }

    fn sent(&self, index: usize) -> &'a str {
        name(Some(self.input), index)
    }

    fn answered(&self, index: usize) -> &'a str {
        name(self.output, index)
    }
}

fn name(structure: Option<&Structure>, index: usize) -> &str {
    let member = structure.and_then(|structure| structure.members.get(index));
    member.map_or("", |member| member.name.as_str())
}

fn paging<'a>(facts: Facts<'a>, paging: Option<&Paging>, sides: &Sides<'_>) -> Facts<'a> {
    let Some(paging) = paging else {
        return facts;
    };
    let Paging {
        origin: _,
        items,
        member: _,
        // Seen at the member itself.
        optional: _,
        item,
        style,
    } = paging;
    let (sent, answered) = (
        |index: &usize| sides.sent(*index),
        |index: &usize| sides.answered(*index),
    );
    let style = match style {
        PagingStyle::Token { input, output } => {
            format!("token from {} to {}", answered(output), sent(input))
        }
        PagingStyle::PageNumber {
            page,
            first,
            size,
            default_size,
            total,
        } => format!(
            "{} from {first}, {} or {default_size}, of {}",
            sent(page),
            sent(size),
            answered(total)
        ),
        PagingStyle::Offset { offset, total } => {
            format!("{} of {}", sent(offset), answered(total))
        }
    };
    facts
        .shape("paging", Some(format!("items of {}", written(item))))
        .within("paging", "style", Some(style))
        .within("paging", "items", Some(answered(items)))
}

fn issued<'a>(facts: Facts<'a>, issued: Option<&Issued>, sides: &Sides<'_>) -> Facts<'a> {
    let Some(Issued {
        origin: _,
        bearer_token,
        expires_at,
    }) = issued
    else {
        return facts;
    };
    let token = way(sides, bearer_token);
    let expiry = way(sides, expires_at);
    facts
        .shape("issues", Some("credentials"))
        .within("issues", "bearer_token", token)
        .within("issues", "expires_at", expiry)
}

fn finding<'a>(facts: Facts<'a>, finding: Option<&Finding>, sides: &Sides<'_>) -> Facts<'a> {
    let Some(Finding {
        origin: _,
        setting,
        // Follows from the setting.
        method: _,
        doc: _,
        items,
        value,
    }) = finding
    else {
        return facts;
    };
    facts
        .shape("finds", Some(setting))
        .within("finds", "items", Some(sides.answered(*items)))
        .within("finds", "value", way(sides, &[*items, *value]))
}

/// The members on the way to a value in the answer.
fn way(sides: &Sides<'_>, indices: &[usize]) -> Option<String> {
    let mut structure = sides.output;
    let mut names = Vec::new();
    for index in indices {
        let member = structure?.members.get(*index)?;
        names.push(member.name.as_str());
        let shared = &sides.service.structures;
        let inner = core(&member.value);
        structure = shared.iter().find(|it| match inner {
            Ty::Named(name) | Ty::Boxed(name) => it.name == *name,
            _ => false,
        });
    }
    (!names.is_empty()).then(|| names.join("."))
}

fn error(outline: &mut Outline<'_>, holder: &str, parent: &str, variant: &ErrorVariant) {
    let ErrorVariant {
        name,
        former: _,
        doc: _,
        code,
    } = variant;
    let facts = outline.facts(code.origin.pointer());
    let facts = self::code(facts, code).prose(false).noted();
    outline.add(
        format!("{holder}::{name}"),
        Some(parent),
        (Kind::ErrorCode, facts),
    );
}

/// What the runtime makes of a code.
pub(super) fn code<'a>(facts: Facts<'a>, code: &Code) -> Facts<'a> {
    let Code {
        code,
        origin: _,
        message,
        status,
        documented_status,
        kind,
        retry,
    } = code;
    facts
        .behaviour("code", Some(code))
        .behaviour("message", message.as_ref())
        .put(
            Class::Behaviour,
            ("status, which decides", "status"),
            status.as_ref(),
        )
        .behaviour("status", documented_status.as_ref())
        .behaviour("kind", Some(kind))
        .behaviour("retry", retry.as_ref())
}

fn waiter(outline: &mut Outline<'_>, parent: &str, waiter: &Waiter, sides: &Sides<'_>) {
    let Waiter {
        origin,
        method,
        doc: _,
        until,
        fail,
        again,
        may_vanish,
        delay,
        timeout,
    } = waiter;
    let accepted = |acceptors: &[Acceptor]| {
        let words = acceptors
            .iter()
            .map(|acceptor| self::accepted(acceptor, sides));
        (!acceptors.is_empty()).then(|| words.collect::<Vec<_>>().join(" or "))
    };
    let facts = outline
        .facts(origin.pointer())
        .behaviour("until", accepted(until))
        .behaviour("fail", accepted(fail))
        .behaviour("again", accepted(again))
        .put(
            Class::Shape,
            ("end", "until"),
            Some(match may_vanish {
                true => "an answer or none",
                false => "an answer",
            }),
        )
        .behaviour("delay", Some(format!("{} to {} s", delay.0, delay.1)))
        .behaviour("timeout", Some(format!("{timeout} s")))
        .prose(false)
        .noted();
    let builder = sides.input.builder.as_ref();
    let builder = builder.map_or("", |builder| builder.name.as_str());
    let path = format!("{}::{builder}::{method}", sides.service.module);
    outline.add(path, Some(parent), (Kind::Waiter, facts));
}

fn accepted(acceptor: &Acceptor, sides: &Sides<'_>) -> String {
    match acceptor {
        Acceptor::Error(index) => {
            let variants = &sides.operation.errors.variants;
            let variant = variants.get(*index).map_or("", |it| it.name.as_str());
            format!("error {variant}")
        }
        Acceptor::ServiceError(index) => {
            let codes = &sides.service.table.codes;
            let code = codes.get(*index).map_or("", |it| it.code.as_str());
            format!("error {code} of the service")
        }
        Acceptor::Success => "success".to_owned(),
        Acceptor::Member(index, values) => {
            format!("{} = {}", sides.answered(*index), values.join(" | "))
        }
    }
}
