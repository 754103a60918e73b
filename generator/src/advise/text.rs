//! Texts that tell people nothing.

use super::{Advice, members};
use crate::lower::{At, innermost, sounds_secret};
use crate::name::{is_among, words};
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
    let is_known = |said| {
        let mut known = words(key).chain(words(rust)).map(stem);
        known.any(|known| same(said, known))
    };
    // Most texts tell something with their first words, and the rest need not be looked at.
    let said = words(doc).map(stem);
    let mut telling = said.filter(|word| !is_among(word, EMPTY));
    if telling.all(is_known) {
        let at = At::below(keys).key("doc");
        let what = format!("this says no more than the name {}", quoted(key));
        let hint = "say what a caller cannot guess: the meaning, the unit, the default, a limit";
        advice.at_value(Code::DocRepeatsName, &at, what, hint);
    }
}

/// Plurals and verbs as if they stood alone.
fn stem(word: &str) -> &str {
    let stem = word.strip_suffix(['s', 'S']);
    stem.filter(|stem| stem.len() > 2).unwrap_or(word)
}

fn same(one: &str, other: &str) -> bool {
    let is_plain = one.is_ascii() && other.is_ascii();
    one.eq_ignore_ascii_case(other) || (!is_plain && one.to_lowercase() == other.to_lowercase())
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
