//! Changes that nobody thought of: parts of the goldens taken away, renamed with and without their former
//! names, retyped, required or not, one at a time; and names that were former ones, taken over by something else.

use serde_json::{Map, Value, json};
use specwright_generator::{Source, model};

use super::Change;
use crate::fixture;

/// How many changes are tried unless `CHANGES` says otherwise.
const COUNT: usize = 16;

/// Changes from all over the goldens, always the same ones.
pub(super) fn changes() -> Vec<(String, Change)> {
    let count = std::env::var("CHANGES")
        .ok()
        .and_then(|text| text.parse().ok());
    let count: usize = count.unwrap_or(COUNT);
    let all: Vec<_> = fixture::all("golden")
        .iter()
        .flat_map(|golden| mutants(&golden.sources()))
        .collect();
    assert!(all.len() > 500, "{}", all.len());
    let stride = (all.len() / count.max(1)).max(1);
    let valid = |change: &Change| model(&change.before).is_ok() && model(&change.after).is_ok();
    // Where a change makes the spec invalid, the next one that does not is taken.
    let starts = (0..count).map(|index| index * stride);
    let chosen = starts.filter_map(|start| {
        let end = (start + stride).min(all.len());
        let index = (start..end).find(|index| valid(&all[*index]))?;
        Some((format!("sweep_{index}"), all[index].clone()))
    });
    chosen.collect()
}

/// Every change of one thing in the first of the specs.
fn mutants(sources: &[Source]) -> Vec<Change> {
    let [source, others @ ..] = sources else {
        return Vec::new();
    };
    let Ok(spec) = serde_json::from_str::<Value>(&source.text) else {
        return Vec::new();
    };
    let with_others = |spec: &Value| {
        let text = serde_json::to_string_pretty(spec).unwrap();
        let mut all = vec![Source::new(source.name.clone(), text)];
        all.extend_from_slice(others);
        all
    };
    let mut mutants = Vec::new();
    walk(&spec, String::new(), &mut |pointer, mutate| {
        mutants.push(Change {
            before: sources.to_vec(),
            after: with_others(&changed(&spec, pointer, mutate)),
        });
    });
    former(&spec, String::new(), &mut |pointer, prepare, mutate| {
        mutants.push(Change {
            before: with_others(&changed(&spec, pointer, prepare)),
            after: with_others(&changed(&spec, pointer, mutate)),
        });
    });
    mutants
}

type Mutate<'a> = &'a dyn Fn(&mut Value);

fn changed(spec: &Value, pointer: &str, mutate: Mutate<'_>) -> Value {
    let mut changed = spec.clone();
    if let Some(value) = changed.pointer_mut(pointer) {
        mutate(value);
    }
    changed
}

/// Hands out sections of a spec, each with what is done there to both sides: a former name is removed, leads to another
/// item, or is the name of a new one, alike or of another type.
fn former(value: &Value, pointer: String, found: &mut dyn FnMut(&str, Mutate<'_>, Mutate<'_>)) {
    let Value::Object(members) = value else {
        return;
    };
    let section = pointer.rsplit('/').next().unwrap_or_default();
    let is_section = SECTIONS.contains(&section);
    let items = members
        .iter()
        .filter(|(_, item)| is_section && item.is_object());
    for (key, item) in items {
        for name in ["other_name", "OtherName"] {
            let prepare =
                |section: &mut Value| set(&mut section[key], "renamed_from", json!([name]));
            found(&pointer, &prepare, &|_| {});
            if let Some(other) = members.keys().find(|other| *other != key) {
                found(&pointer, &prepare, &|section| {
                    set(&mut section[other], "renamed_from", json!([name]));
                });
            }
            for ty in [None, Some("i64")] {
                let mut new = item.clone();
                with(&mut new, |new| {
                    new.retain(|key, _| !OWN.contains(&key.as_str()));
                    new.extend(ty.map(|ty| ("type".to_owned(), json!(ty))));
                });
                found(&pointer, &prepare, &|section| {
                    set(section, name, new.clone());
                });
            }
        }
    }
    for (key, inner) in members {
        former(inner, below(&pointer, key), found);
    }
}

/// What no two items share.
const OWN: [&str; 4] = ["code", "renamed_from", "rust", "wire"];

fn below(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// Hands out places in a spec, each with what is done there.
fn walk(value: &Value, pointer: String, found: &mut dyn FnMut(&str, Mutate<'_>)) {
    let Value::Object(members) = value else {
        return;
    };
    for (key, inner) in members {
        let below = below(&pointer, key);
        let section = pointer.rsplit('/').next().unwrap_or_default();
        if SECTIONS.contains(&section) && inner.is_object() {
            found(&pointer, &|section| {
                with(section, |section| {
                    section.shift_remove(key);
                });
            });
            // One of them fits, whatever it is the name of.
            for name in ["other_name", "OtherName"] {
                found(&below, &|item| set(item, "rust", json!(name)));
                let former = inner.get("rust").cloned().unwrap_or_else(|| json!(key));
                found(&below, &|item| {
                    set(item, "rust", json!(name));
                    set(item, "renamed_from", json!([former]));
                });
            }
            found(&below, &|item| {
                with(item, |item| {
                    item.shift_remove("renamed_from");
                });
            });
            found(&below, &|item| set(item, "required", json!(true)));
            found(&below, &|item| {
                with(item, |item| {
                    item.shift_remove("required");
                });
            });
            for ty in ["string", "i64", "list<string>"] {
                found(&below, &|item| set(item, "type", json!(ty)));
            }
        }
        for key in [
            "paging",
            "waiters",
            "issues",
            "finds",
            "output_type",
            "anonymous",
        ] {
            if section == "operations" && inner.get(key).is_some() {
                found(&below, &|item| {
                    with(item, |item| {
                        item.shift_remove(key);
                    });
                });
            }
        }
        walk(inner, below, found);
    }
}

/// Keys of objects whose members have names of their own in Rust.
const SECTIONS: [&str; 10] = [
    "config",
    "errors",
    "input",
    "members",
    "mixins",
    "numbers",
    "operations",
    "output",
    "types",
    "values",
];

fn set(item: &mut Value, key: &str, value: Value) {
    with(item, |item| {
        item.insert(key.to_owned(), value);
    });
}

fn with(item: &mut Value, change: impl FnOnce(&mut Map<String, Value>)) {
    if let Value::Object(item) = item {
        change(item);
    }
}
