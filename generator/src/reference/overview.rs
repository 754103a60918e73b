//! The format on one page: a whole spec with remarks, and all keys, a line for each part of the format.

use std::fmt::Write as _;

use serde_json::Value;

use super::notation;
use super::sections::Section;

/// A small spec that is checked like any other.
pub(super) const SPEC: (&str, &str) = ("lamp.json", include_str!("lamp.json"));

const HEAD: &str = "\
# The spec format

One JSON file describes one service: `specs/<service>.json`, named after the cargo feature of its client. This page shows
the format at a glance, and [REFERENCE.md](REFERENCE.md) tells type, default and meaning of every key. Both are made from the
types that read the files, and their examples are parts of specs that are checked: `cargo xtask schema` writes them, together
with `specs/schema.json`, with which an editor completes keys and explains them.

- The format is closed: an unknown key is an error.
- Some things must be decided, because no page of a vendor tells them: whether an operation may be sent again (`retry`),
  whether a key-like member is `secret`, how a list is paged (`paging`).
- `cargo xtask new` starts a spec, `cargo xtask lint` shows every mistake at once, `cargo xtask explain CODE` says more
  about one kind, and `cargo xtask fmt` brings a file into canonical form.
";

const REMARKS: &str = "
## A spec

A whole one, with remarks, which JSON itself has no place for:
";

const KEYS: &str = "
## All keys

**Required** keys are bold, the others may be left out. Values of a list of words stand in its row.

| part | what it is | keys or values |
|---|---|---|
";

/// What is remarked above the lines of the spec that begin so.
pub(super) const NOTES: [(&str, &str); 14] = [
    (
        "\"service\":",
        "What holds for all operations. The id is also the name of the file and of the cargo feature.",
    ),
    (
        "\"protocol\":",
        "How requests are built: REST, or RPC with the action's name in the query or in a header.",
    ),
    (
        "\"endpoint\":",
        "Where they go; without a template, every client must be given an address.",
    ),
    (
        "\"auth\":",
        "Who calls: the first scheme for which a client has credentials.",
    ),
    (
        "\"read\":",
        "Where error codes and messages stand, where the request id, and where the time to wait.",
    ),
    (
        "\"DimLamp\":",
        "The documented name, of which the name in Rust is made.",
    ),
    (
        "\"source\": { \"title\": \"Dimming",
        "The page where all this was read; `notes` say where sources disagree.",
    ),
    (
        "\"retry\":",
        "To be decided: whether it may be sent again when nobody knows what became of it.",
    ),
    (
        "\"lamp_id\":",
        "Members travel in the body unless they say otherwise. Texts become docs for callers.",
    ),
    ("\"level\":", "Bounds are checked before anything is sent."),
    (
        "\"password\":",
        "To be decided for every name that sounds like a key: whether it must never be shown.",
    ),
    (
        "\"output_type\":",
        "What it answers: a shared type, or members of its own in `output`.",
    ),
    (
        "\"errors\": { \"NoLamp\"",
        "Documented codes become variants; `kind` means the same over all services.",
    ),
    (
        "\"examples\":",
        "Examples are checked, become doc examples, and are run in tests.",
    ),
];

/// The page.
pub(super) fn page(sections: &[Section<'_>]) -> String {
    let mut page = format!("{HEAD}{REMARKS}\n```jsonc\n{}```\n{KEYS}", remarked());
    for section in sections {
        let name = section.name;
        let (what, content) = (notation::text(section.schema), content(section.schema));
        let what = what
            .split_once(". ")
            .map_or(what.as_str(), |(first, _)| first);
        let row = format!(
            "| {} | {} | {content} |",
            notation::link(name),
            what.trim_end_matches('.')
        );
        // Links lead to the other page. Writing to a string cannot fail.
        let _ = writeln!(page, "{}", row.replace("](#", "](REFERENCE.md#"));
    }
    page
}

/// The spec with its remarks.
fn remarked() -> String {
    let (_, text) = SPEC;
    let mut remarked = String::new();
    for line in text.lines() {
        let content = line.trim_start();
        let indent = line.len() - content.len();
        let notes = NOTES.iter().filter(|(begin, _)| content.starts_with(begin));
        for (_, note) in notes {
            let _ = writeln!(remarked, "{:indent$}// {note}", "");
        }
        let _ = writeln!(remarked, "{line}");
    }
    remarked
}

/// The keys of an object, by its forms if it has several, or the words that a value may be.
fn content(schema: &Value) -> String {
    if let Some(kinds) = schema.get("anyOf").and_then(Value::as_array) {
        let kinds = kinds.iter().map(notation::ty);
        return kinds.collect::<Vec<_>>().join(" or ");
    }
    let Some(forms) = schema.get("oneOf").and_then(Value::as_array) else {
        return keys(schema);
    };
    let is_word = forms.iter().all(|form| form.get("const").is_some());
    let forms = forms.iter().map(|form| match is_word {
        true => format!("`{}`", notation::constant(form)),
        false => {
            let (tag, keys) = (notation::tag(form), keys(form));
            let keys = if keys.is_empty() {
                keys
            } else {
                format!(" with {keys}")
            };
            format!("{tag}{keys}")
        }
    });
    let between = if is_word { ", " } else { "; " };
    forms.collect::<Vec<_>>().join(between)
}

/// The keys of an object but the one that tells its form.
fn keys(schema: &Value) -> String {
    let keys = notation::keys(schema).map(|(key, _, is_required)| match is_required {
        true => format!("**`{key}`**"),
        false => format!("`{key}`"),
    });
    let keys: Vec<String> = keys.collect();
    match (keys.is_empty(), schema.get("additionalProperties")) {
        (true, Some(values)) if values.is_object() => format!("map to {}", notation::ty(values)),
        _ => keys.join(", "),
    }
}
