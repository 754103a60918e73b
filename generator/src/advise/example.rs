//! Examples against the bounds and the enums of their own spec.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value;

use super::Advice;
use super::members::{Placed, below};
use super::operation::request;
use crate::lower::{At, span};
use crate::problem::Code;
use crate::problem::words::quoted;
use crate::spec::Spec;
use crate::spec::member::Member;

pub(super) fn look(advice: &mut Advice<'_>) {
    let spec = advice.spec();
    let mut types = Types::default();
    for (name, operation) in &spec.operations {
        let at = At::root().key("operations").key(name);
        if operation.examples.is_empty() {
            let what = format!("nothing shows what `{name}` looks like");
            let hint = "add an entry to `examples`: it becomes a doc example, and a test";
            advice.at_key(Code::OperationWithoutExample, &at, what, hint);
            continue;
        }
        let input = by_wire(request(spec, (name, operation)));
        let shared = operation.output_type.as_ref();
        let shared = shared.and_then(|name| types.members(spec, name));
        let output = shared.unwrap_or_else(|| {
            let members = below(["operations", name, "output"], &operation.output);
            Rc::new(by_wire(members))
        });
        for (index, example) in operation.examples.iter().enumerate() {
            let at = at.key("examples").index(index);
            let mut walk = Walk {
                advice,
                spec,
                types: &mut types,
                is_sent: true,
            };
            for (wire, value) in &example.input {
                walk.named(&at.key("input").key(wire), wire, value, &input);
            }
            walk.is_sent = false;
            for (wire, value) in example.output.iter().filter_map(Value::as_object).flatten() {
                walk.named(&at.key("output").key(wire), wire, value, &output);
            }
        }
    }
}

/// The members of shared types: put in order once, however many values are looked at.
#[derive(Default)]
struct Types<'a>(BTreeMap<&'a str, Rc<ByWire<'a>>>);

impl<'a> Types<'a> {
    /// The members of the type with this name, if it is a structure.
    fn members(&mut self, spec: &'a Spec, name: &str) -> Option<Rc<ByWire<'a>>> {
        let (name, ty) = spec.types.get_key_value(name)?;
        let members = ty.members.as_ref()?;
        let known = self
            .0
            .entry(name)
            .or_insert_with(|| Rc::new(by_wire(below(["types", name, "members"], members))));
        Some(Rc::clone(known))
    }
}

/// Members by their names on the wire.
type ByWire<'a> = BTreeMap<&'a str, Placed<'a>>;

/// Members by their names on the wire; of two with one name the first.
fn by_wire<'a>(placed: impl Iterator<Item = Placed<'a>>) -> ByWire<'a> {
    let mut members = ByWire::new();
    for (keys, member) in placed {
        let [.., key] = keys;
        let wire = member.wire.as_deref().unwrap_or(key);
        members.entry(wire).or_insert((keys, member));
    }
    members
}

/// A walk over the value of an example, along the types.
struct Walk<'w, 'a> {
    advice: &'w mut Advice<'a>,
    spec: &'a Spec,
    types: &'w mut Types<'a>,
    /// Bounds are for requests alone.
    is_sent: bool,
}

impl Walk<'_, '_> {
    fn named(&mut self, at: &At, wire: &str, value: &Value, members: &ByWire<'_>) {
        let Some(member) = members.get(wire) else {
            return;
        };
        let (_, declared) = member;
        match (&declared.unwrap, value.as_object()) {
            (Some(name), Some(around)) => {
                if let Some(value) = around.get(name) {
                    self.value(&at.key(name), value, member, &declared.ty);
                }
            }
            _ => self.value(at, value, member, &declared.ty),
        }
    }

