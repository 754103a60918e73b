//! Operations with what the generator makes of each: request, builder, answer, error enum, the client's method.

use super::facts::Facts;
use super::outline::{Noted, Outline};
use super::sides::Sides;
use super::structure::{members, rules, structure};
use super::types::written;
use super::{Class, Kind};
use crate::model::error::{Code, ErrorVariant};
use crate::model::finding::Finding;
use crate::model::issued::Issued;
use crate::model::operation::{Operation, Output};
use crate::model::paging::{Paging, Waiter};
use crate::model::service::Service;
use crate::model::shared::Shared;

/// One operation.
pub(super) fn operation(
    outline: &mut Outline<'_>,
    (service, shared): (&Service, &Shared<'_>),
    operation: &Operation,
) {
    let module = &service.module;
    let path = format!("{module}::{}", operation.input.name);
    let sides = Sides::new(service, shared, operation);
    let facts = noted(outline, operation, &sides);
    outline.add(path.clone(), Some(module), (Kind::Operation, facts));
    members(outline, module, &path, &operation.input);
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
        // Looked up for the operation.
        output: _,
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
        .named(Class::Shape, "output", |naming| Some(sides.output(naming)))
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
    let holder = format!("{}::{}", sides.service.module, input.name);
    rules(facts, &holder, input).noted()
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
    let module = &sides.service.module;
    facts
        .named(Class::Shape, "paging", |naming| {
            Some(format!("items of {}", written(item, module, naming)))
        })
        .named_within("paging", "style", |naming| Some(sides.style(style, naming)))
        .named_within("paging", "items", |naming| {
            Some(sides.answered(*items, naming))
        })
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
    facts
        .shape("issues", Some("credentials"))
        .named_within("issues", "bearer_token", |naming| {
            sides.way(bearer_token, naming)
        })
        .named_within("issues", "expires_at", |naming| {
            sides.way(expires_at, naming)
        })
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
        .named_within("finds", "items", |naming| sides.way(&[*items], naming))
        .named_within("finds", "value", |naming| {
            sides.way(&[*items, *value], naming)
        })
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
        shown: _,
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
    let facts = outline
        .facts(origin.pointer())
        .named(Class::Behaviour, "until", |naming| {
            sides.accepted(until, naming)
        })
        .named(Class::Behaviour, "fail", |naming| {
            sides.accepted(fail, naming)
        })
        .named(Class::Behaviour, "again", |naming| {
            sides.accepted(again, naming)
        })
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
    let builder = sides.operation.input.builder.as_ref();
    let builder = builder.map_or("", |builder| builder.name.as_str());
    let path = format!("{}::{builder}::{method}", sides.service.module);
    outline.add(path, Some(parent), (Kind::Waiter, facts));
}
