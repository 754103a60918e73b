//! A table of the model as facts: whatever the runtime interprets for a whole service is compared, entry by entry.

use serde_json::Value;

/// The leaves of a table by name, such as `endpoint.exceptions.eu-1`. What does not hold (`null`, `false`, nothing in a
/// list) is left out, as a spec leaves it out.
pub(super) fn leaves(table: &Value) -> Vec<(String, String)> {
    let mut leaves = Vec::new();
    walk(String::new(), table, &mut leaves);
    leaves
}

fn walk(name: String, value: &Value, leaves: &mut Vec<(String, String)>) {
    match value {
        Value::Null | Value::Bool(false) => {}
        Value::Object(members) => {
            for (key, value) in members.iter().filter(|(key, _)| *key != "origin") {
                walk(joined(&name, key), value, leaves);
            }
        }
        Value::Array(items) if items.iter().all(is_leaf) => {
            let words: Vec<String> = items.iter().map(plain).collect();
            if !words.is_empty() {
                leaves.push((name, words.join(", ")));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let (key, value) = entry(index, item);
                walk(joined(&name, &key), value, leaves);
            }
        }
        leaf => leaves.push((name, plain(leaf))),
    }
}

/// An entry of a list: by its name if it has one, so that one more in front does not rename the others.
fn entry(index: usize, item: &Value) -> (String, &Value) {
    if let Value::Array(pair) = item
        && let [Value::String(key), value] = pair.as_slice()
    {
        return (key.clone(), value);
    }
    let named = ["id", "name"]
        .iter()
        .find_map(|key| item.get(key)?.as_str());
    (named.map_or_else(|| index.to_string(), str::to_owned), item)
}

fn joined(above: &str, key: &str) -> String {
    match above {
        "" => key.to_owned(),
        _ => format!("{above}.{key}"),
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
            "a": { "b": "x", "c": null, "d": false, "e": true },
            "pairs": [["one", "1"], ["two", { "three": 3 }]],
            "named": [{ "id": "p", "origin": "/p", "on": true }],
            "list": ["x", "y"], "none": [], "deep": [["x", "y", "z"]],
        });
        let expected = [
            ("a.b", "x"),
            ("a.e", "true"),
            ("pairs.one", "1"),
            ("pairs.two.three", "3"),
            ("named.p.id", "p"),
            ("named.p.on", "true"),
            ("list", "x, y"),
            ("deep.0", "x, y, z"),
        ];
        let leaves = leaves(&table);
        let leaves: Vec<_> = leaves
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        assert_eq!(leaves, expected);
    }
}
