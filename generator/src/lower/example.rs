//! Documented examples: checked against the operation, and turned into calls of setters.

use serde_json::{Map, Value};

use super::context::{At, Context, suggestion};
use super::scope::Scope;
use super::ty::{NamedKind, kind_of};
use crate::model::example::{Example, Expr, Setting};
use crate::model::structure::{Member, Structure};
use crate::model::ty::Ty;
use crate::spec;

/// What examples may refer to.
pub(crate) struct Known<'a> {
    pub(crate) structures: &'a [Structure],
    pub(crate) scope: &'a Scope<'a>,
}

/// Lowers the examples of an operation, which stand at `at`.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    known: &Known<'_>,
    (at, examples): (&At, &[spec::example::Example]),
    input: &Structure,
    output: Option<&Structure>,
) -> Vec<Example> {
    let mut lowered = Vec::new();
    for (index, example) in examples.iter().enumerate() {
        let at = at.index(index);
        let setters = settings(cx, known, (&at.key("input"), &example.input), input);
        if let (Some(value), Some(output)) = (&example.output, output) {
            answer(cx, known, (&at.key("output"), value), output);
        }
        lowered.push(Example {
            title: example.title.clone(),
            input: Value::Object(example.input.clone()).to_string(),
            output: example.output.as_ref().map(Value::to_string),
            setters,
        });
    }
    lowered
}

/// The request for the docs: the first example, or the least that can be sent.
pub(crate) fn sample(known: &Known<'_>, examples: &[Example], input: &Structure) -> Vec<Setting> {
    match examples.first() {
        Some(example) => example.setters.clone(),
        None => least(known, input),
    }
}

fn least(known: &Known<'_>, structure: &Structure) -> Vec<Setting> {
    let required = structure.members.iter().filter(|member| member.required);
    required
        .map(|member| Setting {
            name: member.name.clone(),
            value: placeholder(known, &member.value),
        })
        .collect()
}

fn placeholder(known: &Known<'_>, ty: &Ty) -> Expr {
    match ty {
        Ty::Bool => Expr::Literal("true".to_owned()),
        Ty::I32 | Ty::I64 | Ty::U64 => Expr::Literal("1".to_owned()),
        Ty::F64 => Expr::Literal("1.0".to_owned()),
        Ty::Text | Ty::Secret => Expr::Text("…".to_owned()),
        Ty::Timestamp => Expr::Timestamp("2024-01-02T03:04:05Z".to_owned()),
        Ty::Blob => Expr::Blob("AQID".to_owned()),
        Ty::List(inner) => Expr::List(vec![placeholder(known, inner)]),
        Ty::Map(inner) => Expr::Map(vec![("…".to_owned(), placeholder(known, inner))]),
        Ty::Optional(inner) => Expr::Optional(Some(Box::new(placeholder(known, inner)))),
        Ty::Named(name) | Ty::Boxed(name) => placeholder_of(known, name),
    }
}

/// A structure that requires itself cannot be put together by anyone; its placeholder stays empty.
fn placeholder_of(known: &Known<'_>, name: &str) -> Expr {
    match kind_of(known.scope.types, name) {
        Some(NamedKind::Structure) => {
            let structure = known
                .structures
                .iter()
                .find(|structure| structure.name == name);
            let settings = structure
                .filter(|structure| !requires(known, structure, name))
                .map(|structure| least(known, structure));
            Expr::Structure(name.to_owned(), settings.unwrap_or_default())
        }
        Some(NamedKind::Numbers) => Expr::Unlisted(name.to_owned(), "1".to_owned()),
        _ => Expr::Unlisted(name.to_owned(), "…".to_owned()),
    }
}

