//! Members of answers: what the recorded client surfaced against what ours holds.

use serde_json::{Map, Value};
use specwright_runtime::timestamp::TimestampFormat;
use specwright_runtime::{Blob, Shape, Timestamp};

use super::case::scalar_text;
use super::ending::Output;
use super::vendor::Vendor;
use super::verdict::differs;

/// The members in what an SDK surfaced, without what it adds of its own.
pub(super) fn surfaced(vendor: Vendor, result: &Value, shape: &Shape) -> Value {
    if let Some(text) = result.get("$bytes_utf8").and_then(Value::as_str) {
        // The whole body: undeclared members are in it as well.
        let body = serde_json::from_str(text).unwrap_or_default();
        return declared(&body, shape);
    }
    let result = match vendor {
        Vendor::Alibaba => result.get("body").unwrap_or(result),
        _ => result,
    };
    let Some(members) = result.as_object() else {
        return result.clone();
    };
    let own = |name: &str| vendor == Vendor::Aws && name == "ResponseMetadata";
    let kept = members.iter().filter(|(name, _)| !own(name));
    kept.map(|(name, value)| (on_the_wire(vendor, name, shape), value.clone()))
        .collect::<Map<_, _>>()
        .into()
}

/// One SDK surfaces a list under another name than the one on the wire.
fn on_the_wire(vendor: Vendor, name: &str, shape: &Shape) -> String {
    let declares = |wire: &str| shape.members.iter().any(|member| member.wire == wire);
    match name.strip_suffix('s') {
        Some(single) if vendor == Vendor::Aws && !declares(name) && declares(single) => {
            single.to_owned()
        }
        _ => name.to_owned(),
    }
}

/// The members of a body that an answer declares.
pub(super) fn declared(body: &Value, shape: &Shape) -> Value {
    let members = body.as_object().into_iter().flatten();
    members
        .filter(|(name, _)| shape.members.iter().any(|member| member.wire == **name))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect::<Map<_, _>>()
        .into()
}

/// Compares the members of an answer, and tells whether ours has further ones that stand in the body too.
///
/// # Errors
///
/// The difference, by member.
pub(super) fn same(expected: &Value, output: &Output, body: &Value) -> Result<bool, String> {
    let mut further = false;
    let empty = Map::new();
    let expected = expected.as_object().unwrap_or(&empty);
    let ours = output.members.as_object().unwrap_or(&empty);
    let names = expected
        .keys()
        .chain(ours.keys().filter(|name| !expected.contains_key(*name)));
    for name in names {
        let (wanted, found) = (expected.get(name), ours.get(name));
        if wanted.is_none() && found.is_some() && equal(body.get(name), found) {
            further |= found.is_some_and(|found| !found.is_null());
            continue;
        }
        if !equal(wanted, found) {
            let shown = |value: Option<&Value>| value.map_or("(none)".to_owned(), Value::to_string);
            return Err(differs(&format!("`{name}`"), &shown(wanted), &shown(found)));
        }
    }
    for (name, text) in &output.plain {
        plain(name, expected.get(*name), text)?;
    }
    Ok(further)
}

/// A text that is base64 on the wire must come out as what it stands for.
fn plain(name: &str, on_the_wire: Option<&Value>, ours: &str) -> Result<(), String> {
    let Some(wire) = on_the_wire.and_then(Value::as_str) else {
        return Ok(());
    };
    let decoded = decoded(wire).unwrap_or_else(|| wire.to_owned());
    match decoded == ours {
        true => Ok(()),
        false => Err(differs(&format!("`{name}` as plain text"), &decoded, ours)),
    }
}

fn decoded(text: &str) -> Option<String> {
    String::from_utf8(text.parse::<Blob>().ok()?.into_vec()).ok()
}

/// Whether two values mean the same; what is null is absent, and what the recorder could not write down is passed over.
fn equal(expected: Option<&Value>, ours: Option<&Value>) -> bool {
    let present = |value: &&Value| !value.is_null();
    match (expected.filter(present), ours.filter(present)) {
        (None, None) => true,
        (Some(expected), Some(ours)) => match tagged(expected) {
            Some((tag, content)) => means(tag, content, ours),
            None => same_value(expected, ours),
        },
        _ => false,
    }
}

fn same_value(expected: &Value, ours: &Value) -> bool {
    match (expected, ours) {
        (Value::Object(expected), Value::Object(ours)) => {
            let mut names = expected.keys().chain(ours.keys());
            names.all(|name| equal(expected.get(name), ours.get(name)))
        }
        (Value::Array(expected), Value::Array(ours)) => {
            // An element that is null is left out where elements cannot be absent.
            let present = |elements: &[Value]| -> Vec<Value> {
                let present = elements.iter().filter(|element| !element.is_null());
                present.cloned().collect()
            };
            let (expected, ours) = (present(expected), present(ours));
            let mut pairs = expected.iter().zip(&ours);
            expected.len() == ours.len()
                && pairs.all(|(wanted, found)| equal(Some(wanted), Some(found)))
        }
        (Value::Number(expected), Value::Number(ours)) => {
            expected == ours || expected.as_f64() == ours.as_f64()
        }
        (Value::String(expected), Value::String(ours)) => {
            // Written as on the wire, ours is base64 even where the service wrote plain text.
            expected == ours || decoded(ours).is_some_and(|plain| plain == *expected)
        }
        _ => expected == ours,
    }
}

/// A value that JSON has no form for, as the recorder wrote it.
fn tagged(value: &Value) -> Option<(&str, &Value)> {
    let members = value.as_object()?;
    let mut tags = members.iter().filter(|(name, _)| name.starts_with('$'));
    tags.next().map(|(name, content)| (name.as_str(), content))
}

fn means(tag: &str, content: &Value, ours: &Value) -> bool {
    let text = content.as_str().unwrap_or_default();
    match tag {
        "$datetime" => {
            let recorded = moment(text, TimestampFormat::Rfc3339);
            // The recorder's moments have whole microseconds.
            let micros = |time: Timestamp| (time.as_secs(), time.subsec_nanos() / 1_000);
            let ours = match ours {
                Value::Number(number) => moment(&number.to_string(), TimestampFormat::EpochSeconds)
                    .into_iter()
                    .chain(moment(&number.to_string(), TimestampFormat::EpochMillis))
                    .collect(),
                Value::String(text) => Vec::from_iter(moment(text, TimestampFormat::Rfc3339)),
                _ => Vec::new(),
            };
            recorded.is_some_and(|recorded| {
                ours.into_iter()
                    .any(|ours| micros(ours) == micros(recorded))
            })
        }
        "$decimal" => scalar_text(ours).as_deref() == Some(text),
        "$bytes_utf8" | "$bytes_base64" => {
            ours.as_str() == Some(text) || ours.as_str().and_then(decoded).as_deref() == Some(text)
        }
        "$repr" => true,
        _ => false,
    }
}

fn moment(text: &str, format: TimestampFormat) -> Option<Timestamp> {
    let zoned = || Timestamp::parse(&format!("{text}Z"), format);
    Timestamp::parse(text, format).or_else(|_| zoned()).ok()
}
