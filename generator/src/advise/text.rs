//! Texts that tell people nothing.

use std::cell::LazyCell;

use super::{Advice, members};
use crate::lower::{At, innermost, sounds_secret};
use crate::name::words;
use crate::problem::Code;
use crate::problem::words::quoted;

pub(super) fn look(advice: &mut Advice<'_>) {
    let spec = advice.spec();
    for (name, operation) in &spec.operations {
        let keys = ["operations", name];
        repeats(advice, &keys, text(&operation.rust), &operation.doc);
        successor(advice, &keys, operation.deprecated.as_deref());
        for (code, error) in &operation.errors {
            let keys = ["operations", name, "errors", code];
            repeats(advice, &keys, text(&error.rust), &error.doc);
        }
        let service = spec.service.source.as_ref();
        let sources = [Some(&operation.source), service];
        if !sources
            .into_iter()
            .flatten()
            .any(|source| source.url.is_some())
        {
            let at = At::below(&["operations", name, "source"]);
            let what = "nobody can look up what this was read from";
            let hint = "add `\"url\"` here, or to the `source` of the service";
            advice.at_key(Code::SourceWithoutAddress, &at, what, hint);
        }
    }
    for (code, error) in &spec.service.errors.codes {
        let keys = ["service", "errors", "codes", code];
        repeats(advice, &keys, text(&error.rust), &error.doc);
    }
    for (key, config) in &spec.service.config {
        repeats(advice, &["service", "config", key], "", &config.doc);
    }
    for (name, definition) in &spec.types {
        let keys = ["types", name];
        repeats(advice, &keys, text(&definition.rust), &definition.doc);
    }
    for (keys, value) in members::values(spec) {
        repeats(advice, &keys, text(&value.rust), &value.doc);
    }
    for (keys, member) in members::all(spec) {
        let [.., key] = keys;
        repeats(advice, &keys, text(&member.rust), &member.doc);
        successor(advice, &keys, member.deprecated.as_deref());
        let textual = matches!(innermost(&member.ty), "string" | "blob");
        if member.secret == Some(false) && textual && sounds_secret(key) {
            let at = At::below(&keys).key("secret");
            let what = format!("`{key}` sounds like a key, and nothing says why it may be shown");
            let hint = "give the reason for which it is no secret";
            advice.at_key(Code::SecretDenied, &at, what, hint);
        }
    }
}

fn text(name: &Option<String>) -> &str {
    name.as_deref().unwrap_or_default()
}

/// Words that add nothing to a name.
const EMPTY: &[&str] = &[
    "a", "an", "and", "are", "in", "is", "it", "of", "or", "the", "this", "to",
];

/// Reports a text in which every word is one of the names: of the last key, or in Rust.
fn repeats(advice: &mut Advice<'_>, keys: &[&str], rust: &str, doc: &str) {
    let key = keys.last().copied().unwrap_or_default();
    let names = [key, rust];
    let known = LazyCell::new(|| names.into_iter().flat_map(stems).collect::<Vec<_>>());
    // What does not even stand in a name is none of its words, and they need not be parted.
    let is_known =
        |said: &String| names.iter().any(|name| stands_in(name, said)) && known.contains(said);
    // Most texts tell something with their first words, and the rest need not be looked at.
    let said = doc.split_whitespace().flat_map(stems);
    let mut telling = said.filter(|word| !EMPTY.contains(&word.as_str()));
    if telling.all(|word| is_known(&word)) {
        let at = At::below(keys).key("doc");
        let what = format!("this says no more than the name {}", quoted(key));
        let hint = "say what a caller cannot guess: the meaning, the unit, the default, a limit";
        advice.at_value(Code::DocRepeatsName, &at, what, hint);
    }
}

/// The words, plurals and verbs as if they stood alone.
fn stems(text: &str) -> Vec<String> {
    let mut words = words(text);
    for word in &mut words {
        if word.len() > 3 && word.ends_with('s') {
            word.pop();
        }
    }
    words
}

/// Whether a name has this word in it, in letters of any case; of letters beyond ASCII, nobody knows without parting it.
fn stands_in(name: &str, word: &str) -> bool {
    let mut places = name.as_bytes().windows(word.len().max(1));
    !name.is_ascii() || places.any(|place| place.eq_ignore_ascii_case(word.as_bytes()))
}

/// Reports a farewell that names no other thing.
fn successor(advice: &mut Advice<'_>, keys: &[&str], deprecated: Option<&str>) {
    if deprecated.is_some_and(|why| !why.contains('`')) {
        let at = At::below(keys).key("deprecated");
        let what = "this names nothing to use instead";
        let hint = "name it in backticks, so that whoever is warned knows where to go";
        advice.at_value(Code::DeprecatedWithoutSuccessor, &at, what, hint);
    }
}
