//! What a faulty document was probably meant to be, so that the rest of it can be checked in the same run.

use std::ops::Range;

use serde_json::{Map, Value};

use super::schema::{Id, Schema};
use super::{Spot, Validator, View};
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

/// Choices of an object are not looked into any more once this many parts hold for it.
const MOST: usize = 64;

/// Makes a document fit its schema. What still does not is for the deserializer to refuse.
pub fn mend(node: &Node, schema: &Schema) -> Mended {
    let mut mender = Mender {
        schema,
        guesses: Guesses::default(),
        replaced: Vec::new(),
    };
    let value = mender.value(node, Schema::ROOT);
    Mended {
        value,
        replaced: mender.replaced,
    }
}

struct Mender<'s> {
    schema: &'s Schema,
    guesses: Guesses,
    replaced: Vec<Range<usize>>,
}

impl<'s> Mender<'s> {
    fn value(&mut self, node: &Node, schema: Id) -> Value {
        if self.fits(node, schema) {
            return node.to_value();
        }
        match &node.kind {
            Kind::Object(members) if self.schema.kinds(schema).fits(node) => {
                self.object(members, schema)
            }
            Kind::Array(items) if self.schema.kinds(schema).fits(node) => {
                self.array(node, items, schema)
            }
            Kind::String(text) => self.text(node, text, schema),
            _ => self.replace(node, schema),
        }
    }

    fn fits(&self, node: &Node, schema: Id) -> bool {
        let mut problems = Problems::default();
        let mut validator = Validator {
            schema: self.schema,
            source: 0,
            problems: &mut problems,
            guesses: &Guesses::none(),
        };
        validator.check(Spot { key: None, node }, schema);
        problems.is_empty()
    }

    fn replace(&mut self, node: &Node, schema: Id) -> Value {
        self.replaced.push(node.range.clone());
        self.placeholder(schema, 0)
    }

    fn object(&mut self, members: &[(Key, Node)], schema: Id) -> Value {
        let view = self.view(members, schema);
        let any = view.parts().find_map(|part| part.properties.additional);
        let mut object = Map::new();
        for (key, node) in members {
            let known = view.named(&key.text).next();
            // A key that nobody knows is left out; it has been reported.
            if let Some(schema) = known.or(any) {
                let value = self.value(node, schema);
                object.entry(key.text.as_str()).or_insert(value);
            }
        }
        for (name, schema) in required(&view) {
            if !object.contains_key(name) {
                object.insert(name.to_owned(), self.placeholder(schema, 0));
            }
        }
        Value::Object(object)
    }

    /// What holds for an object: of each choice the branch that knows most of its keys.
    fn view(&self, members: &[(Key, Node)], schema: Id) -> View<'s> {
        let mut view = View::of(self.schema, schema);
        let mut next = 0;
        while let Some(part) = view.part(next).filter(|_| view.len() < MOST) {
            next += 1;
            for choice in &part.choices {
                let branches = choice.branches.iter().copied();
                let likely = branches.max_by_key(|branch| self.likeness(members, *branch));
                if let Some(branch) = likely {
                    view.add(branch);
                }
            }
        }
        view
    }

    /// How many keys of the object a branch knows; a fitting constant, which is a tag, counts most.
    fn likeness(&self, members: &[(Key, Node)], branch: Id) -> usize {
        members
            .iter()
            .filter_map(|(key, node)| Some((node, self.schema.property(branch, &key.text)?)))
            .map(
                |(node, schema)| match (&node.kind, self.schema.names(schema)) {
                    (Kind::String(text), Some(names)) if names.contains(text) => 100,
                    _ => 1,
                },
            )
            .sum()
    }

    fn array(&mut self, node: &Node, items: &[Node], schema: Id) -> Value {
        let parts = self.schema.parts(schema);
        // What `true` admits was not what is wrong with the array.
        let mut each = parts
            .filter_map(|part| part.items.others)
            .filter(|each| self.schema.part(*each).is_some());
        match each.next() {
            Some(each) => items.iter().map(|item| self.value(item, each)).collect(),
            None => self.replace(node, schema),
        }
    }

    /// A misspelt value of a list is taken for the one that it resembles.
    fn text(&mut self, node: &Node, text: &str, schema: Id) -> Value {
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
    fn names(&self, schema: Id) -> Vec<&'s str> {
        let own = self.schema.names(schema);
        let choices = self.schema.parts(schema).flat_map(|part| &part.choices);
        let chosen = choices
            .flat_map(|choice| &choice.branches)
            .filter_map(|branch| self.schema.names(*branch));
        let names = own.into_iter().chain(chosen).flatten();
        names.map(String::as_str).collect()
    }

    fn placeholder(&self, schema: Id, depth: usize) -> Value {
        let kinds = self.schema.kinds(schema);
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

    fn empty_object(&self, schema: Id, depth: usize) -> Value {
        let mut object = Map::new();
        if depth < DEEPEST {
            for (name, schema) in required(&self.view(&[], schema)) {
                object.insert(name.to_owned(), self.placeholder(schema, depth + 1));
            }
        }
        Value::Object(object)
    }
}

/// The members that must be there and that the schema knows more about.
fn required<'s>(view: &View<'s>) -> impl Iterator<Item = (&'s str, Id)> {
    let properties = view.parts().map(|part| &part.properties);
    properties.flat_map(|properties| {
        let required = properties.required.iter();
        required.filter_map(|name| Some((name.as_str(), properties.named.get(name)?)))
    })
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
        let mended = mend(&node, &Schema::compile(&schema::<Sample>()));
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