    fn value(&mut self, at: &At, value: &Value, member: &Placed<'_>, ty: &str) {
        let ty = ty.trim().trim_end_matches('?').trim_end();
        let inner = ["list<", "map<"]
            .iter()
            .find_map(|open| ty.strip_prefix(open)?.strip_suffix('>'));
        match (inner, value) {
            (Some(inner), Value::Array(items)) => {
                self.bounded(at, value, member);
                for (index, item) in items.iter().enumerate() {
                    self.value(&at.index(index), item, member, inner);
                }
            }
            (Some(inner), Value::Object(entries)) => {
                self.bounded(at, value, member);
                for (key, item) in entries {
                    self.value(&at.key(key), item, member, inner);
                }
            }
            (None, value) => match self.spec.types.get(ty) {
                Some(definition) => self.of_type(at, value, (ty, definition)),
                None => self.bounded(at, value, member),
            },
            _ => {}
        }
    }

    fn of_type(&mut self, at: &At, value: &Value, (name, ty): (&str, &crate::spec::types::Type)) {
        if let Value::Object(given) = value
            && let Some(members) = self.types.members(self.spec, name)
        {
            for (wire, value) in given {
                self.named(&at.key(wire), wire, value, &members);
            }
        }
        let declared = At::root().key("types").key(name);
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return,
        };
        let known = ty.values.as_ref().or(ty.numbers.as_ref());
        if known.is_some_and(|known| !known.contains_key(&text)) {
            let what = format!("{} is no documented value of `{name}`", quoted(&text));
            let hint = "correct the example, or document the value";
            self.advice
                .against(Code::UndocumentedExample, (at, &declared), what, hint);
        }
    }

    fn bounded(&mut self, at: &At, value: &Value, (keys, member): &Placed<'_>) {
        if !self.is_sent {
            return;
        }
        for (key, what) in broken(member, value) {
            let hint = "one of the two is wrong: correct the example or the bound";
            self.advice.against(
                Code::ExampleOutOfBounds,
                (at, &At::below(keys).key(key)),
                what,
                hint,
            );
        }
    }
}

/// A broken bound: its key, and how it is broken.
type Broken = (&'static str, String);

/// The bounds of a member that a value of it breaks.
fn broken(member: &Member, value: &Value) -> Vec<Broken> {
    match value {
        // What is encoded on the wire is bounded as callers see it.
        Value::String(text) if member.encoding.is_none() => broken_by_text(member, text),
        Value::Number(number) => {
            let huge = number.as_u64().map(|_| i64::MAX);
            let number = number.as_i64().or(huge);
            let broken = number.and_then(|number| outside("range", "", member.range, number));
            broken.into_iter().collect()
        }
        Value::Array(items) => counted(member, items.len()),
        Value::Object(entries) => counted(member, entries.len()),
        _ => Vec::new(),
    }
}

fn counted(member: &Member, count: usize) -> Vec<Broken> {
    let broken = outside("items", " elements", member.items, count as u64);
    broken.into_iter().collect()
}

fn broken_by_text(member: &Member, text: &str) -> Vec<Broken> {
    let chars = text.chars().count() as u64;
    let sized = [
        outside("length", " characters", member.length, chars),
        outside("bytes", " bytes", member.bytes, text.len() as u64),
    ];
    let mut broken: Vec<Broken> = sized.into_iter().flatten().collect();
    let pattern = member.pattern.as_ref();
    let pattern =
        pattern.and_then(|pattern| regex_lite::Regex::new(&format!("^(?:{pattern})$")).ok());
    if pattern.is_some_and(|pattern| !pattern.is_match(text)) {
        let what = "the text does not match its pattern".to_owned();
        broken.push(("pattern", what));
    }
    let mut prefixes = member.forbidden_prefixes.iter();
    if let Some(prefix) = prefixes.find(|prefix| text.starts_with(prefix.as_str())) {
        let what = format!("the text begins with {}", quoted(prefix));
        broken.push(("forbidden_prefixes", what));
    }
    broken
}

fn outside<T: PartialOrd + Copy + std::fmt::Display>(
    key: &'static str,
    noun: &str,
    limits: Option<(Option<T>, Option<T>)>,
    found: T,
) -> Option<Broken> {
    let limits = limits?;
    let fits = limits.0.is_none_or(|least| least <= found)
        && limits.1.is_none_or(|greatest| found <= greatest);
    let what = format!("expected {}{noun}, found {found}", span(limits));
    (!fits).then_some((key, what))
}
