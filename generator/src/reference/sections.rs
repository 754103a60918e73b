//! The parts of the schema that have a section of their own, in reading order.

use serde_json::Value;

/// One named part.
pub(super) struct Section<'a> {
    /// Its name, which other parts refer to.
    pub(super) name: &'a str,
    /// Its schema.
    pub(super) schema: &'a Value,
}

/// All parts, each where it is referred to first: the document, then what it holds, then what that holds.
pub(super) fn all(schema: &Value) -> Vec<Section<'_>> {
    let mut sections = Vec::new();
    enter("Spec", schema, schema, &mut sections);
    sections
}

fn enter<'a>(name: &'a str, part: &'a Value, root: &'a Value, sections: &mut Vec<Section<'a>>) {
    if sections.iter().any(|section| section.name == name) {
        return;
    }
    sections.push(Section { name, schema: part });
    references(part, root, sections);
}

fn references<'a>(value: &'a Value, root: &'a Value, sections: &mut Vec<Section<'a>>) {
    if let Some(name) = named(value) {
        if let Some(part) = root.get("$defs").and_then(|parts| parts.get(name)) {
            enter(name, part, root, sections);
        }
        return;
    }
    match value {
        Value::Array(items) => items
            .iter()
            .for_each(|item| references(item, root, sections)),
        Value::Object(members) => {
            let members = members.iter().filter(|(key, _)| *key != "$defs");
            members.for_each(|(_, member)| references(member, root, sections));
        }
        _ => {}
    }
}

/// The name of the part that a schema refers to.
pub(super) fn named(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}
