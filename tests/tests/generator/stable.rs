//! Names are stable: one more operation, member, type, value or code changes the Rust path of nothing that was there
//! before, or it is refused.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use specwright_generator::Source;
use specwright_generator::surface::Surface;

use crate::fixture::specs;
use crate::hostile::config;
use crate::strategy::{name, spec};

/// Paths by what they are and where they stand.
type Paths = BTreeMap<(String, &'static str, String), Vec<String>>;

fn paths(source: &Source) -> Option<Paths> {
    let surface = Surface::read(std::slice::from_ref(source)).ok()?;
    let mut paths = Paths::new();
    for (path, item) in surface.items {
        let position = item.position;
        let key = (position.file, item.kind.words(), position.pointer);
        paths.entry(key).or_default().push(path);
    }
    Some(paths)
}

/// Where something is added, and what.
#[derive(Clone, Copy, Debug)]
enum Addition {
    Operation,
    Type,
    Member(&'static str),
    Code,
    Value,
}

const ADDITIONS: [Addition; 6] = [
    Addition::Operation,
    Addition::Type,
    Addition::Member("input"),
    Addition::Member("output"),
    Addition::Code,
    Addition::Value,
];

/// Puts something in front of all others of its kind, where it would get the number of the first.
fn add(spec: &mut Value, addition: Addition, name: &str) -> Option<()> {
    let operation = || {
        json!({ "doc": "Does it.", "source": { "title": "Manual" }, "retry": "idempotent",
                "http": { "method": "POST", "path": "/new" } })
    };
    let (container, item) = match addition {
        Addition::Operation => (spec.get_mut("operations")?, operation()),
        Addition::Type => {
            let types = spec.as_object_mut()?.entry("types").or_insert(json!({}));
            (types, json!({ "doc": "A type.", "members": {} }))
        }
        Addition::Member(side) => {
            let first = spec
                .get_mut("operations")?
                .as_object_mut()?
                .values_mut()
                .next()?;
            let members = first.as_object_mut()?.entry(side).or_insert(json!({}));
            (
                members,
                json!({ "type": "string", "doc": "A member.", "secret": false }),
            )
        }
        Addition::Code => {
            let first = spec
                .get_mut("operations")?
                .as_object_mut()?
                .values_mut()
                .next()?;
            let codes = first.as_object_mut()?.entry("errors").or_insert(json!({}));
            (codes, json!({ "kind": "invalid", "doc": "Wrong." }))
        }
        Addition::Value => {
            let mut types = spec.get_mut("types")?.as_object_mut()?.values_mut();
            let values = types.find_map(|it| it.get_mut("values"))?;
            (values, json!({ "doc": "A value." }))
        }
    };
    let old = std::mem::take(container.as_object_mut()?);
    if old.contains_key(name) {
        return None;
    }
    let mut new = Map::from_iter([(name.to_owned(), item)]);
    new.extend(old);
    *container = Value::Object(new);
    Some(())
}

/// Whether the addition was valid and so could be looked at.
fn check(
    (file, spec, before): (&str, &Value, &Paths),
    addition: Addition,
    name: &str,
) -> Result<bool, TestCaseError> {
    let mut more = spec.clone();
    if add(&mut more, addition, name).is_none() {
        return Ok(false);
    }
    let Some(after) = paths(&Source::new(file, more.to_string())) else {
        return Ok(false);
    };
    for (at, paths) in before {
        prop_assert_eq!(
            after.get(at),
            Some(paths),
            "{:?} {}: {:?}",
            addition,
            name,
            at
        );
    }
    Ok(true)
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn an_addition_renames_nothing(spec in spec(), which in 0..ADDITIONS.len(), name in name()) {
        if let Some(before) = paths(&Source::new("spec.json", spec.to_string())) {
            check(("spec.json", &spec, &before), ADDITIONS[which], &name)?;
        }
    }
}

/// Names that are most likely to get into the way of others, in the real specs.
#[test]
fn likely_names_rename_nothing() {
    let names = ["S1", "C", "Type", "type", "Set", "new thing", "rt"];
    let mut names = names.iter().cycle();
    let mut tried = 0;
    for source in specs() {
        let spec: Value = serde_json::from_str(&source.text).unwrap();
        let before = paths(&Source::new(source.name.clone(), spec.to_string())).unwrap();
        for addition in ADDITIONS {
            let name = names.next().unwrap();
            let looked = check((&source.name, &spec, &before), addition, name);
            tried += usize::from(looked.unwrap());
        }
    }
    assert!(tried > 25, "only {tried} additions were valid");
}
