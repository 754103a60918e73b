//! Scalars in the body of an error, found by JSON pointer (RFC 6901).

use serde_json::Value;

/// The text or integer at `pointer`; an empty text counts as nothing.
pub(crate) fn text(body: &Value, pointer: &str) -> Option<String> {
    match body.pointer(pointer)? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The objects in `body`, outermost first; with `nested`, those inside of it too, to the depth that the parser allows.
pub(crate) fn objects(body: &Value, nested: bool) -> Vec<&Value> {
    let mut found = vec![body];
    let mut next = 0;
    while let Some(value) = found.get(next).copied().filter(|_| nested) {
        next += 1;
        if let Value::Object(members) = value {
            found.extend(members.values().filter(|value| value.is_object()));
        }
    }
    found
}
