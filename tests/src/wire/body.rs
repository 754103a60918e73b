//! Bodies of recordings.

use serde_json::Value;
use specwright_runtime::Blob;

use super::case::Case;
use super::verdict::differs;

/// The body of the message at a JSON pointer: text, base64, a JSON value, or nothing.
///
/// # Errors
///
/// If the base64 is none.
pub(super) fn of(case: &Case<'_>, place: &str) -> Result<Vec<u8>, String> {
    match case.at(place) {
        Some(message) => of_message(message),
        None => Ok(Vec::new()),
    }
}

/// As [`of`], for the message itself.
///
/// # Errors
///
/// As [`of`].
pub(super) fn of_message(message: &Value) -> Result<Vec<u8>, String> {
    let text = |name: &str| message.get(name).and_then(Value::as_str);
    if let Some(text) = text("body_utf8") {
        return Ok(text.as_bytes().to_vec());
    }
    if let Some(text) = text("body_base64") {
        let decoded: Blob = text.parse().map_err(|_| "`body_base64` is not base64")?;
        return Ok(decoded.into_vec());
    }
    Ok(match message.get("body") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::String(text)) => text.as_bytes().to_vec(),
        Some(json) => json.to_string().into_bytes(),
    })
}

/// Compares two bodies as JSON, or byte by byte if one of them is none.
///
/// # Errors
///
/// The difference.
pub(super) fn same(expected: &[u8], ours: &[u8]) -> Result<(), String> {
    let json = |body: &[u8]| serde_json::from_slice::<Value>(body).ok();
    let equal = match (json(expected), json(ours)) {
        (Some(expected), Some(ours)) => expected == ours,
        _ => expected == ours,
    };
    match equal {
        true => Ok(()),
        false => {
            let shown = |body: &[u8]| match body.is_empty() {
                true => "(no body)".to_owned(),
                false => String::from_utf8_lossy(body).into_owned(),
            };
            Err(differs("the body", &shown(expected), &shown(ours)))
        }
    }
}
