//! The input of a case as the JSON object from which an operation is built.

use serde_json::{Map, Value};
use specwright_runtime::Value as Held;
use specwright_runtime::{Place, Structure};

use super::case::Case;

/// The members of the input by their names on the wire: a `body` is unfolded, and what is null was not given.
pub(super) fn members(case: &Case<'_>) -> Option<Map<String, Value>> {
    let mut members = Map::new();
    for (name, value) in case.object("/input")? {
        match value {
            Value::Object(body) if name == "body" => {
                members.extend(
                    body.iter()
                        .map(|(name, value)| (name.clone(), value.clone())),
                );
            }
            value => {
                members.insert(name.clone(), value.clone());
            }
        }
    }
    members.retain(|_, value| !value.is_null());
    Some(members)
}

/// The member that a refused input lacks: the one that the refusal names, if it is really not there.
pub(super) fn lacks(members: &Map<String, Value>, refusal: &str) -> bool {
    let Some((named, _)) =
        quoted(refusal).zip(refusal.contains("required but missing").then_some(()))
    else {
        return false;
    };
    match named.rsplit_once('.') {
        // Inside of another member, so the refusal can only be about what is there.
        Some((parent, _)) => {
            members.contains_key(parent.split(['.', '[']).next().unwrap_or_default())
        }
        None => !members.contains_key(named),
    }
}

/// The first name between back-quotes.
pub(super) fn quoted(text: &str) -> Option<&str> {
    text.split('`').nth(1)
}

/// Whether a member of the path is empty or a dot segment, so that it would address something else.
pub(super) fn has_unusable_label(input: &dyn Structure, member: &str) -> bool {
    let table = input.shape().members.iter().enumerate();
    let mut named = table.filter(|(_, row)| row.place == Place::Path && row.name == member);
    named.any(|(index, _)| matches!(input.get(index), Held::Text("" | "." | "..")))
}
