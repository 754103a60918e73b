//! Looking things up in a JSON Schema.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use serde_json::{Map, Value};

use super::kinds::Kinds;

/// How many choices directly inside of one another are looked into for the kinds of value that they admit.
/// Serde's structs have two (an optional enum); a schema that refers to itself would have no end.
const CHOICES: usize = 4;

/// A schema, or another that holds together with it.
pub(super) type Part<'s> = &'s Map<String, Value>;

/// A whole schema, for following its references.
///
/// What was found out about a schema is kept by the place where it stands: a document asks for few of them, but for each
/// of its values.
pub(super) struct Schemas<'s> {
    root: &'s Value,
    parts: RefCell<HashMap<*const Value, Rc<[Part<'s>]>>>,
    kinds: RefCell<HashMap<*const Value, Kinds>>,
}

impl<'s> Schemas<'s> {
    pub(super) fn new(root: &'s Value) -> Self {
        Self {
            root,
            parts: RefCell::default(),
            kinds: RefCell::default(),
        }
    }

    /// The schema and all schemas that hold together with it: what it refers to, and its `allOf`.
    /// The nearest comes first, so that a field's description wins over its type's.
    pub(super) fn parts(&self, schema: &'s Value) -> Rc<[Part<'s>]> {
        let place = std::ptr::from_ref(schema);
        let known = self.parts.borrow().get(&place).cloned();
        known.unwrap_or_else(|| {
            let mut parts = Vec::new();
            self.extend(&mut parts, schema);
            let parts = Rc::from(parts);
            self.parts.borrow_mut().insert(place, Rc::clone(&parts));
            parts
        })
    }

    /// Adds the parts of a schema, each once, so that a schema that refers to itself has an end.
    pub(super) fn extend(&self, parts: &mut Vec<Part<'s>>, schema: &'s Value) {
        let mut next = parts.len();
        add(parts, schema.as_object());
        while let Some(part) = parts.get(next).copied() {
            let referred = part.get("$ref").and_then(Value::as_str);
            add(
                parts,
                referred.and_then(|reference| self.resolve(reference)),
            );
            for schema in list(part, "allOf") {
                add(parts, schema.as_object());
            }
            next += 1;
        }
    }

    fn resolve(&self, reference: &str) -> Option<&'s Map<String, Value>> {
        let pointer = reference.strip_prefix('#')?;
        self.root.pointer(pointer)?.as_object()
    }

    /// The kinds of value that a schema admits, without looking into them.
    pub(super) fn kinds(&self, schema: &'s Value) -> Kinds {
        let place = std::ptr::from_ref(schema);
        let known = self.kinds.borrow().get(&place).copied();
        known.unwrap_or_else(|| {
            let kinds = self.kinds_within(schema, CHOICES);
            self.kinds.borrow_mut().insert(place, kinds);
            kinds
        })
    }

    fn kinds_within(&self, schema: &'s Value, choices: usize) -> Kinds {
        let mut kinds = Kinds::ANY;
        for part in self.parts(schema).iter() {
            kinds = kinds.and(own_kinds(part));
            for choice in ["oneOf", "anyOf"] {
                let branches = list(part, choice);
                if !branches.is_empty() && choices > 0 {
                    let any = branches
                        .iter()
                        .map(|branch| self.kinds_within(branch, choices - 1))
                        .fold(Kinds::NONE, Kinds::or);
                    kinds = kinds.and(any);
                }
            }
        }
        kinds
    }

    /// The first sentence of the nearest description.
    pub(super) fn sentence(&self, schema: &'s Value) -> Option<String> {
        let parts = self.parts(schema);
        parts.iter().copied().find_map(sentence)
    }

    /// The schema of a member by its name.
    pub(super) fn property(&self, schema: &'s Value, name: &str) -> Option<&'s Value> {
        self.parts(schema)
            .iter()
            .find_map(|part| properties(part)?.get(name))
    }

    /// The strings that a schema lists, if it admits no others.
    pub(super) fn names(&self, schema: &'s Value) -> Option<Vec<&'s str>> {
        let parts = self.parts(schema);
        parts.iter().copied().find_map(names)
    }
}

fn add<'s>(parts: &mut Vec<Part<'s>>, part: Option<Part<'s>>) {
    let new = part.filter(|part| !parts.iter().any(|known| std::ptr::eq(*known, *part)));
    parts.extend(new);
}

/// The array under a keyword; empty if there is none.
pub(super) fn list<'s>(part: &'s Map<String, Value>, keyword: &str) -> &'s [Value] {
    part.get(keyword)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
}

/// The members that a schema knows by name.
pub(super) fn properties(part: &Map<String, Value>) -> Option<&Map<String, Value>> {
    part.get("properties")?.as_object()
}

/// The members that a schema demands.
pub(super) fn required(part: &Map<String, Value>) -> impl Iterator<Item = &str> {
    list(part, "required").iter().filter_map(Value::as_str)
}

/// Whether members that the schema does not know are refused.
pub(super) fn closed(part: &Map<String, Value>) -> bool {
    ["additionalProperties", "unevaluatedProperties"]
        .iter()
        .any(|keyword| part.get(*keyword) == Some(&Value::Bool(false)))
}

/// A number under a keyword, for lengths and counts.
pub(super) fn size(part: &Map<String, Value>, keyword: &str) -> Option<usize> {
    usize::try_from(part.get(keyword)?.as_u64()?).ok()
}

/// The strings of an `enum` or the one of a `const`.
pub(super) fn names(part: &Map<String, Value>) -> Option<Vec<&str>> {
    if let Some(constant) = part.get("const") {
        return Some(constant.as_str().into_iter().collect());
    }
    let values = part.get("enum")?.as_array()?;
    Some(values.iter().filter_map(Value::as_str).collect())
}

/// The first sentence of a description, on one line.
pub(super) fn sentence(part: &Map<String, Value>) -> Option<String> {
    let description = part.get("description")?.as_str()?;
    let paragraph = description.split("\n\n").next()?;
    let line = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    let sentence = line
        .split_once(". ")
        .map_or(line.as_str(), |(first, _)| first);
    Some(sentence.trim_end_matches('.').to_owned())
}

fn own_kinds(part: &Map<String, Value>) -> Kinds {
    let named = match part.get("type") {
        Some(Value::String(name)) => Kinds::named(name),
        Some(Value::Array(names)) => names
            .iter()
            .filter_map(Value::as_str)
            .map(Kinds::named)
            .fold(Kinds::NONE, Kinds::or),
        _ => Kinds::ANY,
    };
    let values = part.get("const").into_iter().chain(list(part, "enum"));
    match values.map(Kinds::of).reduce(Kinds::or) {
        Some(listed) => named.and(listed),
        None => named,
    }
}
