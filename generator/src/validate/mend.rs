//! What a faulty document was probably meant to be, so that the rest of it can be checked in the same run.

use std::ops::Range;

use serde_json::{Map, Value};

use super::schema::{self, Schemas};
use super::{Spot, Validator};
use crate::json::{Key, Kind, Node};
use crate::problem::{Guesses, Problems};

/// A document that fits its schema, made from one that may not.
pub struct Mended {
    /// The document: what fits is as it was, what does not is replaced or left out.
    pub value: Value,
    /// Where something was replaced, in the order of the text. What is found wrong there later may only be wrong with
    /// the replacement.
    pub replaced: Vec<Range<usize>>,
}

/// Placeholders inside of each other beyond this depth are left empty; the schema may refer to itself.
const DEEPEST: usize = 8;

/// Makes a document fit its schema. What still does not is for the deserializer to refuse.
pub fn mend(node: &Node, schema: &Value) -> Mended {
    let mut mender = Mender {
        schemas: Schemas::new(schema),
        guesses: Guesses::default(),
        replaced: Vec::new(),
    };
    let value = mender.value(node, schema);
    Mended {
        value,
        replaced: mender.replaced,
    }
}

struct Mender<'s> {
    schemas: Schemas<'s>,
    guesses: Guesses,
    replaced: Vec<Range<usize>>,
}

impl<'s> Mender<'s> {
    fn value(&mut self, node: &Node, schema: &'s Value) -> Value {
        if self.fits(node, schema) {
            return node.to_value();
        }
        match &node.kind {
            Kind::Object(members) if self.schemas.kinds(schema).fits(node) => {
                self.object(members, schema)
            }
            Kind::Array(items) if self.schemas.kinds(schema).fits(node) => {
                self.array(node, items, schema)
            }
            Kind::String(text) => self.text(node, text, schema),
            _ => self.replace(node, schema),
        }
    }

    fn fits(&self, node: &Node, schema: &'s Value) -> bool {
        let mut problems = Problems::default();
        let mut validator = Validator {
            schemas: &self.schemas,
            source: 0,
            problems: &mut problems,
            guesses: &Guesses::none(),
        };
        validator.check(Spot { key: None, node }, schema);
        problems.is_empty()
    }

    fn replace(&mut self, node: &Node, schema: &'s Value) -> Value {
        self.replaced.push(node.range.clone());
        self.placeholder(schema, 0)
    }

    fn object(&mut self, members: &[(Key, Node)], schema: &'s Value) -> Value {
        let parts = self.view(members, schema);
        let mut object = Map::new();
        for (key, node) in members {
            let known = parts
                .iter()
                .find_map(|part| schema::properties(part)?.get(&key.text));
            let any = || {
                parts.iter().find_map(|part| {
                    part.get("additionalProperties")
                        .filter(|any| any.is_object())
                })
            };
            // A key that nobody knows is left out; it has been reported.
            if let Some(schema) = known.or_else(any) {
                let value = self.value(node, schema);
                object.entry(key.text.as_str()).or_insert(value);
            }
        }
        for part in &parts {
            for name in schema::required(part) {
                let schema = schema::properties(part).and_then(|properties| properties.get(name));
                if let (Some(schema), false) = (schema, object.contains_key(name)) {
                    object.insert(name.to_owned(), self.placeholder(schema, 0));
                }
            }
        }
        Value::Object(object)
    }

