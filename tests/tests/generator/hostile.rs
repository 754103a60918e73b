//! Any text is read without a panic, and what comes out parses. `PROPTEST_CASES` makes the search longer.

use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::Value;
use specwright_generator::{Source, Tree, generate, lint};

use crate::fixture::{specs, standalone};
use crate::strategy::{name, spec, text};

/// So many cases unless more are asked for.
pub(crate) fn config(few: u32) -> Config {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let cases = if asked { Config::default().cases } else { few };
    Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    }
}

fn output(sources: &[Source]) -> Option<Tree> {
    generate(sources, &standalone("specwright-hostile")).ok()
}

/// Every Rust file parses, and nothing is written outside of the crate.
pub(crate) fn is_sound(tree: &Tree) -> Result<(), TestCaseError> {
    for (path, text) in tree {
        prop_assert!(path.starts_with("src/") || !path.contains('/'), "{path}");
        prop_assert!(!path.contains(".."), "{path}");
        if path.ends_with(".rs") {
            let parsed = syn::parse_file(text);
            prop_assert!(parsed.is_ok(), "{path}: {:?}\n{text}", parsed.err());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,200}|[\\[\\]{}\",:0-9a-z\\\\ \n]{0,200}") {
        let _ = lint(&[Source::new("spec.json", text)]);
    }

    #[test]
    fn a_cut_or_spliced_spec_is_read_without_a_panic(which in 0..specs().len(), cut in any::<prop::sample::Index>(), piece in "\\PC{0,6}") {
        let source = specs().swap_remove(which);
        let places: Vec<usize> = source.text.char_indices().map(|(at, _)| at).collect();
        let at = places[cut.index(places.len())];
        let (head, tail) = source.text.split_at(at);
        let _ = lint(&[Source::new(source.name.clone(), head)]);
        let spliced = [Source::new(source.name, format!("{head}{piece}{tail}"))];
        if let Some(tree) = output(&spliced) {
            is_sound(&tree)?;
        }
    }

    #[test]
    fn a_changed_spec_gives_problems_or_a_crate(
        which in 0..specs().len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), change()), 1..4),
    ) {
        let source = specs().swap_remove(which);
        let mut spec: Value = serde_json::from_str(&source.text).unwrap();
        for (place, change) in changes {
            apply(&mut spec, place, change);
        }
        let changed = [Source::new(source.name, spec.to_string())];
        match output(&changed) {
            Some(tree) => is_sound(&tree)?,
            None => prop_assert!(!lint(&changed).render(&changed, false).is_empty()),
        }
    }

    #[test]
    fn a_made_up_spec_gives_a_crate_that_parses(spec in spec()) {
        let sources = [Source::new("spec.json", spec.to_string())];
        match output(&sources) {
            Some(tree) => is_sound(&tree)?,
            None => {
                let problems = lint(&sources);
                let clashes = problems.iter().all(|problem| {
                    ["in Rust", "on the wire", "setter", "secret", "seen", "empty"].iter().any(|word| problem.what.contains(word))
                });
                prop_assert!(clashes, "{}", problems.render(&sources, false));
            }
        }
    }
}

#[test]
fn the_same_specs_give_the_same_bytes_in_any_order() {
    let sources = specs();
    let tree = output(&sources);
    assert!(tree.is_some() && tree == output(&sources));
    let backwards: Vec<Source> = sources.into_iter().rev().collect();
    assert!(tree == output(&backwards));
}

/// One change of a document.
#[derive(Clone, Debug)]
enum Change {
    Remove,
    Replace(Value),
    Rename(String),
    Text(String),
}

fn change() -> impl Strategy<Value = Change> {
    let other = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        Just(Value::Array(Vec::new())),
        Just(Value::Object(serde_json::Map::new())),
    ];
    prop_oneof![
        Just(Change::Remove),
        other.prop_map(Change::Replace),
        name().prop_map(Change::Rename),
        text().prop_map(Change::Text),
    ]
}

/// Applies a change to the member or item that the index picks among all of them.
fn apply(spec: &mut Value, place: prop::sample::Index, change: Change) {
    let count = count(spec);
    let mut left = place.index(count.max(1));
    visit(spec, &mut left, &mut Some(change));
}

fn count(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(|item| 1 + count(item)).sum(),
        Value::Object(members) => members.values().map(|member| 1 + count(member)).sum(),
        _ => 0,
    }
}

fn visit(value: &mut Value, left: &mut usize, change: &mut Option<Change>) {
    match value {
        Value::Array(items) => {
            for item in items.iter_mut() {
                step(item, left, change);
            }
        }
        Value::Object(members) => {
            let mut renamed = None;
            for (key, member) in members.iter_mut() {
                let here = *left == 0 && change.is_some();
                if let (true, Some(Change::Rename(name))) = (here, &change) {
                    renamed = Some((key.clone(), name.clone()));
                }
                if here && matches!(change, Some(Change::Remove)) {
                    renamed = Some((key.clone(), String::new()));
                }
                step(member, left, change);
            }
            if let Some((key, name)) = renamed {
                let member = members.remove(&key).unwrap_or_default();
                if !name.is_empty() {
                    members.insert(name, member);
                }
            }
        }
        _ => {}
    }
}

fn step(value: &mut Value, left: &mut usize, change: &mut Option<Change>) {
    if change.is_none() {
        return;
    }
    if *left == 0 {
        match change.take() {
            Some(Change::Replace(other)) => *value = other,
            Some(Change::Text(text)) => *value = Value::String(text),
            _ => {}
        }
        return;
    }
    *left -= 1;
    visit(value, left, change);
}
