//! Members as name-value pairs: queries and forms. Nested values get dotted names.

#[cfg(feature = "scripted")]
pub(crate) mod fill;

use std::borrow::Cow;

use crate::protocol::{json, scalar};
use crate::structure::{ListStyle, Member, Structure};
use crate::value::{List, Value};

/// Hands each pair of `value` to `sink`.
pub(crate) fn pairs(
    name: &str,
    value: Value<'_>,
    member: &Member,
    lists: ListStyle,
    sink: &mut dyn FnMut(&str, &str),
) {
    match value {
        Value::Absent => {}
        Value::List(list) => list_pairs(name, list, member, member.list.unwrap_or(lists), sink),
        Value::Map(map) => {
            map.visit(&mut |key, value| pairs(&format!("{name}.{key}"), value, member, lists, sink))
        }
        Value::Structure(structure) => structure_pairs(name, structure, lists, sink),
        scalar => {
            if let Some(text) = scalar::text(scalar, member) {
                sink(name, &text);
            }
        }
    }
}

fn structure_pairs(
    name: &str,
    structure: &dyn Structure,
    lists: ListStyle,
    sink: &mut dyn FnMut(&str, &str),
) {
    for (index, member) in structure.shape().members.iter().enumerate() {
        let name = format!("{name}.{}", member.wire);
        pairs(&name, structure.get(index), member, lists, sink);
    }
}

fn list_pairs(
    name: &str,
    list: &dyn List,
    member: &Member,
    style: ListStyle,
    sink: &mut dyn FnMut(&str, &str),
) {
    let elements = (0..list.len()).map(|index| list.get(index));
    match style {
        ListStyle::Indexed(first) => {
            for (index, element) in elements.enumerate() {
                pairs(
                    &format!("{name}.{}", first + index),
                    element,
                    member,
                    style,
                    sink,
                );
            }
        }
        ListStyle::Repeated => {
            elements.for_each(|element| pairs(name, element, member, style, sink))
        }
        ListStyle::CommaJoined => {
            let texts: Vec<Cow<'_, str>> = elements
                .filter_map(|element| scalar::text(element, member))
                .collect();
            sink(name, &texts.join(","));
        }
        ListStyle::Json => sink(name, &json::write::to_text(Value::List(list), member)),
    }
}
