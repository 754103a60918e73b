//! What is read from nodes is what is read from values.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::num::NonZeroU32;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use crate::json::parse;
use crate::problem::Problems;
use crate::spec::Spec;

/// What a text gives, or `None` if it is refused, which must not depend on whether a value stands in between.
#[track_caller]
fn read<T: DeserializeOwned + Debug>(text: &str) -> Option<String> {
    let node = parse(0, text, &mut Problems::default()).unwrap();
    let direct = T::deserialize(&node).map(|it| format!("{it:?}")).ok();
    let copied = serde_json::from_value::<T>(node.to_value());
    let copied = copied.map(|it| format!("{it:?}")).ok();
    assert_eq!(direct, copied, "{text}");
    direct
}

#[test]
fn specs_are_the_same_with_and_without_a_copy() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs");
    let files = std::fs::read_dir(folder).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let mut read_specs = 0;
    for path in paths.filter(|path| path.extension().is_some_and(|it| it == "json")) {
        let text = std::fs::read_to_string(&path).unwrap();
        read::<Value>(&text).unwrap();
        read_specs += usize::from(read::<Spec>(&text).is_some());
    }
    assert!(read_specs > 5);
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Parts {
    text: Option<String>,
    shape: Option<Shape>,
    tagged: Option<Tagged>,
    untagged: Option<Untagged>,
    pair: Option<(u8, i64)>,
    numbers: Option<(i128, f32, NonZeroU32)>,
    letter: Option<char>,
    flag: Option<bool>,
    wrapped: Option<Wrapped>,
    unit: Option<Unit>,
    nothing: Option<()>,
    ignored: Option<IgnoredAny>,
    anything: Option<BTreeMap<Wrapped, Value>>,
    parts: Option<Box<Parts>>,
}

#[derive(Debug, Deserialize, PartialEq)]
enum Shape {
    Point,
    Round(f64),
    Box(u8, u8),
    Rest { of: String },
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(tag = "is", deny_unknown_fields)]
enum Tagged {
    Point,
    Rest { of: Option<Shape> },
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(untagged)]
enum Untagged {
    Number(NonZeroU32),
    Parts(Box<Parts>),
    Texts(Vec<String>),
}

#[derive(Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
struct Wrapped(String);

#[derive(Debug, Deserialize, PartialEq)]
struct Unit;

/// Values of all kinds, some of which fit each member of the structure.
const VALUES: [&str; 33] = [
    "null",
    "true",
    "0",
    "7",
    "-1",
    "300",
    "1.5",
    "1e9",
    "18446744073709551615",
    "\"\"",
    "\"é\"",
    "\"Point\"",
    "\"Round\"",
    "\"Box\"",
    "\"7\"",
    "[]",
    "[1]",
    "[1, -2]",
    "[1, 2, 3]",
    "[-5, 2.5, 0]",
    "[\"a\", \"b\"]",
    "{}",
    "{ \"Point\": null }",
    "{ \"Point\": 1 }",
    "{ \"Round\": 1 }",
    "{ \"Box\": [1, 2] }",
    "{ \"Box\": {} }",
    "{ \"Rest\": { \"of\": \"a\" } }",
    "{ \"Rest\": [\"a\"] }",
    "{ \"Point\": null, \"Round\": 1 }",
    "{ \"is\": \"Point\" }",
    "{ \"of\": { \"Box\": [1, 2] }, \"is\": \"Rest\" }",
    "{ \"text\": \"a\", \"pair\": [1, 2] }",
];

#[test]
fn everything_fits_or_is_refused_as_from_a_value() {
    let members = [
        "text", "shape", "tagged", "untagged", "pair", "numbers", "letter", "flag", "wrapped",
        "unit", "nothing", "ignored", "anything", "parts", "unknown",
    ];
    for value in VALUES {
        read::<Parts>(value);
        read::<Shape>(value);
        read::<Value>(value);
        for member in members {
            let read = read::<Parts>(&format!("{{ \"{member}\": {value} }}"));
            assert!(read.is_some() || value != "null" || member == "unknown");
        }
    }
}
