//! The canonical form means what the document meant, and is its own canonical form.

use proptest::prelude::*;
use specwright_generator::json::{Kind, Node, parse};
use specwright_generator::{Problems, Source, format};

use crate::fixture::{all, specs};
use crate::hostile::config;

/// What a document means, with the spelling of its numbers.
fn meaning(text: &str) -> Option<String> {
    let mut problems = Problems::default();
    let node = parse(0, text, &mut problems).filter(|_| problems.is_empty())?;
    let mut meaning = String::new();
    tell(&node, text, &mut meaning);
    Some(meaning)
}

fn tell(node: &Node, text: &str, meaning: &mut String) {
    match &node.kind {
        Kind::String(string) => meaning.push_str(&format!("{string:?}")),
        Kind::Array(items) => {
            meaning.push('[');
            items.iter().for_each(|item| tell(item, text, meaning));
            meaning.push(']');
        }
        Kind::Object(members) => {
            meaning.push('{');
            for (key, value) in members {
                meaning.push_str(&format!("{:?}:", key.text));
                tell(value, text, meaning);
            }
            meaning.push('}');
        }
        Kind::Null | Kind::Bool(_) | Kind::Number(_) => {
            meaning.push_str(&format!("{} ", &text[node.range.clone()]));
        }
    }
}

fn formatted(text: &str) -> Option<String> {
    let mut texts = format(&[Source::new("spec.json", text)]).ok()?;
    Some(texts.remove(0))
}

fn is_kept(text: &str) -> Result<(), TestCaseError> {
    match (formatted(text), meaning(text)) {
        (Some(formatted), Some(meant)) => {
            prop_assert_eq!(meaning(&formatted), Some(meant), "{}", formatted);
            prop_assert_eq!(self::formatted(&formatted), Some(formatted));
        }
        (formatted, meant) => prop_assert!(formatted.is_none() && meant.is_none(), "{text}"),
    }
    Ok(())
}

/// JSON in every spelling: escapes, exponents and white space where they may be.
fn spelt() -> impl Strategy<Value = String> {
    let string = prop_oneof![
        "[a-z ]{0,70}",
        "(\\\\u00[0-7][0-9a-f]|\\\\[nrtbf/\"\\\\]|\\PC){0,12}"
    ]
    .prop_map(|text| text.replace('"', "\\\"").replace("\\\\\"", "\\\""))
    .prop_map(|text| format!("\"{text}\""));
    let scalar = prop_oneof![
        4 => string.clone(),
        1 => "(null|true|false)",
        2 => "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,4})?([eE][+-]?[0-9]{1,2})?",
    ];
    let space = "[ \n\r\t]{0,2}";
    scalar.prop_recursive(6, 60, 6, move |inner| {
        let items = prop::collection::vec((space, inner.clone()), 0..6);
        let members = prop::collection::vec((space, "[a-z]{0,4}", inner), 0..6);
        prop_oneof![
            items.prop_map(|items| {
                let items: Vec<_> = items
                    .iter()
                    .map(|(space, item)| format!("{space}{item}{space}"))
                    .collect();
                format!("[{}]", items.join(","))
            }),
            members.prop_map(|members| {
                let members: Vec<_> = members
                    .iter()
                    .map(|(space, key, value)| format!("\"{key}\"{space}:{space}{value}"))
                    .collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn formatting_never_changes_what_is_meant(text in spelt()) {
        is_kept(&text)?;
    }
}

/// Most of what is made up must be JSON, or the search finds nothing.
#[test]
fn what_is_made_up_is_mostly_json() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let texts = (0..200).map(|_| spelt().new_tree(&mut runner).unwrap().current());
    assert!(texts.filter(|text| meaning(text).is_some()).count() > 100);
}

#[test]
fn the_specs_and_all_fixtures_keep_their_meaning() {
    let fixtures = ["golden", "rejected"].into_iter().flat_map(all);
    let sources = fixtures
        .flat_map(|fixture| fixture.sources())
        .chain(specs());
    for source in sources {
        is_kept(&source.text).unwrap();
    }
}
