//! The page tells of every key, and its examples are true.

use serde_json::Value;

use super::{examples, overview, reference, sections};
use crate::read;
use crate::source::Source;
use crate::spec::Spec;

#[test]
fn the_specs_that_examples_are_cut_from_are_clean() {
    let all = examples::SPECS.into_iter().chain([overview::SPEC]);
    let sources: Vec<Source> = all.map(|(name, text)| Source::new(name, text)).collect();
    let problems = crate::lint(&sources);
    assert!(problems.is_empty(), "{}", problems.render(&sources, false));
    let formatted = crate::format(&sources).unwrap();
    assert!(
        sources
            .iter()
            .zip(&formatted)
            .all(|(source, formatted)| source.text == *formatted)
    );
}

#[test]
fn every_part_is_there_with_an_example_and_every_key_with_its_meaning() {
    let schema = read::schema::<Spec>();
    let (page, specs) = (reference(), examples::all());
    let sections = sections::all(&schema);
    let parts = schema["$defs"].as_object().unwrap();
    assert_eq!(
        sections.len(),
        1 + parts.len(),
        "a part that nothing refers to"
    );
    for section in &sections {
        assert!(page.contains(&format!("\n## {}\n", section.name)));
        let is_word = section
            .schema
            .get("oneOf")
            .is_some_and(|forms| forms[0].get("const").is_some());
        let is_word = is_word || section.schema.get("anyOf").is_some();
        let example = examples::of(section, &schema, &specs);
        assert!(
            is_word || example.is_some(),
            "no example shows {}",
            section.name
        );
    }
    let mut keys = 0;
    documented(&schema, "", &page, &mut keys);
    assert!(keys > 150, "{keys}");
}

#[test]
fn the_overview_tells_every_part_and_every_key_and_is_one_page() {
    let schema = read::schema::<Spec>();
    let page = super::overview();
    for section in sections::all(&schema) {
        let link = format!(
            "| [{0}](REFERENCE.md#{1}) |",
            section.name,
            section.name.to_lowercase()
        );
        let row = page.lines().find(|line| line.starts_with(&link));
        let row = row.unwrap_or_else(|| panic!("no row tells of {}", section.name));
        let forms = section.schema["oneOf"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        for form in forms.iter().chain([section.schema]) {
            for (key, ..) in super::notation::keys(form) {
                assert!(row.contains(&format!("`{key}`")), "{}: {key}", section.name);
            }
        }
    }
    for (begin, note) in overview::NOTES {
        assert_eq!(page.matches(&format!("// {note}\n")).count(), 1, "{begin}");
    }
    assert!(page.lines().count() < 160);
}

/// Editors show the text of a key, also of one that only tells the forms of an object apart.
#[test]
fn every_key_of_the_schema_has_a_text() {
    let schema: Value = serde_json::from_str(&crate::schema()).unwrap();
    let mut keys = Vec::new();
    gather(&schema, "", &mut keys);
    assert!(keys.len() > 170, "{}", keys.len());
    let silent = keys.iter().filter(|(_, text)| text.trim().is_empty());
    let silent: Vec<_> = silent.map(|(at, _)| at).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// All keys of all objects, each with its place and its text.
fn gather(schema: &Value, at: &str, keys: &mut Vec<(String, String)>) {
    match schema {
        Value::Array(items) => items.iter().for_each(|item| gather(item, at, keys)),
        Value::Object(members) => {
            let properties = members.get("properties").and_then(Value::as_object);
            keys.extend(properties.into_iter().flatten().map(|(key, value)| {
                let text = value["description"].as_str().unwrap_or_default();
                (format!("{at}/{key}"), text.to_owned())
            }));
            for (key, member) in members {
                gather(member, &format!("{at}/{key}"), keys);
            }
        }
        _ => {}
    }
}

/// Every key has a text, and the text is on the page.
fn documented(schema: &Value, at: &str, page: &str, keys: &mut usize) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        for (key, value) in properties
            .iter()
            .filter(|(_, value)| value.get("const").is_none())
        {
            let text = super::notation::text(value);
            assert!(
                text.len() > 10,
                "{at}/{key} has no text that an editor could show"
            );
            assert!(
                page.contains(&format!("| `{key}` | ")) && page.contains(&text),
                "{at}/{key}"
            );
            *keys += 1;
        }
    }
    match schema {
        Value::Array(items) => items
            .iter()
            .for_each(|item| documented(item, at, page, keys)),
        Value::Object(members) => {
            for (key, member) in members {
                documented(member, &format!("{at}/{key}"), page, keys);
            }
        }
        _ => {}
    }
}
