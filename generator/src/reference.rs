//! The spec format as two pages of Markdown, one to take in and one to look things up, made from the types that read specs.
//!
//! Keys, types, defaults and meanings come from the schema; the examples are cut out of specs that are checked like any
//! other. So the pages cannot say what is not so.

use std::fmt::Write as _;

use serde_json::Value;

use crate::format;
use crate::read;
use crate::spec::Spec;

mod examples;
mod notation;
mod overview;
mod sections;

use sections::Section;

const HEAD: &str = "\
# Reference of the spec format

Every part of the format with its keys, an example, and what each key means. The [overview](README.md) shows a whole spec and
all keys on one page. Each key may be left out unless its default is **required**. This file is made from the types that read
specs: `cargo xtask schema` writes it.
";

/// The page that shows the format at a glance.
pub fn overview() -> String {
    overview::page(&sections::all(&read::schema::<Spec>()))
}

/// The page that tells everything.
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
    let mut keys = notation::keys(schema).peekable();
    if keys.peek().is_none() {
        return;
    }
    page.push_str("\n| key | type | default | meaning |\n|---|---|---|---|\n");
    for (key, value, is_required) in keys {
        let default = if is_required {
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
