//! Texts that tell people nothing.

use std::collections::BTreeSet;

use heck::ToSnakeCase;

use super::{Advice, members};
use crate::lower::{At, innermost, sounds_secret};
use crate::problem::Code;
use crate::problem::words::quoted;
use crate::spec::error::ErrorCode;

pub(super) fn look(advice: &mut Advice<'_>) {
    let spec = advice.spec();
    let root = At::root();
    for (name, operation) in &spec.operations {
        let at = root.key("operations").key(name);
        repeats(advice, &at, &[name, text(&operation.rust)], &operation.doc);
        successor(advice, &at, operation.deprecated.as_deref());
        codes(advice, &at.key("errors"), operation.errors.iter());
        let service = spec.service.source.as_ref();
        let sources = [Some(&operation.source), service];
        if !sources
            .into_iter()
            .flatten()
            .any(|source| source.url.is_some())
        {
            let what = "nobody can look up what this was read from";
            let hint = "add `\"url\"` here, or to the `source` of the service";
            advice.at_key(Code::SourceWithoutAddress, &at.key("source"), what, hint);
        }
    }
    let service = root.key("service");
    codes(
        advice,
        &service.key("errors").key("codes"),
        spec.service.errors.codes.iter(),
    );
    for (key, config) in &spec.service.config {
        repeats(advice, &service.key("config").key(key), &[key], &config.doc);
    }
    for (name, definition) in &spec.types {
        let at = root.key("types").key(name);
        repeats(
            advice,
            &at,
            &[name, text(&definition.rust)],
            &definition.doc,
        );
    }
    for (at, key, value) in members::values(spec) {
        repeats(advice, &at, &[key, text(&value.rust)], &value.doc);
    }
    for (at, key, member) in members::all(spec) {
        repeats(advice, &at, &[key, text(&member.rust)], &member.doc);
        successor(advice, &at, member.deprecated.as_deref());
        let textual = matches!(innermost(&member.ty), "string" | "blob");
        if member.secret == Some(false) && textual && sounds_secret(key) {
            let what = format!("`{key}` sounds like a key, and nothing says why it may be shown");
            let hint = "give the reason for which it is no secret";
            advice.at_key(Code::SecretDenied, &at.key("secret"), what, hint);
        }
    }
}

fn text(name: &Option<String>) -> &str {
    name.as_deref().unwrap_or_default()
}

fn codes<'a>(
    advice: &mut Advice<'_>,
    at: &At,
    codes: impl Iterator<Item = (&'a String, &'a ErrorCode)>,
) {
    for (code, error) in codes {
        repeats(
            advice,
            &at.key(code),
            &[code, text(&error.rust)],
            &error.doc,
        );
    }
}

/// Words that add nothing to a name.
const EMPTY: &[&str] = &[
    "a", "an", "and", "are", "in", "is", "it", "of", "or", "the", "this", "to",
];

/// Reports a text in which every word is one of the names.
fn repeats(advice: &mut Advice<'_>, at: &At, names: &[&str], doc: &str) {
    let known: BTreeSet<String> = names.iter().flat_map(|name| words(name)).collect();
    // Most texts tell something with their first words, and the rest need not be looked at.
    let said = doc.split_whitespace().flat_map(words);
    let mut telling = said.filter(|word| !EMPTY.contains(&word.as_str()));
    if telling.all(|word| known.contains(&word)) {
        let at = at.key("doc");
        let what = format!(
            "this says no more than the name {}",
            quoted(names.first().copied().unwrap_or_default())
        );
        let hint = "say what a caller cannot guess: the meaning, the unit, the default, a limit";
        advice.at_value(Code::DocRepeatsName, &at, what, hint);
    }
}

/// The words in lower case, with plurals and verbs as if they stood alone.
fn words(text: &str) -> Vec<String> {
    let words = text.to_snake_case();
    let words = words.split('_').filter(|word| !word.is_empty());
    words.map(stem).collect()
}

fn stem(word: &str) -> String {
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 2);
    stem.unwrap_or(word).to_owned()
}

/// Reports a farewell that names no other thing.
fn successor(advice: &mut Advice<'_>, at: &At, deprecated: Option<&str>) {
    if deprecated.is_some_and(|why| !why.contains('`')) {
        let at = at.key("deprecated");
        let what = "this names nothing to use instead";
        let hint = "name it in backticks, so that whoever is warned knows where to go";
        advice.at_value(Code::DeprecatedWithoutSuccessor, &at, what, hint);
    }
}
