//! The docs of every operation tell what a caller must know, and in the caller's words.

use specwright_generator::generate;
use specwright_generator::model::doc::Doc;
use specwright_generator::model::operation::{Operation, Output};
use specwright_generator::model::structure::{Bounds, Structure};

use crate::fixture::{specs, standalone};

/// What a text must hold, with a word for the complaint if it does not.
type Part = (&'static str, String);

#[test]
fn every_operation_tells_all_that_is_known_of_it() {
    let mut complaints = Vec::new();
    for_each(|service, operation| {
        let name = &operation.input.name;
        let docs = [
            ("docs", &operation.input.doc, parts(operation)),
            ("method", &operation.method_doc, essentials(operation)),
        ];
        for (place, doc, parts) in docs {
            let text = flat(doc);
            let missing = parts.iter().filter(|(_, part)| !text.contains(part));
            complaints.extend(missing.map(|(what, part)| {
                format!("{service}, {name}, {place}: no {what}, which is `{part}`: {text}")
            }));
        }
        for member in &operation.input.members {
            let text = flat(&member.doc);
            let limits = limits(&member.row.bounds);
            let missing = limits.iter().filter(|limit| !text.contains(limit.as_str()));
            complaints.extend(
                missing.map(|limit| format!("{service}, {name}, {}: no {limit}", member.name)),
            );
            if text.is_empty() {
                complaints.push(format!("{service}, {name}, {}: says nothing", member.name));
            }
        }
    });
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_operation_shows_a_call() {
    let sources = specs();
    let tree = generate(&sources, &standalone("specwright-clients")).unwrap();
    for_each(|service, operation| {
        let module = service.replace('-', "_");
        let path = format!("src/{module}/operation/{}.rs", operation.module);
        let text = &tree[&path];
        let call = format!(".{}()", operation.method_name);
        let example = text.split("/// # Example").nth(1).unwrap_or_default();
        let example = example.split("pub struct ").next().unwrap_or_default();
        assert!(example.contains(&call), "{path} shows no {call}");
        if let Some(reading) = &operation.reading {
            let (before, after) = example.split_once(&call).unwrap();
            assert!(before.contains(&format!(".{}()", reading.method)), "{path}");
            assert!(after.contains("before."), "{path} takes nothing over");
        }
    });
}

/// A caller does not know the names on the wire.
#[test]
fn texts_call_members_by_their_names_in_rust() {
    let mut leaks = Vec::new();
    for_each(|service, operation| {
        let input = &operation.input;
        let mut docs = vec![&operation.method_doc];
        docs.extend(operation.errors.variants.iter().map(|variant| &variant.doc));
        docs.extend(of_structure(input));
        if let Output::Own(output) = &operation.output {
            docs.extend(of_structure(output));
        }
        let is_rust = |wire: &str| input.members.iter().any(|it| it.name == wire);
        for member in input.members.iter().filter(|it| !is_rust(&it.row.wire)) {
            let wire = format!("`{}`", member.row.wire);
            let texts = docs.iter().map(|doc| flat(doc));
            let found = texts.filter(|text| text.contains(&wire));
            leaks.extend(found.map(|text| format!("{service}, {}: {wire} in {text}", input.name)));
        }
    });
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}

fn of_structure(structure: &Structure) -> impl Iterator<Item = &Doc> {
    let members = structure.members.iter().map(|member| &member.doc);
    members.chain([&structure.doc])
}

fn for_each(mut look: impl FnMut(&str, &Operation)) {
    let sources = specs();
    let model = specwright_generator::model(&sources)
        .unwrap_or_else(|problems| panic!("{}", problems.render(&sources, false)));
    for service in &model.services {
        for operation in &service.operations {
            look(&service.feature, operation);
        }
    }
}

fn flat(doc: &Doc) -> String {
    doc.0.join(" ")
}

fn parts(operation: &Operation) -> Vec<Part> {
    let mut parts = vec![
        ("retry-safety", retries(operation)),
        ("errors", format!("Errors: [`{}`]", operation.errors.name)),
        ("page", "<https://".to_owned()),
    ];
    if let Some(rate) = &operation.rate_limit {
        parts.push(("rate", format!("Rate: {}", rate.per_second)));
    }
    if operation.anonymous {
        parts.push(("word on credentials", "without credentials".to_owned()));
    }
    if !operation.input.rules.is_empty() {
        parts.push(("rules", "Rules, checked before".to_owned()));
    }
    parts
}

/// What the client's method says, from which readers come to the rest.
fn essentials(operation: &Operation) -> Vec<Part> {
    let name = &operation.input.name;
    let mut parts = vec![
        ("retry-safety", retries(operation)),
        ("link", format!("[`{name}`](super::{name})")),
    ];
    let required = operation.input.members.iter().filter(|it| it.required);
    parts.extend(required.map(|member| {
        let member = &member.name;
        let link = format!("[`{member}`](super::{name}::{member})");
        ("required member", link)
    }));
    let first = operation.reading.as_ref();
    parts.extend(first.map(|reading| {
        let method = &reading.method;
        ("call before it", format!("[`{method}`](Self::{method})"))
    }));
    parts
}

fn retries(operation: &Operation) -> String {
    let words = match operation.retry.as_str() {
        "ReadOnly" => "safe, it changes nothing",
        "Idempotent" => "safe, twice has the same effect",
        "IdempotencyToken" => "idempotency token",
        _ => "only if an attempt was surely not processed",
    };
    words.to_owned()
}

/// The numbers and texts that a reader must find.
fn limits(bounds: &Bounds) -> Vec<String> {
    let counts = [bounds.chars, bounds.bytes, bounds.items];
    let counts = counts.into_iter().flatten();
    let counts = counts.flat_map(|(least, greatest)| [least, greatest]);
    let mut limits: Vec<String> = counts.flatten().map(|it| it.to_string()).collect();
    let range = bounds.range.into_iter();
    let range = range.flat_map(|(least, greatest)| [least, greatest]);
    limits.extend(range.flatten().map(|it| it.to_string()));
    limits.extend(bounds.pattern.clone());
    limits.extend(bounds.forbidden_prefixes.iter().cloned());
    limits
}
