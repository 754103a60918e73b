//! Values that are one text: in paths, queries, headers and forms.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::structure::Member;
use crate::value::Value;

/// The text of a scalar; `None` for lists, maps, structures and what is absent.
pub(crate) fn text<'a>(value: Value<'a>, member: &Member) -> Option<Cow<'a, str>> {
    Some(match value {
        Value::Bool(value) => Cow::Borrowed(if value { "true" } else { "false" }),
        Value::Integer(value) => value.to_string().into(),
        Value::Unsigned(value) => value.to_string().into(),
        Value::Float(value) => value.to_string().into(),
        Value::Text(value) if member.base64 => STANDARD.encode(value).into(),
        Value::Text(value) => value.into(),
        Value::Blob(value) => STANDARD.encode(value).into(),
        Value::Timestamp(value) => value.format(member.timestamp).into(),
        Value::Absent | Value::List(_) | Value::Map(_) | Value::Structure(_) => return None,
    })
}