fn requires(known: &Known<'_>, structure: &Structure, name: &str) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut open = vec![structure];
    while let Some(structure) = open.pop() {
        for member in structure.members.iter().filter(|member| member.required) {
            let (Ty::Named(next) | Ty::Boxed(next)) = super::ty::core(&member.value) else {
                continue;
            };
            if next == name {
                return true;
            }
            if !seen.contains(&next.as_str()) {
                seen.push(next);
                open.extend(
                    known
                        .structures
                        .iter()
                        .filter(|structure| structure.name == *next),
                );
            }
        }
    }
    false
}

fn answer(cx: &mut Context<'_>, known: &Known<'_>, (at, value): (&At, &Value), output: &Structure) {
    match value {
        Value::Object(members) => {
            for (wire, value) in members {
                let at = at.key(wire);
                match member_of(cx, &at, output, wire) {
                    Some(member) if !value.is_null() => {
                        expression(cx, known, (&at, value), &member.value);
                    }
                    _ => {}
                }
            }
        }
        other => mismatch(cx, at, "an object", other),
    }
}

fn settings(
    cx: &mut Context<'_>,
    known: &Known<'_>,
    (at, members): (&At, &Map<String, Value>),
    structure: &Structure,
) -> Vec<Setting> {
    let mut settings = Vec::new();
    for (wire, value) in members {
        let at = at.key(wire);
        if let Some(member) = member_of(cx, &at, structure, wire) {
            let value = expression(cx, known, (&at, value), &member.value);
            // The type of an empty list could not be inferred, and setting it shows nothing.
            if !matches!(&value, Expr::List(elements) if elements.is_empty())
                && !matches!(&value, Expr::Map(entries) if entries.is_empty())
            {
                settings.push(Setting {
                    name: member.name.clone(),
                    value,
                });
            }
        }
    }
    for member in structure.members.iter().filter(|member| member.required) {
        if !members.contains_key(&member.row.wire) {
            cx.at_value(
                at,
                format!(
                    "the example lacks the required member `{}`",
                    member.row.wire
                ),
                "add it",
            );
        }
    }
    settings
}

fn member_of<'a>(
    cx: &mut Context<'_>,
    at: &At,
    structure: &'a Structure,
    wire: &str,
) -> Option<&'a Member> {
    let found = structure
        .members
        .iter()
        .find(|member| member.row.wire == wire);
    if found.is_none() {
        let hint = suggestion(
            wire,
            structure
                .members
                .iter()
                .map(|member| member.row.wire.as_str()),
        );
        cx.at_key(
            at,
            format!("`{}` has no member `{wire}`", structure.name),
            hint,
        );
    }
    found
}

