//! Pieces of two small specs, one for each part of the format that is an object.

use serde_json::{Map, Value};

use super::sections::{Section, named};
use super::shown;
use crate::json;
use crate::problem::Problems;

/// The specs: one of a REST service, one of an RPC service.
pub(super) const SPECS: [(&str, &str); 2] = [
    ("garden.json", include_str!("garden.json")),
    ("gate.json", include_str!("gate.json")),
];

/// What stands in an example for a large part that has a section of its own.
const ELSEWHERE: &str = "…";

/// Characters of such a part that are still shown.
const SHORT: usize = 60;

/// The documents of the specs.
pub(super) fn all() -> Vec<Value> {
    let nodes = SPECS
        .iter()
        .filter_map(|(_, text)| json::parse(0, text, &mut Problems::default()));
    nodes.map(|node| node.to_value()).collect()
}

/// A piece for each form of a section, as Markdown shows it; none for what is a mere word.
pub(super) fn of(section: &Section<'_>, root: &Value, examples: &[Value]) -> Option<String> {
    let mut pieces = Vec::new();
    for form in forms(section.schema) {
        let finder = Finder {
            wanted: section.schema,
            form,
            root,
        };
        let mut examples = examples.iter();
        pieces.extend(examples.find_map(|example| finder.enter(example, root, root)));
    }
    let pieces: Vec<String> = pieces
        .iter()
        .map(|piece| shown(&piece.to_string()))
        .collect();
    (!pieces.is_empty()).then(|| pieces.join("\n").replace("\"…\"", ELSEWHERE))
}

/// The objects that a part can be.
fn forms(schema: &Value) -> Vec<&Value> {
    match schema.get("oneOf").and_then(Value::as_array) {
        Some(forms) => forms
            .iter()
            .filter(|form| form.get("const").is_none())
            .collect(),
        None => vec![schema],
    }
}

/// Walks over a document along the schema until it meets the part that is looked for.
struct Finder<'a> {
    wanted: &'a Value,
    /// The form of it that is looked for.
    form: &'a Value,
    root: &'a Value,
}

impl Finder<'_> {
    fn enter(&self, value: &Value, schema: &Value, part: &Value) -> Option<Value> {
        if std::ptr::eq(part, self.wanted) && fits(value, self.form) {
            return Some(cut(value, self.form));
        }
        inside(value, schema)
            .into_iter()
            .find_map(|(inner, schema)| {
                let (schema, part) = self.resolved(schema, inner);
                self.enter(inner, schema, part)
            })
    }

    /// The schema that a value fits, and the part that this is a form of.
    fn resolved<'s>(&'s self, schema: &'s Value, value: &Value) -> (&'s Value, &'s Value) {
        let parts = self.root.get("$defs");
        let mut part = named_form(schema);
        while let Some(next) = named(part).and_then(|name| parts?.get(name)) {
            part = named_form(next);
        }
        let form = forms(part).into_iter().find(|form| fits(value, form));
        (form.unwrap_or(part), part)
    }
}

/// A piece with what is large, and told elsewhere, left out.
fn cut(value: &Value, schema: &Value) -> Value {
    let left_out = |(inner, schema): &(&Value, &Value)| {
        let is_part = refers(named_form(schema));
        is_part && inner.to_string().chars().count() > SHORT
    };
    let replaced = |piece: (&Value, &Value)| {
        if left_out(&piece) {
            ELSEWHERE.into()
        } else {
            piece.0.clone()
        }
    };
    let pieces = inside(value, schema).into_iter().map(replaced);
    match value {
        Value::Object(members) => {
            let keys = members.keys().cloned();
            Value::Object(keys.zip(pieces).collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

/// Whether a schema is a named part, or a list or map of such.
fn refers(schema: &Value) -> bool {
    let inner = ["items", "additionalProperties"]
        .into_iter()
        .filter_map(|key| schema.get(key));
    named(schema).is_some() || inner.into_iter().any(|inner| named(inner).is_some())
}

/// The one alternative that is a named part; the others are null, or no objects.
fn named_form(schema: &Value) -> &Value {
    let forms = schema.get("anyOf").and_then(Value::as_array);
    let some = forms.and_then(|forms| forms.iter().find(|form| named(form).is_some()));
    some.unwrap_or(schema)
}

/// Whether an object has the tag of a form; others fit without.
fn fits(value: &Value, form: &Value) -> bool {
    let keys = form
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let mut tags = keys.filter_map(|(key, schema)| Some((key, schema.get("const")?)));
    value.is_object() && tags.all(|(key, tag)| value.get(key) == Some(tag))
}

/// The values in a value, each with its schema.
fn inside<'v, 's>(value: &'v Value, schema: &'s Value) -> Vec<(&'v Value, &'s Value)> {
    let unknown = &Value::Null;
    match value {
        Value::Array(items) => {
            let schema = schema.get("items").unwrap_or(unknown);
            items.iter().map(|item| (item, schema)).collect()
        }
        Value::Object(members) => {
            let keys = schema.get("properties");
            let others = schema.get("additionalProperties").unwrap_or(unknown);
            let of = |key: &String| keys.and_then(|keys| keys.get(key)).unwrap_or(others);
            members
                .iter()
                .map(|(key, member)| (member, of(key)))
                .collect()
        }
        _ => Vec::new(),
    }
}
