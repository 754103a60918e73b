//! Examples that begin with reading: a request that replaces a thing as a whole takes from the answer what is to stay.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::context::{At, Context};
use super::doc::Docs;
use super::example::{self, Known};
use super::scope::Scope;
use super::taken::{self, Source};
use crate::model::example::{Reading, Setting};
use crate::model::operation::Operation;
use crate::model::shared::Shared;
use crate::model::structure::Structure;
use crate::model::wires::Wires;
use crate::problem::Code;
use crate::spec;
use crate::spec::example::First;
use crate::spec::operation::RetrySafety;

/// Lets the docs of operations begin with the calls that their examples begin with.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    operations: &mut [Operation],
    shared: &Shared<'_>,
) {
    let mut readings = Vec::new();
    for (place, operation) in operations.iter().enumerate() {
        let Some((wire, written)) = scope.spec.operations.get_index(place) else {
            continue;
        };
        let at = At::root().key("operations").key(wire).key("examples");
        for (index, example) in written.examples.iter().enumerate() {
            let Some(first) = &example.first else {
                continue;
            };
            let at = at.index(index).key("first");
            if index > 0 {
                let what = "only the first example can begin with another call";
                cx.at_key(Code::ExampleFirst, &at, what, "the docs show no other");
            }
            let sides = (operation, &*operations);
            let found = reading(cx, scope, (&at, first, &example.input), sides, shared);
            readings.push(found.filter(|_| index == 0).map(|it| (place, it)));
        }
    }
    for (place, (reading, taken)) in readings.into_iter().flatten() {
        operations.get_mut(place).into_iter().for_each(|operation| {
            if let Some(sample) = &mut operation.sample {
                let names: BTreeSet<&String> = taken.iter().map(|(name, _)| name).collect();
                sample.retain(|it| !names.contains(&it.name));
                sample.extend(taken.iter().map(|(_, setting)| setting.clone()));
            }
            operation.method_doc.0.extend(invitation(&reading));
            operation.reading = Some(reading.clone());
        });
    }
}

/// What the client's method says of the call before it.
fn invitation(reading: &Reading) -> impl Iterator<Item = String> {
    let method = &reading.method;
    let call = format!("Call [`{method}`](Self::{method}) first.");
    [String::new(), call]
        .into_iter()
        .chain(reading.why.0.clone())
}

type Found = (Reading, Vec<(String, Setting)>);

fn reading(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (at, first, input): (&At, &First, &Map<String, Value>),
    (operation, operations): (&Operation, &[Operation]),
    shared: &Shared<'_>,
) -> Option<Found> {
    if first.why.trim().is_empty() {
        let hint = "say what would be lost without it";
        cx.at_value(Code::EmptyText, &at.key("why"), "this text is empty", hint);
    }
    let reader = reader(cx, scope, &at.key("operation"), first, operations)?;
    let known = Known {
        structures: shared,
        scope,
        is_answer: false,
    };
    let input_at = at.key("input");
    let sent = Wires::of(&reader.input);
    let calls = example::settings(cx, &known, (&input_at, &first.input), &sent);
    if first.take.is_empty() {
        cx.at_value(
            Code::ExampleFirst,
            &at.key("take"),
            "nothing of the answer is sent again",
            "name the members of the request that come from it",
        );
    }
    let absent = Structure::default();
    let output = reader.output.structure(shared).unwrap_or(&absent);
    let source = Source {
        reader: &reader.wire,
        answer: shared.wires_of(output),
    };
    let taken = taken::lower(cx, (at, first), (operation, input), &source);
    let reading = Reading {
        origin: at.origin(),
        why: Docs::paragraph(&first.why).finish(),
        ty: reader.input.name.clone(),
        method: reader.method_name.clone(),
        setters: calls,
        stops: taken::stops(cx, &at.key("stop"), first, &source),
        written: format!(
            "{} {} {} {:?} {:?} {:?} {:?}",
            first.why,
            first.operation,
            Value::Object(first.input.clone()),
            first.take,
            first.demand,
            first.blank,
            first.stop
        ),
    };
    Some((reading, taken))
}

/// The operation that is called first; it must do no more than to read.
fn reader<'o>(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    at: &At,
    first: &First,
    operations: &'o [Operation],
) -> Option<&'o Operation> {
    let name = &first.operation;
    let written: Option<&spec::operation::Operation> = scope.spec.operations.get(name);
    let Some(written) = written else {
        let names = scope.spec.operations.keys().map(String::as_str);
        let what = format!("the service has no operation `{name}`");
        cx.at_value(Code::UnknownOperation, at, what, cx.suggestion(name, names));
        return None;
    };
    if written.retry != RetrySafety::ReadOnly {
        let what = format!("`{name}` does more than to read");
        let hint = "begin with an operation whose `retry` is `read-only`";
        cx.at_value(Code::ExampleFirst, at, what, hint);
    }
    // They are lowered in the order of the spec.
    operations.get(scope.spec.operations.get_index_of(name)?)
}
