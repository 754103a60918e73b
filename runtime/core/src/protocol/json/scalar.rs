//! One JSON scalar into one slot.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_core::de::Unexpected;

use crate::secret::Secret;
use crate::slot::Slot;
use crate::structure::Member;
use crate::timestamp::{Timestamp, TimestampFormat};

/// A scalar as it stands in the text.
#[derive(Clone, Copy)]
pub(super) enum Scalar<'a> {
    Bool(bool),
    Integer(i128),
    Float(f64),
    Text(&'a str),
}

impl<'a> Scalar<'a> {
    pub(super) fn unexpected(self) -> Unexpected<'a> {
        match self {
            Self::Bool(value) => Unexpected::Bool(value),
            Self::Integer(_) => Unexpected::Signed(0),
            Self::Float(value) => Unexpected::Float(value),
            Self::Text(value) => Unexpected::Str(value),
        }
    }

    fn integer(self, lenient: bool) -> Option<i128> {
        match self {
            Self::Integer(value) => Some(value),
            Self::Float(value) if lenient && value.fract() == 0.0 && value.abs() < 1e15 => {
                format!("{value:.0}").parse().ok()
            }
            Self::Text(text) if lenient => text.trim().parse().ok(),
            _ => None,
        }
    }

    fn text(self, lenient: bool) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.to_owned()),
            Self::Bool(value) if lenient => Some(value.to_string()),
            Self::Integer(value) if lenient => Some(value.to_string()),
            Self::Float(value) if lenient => Some(value.to_string()),
            _ => None,
        }
    }
}

/// Fills the slot; the error says what was expected.
pub(super) fn put(
    slot: Slot<'_>,
    member: Option<&Member>,
    found: Scalar<'_>,
    lenient: bool,
) -> Result<(), &'static str> {
    match slot {
        Slot::Ignore => Ok(()),
        Slot::Optional(optional) => {
            let text_like = matches!(
                optional.fill(),
                Slot::Text(_) | Slot::Secret(_) | Slot::TextEnum(_) | Slot::Blob(_)
            );
            // Some services write "" where others write null.
            if lenient && !text_like && matches!(found, Scalar::Text("")) {
                optional.clear();
                return Ok(());
            }
            put(optional.fill(), member, found, lenient)
        }
        Slot::Bool(into) => set(into, boolean(found, lenient), "a truth value"),
        Slot::I32(into) => set(into, number(found, lenient), "a 32-bit integer"),
        Slot::I64(into) => set(into, number(found, lenient), "a 64-bit integer"),
        Slot::U64(into) => set(into, number(found, lenient), "an unsigned 64-bit integer"),
        Slot::F64(into) => set(into, float(found, lenient), "a number"),
        Slot::Text(into) => set(into, plain_text(found, member, lenient), "a text"),
        Slot::Secret(into) => set(
            into,
            plain_text(found, member, lenient).map(Secret::from),
            "a text",
        ),
        Slot::Blob(into) => set(into, blob(found), "base64"),
        Slot::Timestamp(into) => set(into, timestamp(found, member), "a point in time"),
        Slot::TextEnum(into) => {
            into.set(&found.text(lenient).ok_or("a text")?);
            Ok(())
        }
        Slot::NumberEnum(into) => {
            into.set(number(found, lenient).ok_or("an integer")?);
            Ok(())
        }
        Slot::List(_) => Err("a list"),
        Slot::Map(_) | Slot::Structure(_) => Err("an object"),
    }
}

fn set<T>(into: &mut T, value: Option<T>, expected: &'static str) -> Result<(), &'static str> {
    *into = value.ok_or(expected)?;
    Ok(())
}

fn boolean(found: Scalar<'_>, lenient: bool) -> Option<bool> {
    match found {
        Scalar::Bool(value) => Some(value),
        Scalar::Text(text) if lenient => text.to_ascii_lowercase().parse().ok(),
        _ => None,
    }
}

fn number<T: TryFrom<i128>>(found: Scalar<'_>, lenient: bool) -> Option<T> {
    T::try_from(found.integer(lenient)?).ok()
}

fn float(found: Scalar<'_>, lenient: bool) -> Option<f64> {
    match found {
        Scalar::Float(value) => Some(value),
        Scalar::Integer(value) => Some(value as f64),
        // In quotes it is spelled as it would be without them, and read by the same parser: that of the library is 15
        // kilobytes in a program.
        Scalar::Text(text) if lenient => serde_json::from_slice(text.trim().as_bytes()).ok(),
        _ => None,
    }
}

fn plain_text(found: Scalar<'_>, member: Option<&Member>, lenient: bool) -> Option<String> {
    let text = found.text(lenient)?;
    if !member.is_some_and(|member| member.base64) {
        return Some(text);
    }
    // Where a service encodes in some answers only, what is not base64 is the plain text already.
    let decoded = STANDARD
        .decode(&text)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok());
    Some(decoded.unwrap_or(text))
}

fn blob(found: Scalar<'_>) -> Option<Vec<u8>> {
    match found {
        Scalar::Text(text) => STANDARD.decode(text).ok(),
        _ => None,
    }
}

fn timestamp(found: Scalar<'_>, member: Option<&Member>) -> Option<Timestamp> {
    let format = member.map_or(TimestampFormat::Rfc3339, |member| member.timestamp);
    let read = match (found, format) {
        (Scalar::Integer(millis), TimestampFormat::EpochMillis) => {
            Timestamp::from_millis(millis.try_into().ok()?)
        }
        (Scalar::Integer(seconds), _) => Timestamp::from_secs(seconds.try_into().ok()?),
        (Scalar::Text(text), _) => Timestamp::parse(text, format),
        (found, _) => Timestamp::parse(&found.text(true)?, format),
    };
    read.ok()
}
