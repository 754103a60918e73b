//! The page tells of every key, and its examples are true.

use serde_json::Value;

use super::{examples, reference, sections};
use crate::read;
use crate::source::Source;
use crate::spec::Spec;

#[test]
fn the_specs_that_examples_are_cut_from_are_clean() {
    let sources = examples::SPECS.map(|(name, text)| Source::new(name, text));
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
