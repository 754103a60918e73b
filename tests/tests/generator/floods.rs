//! Floods of mistakes that a person would make one at a time: what is said of each stays of use, and comes to an end.

use serde_json::{Value, json};
use specwright_generator::{Problems, Source, lint};

use crate::fixture::{home, source};

/// The problems of the host with something else in some places; what is not there yet is added.
fn problems<const N: usize>(changes: [(&str, Value); N]) -> Problems {
    let host = source(&home().join("hostile/host/spec.json"));
    let mut document: Value = serde_json::from_str(&host.text).unwrap();
    for (pointer, value) in changes {
        let (above, key) = pointer.rsplit_once('/').unwrap();
        document.pointer_mut(above).unwrap()[key] = value;
    }
    lint(&[Source::new(host.name, document.to_string())])
}

/// An object with so many entries.
fn many(times: usize, entry: impl Fn(usize) -> (String, Value)) -> Value {
    (0..times)
        .map(entry)
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// The hints, as often as they are given.
fn hints(problems: &Problems) -> Vec<&str> {
    let hints = problems.iter().map(|problem| problem.hint.as_deref());
    hints.map(Option::unwrap_or_default).collect()
}

/// A name as vendors have thousands.
fn name(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "Alarm", "Backup", "Cluster", "Disk", "Event", "Firewall", "Group", "Host", "Image", "Job",
        "Key", "Load", "Mount",
    ];
    [number % 13, number / 13 % 13, number / 169 % 13]
        .map(|word| WORDS[word])
        .concat()
}

#[test]
fn a_hundred_misspelt_names_are_guessed_among_two_thousand() {
    const WRONG: usize = 100;
    let members = many(WRONG, |number| {
        let misspelt = name(number * 20).replacen('e', "ez", 1) + "z";
        (
            format!("member_{number}"),
            json!({ "type": misspelt, "doc": "A member." }),
        )
    });
    let types = many(2_000, |number| {
        let values = json!({ "a": { "doc": "The only one." } });
        (name(number), json!({ "doc": "A type.", "values": values }))
    });
    let problems = problems([("/types", types), ("/operations/Do/input", members)]);
    let hints = hints(&problems).into_iter();
    let guessed = hints.filter(|hint| hint.starts_with("did you mean"));
    assert_eq!(guessed.count(), WRONG);
}

#[test]
fn names_of_kilobytes_are_not_compared_with_each_other() {
    let long = |number: usize| format!("{number:05}").repeat(180);
    let values = many(5_000, |number| {
        (
            long(number),
            json!({ "doc": "A value.", "rust": format!("V{number}") }),
        )
    });
    let listed: Vec<String> = (5_000..10_000).map(long).collect();
    let problems = problems([
        ("/types/Shade/values", values),
        (
            "/operations/Do/input/count/required_when",
            json!({ "shade": listed }),
        ),
    ]);
    let hints = hints(&problems);
    assert!(hints.len() >= 5_000 && hints.iter().all(|hint| !hint.starts_with("did you mean")));
}