fn mismatch(cx: &mut Context<'_>, at: &At, expected: &str, found: &Value) {
    let found = match found {
        Value::Null => "null",
        Value::Bool(_) => "a truth value",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    cx.at_value(
        at,
        format!("expected {expected}, found {found}"),
        "examples must fit the types",
    );
}

/// A value of the type; a mistake is reported and stands for an empty text.
fn expression(
    cx: &mut Context<'_>,
    known: &Known<'_>,
    (at, value): (&At, &Value),
    ty: &Ty,
) -> Expr {
    match (ty, value) {
        (Ty::Bool, Value::Bool(value)) => Expr::Literal(value.to_string()),
        (Ty::I32, Value::Number(number)) if fits::<i32>(number) => {
            Expr::Literal(number.to_string())
        }
        (Ty::I64, Value::Number(number)) if fits::<i64>(number) => {
            Expr::Literal(number.to_string())
        }
        (Ty::U64, Value::Number(number)) if fits::<u64>(number) => {
            Expr::Literal(number.to_string())
        }
        (Ty::F64, Value::Number(number)) => Expr::Literal(float(number)),
        (Ty::Text | Ty::Secret, Value::String(text)) => Expr::Text(text.clone()),
        (Ty::Blob, Value::String(text)) => Expr::Blob(text.clone()),
        (Ty::Timestamp, Value::String(text)) => Expr::Timestamp(text.clone()),
        (Ty::Timestamp, Value::Number(number)) => Expr::Timestamp(number.to_string()),
        (Ty::Optional(_), Value::Null) => Expr::Optional(None),
        (Ty::Optional(inner), value) => {
            Expr::Optional(Some(Box::new(expression(cx, known, (at, value), inner))))
        }
        (Ty::List(inner), Value::Array(elements)) => {
            let elements = elements.iter().enumerate();
            Expr::List(
                elements
                    .map(|(index, value)| expression(cx, known, (&at.index(index), value), inner))
                    .collect(),
            )
        }
        (Ty::Map(inner), Value::Object(entries)) => {
            let entries = entries.iter();
            Expr::Map(
                entries
                    .map(|(key, value)| {
                        (
                            key.clone(),
                            expression(cx, known, (&at.key(key), value), inner),
                        )
                    })
                    .collect(),
            )
        }
        (Ty::Named(name) | Ty::Boxed(name), value) => named(cx, known, (at, value), name),
        (ty, value) => {
            mismatch(cx, at, wanted(ty), value);
            Expr::Text(String::new())
        }
    }
}

fn fits<T: std::str::FromStr>(number: &serde_json::Number) -> bool {
    number.to_string().parse::<T>().is_ok()
}

/// A float literal needs its point.
fn float(number: &serde_json::Number) -> String {
    let text = number.to_string();
    if text.contains(['.', 'e', 'E']) {
        text
    } else {
        format!("{text}.0")
    }
}

fn wanted(ty: &Ty) -> &'static str {
    match ty {
        Ty::Bool => "a truth value",
        Ty::I32 => "a 32-bit integer",
        Ty::I64 => "a 64-bit integer",
        Ty::U64 => "an unsigned 64-bit integer",
        Ty::F64 => "a number",
        Ty::Timestamp => "a text or a number for a point in time",
        Ty::Blob => "a text in base64",
        Ty::List(_) => "a list",
        Ty::Map(_) => "an object",
        Ty::Text | Ty::Secret | Ty::Named(_) | Ty::Boxed(_) | Ty::Optional(_) => "a text",
    }
}

fn named(cx: &mut Context<'_>, known: &Known<'_>, (at, value): (&At, &Value), name: &str) -> Expr {
    let kind = kind_of(known.scope.types, name);
    match (kind, value) {
        (Some(NamedKind::Structure), Value::Object(members)) => {
            let structure = known
                .structures
                .iter()
                .find(|structure| structure.name == name);
            let settings = structure.map(|structure| settings(cx, known, (at, members), structure));
            Expr::Structure(name.to_owned(), settings.unwrap_or_default())
        }
        (Some(NamedKind::Texts), Value::String(text)) => variant(known, name, text),
        (Some(NamedKind::Numbers), Value::Number(number)) if fits::<i64>(number) => {
            variant(known, name, &number.to_string())
        }
        (Some(NamedKind::Structure), value) => {
            mismatch(cx, at, "an object", value);
            Expr::Text(String::new())
        }
        (Some(NamedKind::Numbers), value) => {
            mismatch(cx, at, "an integer", value);
            Expr::Text(String::new())
        }
        (_, value) => {
            mismatch(cx, at, "a text", value);
            Expr::Text(String::new())
        }
    }
}

/// The variant of a documented value; open enums take others too.
fn variant(known: &Known<'_>, name: &str, wire: &str) -> Expr {
    let definition = known
        .scope
        .types
        .iter()
        .find(|(_, named)| named.rust == name)
        .and_then(|(key, _)| known.scope.definitions.get(key));
    let values = definition
        .and_then(|definition| definition.values.as_ref().or(definition.numbers.as_ref()));
    match values.and_then(|values| values.get(wire)) {
        Some(value) => {
            let made = value
                .rust
                .clone()
                .or_else(|| crate::name::variant(wire).ok());
            Expr::Variant(name.to_owned(), made.unwrap_or_default())
        }
        None => Expr::Unlisted(name.to_owned(), wire.to_owned()),
    }
}
