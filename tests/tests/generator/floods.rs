//! Floods of mistakes that a person would make one at a time: what is said of each stays of use, and comes to an end.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use specwright_generator::problem::{Code, Severity};
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
fn names_that_nobody_types_are_not_compared() {
    let values = many(1_000, |number| {
        let variant = json!({ "doc": "A value.", "rust": format!("V{number}") });
        (format!("{number:05}").repeat(180), variant)
    });
    let listed = (0..200).map(|number| format!("{number:05}").repeat(48));
    let listed: Vec<String> = listed.collect();
    let problems = problems([
        ("/types/Shade/values", values),
        (
            "/operations/Do/input/count/required_when",
            json!({ "shade": listed }),
        ),
    ]);
    let hints = hints(&problems);
    assert_eq!(hints.len(), 200);
    assert!(hints.iter().all(|hint| hint.starts_with("there are")));
}

/// Members and labels: what is looked for among so many must be found without going through them.
const MANY: usize = 10_000;

fn member(number: usize) -> (String, Value) {
    (
        format!("member_{number}"),
        json!({ "type": "i32", "doc": "How many." }),
    )
}

/// A request of many members, beside those that lead to all types.
fn request() -> Value {
    let mut members = many(MANY, member);
    members["name"] =
        json!({ "type": "string", "doc": "Its name.", "in": "path", "required": true });
    members["nodes"] = json!({ "type": "list<Node>", "doc": "All nodes." });
    members["shade"] = json!({ "type": "Shade", "doc": "How dark." });
    members
}

fn sound<const N: usize>(changes: [(&str, Value); N]) {
    let problems = problems(changes);
    assert_eq!(errors(&problems), BTreeSet::new());
}

/// The codes of the errors.
fn errors(problems: &Problems) -> BTreeSet<&'static str> {
    let codes = problems.iter().map(|problem| problem.code);
    let errors = codes.filter(|code| code.severity() == Severity::Error);
    errors.map(Code::name).collect()
}

#[test]
fn each_of_many_objects_is_held_against_a_type_of_many_members() {
    let objects: Vec<Value> = (0..MANY)
        .map(|number| json!({ format!("member_{number}"): 1 }))
        .collect();
    let examples = json!([{ "title": "Does it", "input": { "name": "a", "nodes": objects } }]);
    sound([
        ("/types/Node/members", many(MANY, member)),
        ("/operations/Do/input", request()),
        ("/operations/Do/examples", examples),
    ]);
}

#[test]
fn each_of_many_examples_is_held_against_a_request_of_many_members() {
    let example = |number| {
        let input = json!({ "name": "a", format!("member_{number}"): 1 });
        json!({ "title": format!("Does it {number}"), "input": input })
    };
    let examples = (0..MANY).map(example).collect();
    sound([
        ("/operations/Do/input", request()),
        ("/operations/Do/examples", examples),
    ]);
}

#[test]
fn a_path_has_many_labels() {
    let path: String = (0..MANY)
        .map(|number| format!("/{{member_{number}}}"))
        .collect();
    let members = many(MANY, |number| {
        let (name, mut member) = member(number);
        member["in"] = json!("path");
        (name, member)
    });
    let problems = problems([
        ("/operations/Do/http/path", path.into()),
        ("/operations/Do/input", members),
    ]);
    // The host has an example with the members that it had.
    assert_eq!(
        errors(&problems),
        BTreeSet::from(["optional-in-path", "unknown-member"])
    );
}
