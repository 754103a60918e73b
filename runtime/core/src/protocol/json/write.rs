//! Writing JSON: compact, members in the order of the shape, nothing for what is absent.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::buffer::WipingBuffer;
use crate::protocol::scalar;
use crate::secret::Secret;
use crate::structure::{Member, Place, Structure};
use crate::timestamp::{Timestamp, TimestampFormat};
use crate::value::{List, Map, Value};

/// The members of `structure` that travel in the body, as one object.
pub(crate) fn body(structure: &dyn Structure, out: &mut WipingBuffer) {
    object(structure, |member| member.place == Place::Body, out);
}

/// All members of `structure`, wherever they travel, as one object.
pub(crate) fn whole(structure: &dyn Structure) -> Secret {
    let mut out = WipingBuffer::default();
    object(structure, |_| true, &mut out);
    String::from_utf8_lossy(out.as_slice()).into_owned().into()
}

/// A value as a text of its own.
pub(crate) fn to_text(value: Value<'_>, member: &Member) -> String {
    let mut out = WipingBuffer::default();
    write(value, member, &mut out);
    String::from_utf8_lossy(out.as_slice()).into_owned()
}

fn write(value: Value<'_>, member: &Member, out: &mut WipingBuffer) {
    match value {
        Value::Absent => out.push(b"null"),
        Value::Text(text) if member.base64 => string(&STANDARD.encode(text), out),
        Value::Text(text) => string(text, out),
        Value::Blob(bytes) => string(&STANDARD.encode(bytes), out),
        Value::Timestamp(time) => timestamp(time, member.timestamp, out),
        Value::List(elements) => match member.unwrap {
            Some(name) => {
                out.push(b"{");
                string(name, out);
                out.push(b":");
                list(elements, member, out);
                out.push(b"}");
            }
            None => list(elements, member, out),
        },
        Value::Map(values) => map(values, member, out),
        Value::Structure(inner) => object(inner, |_| true, out),
        Value::Float(number) if !number.is_finite() => out.push(b"null"),
        Value::Bool(_) | Value::Integer(_) | Value::Unsigned(_) | Value::Float(_) => {
            if let Some(text) = scalar::text(value, member) {
                out.push(text.as_bytes());
            }
        }
    }
}

fn object(structure: &dyn Structure, chosen: impl Fn(&Member) -> bool, out: &mut WipingBuffer) {
    let mut separator: &[u8] = b"{";
    for (index, member) in structure.shape().members.iter().enumerate() {
        let value = structure.get(index);
        if value.is_absent() || !chosen(member) {
            continue;
        }
        out.push(separator);
        separator = b",";
        string(member.wire, out);
        out.push(b":");
        write(value, member, out);
    }
    out.push(if separator == b"{" { b"{}" } else { b"}" });
}

fn list(elements: &dyn List, member: &Member, out: &mut WipingBuffer) {
    out.push(b"[");
    for index in 0..elements.len() {
        if index > 0 {
            out.push(b",");
        }
        write(elements.get(index), member, out);
    }
    out.push(b"]");
}

fn map(values: &dyn Map, member: &Member, out: &mut WipingBuffer) {
    out.push(b"{");
    let mut first = true;
    values.visit(&mut |name, value| {
        if !first {
            out.push(b",");
        }
        first = false;
        string(name, out);
        out.push(b":");
        write(value, member, out);
    });
    out.push(b"}");
}

fn timestamp(time: Timestamp, format: TimestampFormat, out: &mut WipingBuffer) {
    let text = time.format(format);
    match format {
        TimestampFormat::EpochSeconds | TimestampFormat::EpochMillis => out.push(text.as_bytes()),
        _ => string(&text, out),
    }
}

fn string(text: &str, out: &mut WipingBuffer) {
    // Writing into memory cannot fail, and a text is always valid JSON.
    if serde_json::to_writer(&mut *out, text).is_err() {
        let _ = out.flush();
    }
}
