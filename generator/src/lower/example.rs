//! Documented examples: checked against the operation, and turned into calls of setters.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::context::{At, Context};
use super::scope::Scope;
use super::ty::{NamedKind, kind_of};
use crate::model::example::{Example, Expr, Setting};
use crate::model::shared::Shared;
use crate::model::structure::{Member, Structure, TimestampFormat};
use crate::model::ty::Ty;
use crate::model::wires::Wires;
use crate::problem::Code;
use crate::spec;

/// What examples may refer to.
pub(crate) struct Known<'a> {
    pub(crate) structures: &'a Shared<'a>,
    pub(crate) scope: &'a Scope<'a>,
    /// Whether the example is an answer, in which anything may be missing or null.
    pub(crate) is_answer: bool,
}

impl<'a> Known<'a> {
    fn of_answer(&self) -> Self {
        Self {
            structures: self.structures,
            scope: self.scope,
            is_answer: true,
        }
    }

    /// The documented values of an enum, by its Rust name.
    pub(crate) fn values(&self, rust: &str) -> Option<&'a IndexMap<String, spec::types::Variant>> {
        let (wire, _) = self.scope.types.in_rust(rust)?;
        let definition = self.scope.definitions.get(wire)?;
        definition.values.as_ref().or(definition.numbers.as_ref())
    }

    /// A shared structure by its Rust name.
    pub(crate) fn structure(&self, rust: &str) -> Option<&'a Structure> {
        self.structures.named(rust)
    }
}

fn answer(cx: &mut Context<'_>, known: &Known<'_>, (at, value): (&At, &Value), output: &Wires<'_>) {
    match value {
        Value::Object(members) => {
            settings(cx, known, (at, members), output);
        }
        other => mismatch(cx, at, "an object", other),
    }
}

/// Lowers the examples of an operation, which stand at `at`.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    known: &Known<'_>,
    (at, examples): (&At, &[spec::example::Example]),
    input: &Structure,
    output: Option<&Structure>,
) -> Vec<Example> {
    if examples.is_empty() {
        return Vec::new();
    }
    let input = Wires::of(input);
    let output = output.map(|output| known.structures.wires_of(output));
    let mut lowered = Vec::new();
    for (index, example) in examples.iter().enumerate() {
        let at = at.index(index);
        let setters = settings(cx, known, (&at.key("input"), &example.input), &input);
        if let (Some(value), Some(output)) = (&example.output, &output) {
            answer(cx, &known.of_answer(), (&at.key("output"), value), output);
        }
        lowered.push(Example {
            title: example.title.clone(),
            origin: at.origin(),
            // Keys are texts, and so it is never refused.
            input: serde_json::to_string(&example.input).unwrap_or_default(),
            output: example.output.as_ref().map(Value::to_string),
            setters,
        });
    }
    lowered
}

/// The setters of a structure, for members as they stand on the wire.
pub(crate) fn settings(
    cx: &mut Context<'_>,
    known: &Known<'_>,
    (at, members): (&At, &Map<String, Value>),
    wires: &Wires<'_>,
) -> Vec<Setting> {
    let mut settings = Vec::new();
    for (wire, value) in members {
        let at = at.key(wire);
        let Some(member) = member_of(cx, &at, wires, wire) else {
            continue;
        };
        // Answers may hold null for anything.
        if value.is_null() && known.is_answer {
            continue;
        }
        let value = member_value(cx, known, (&at, value), member);
        let value = match member.row.timestamp {
            Some(TimestampFormat::EpochMillis) => in_seconds(value),
            _ => value,
        };
        settings.extend(shown(member, value).map(|value| Setting {
            name: member.name.clone(),
            value,
        }));
    }
    let required = wires.required.iter().filter(|_| !known.is_answer);
    for member in required.filter(|member| !members.contains_key(&member.row.wire)) {
        let what = format!(
            "the example lacks the required member `{}`",
            member.row.wire
        );
        cx.at_value(Code::ExampleIncomplete, at, what, "add it");
    }
    settings
}

/// The value of a member, without the object that may stand around a list.
fn member_value(
    cx: &mut Context<'_>,
    known: &Known<'_>,
    (at, value): (&At, &Value),
    member: &Member,
) -> Expr {
    let Some(name) = &member.row.unwrap else {
        return expression(cx, known, (at, value), &member.value);
    };
    match value.get(name) {
        Some(inner) => expression(cx, known, (&at.key(name), inner), &member.value),
        None => {
            let what = format!("expected an object with the member `{name}` around the list");
            cx.at_value(
                Code::ExampleType,
                at,
                what,
                "examples show what is on the wire",
            );
            Expr::List(Vec::new())
        }
    }
}

