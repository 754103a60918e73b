//! The single values of a request or an answer: those of nested structures, lists and maps included.

use serde_json::{Value, json};

use super::{entries, member};

/// A place for one value, and what the spec says of it.
#[derive(Clone, Debug)]
pub struct Leaf<'a> {
    steps: Vec<Step<'a>>,
    member: &'a Value,
    notation: &'a str,
}

/// The way from a value to those in it.
#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Member(&'a str),
    Elements,
    Entries,
}

impl Leaf<'_> {
    /// The names of the members that lead to it, with dots between.
    pub fn path(&self) -> String {
        let names = self.steps.iter().filter_map(|step| match step {
            Step::Member(name) => Some(*name),
            Step::Elements | Step::Entries => None,
        });
        names.collect::<Vec<_>>().join(".")
    }

    /// Whether the spec calls it secret.
    pub fn is_secret(&self) -> bool {
        member(self.member, "secret") == &json!(true)
    }

    /// Whether it is any text, as it is on the wire.
    pub fn is_text(&self) -> bool {
        self.notation == "string" && member(self.member, "encoding").is_null()
    }

    /// Writes a text there, in every element and entry on the way. What is not there yet is made.
    pub fn plant(&self, object: &mut Value, text: &str) {
        plant(object, &self.steps, text);
    }
}

fn plant(at: &mut Value, steps: &[Step<'_>], text: &str) {
    let Some((step, rest)) = steps.split_first() else {
        *at = json!(text);
        return;
    };
    match step {
        Step::Member(name) => {
            if !at.is_object() {
                *at = json!({});
            }
            if let Value::Object(members) = at {
                plant(members.entry(*name).or_insert(Value::Null), rest, text);
            }
        }
        Step::Elements => {
            if at.as_array().is_none_or(Vec::is_empty) {
                *at = json!([null]);
            }
            let elements = at.as_array_mut().into_iter().flatten();
            elements.for_each(|element| plant(element, rest, text));
        }
        Step::Entries => {
            if at.as_object().is_none_or(serde_json::Map::is_empty) {
                *at = json!({ "name": null });
            }
            let entries = at.as_object_mut().into_iter().flatten();
            entries.for_each(|(_, value)| plant(value, rest, text));
        }
    }
}

/// Collects the leaves below members, which may be of `types`.
pub(super) struct Walk<'a> {
    types: &'a Value,
    steps: Vec<Step<'a>>,
    /// The structures on the way; one that holds itself is entered once.
    within: Vec<&'a str>,
    found: Vec<Leaf<'a>>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(types: &'a Value) -> Self {
        Self {
            types,
            steps: Vec::new(),
            within: Vec::new(),
            found: Vec::new(),
        }
    }

    /// The leaves of a structure of a spec's types.
    pub(super) fn of_type(mut self, name: &'a str) -> Vec<Leaf<'a>> {
        self.structure(name);
        self.found
    }

    /// The leaves of members that stand somewhere else.
    pub(super) fn of_members(
        mut self,
        members: impl Iterator<Item = (&'a str, &'a Value)>,
    ) -> Vec<Leaf<'a>> {
        self.members(members);
        self.found
    }

    fn members(&mut self, members: impl Iterator<Item = (&'a str, &'a Value)>) {
        for (key, declared) in members {
            let name = member(declared, "wire").as_str().unwrap_or(key);
            let length = self.steps.len();
            self.steps.push(Step::Member(name));
            let wrapped = member(declared, "unwrap").as_str();
            self.steps.extend(wrapped.map(Step::Member));
            let notation = member(declared, "type").as_str().unwrap_or_default();
            self.value(declared, notation);
            self.steps.truncate(length);
        }
    }

    fn value(&mut self, declared: &'a Value, notation: &'a str) {
        let notation = notation.trim_end_matches('?');
        let inner = |open| notation.strip_prefix(open)?.strip_suffix('>');
        let nested = [("list<", Step::Elements), ("map<", Step::Entries)];
        let nested = nested
            .into_iter()
            .find_map(|(open, step)| Some((inner(open)?, step)));
        if let Some((inner, step)) = nested {
            self.steps.push(step);
            self.value(declared, inner);
            self.steps.pop();
            return;
        }
        if !self.structure(notation) {
            self.found.push(Leaf {
                steps: self.steps.clone(),
                member: declared,
                notation,
            });
        }
    }

    /// Enters the structure of that name, unless it is on the way already. Other types are none.
    fn structure(&mut self, name: &'a str) -> bool {
        let members = member(member(self.types, name), "members");
        if !members.is_null() && !self.within.contains(&name) {
            self.within.push(name);
            self.members(entries(members));
            self.within.pop();
        }
        !members.is_null()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::Spec;

    /// Every way in which members nest, a structure that holds itself among them.
    fn spec() -> Spec {
        Spec(json!({
            "operations": { "Do": {
                "input": { "a": { "type": "string", "wire": "A" } },
                "with": ["More"],
                "output_type": "Node",
            } },
            "mixins": { "More": { "members": {
                "nodes": { "type": "list<Node>", "unwrap": "node" },
                "notes": { "type": "map<string?>", "secret": true },
            } } },
            "types": { "Node": { "members": {
                "key": { "type": "string", "encoding": "base64", "secret": true },
                "kind": { "type": "Kind" },
                "next": { "type": "Node" },
            } }, "Kind": { "values": {} } },
        }))
    }

    #[test]
    fn leaves_are_found_at_every_depth() {
        let spec = spec();
        let told = |leaf: &super::Leaf<'_>| (leaf.path(), leaf.is_secret(), leaf.is_text());
        let row = |path: &str, secret, text| (path.to_owned(), secret, text);
        let inputs: Vec<_> = spec.inputs("Do").iter().map(told).collect();
        let expected = [
            row("A", false, true),
            row("nodes.node.key", true, false),
            row("nodes.node.kind", false, false),
            row("notes", true, true),
        ];
        assert_eq!(inputs, expected);
        let outputs: Vec<_> = spec.outputs("Do").iter().map(told).collect();
        assert_eq!(
            outputs,
            [row("key", true, false), row("kind", false, false)]
        );
    }

    #[test]
    fn texts_are_planted_in_what_is_there_and_in_what_is_not() {
        let spec = spec();
        let mut empty = json!({});
        let mut full = json!({
            "A": 1,
            "nodes": { "node": [{ "key": "", "kind": "k" }, null] },
            "notes": { "x": null, "y": "" },
        });
        for leaf in spec
            .inputs("Do")
            .iter()
            .filter(|leaf| !leaf.path().ends_with("kind"))
        {
            leaf.plant(&mut empty, "t");
            leaf.plant(&mut full, "t");
        }
        let made =
            json!({ "A": "t", "nodes": { "node": [{ "key": "t" }] }, "notes": { "name": "t" } });
        assert_eq!(empty, made);
        let replaced = json!({
            "A": "t",
            "nodes": { "node": [{ "key": "t", "kind": "k" }, { "key": "t" }] },
            "notes": { "x": "t", "y": "t" },
        });
        assert_eq!(full, replaced);
    }
}
