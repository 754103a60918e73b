//! Several files at once, as the pipeline reads them, up to the text that people see.

use proptest::prelude::*;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Document, schema};
use crate::problem::Problems;
use crate::search::config;
use crate::source::Source;
use crate::validate::Schema;

#[derive(Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
struct Service {
    /// Short name of the service.
    id: String,
    #[serde(default)]
    operations: Vec<Operation>,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
struct Operation {
    path: String,
}

#[derive(Debug, JsonSchema)]
struct Refused {}

impl<'de> Deserialize<'de> for Refused {
    fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(serde::de::Error::custom("no luck"))
    }
}

/// Reads every source as the pipeline does.
fn read<T: DeserializeOwned + JsonSchema>(
    sources: &[Source],
    problems: &mut Problems,
) -> Vec<Document<T>> {
    let schema = Schema::compile(&schema::<T>());
    let documents = sources.iter().enumerate().filter_map(|(index, source)| {
        let mut own = Problems::default();
        let document = super::read(index, source, &schema, &mut own);
        problems.append(own);
        document
    });
    documents.collect()
}

#[test]
fn a_file_with_problems_does_not_keep_the_others_away() {
    let sources = [
        Source::new("a.json", "{ \"id\": \"a\" }"),
        Source::new(
            "b.json",
            "{ \"id\": 5,\n  \"operations\": [{ \"pth\": \"/\" }] }",
        ),
        Source::new("c.json", "{"),
        Source::new(
            "d.json",
            "{ \"operations\": [{ \"path\": \"/\" }], \"id\": \"d\" }",
        ),
    ];
    let mut problems = Problems::default();
    let documents = read::<Service>(&sources, &mut problems);
    let read: Vec<_> = documents
        .iter()
        .map(|document| (document.source, document.value.id.as_str()))
        .collect();
    // What is wrong in `b.json` is replaced, so that later steps can look at the rest of it.
    assert_eq!(read, [(0, "a"), (1, "…"), (3, "d")]);
    let drawn = problems.render(&sources, false);
    let expected = r#"error[wrong-kind]: expected a string, found a number
 --> b.json:1:9
  |
1 | { "id": 5,
  |         ^
  |
  = help: `id`: Short name of the service

error[missing-key]: missing key `path`
 --> b.json:2:18
  |
2 |   "operations": [{ "pth": "/" }] }
  |                  ^

error[unknown-key]: unknown key `pth`
 --> b.json:2:20
  |
2 |   "operations": [{ "pth": "/" }] }
  |                    ^^^^^
  |
  = help: did you mean `path`?

error[unclosed-bracket]: an object without an end
 --> c.json:1:1
  |
1 | {
  | ^
  |
  = help: close it with `}`

4 errors in 2 files
"#;
    assert_eq!(drawn, expected, "\n{drawn}");
}

#[test]
fn the_same_problem_of_a_file_is_said_once() {
    let sources = [Source::new("a.json", "{}")];
    let mut problems = Problems::default();
    for _ in 0..2 {
        read::<Service>(&sources, &mut problems);
    }
    assert_eq!(problems.len(), 1);
}

#[test]
fn later_steps_find_keys_and_values_by_pointer() {
    let text = r#"{ "id": "a", "operations": [{ "path": "/" }] }"#;
    let documents = read::<Service>(&[Source::new("a", text)], &mut Problems::default());
    let document = documents.first().unwrap();
    let shown = |place: crate::problem::Place| &text[place.start..place.end];
    assert_eq!(shown(document.key_at("/operations/0/path")), "\"path\"");
    assert_eq!(shown(document.value_at("/operations/0/path")), "\"/\"");
    assert_eq!(
        shown(document.key_at("/operations/0/gone")),
        "{ \"path\": \"/\" }"
    );
}

#[test]
fn what_only_serde_refuses_is_a_problem_of_the_file() {
    let sources = [Source::new("a.json", "\n{}")];
    let mut problems = Problems::default();
    assert!(read::<Refused>(&sources, &mut problems).is_empty());
    let drawn = problems.render(&sources, false);
    assert!(
        drawn.starts_with(
            "error[wrong-kind]: this file does not fit the spec format: no luck\n --> a.json:1:1\n"
        ),
        "{drawn}"
    );
}

#[test]
fn long_names_are_cut_in_messages_but_not_in_documents() {
    let long = "x".repeat(1_000_000);
    let sources = [
        Source::new("a", format!("{{ \"id\": \"{long}\" }}")),
        Source::new("b", format!("{{ \"id\": \"\", \"{long}\": 1 }}")),
    ];
    let mut problems = Problems::default();
    let documents = read::<Service>(&sources, &mut problems);
    assert_eq!(
        documents.first().map(|document| document.value.id.len()),
        Some(1_000_000)
    );
    assert!(problems.render(&sources, false).len() < 2_000);
}

#[test]
fn hostile_nesting_inside_of_a_spec_is_a_problem() {
    for unit in ["[", "{\"id\":"] {
        let sources = [Source::new(
            "a",
            format!("{{\"operations\": {}", unit.repeat(10_000)),
        )];
        let mut problems = Problems::default();
        assert!(read::<Service>(&sources, &mut problems).is_empty());
        assert_eq!(problems.len(), 1);
    }
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn damaged_texts_give_a_document_or_problems_with_places(
        at in any::<prop::sample::Index>(),
        cut in 0_usize..4,
        new in "[\\[\\]{}\":,0a\\\\\n\u{202e}é]{0,3}",
    ) {
        let text = "{\n  \"id\": \"é\",\n  \"operations\": [{ \"path\": \"/\" }, { \"path\": \"\\u00e9\" }]\n}\n";
        let mut characters: Vec<char> = text.chars().collect();
        let start = at.index(characters.len());
        let end = (start + cut).min(characters.len());
        characters.splice(start..end, new.chars());
        let sources = [Source::new("f.json", characters.into_iter().collect::<String>())];
        let mut problems = Problems::default();
        let documents = read::<Service>(&sources, &mut problems);
        // A document may be there although it has problems, but nothing is lost without one.
        prop_assert!(!documents.is_empty() || !problems.is_empty());
        let drawn = problems.render(&sources, false);
        prop_assert_eq!(drawn.matches("--> f.json:").count(), problems.len());
    }
}
