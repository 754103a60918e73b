//! Outputs and errors as a service would answer them.

use bytes::Bytes;
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use serde_json::{Map, Value};

use super::Answer;
use crate::buffer::WipingBuffer;
use crate::error::code::Code;
use crate::operation::OperationSpec;
use crate::protocol::{json, pointer, scalar};
use crate::service::Source;
use crate::structure::{Place, Structure};
use crate::tree;

/// The request id of every answer, where the service sends it in a header or in an error.
const REQUEST_ID: &str = "scripted";

/// A success.
pub(super) fn success(spec: &'static OperationSpec, output: &dyn Structure) -> Answer {
    let status = StatusCode::from_u16(spec.success).unwrap_or(StatusCode::OK);
    let mut answer = json_answer(status, body(spec, output));
    for (index, member) in output.shape().members.iter().enumerate() {
        if member.place == Place::Header
            && let Some(text) = scalar::text(output.get(index), member)
        {
            answer = with_header(answer, member.wire, &text);
        }
    }
    match spec.service.errors.request_id.first() {
        Some(Source::Header(name)) => with_header(answer, name, REQUEST_ID),
        _ => answer,
    }
}

fn body(spec: &'static OperationSpec, output: &dyn Structure) -> Bytes {
    let mut out = WipingBuffer::default();
    let members = output.shape().members;
    match spec.service.protocol.envelope {
        Some(name) => {
            out.push(format!("{{{}:", Value::from(name)).as_bytes());
            json::write::body(output, &mut out);
            out.push(b"}");
        }
        None if members.iter().any(|member| member.place == Place::Body) => {
            json::write::body(output, &mut out);
        }
        None => {}
    }
    out.into_bytes()
}

/// A documented error, with its documented status.
pub(super) fn failure(spec: &'static OperationSpec, code: &Code) -> Answer {
    let inside_success = spec.service.errors.present.map(|_| StatusCode::OK);
    let status = code
        .answered_status()
        .or(inside_success)
        .unwrap_or_else(|| code.kind().usual_status());
    let message = code.own_message().unwrap_or("a scripted error");
    error(spec, status, code.code(), message)
}

/// Any error, where the first rule by which errors of the service are read looks for it.
pub(super) fn error(
    spec: &'static OperationSpec,
    status: StatusCode,
    code: &str,
    message: &str,
) -> Answer {
    let rules = &spec.service.errors;
    let rule = rules.read.first();
    let code_at = rule.and_then(|rule| rule.code.first());
    let message_at = rule.and_then(|rule| rule.message.first());
    let places = [
        (code_at, code),
        (message_at, message),
        (rules.request_id.first(), REQUEST_ID),
    ];
    let (mut headers, mut body) = (Vec::new(), Value::Object(Map::new()));
    for (source, text) in places {
        match source {
            Some(Source::Header(name)) => headers.push((name, text)),
            Some(Source::Pointer(pointer)) => put(&mut body, pointer, text.into()),
            None => {}
        }
    }
    let mut text = body.to_string();
    if let Some(present) = rules.present
        && !pointer::exists(text.as_bytes(), present)
    {
        put(&mut body, present, true.into());
        text = body.to_string();
    }
    let answer = json_answer(status, text.into());
    headers.into_iter().fold(answer, |answer, (name, text)| {
        with_header(answer, name, text)
    })
}

/// Makes the objects on the way to the place.
fn put(body: &mut Value, pointer: &str, value: Value) {
    let mut place = body;
    for step in pointer.split('/').skip(1) {
        let name = tree::plain(step);
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        let Some(members) = place.as_object_mut() else {
            return;
        };
        place = members.entry(name).or_insert(Value::Null);
    }
    *place = value;
}

fn json_answer(status: StatusCode, body: Bytes) -> Answer {
    let empty = body.is_empty();
    let answer = Answer::new(status, body);
    if empty {
        answer
    } else {
        answer.with_header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
    }
}

/// A text that no header can hold is left out; no service could have sent it.
fn with_header(answer: Answer, name: &str, text: &str) -> Answer {
    match (
        HeaderName::from_bytes(name.as_bytes()),
        HeaderValue::from_bytes(text.as_bytes()),
    ) {
        (Ok(name), Ok(value)) => answer.with_header(name, value),
        _ => answer,
    }
}