/// Setting an empty list shows nothing, unless it must be set; then its type must be said, as nothing else tells it.
fn shown(member: &Member, value: Expr) -> Option<Expr> {
    let textual = matches!(&member.value, Ty::List(inner) | Ty::Map(inner) if matches!(**inner, Ty::Text | Ty::Secret));
    let ty = match (&value, textual) {
        (Expr::List(elements), true) if elements.is_empty() => "String",
        (Expr::List(elements), false) if elements.is_empty() => "_",
        (Expr::Map(entries), true) if entries.is_empty() => "(String, String)",
        (Expr::Map(entries), false) if entries.is_empty() => "(String, _)",
        _ => return Some(value),
    };
    member
        .required
        .then(|| Expr::Literal(format!("Vec::<{ty}>::new()")))
}

/// Numbers for points in time in seconds, as Rust code reads them from texts.
fn in_seconds(value: Expr) -> Expr {
    match value {
        Expr::Timestamp(text) => match text.parse::<i64>() {
            Ok(millis) => Expr::Timestamp(format!(
                "{}.{:03}",
                millis.div_euclid(1000),
                millis.rem_euclid(1000)
            )),
            Err(_) => Expr::Timestamp(text),
        },
        Expr::List(elements) => Expr::List(elements.into_iter().map(in_seconds).collect()),
        Expr::Map(entries) => {
            let entries = entries.into_iter();
            Expr::Map(
                entries
                    .map(|(name, value)| (name, in_seconds(value)))
                    .collect(),
            )
        }
        Expr::Optional(Some(inner)) => Expr::Optional(Some(Box::new(in_seconds(*inner)))),
        other => other,
    }
}

/// The member with this name on the wire.
pub(crate) fn member_of<'a>(
    cx: &mut Context<'_>,
    at: &At,
    wires: &Wires<'a>,
    wire: &str,
) -> Option<&'a Member> {
    let found = wires.named(wire);
    if found.is_none() {
        let Structure { name, members, .. } = wires.structure;
        let known = members.iter().map(|it| it.row.wire.as_str());
        let what = format!("`{name}` has no member `{wire}`");
        cx.at_key(Code::UnknownMember, at, what, cx.suggestion(wire, known));
    }
    found
}

fn mismatch(cx: &mut Context<'_>, at: &At, expected: &str, found: &Value) {
    let found = match found {
        Value::Null => "null".to_owned(),
        Value::Bool(_) => "a truth value".to_owned(),
        Value::Number(number) => format!("the number `{number}`"),
        Value::String(_) => "a text".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    };
    cx.at_value(
        Code::ExampleType,
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
        (Ty::Blob, Value::String(text)) => Expr::Blob(STANDARD.decode(text).unwrap_or_else(|_| {
            let hint = "write it with padding, as RFC 4648, 4 describes it";
            cx.at_value(Code::ExampleType, at, "this text is no base64", hint);
            Vec::new()
        })),
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
            let settings = known
                .structures
                .wires(name)
                .map(|wires| settings(cx, known, (at, members), wires));
            Expr::Structure(name.to_owned(), settings.unwrap_or_default())
        }
        (Some(NamedKind::Texts), Value::String(text)) => {
            variant(known, name, text, Expr::Text(text.clone()))
        }
        (Some(NamedKind::Numbers), Value::Number(number)) if fits::<i64>(number) => {
            let number = number.to_string();
            variant(known, name, &number, Expr::Literal(number.clone()))
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

/// The variant of a documented value; open enums take others too, as `unlisted`.
fn variant(known: &Known<'_>, name: &str, wire: &str, unlisted: Expr) -> Expr {
    match known.values(name).and_then(|values| values.get(wire)) {
        Some(value) => named_variant(name, wire, value),
        None => Expr::Unlisted(name.to_owned(), Box::new(unlisted)),
    }
}

/// A documented value by the name of its variant.
pub(crate) fn named_variant(name: &str, wire: &str, value: &spec::types::Variant) -> Expr {
    let made = value
        .rust
        .clone()
        .or_else(|| crate::name::variant(wire).ok());
    Expr::Variant(name.to_owned(), made.unwrap_or_default())
}
