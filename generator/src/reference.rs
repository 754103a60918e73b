//! The reference of the spec format as a page of Markdown, made from the types that read specs.
//!
//! Keys, types, defaults and meanings come from the schema; the examples are cut out of two specs that are checked like
//! any other. So the page cannot say what is not so.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use crate::format;
use crate::read;
use crate::spec::Spec;

mod examples;
mod notation;
mod sections;

use sections::Section;

const HEAD: &str = "\
# The spec format

One JSON file describes one service: `specs/<service>.json`, named after the cargo feature of its client. This page is made
from the types that read the files, and its examples are cut out of specs that are checked: `cargo xtask schema` writes
it, together with `specs/schema.json`, with which an editor completes keys and explains them.

- The format is closed: an unknown key is an error. Each key may be left out unless its default is **required**.
- Some things must be decided, because no page of a vendor tells them: whether an operation may be sent again (`retry`),
  whether a key-like member is `secret`, how a list is paged (`paging`).
- `cargo xtask new` starts a spec, `cargo xtask lint` shows every mistake at once, `cargo xtask explain CODE` says more
  about one kind, and `cargo xtask fmt` brings a file into canonical form.
";

/// The page.
pub fn reference() -> String {
    let schema = read::schema::<Spec>();
    let examples = examples::all();
    let sections = sections::all(&schema);
    let links = sections.iter().map(|section| notation::link(section.name));
    let links = links.collect::<Vec<_>>().join(" · ");
    let mut page = format!("{HEAD}\n{links}\n");
    for section in sections {
        heading(&section, &mut page);
        if let Some(example) = examples::of(&section, &schema, &examples) {
            let _ = write!(page, "\n```json\n{example}\n```\n");
        }
    }
    page
}

/// The name of a section with what it is, and its keys or values.
fn heading(section: &Section<'_>, page: &mut String) {
    let _ = write!(
        page,
        "\n## {}\n\n{}\n",
        section.name,
        notation::text(section.schema)
    );
    if let Some(forms) = section.schema.get("anyOf").and_then(Value::as_array) {
        return kinds(forms, page);
    }
    let alternatives = section.schema.get("oneOf").and_then(Value::as_array);
    match alternatives {
        None => table(section.schema, page),
        Some(values) if values.iter().all(|value| value.get("const").is_some()) => {
            page.push('\n');
            for value in values {
                let _ = writeln!(
                    page,
                    "- `{}`: {}",
                    notation::constant(value),
                    notation::text(value)
                );
            }
        }
        Some(forms) => {
            for form in forms {
                let tag = notation::tag(form);
                let _ = write!(page, "\n**{tag}** {}\n", notation::text(form));
                table(form, page);
            }
        }
    }
}

/// What a value may be that is not always an object.
fn kinds(forms: &[Value], page: &mut String) {
    page.push('\n');
    for form in forms {
        let _ = writeln!(page, "- {}: {}", notation::ty(form), notation::text(form));
    }
}

/// The keys of an object; nothing if it has none but the tag that tells it from its alternatives.
fn table(schema: &Value, page: &mut String) {
    let empty = Map::new();
    let keys = schema
        .get("properties")
        .and_then(Value::as_object)
        .unwrap_or(&empty);
    let required = schema.get("required").and_then(Value::as_array);
    let is_required =
        |key: &str| required.is_some_and(|required| required.iter().any(|name| name == key));
    let mut keys = keys
        .iter()
        .filter(|(_, value)| value.get("const").is_none())
        .peekable();
    if keys.peek().is_none() {
        return;
    }
    page.push_str("\n| key | type | default | meaning |\n|---|---|---|---|\n");
    for (key, value) in keys {
        let default = if is_required(key) {
            "**required**".to_owned()
        } else {
            notation::default(value)
        };
        let row = [
            format!("`{key}`"),
            notation::ty(value),
            default,
            notation::text(value),
        ];
        let _ = writeln!(page, "| {} |", row.join(" | "));
    }
}

/// JSON as the page shows it.
fn shown(text: &str) -> String {
    format::fragment(text)
}

#[cfg(test)]
mod tests;
