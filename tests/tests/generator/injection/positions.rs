//! Where the format takes text: every string and every name in its schema, and where a spec has one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// A place for text in the format: the way to it through the schema.
pub(crate) type Position = String;

/// A place for text in a document.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    /// JSON pointer to a value.
    pub(crate) pointer: String,
    /// Whether it is the key of the value that is text, and not the value.
    pub(crate) is_key: bool,
}

/// Every place of the format that takes text.
pub(crate) fn of_schema(root: &Value) -> BTreeSet<Position> {
    let mut found = BTreeSet::new();
    enter(root, root, "Spec", &mut found, &mut BTreeSet::new());
    found
}

fn enter(
    root: &Value,
    schema: &Value,
    at: &str,
    found: &mut BTreeSet<Position>,
    entered: &mut BTreeSet<String>,
) {
    if let Some(name) = named(schema) {
        if entered.insert(name.to_owned()) {
            enter(root, part(root, name), name, found, entered);
        }
        return;
    }
    for (index, form) in forms(schema).iter().enumerate() {
        enter(root, form, &form_at(schema, at, index), found, entered);
    }
    if takes_text(schema) {
        found.insert(at.to_owned());
    }
    for (key, value) in properties(schema) {
        enter(root, value, &format!("{at}.{key}"), found, entered);
    }
    if let Some(values) = map(schema) {
        found.insert(format!("{at}.*"));
        enter(root, values, &format!("{at}.*="), found, entered);
    }
    if let Some(items) = schema.get("items") {
        enter(root, items, &format!("{at}[]"), found, entered);
    }
}

/// The places of a document, by their places in the format.
pub(crate) fn of_document(root: &Value, document: &Value) -> BTreeMap<Position, Vec<Spot>> {
    let mut walk = Walk {
        root,
        found: BTreeMap::new(),
    };
    walk.value(root, document, "Spec", String::new());
    walk.found
}

struct Walk<'a> {
    root: &'a Value,
    found: BTreeMap<Position, Vec<Spot>>,
}

impl Walk<'_> {
    fn note(&mut self, at: String, pointer: &str, is_key: bool) {
        let pointer = pointer.to_owned();
        self.found
            .entry(at)
            .or_default()
            .push(Spot { pointer, is_key });
    }

    fn value(&mut self, schema: &Value, value: &Value, at: &str, pointer: String) {
        if let Some(name) = named(schema) {
            let root = self.root;
            return self.value(part(root, name), value, name, pointer);
        }
        for (index, form) in forms(schema).iter().enumerate() {
            if fits(self.root, form, value) {
                self.value(form, value, &form_at(schema, at, index), pointer.clone());
            }
        }
        if takes_text(schema) {
            self.texts(value, at, &pointer);
        }
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    let schema = schema.get("items").unwrap_or(&Value::Null);
                    self.value(
                        schema,
                        item,
                        &format!("{at}[]"),
                        format!("{pointer}/{index}"),
                    );
                }
            }
            Value::Object(members) => {
                for (key, member) in members {
                    let pointer =
                        format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
                    if let Some((_, schema)) = properties(schema).find(|(name, _)| name == &key) {
                        self.value(schema, member, &format!("{at}.{key}"), pointer);
                    } else if let Some(values) = map(schema) {
                        self.note(format!("{at}.*"), &pointer, true);
                        self.value(values, member, &format!("{at}.*="), pointer);
                    }
                }
            }
            _ => {}
        }
    }

    /// Where anything may stand, every text in it counts.
    fn texts(&mut self, value: &Value, at: &str, pointer: &str) {
        match value {
            Value::String(_) => self.note(at.to_owned(), pointer, false),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.texts(item, at, &format!("{pointer}/{index}"));
                }
            }
            Value::Object(members) => {
                for (key, member) in members {
                    let key = key.replace('~', "~0").replace('/', "~1");
                    self.texts(member, at, &format!("{pointer}/{key}"));
                }
            }
            _ => {}
        }
    }
}

fn named(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

fn part<'a>(root: &'a Value, name: &str) -> &'a Value {
    &root["$defs"][name]
}

fn forms(schema: &Value) -> &[Value] {
    let forms = ["oneOf", "anyOf"]
        .into_iter()
        .find_map(|key| schema.get(key));
    forms.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Forms that a tag tells apart are places of their own.
fn form_at(schema: &Value, at: &str, index: usize) -> String {
    match schema.get("oneOf") {
        Some(_) => format!("{at}({index})"),
        None => at.to_owned(),
    }
}

/// Any text, or anything at all.
fn takes_text(schema: &Value) -> bool {
    let is = |ty: &str| match schema.get("type") {
        Some(Value::String(name)) => name == ty,
        Some(Value::Array(names)) => names.iter().any(|name| name == ty),
        _ => false,
    };
    let anything = schema == &Value::Bool(true)
        || schema.is_object()
            && ["type", "$ref", "oneOf", "anyOf", "const"]
                .iter()
                .all(|key| schema.get(key).is_none());
    let closed = ["const", "enum"]
        .iter()
        .any(|key| schema.get(key).is_some());
    let any_object = is("object") && schema.get("properties").is_none() && map(schema).is_none();
    (is("string") && !closed) || anything || any_object
}

fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

fn map(schema: &Value) -> Option<&Value> {
    schema
        .get("additionalProperties")
        .filter(|values| values.is_object())
}

/// Whether a value has the tag and the kind of a form.
fn fits(root: &Value, form: &Value, value: &Value) -> bool {
    if let Some(name) = named(form) {
        let part = part(root, name);
        return !forms(part).is_empty() || fits(root, part, value);
    }
    let mut tags = properties(form).filter_map(|(key, schema)| Some((key, schema.get("const")?)));
    match form.get("type").and_then(Value::as_str) {
        Some("object") => value.is_object() && tags.all(|(key, tag)| value.get(key) == Some(tag)),
        Some("null") => value.is_null(),
        Some("integer") => value.is_u64() || value.is_i64(),
        Some("string") => value.is_string() && form.get("const").is_none(),
        _ => true,
    }
}
