//! What a piece of the schema says, in a few words of Markdown.

use serde_json::Value;

use super::sections::named;

/// What something is, on one line.
pub(super) fn text(schema: &Value) -> String {
    let text = schema
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A bar would end the cell of a table.
    line.replace('|', "\\|")
}

/// The type of a value, with links to the sections that tell more.
pub(super) fn ty(schema: &Value) -> String {
    if let Some(name) = named(schema) {
        return link(name);
    }
    if let Some(forms) = schema.get("anyOf").and_then(Value::as_array) {
        let forms = forms
            .iter()
            .filter(|form| form.get("type").and_then(Value::as_str) != Some("null"));
        return forms.map(ty).collect::<Vec<_>>().join(" or ");
    }
    if let Some(parts) = schema.get("prefixItems").and_then(Value::as_array) {
        return format!(
            "`[`{}`]`",
            parts.iter().map(ty).collect::<Vec<_>>().join(", ")
        );
    }
    match schema.get("type") {
        Some(Value::String(name)) => plain(name, schema),
        Some(Value::Array(names)) => {
            // That a key may be null says no more than that it may be left out; in a pair it is a value.
            let is_part = schema.get("description").is_none();
            let names = names
                .iter()
                .filter_map(Value::as_str)
                .filter(|name| is_part || *name != "null");
            names
                .map(|name| plain(name, schema))
                .collect::<Vec<_>>()
                .join(" or ")
        }
        _ => "any JSON".to_owned(),
    }
}

/// The name of a section, as a link to it.
pub(super) fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}

fn plain(name: &str, schema: &Value) -> String {
    let of = |key: &str| schema.get(key).filter(|inner| inner.is_object());
    match name {
        "array" => of("items").map_or("list".to_owned(), |items| format!("list of {}", ty(items))),
        "object" => match of("additionalProperties") {
            Some(values) => format!("map to {}", ty(values)),
            None => "object".to_owned(),
        },
        "null" => "`null`".to_owned(),
        name => name.to_owned(),
    }
}

/// The keys of an object, each with its schema and whether it is required, but for the one that tells its form.
pub(super) fn keys(schema: &Value) -> impl Iterator<Item = (&str, &Value, bool)> {
    let required = schema.get("required").and_then(Value::as_array);
    let is_required =
        move |key: &str| required.is_some_and(|required| required.iter().any(|name| name == key));
    let keys = schema.get("properties").and_then(Value::as_object);
    let keys = keys.into_iter().flatten();
    let keys = keys.filter(|(_, value)| value.get("const").is_none());
    keys.map(move |(key, value)| (key.as_str(), value, is_required(key)))
}

/// What holds where a key is left out.
pub(super) fn default(schema: &Value) -> String {
    match schema.get("default") {
        Some(Value::Bool(value)) => format!("`{value}`"),
        Some(Value::Number(value)) => format!("`{value}`"),
        Some(Value::String(value)) => format!("`{value}`"),
        _ => "–".to_owned(),
    }
}

/// The value that one alternative stands for.
pub(super) fn constant(schema: &Value) -> &str {
    schema
        .get("const")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The key and value that tell one form of an object from the others.
pub(super) fn tag(schema: &Value) -> String {
    let keys = schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let mut tags = keys.filter(|(_, value)| value.get("const").is_some());
    let tag = tags
        .next()
        .map(|(key, value)| format!("`\"{key}\": \"{}\"`", constant(value)));
    tag.unwrap_or_default()
}