    /// The schemas of an object: its own, and of each choice the branch that knows most of its keys.
    fn view(&self, members: &[(Key, Node)], schema: &'s Value) -> Vec<&'s Map<String, Value>> {
        let mut parts = self.schemas.parts(schema).to_vec();
        let mut next = 0;
        while let Some(part) = parts.get(next).copied().filter(|_| parts.len() < 64) {
            next += 1;
            for choice in ["oneOf", "anyOf"] {
                let branches = schema::list(part, choice);
                let likely = branches
                    .iter()
                    .max_by_key(|branch| self.likeness(members, branch));
                if let Some(branch) = likely {
                    self.schemas.extend(&mut parts, branch);
                }
            }
        }
        parts
    }

    /// How many keys of the object a branch knows; a fitting constant, which is a tag, counts most.
    fn likeness(&self, members: &[(Key, Node)], branch: &'s Value) -> usize {
        members
            .iter()
            .filter_map(|(key, node)| Some((node, self.schemas.property(branch, &key.text)?)))
            .map(
                |(node, schema)| match (&node.kind, self.schemas.names(schema)) {
                    (Kind::String(text), Some(names)) if names.contains(&text.as_str()) => 100,
                    _ => 1,
                },
            )
            .sum()
    }

    fn array(&mut self, node: &Node, items: &[Node], schema: &'s Value) -> Value {
        let parts = self.schemas.parts(schema);
        match parts
            .iter()
            .find_map(|part| part.get("items").filter(|items| items.is_object()))
        {
            Some(each) => items.iter().map(|item| self.value(item, each)).collect(),
            None => self.replace(node, schema),
        }
    }

    /// A misspelt value of a list is taken for the one that it resembles.
    fn text(&mut self, node: &Node, text: &str, schema: &'s Value) -> Value {
        let names = self.names(schema);
        match self.guesses.nearest(text, names) {
            Some(meant) => {
                self.replaced.push(node.range.clone());
                Value::String(meant.to_owned())
            }
            None => self.replace(node, schema),
        }
    }

    /// The strings that a schema lists, itself or in its choices.
    fn names(&self, schema: &'s Value) -> Vec<&'s str> {
        let parts = self.schemas.parts(schema);
        let choices = parts
            .iter()
            .flat_map(|part| ["oneOf", "anyOf"].map(|choice| schema::list(part, choice)));
        let chosen = choices
            .flatten()
            .filter_map(|branch| self.schemas.names(branch))
            .flatten();
        self.schemas
            .names(schema)
            .into_iter()
            .flatten()
            .chain(chosen)
            .collect()
    }

    fn placeholder(&self, schema: &'s Value, depth: usize) -> Value {
        let kinds = self.schemas.kinds(schema);
        let admits = |sample: Value| kinds.fits_value(&sample).then_some(sample);
        if let Some(null) = admits(Value::Null) {
            return null;
        }
        if let Some(name) = self.names(schema).first() {
            return Value::String((*name).to_owned());
        }
        admits(Value::String("…".to_owned()))
            .or_else(|| admits(Value::Array(Vec::new())))
            .or_else(|| admits(Value::Bool(false)))
            .or_else(|| admits(Value::from(0)))
            .unwrap_or_else(|| self.empty_object(schema, depth))
    }

    fn empty_object(&self, schema: &'s Value, depth: usize) -> Value {
        let mut object = Map::new();
        if depth < DEEPEST {
            for part in self.view(&[], schema) {
                for name in schema::required(part) {
                    let schema =
                        schema::properties(part).and_then(|properties| properties.get(name));
                    if let Some(schema) = schema {
                        object.insert(name.to_owned(), self.placeholder(schema, depth + 1));
                    }
                }
            }
        }
        Value::Object(object)
    }
}

#[cfg(test)]
mod tests {
    use schemars::JsonSchema;
    use serde::Deserialize;
    use serde_json::json;

    use super::*;
    use crate::json::parse;
    use crate::read::schema;

    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        name: String,
        kind: SampleKind,
        #[serde(default)]
        limits: Option<(Option<u64>, Option<u64>)>,
        parts: Vec<Sample>,
    }

    #[derive(Debug, Deserialize, JsonSchema, PartialEq)]
    #[serde(rename_all = "kebab-case")]
    enum SampleKind {
        /// The first.
        Plain,
        /// The second.
        Fancy,
    }

    fn mended(text: &str) -> (Sample, usize) {
        let node = parse(0, text, &mut Problems::default()).unwrap();
        let mended = mend(&node, &schema::<Sample>());
        (
            serde_json::from_value(mended.value).unwrap(),
            mended.replaced.len(),
        )
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        let text =
            json!({ "name": "n", "kind": "fancy", "limits": [1, null], "parts": [] }).to_string();
        let (sample, replaced) = mended(&text);
        assert_eq!(
            (sample.name.as_str(), sample.limits, replaced),
            ("n", Some((Some(1), None)), 0)
        );
    }

    #[test]
    fn a_misspelt_value_becomes_the_one_it_resembles() {
        let (sample, replaced) = mended(r#"{"name": "n", "kind": "fancx", "parts": [], "odd": 1}"#);
        assert_eq!((sample.kind, replaced), (SampleKind::Fancy, 1));
    }

    #[test]
    fn faults_deep_inside_leave_the_rest_alone() {
        let (sample, replaced) =
            mended(r#"{"name": 1, "limits": [1], "parts": [{"name": "inner", "parts": "none"}]}"#);
        assert_eq!(sample.parts[0].name, "inner");
        assert_eq!((sample.limits, replaced), (None, 3));
    }
}
