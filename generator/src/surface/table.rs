//! A part of a spec as facts: whatever the runtime interprets for a whole service is compared, entry by entry.

use serde_json::Value;

use crate::json::pointer::escaped;

/// One entry of a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    /// Its name, such as `endpoint.exceptions.eu-1`.
    pub(super) name: String,
    /// Where it stands below the table, as a JSON pointer without the slash in front.
    pub(super) below: String,
    /// What it holds.
    pub(super) value: String,
}

/// The entries of a table. What says nothing (`null`, `false`, an empty list) is left out, as a spec may leave it out;
/// texts for people and error codes are compared elsewhere.
pub(super) fn leaves(table: &Value) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    walk(&Leaf::root(), table, &mut leaves);
    leaves
}

impl Leaf {
    fn root() -> Self {
        Self {
            name: String::new(),
            below: String::new(),
            value: String::new(),
        }
    }

    /// What stands in this one, called `name` and found under `key`.
    fn inner(&self, name: &str, key: &str) -> Self {
        let joined = |above: &str, with: char, part: &str| match above {
            "" => part.to_owned(),
            _ => format!("{above}{with}{part}"),
        };
        Self {
            name: joined(&self.name, '.', name),
            below: joined(&self.below, '/', &escaped(key)),
            value: String::new(),
        }
    }

    fn holding(&self, value: String) -> Self {
        Self {
            name: self.name.clone(),
            below: self.below.clone(),
            value,
        }
    }
}

fn walk(at: &Leaf, value: &Value, leaves: &mut Vec<Leaf>) {
    match value {
        Value::Null | Value::Bool(false) => {}
        Value::Object(members) => {
            for (key, value) in members {
                if !matches!(key.as_str(), "doc" | "codes") {
                    walk(&at.inner(key, key), value, leaves);
                }
            }
        }
        Value::Array(items) if items.iter().all(is_leaf) => {
            let words: Vec<String> = items.iter().map(plain).collect();
            if !words.is_empty() {
                leaves.push(at.holding(words.join(", ")));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let index = index.to_string();
                // An entry with a name is not taken for another one when one more stands before it.
                let name = item.get("id").and_then(Value::as_str).unwrap_or(&index);
                walk(&at.inner(name, &index), item, leaves);
            }
        }
        leaf => leaves.push(at.holding(plain(leaf))),
    }
}

fn is_leaf(value: &Value) -> bool {
    !matches!(value, Value::Array(_) | Value::Object(_))
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn tables_fall_into_named_leaves() {
        let table = json!({
            "a": { "b": "x", "c": null, "d": false, "e": true, "doc": "Words." },
            "map": { "x/y": "1" },
            "named": [{ "id": "p", "on": true }],
            "list": ["x", 1], "none": [], "deep": [["x", "y"], ["z"]],
        });
        let expected = [
            ("a.b", "a/b", "x"),
            ("a.e", "a/e", "true"),
            ("map.x/y", "map/x~1y", "1"),
            ("named.p.id", "named/0/id", "p"),
            ("named.p.on", "named/0/on", "true"),
            ("list", "list", "x, 1"),
            ("deep.0", "deep/0", "x, y"),
            ("deep.1", "deep/1", "z"),
        ];
        let expected = expected.map(|(name, below, value)| Leaf {
            name: name.to_owned(),
            below: below.to_owned(),
            value: value.to_owned(),
        });
        assert_eq!(leaves(&table), expected);
    }
}
