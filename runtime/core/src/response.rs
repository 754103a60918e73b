//! From HTTP answer to typed output, or to the error that the answer reports.

use bytes::Bytes;
use http::Response;

use crate::error::cause::Cause;
use crate::error::reply::Reply;
use crate::operation::OperationSpec;
use crate::protocol::json;
use crate::protocol::pointer;
use crate::service::{ErrorRead, Source};
use crate::slot::Slot;
use crate::structure::{Place, Structure};
use crate::tree::Tree;

/// Reads an answer into `output`.
pub(crate) fn read(
    spec: &'static OperationSpec,
    response: &Response<Bytes>,
    output: &mut dyn Structure,
) -> Result<(), Cause> {
    let reported = spec
        .service
        .errors
        .present
        .is_some_and(|present| pointer::exists(response.body(), present));
    if reported || !response.status().is_success() {
        return Err(Cause::Service(Box::new(reply(spec, response))));
    }
    header_members(response, output);
    let has_body = output
        .shape()
        .members
        .iter()
        .any(|member| member.place == Place::Body);
    if !has_body {
        return Ok(());
    }
    let envelope = spec.service.protocol.envelope;
    json::read::answer(response.body(), envelope, output).map_err(|why| Cause::Decode {
        why: if response.body().is_empty() {
            "the body is empty".to_owned()
        } else {
            why
        },
        reply: Box::new(reply(spec, response)),
    })
}

fn header_members(response: &Response<Bytes>, output: &mut dyn Structure) {
    for (index, member) in output.shape().members.iter().enumerate() {
        if member.place != Place::Header {
            continue;
        }
        if let Some(text) = header(response, member.wire) {
            // A header that cannot be read is as good as absent: the body is what counts.
            if json::read::header(text, member, output.slot(index)).is_err()
                && let Slot::Optional(optional) = output.slot(index)
            {
                optional.clear();
            }
        }
    }
    output.settle();
}

fn header<'a>(response: &'a Response<Bytes>, name: &str) -> Option<&'a str> {
    response.headers().get(name)?.to_str().ok()
}

/// The id by which the vendor finds the request. The body is read only if the id is nowhere else.
pub(crate) fn request_id(
    spec: &'static OperationSpec,
    response: &Response<Bytes>,
) -> Option<String> {
    let sources = spec.service.errors.request_id;
    first(sources, response, None).or_else(|| {
        let body = Tree::parse(response.body()).ok()?;
        first(sources, response, Some(&body))
    })
}

/// What is known of an answer that is not a success, or that could not be read.
fn reply(spec: &'static OperationSpec, response: &Response<Bytes>) -> Reply {
    let body = Tree::parse(response.body()).ok();
    let (code, message) = code_and_message(spec, response, body.as_ref());
    let sources = spec.service.errors.request_id;
    let request_id = first(sources, response, body.as_ref());
    Reply::new(spec, response, code, message).with_request_id(request_id)
}

fn code_and_message(
    spec: &'static OperationSpec,
    response: &Response<Bytes>,
    body: Option<&Tree>,
) -> (Option<String>, Option<String>) {
    let rules = spec.service.errors.read;
    let found = rules.iter().find_map(|rule| apply(rule, response, body));
    match found {
        Some((code, message)) => (Some(code), message),
        // No code anywhere; a message alone is still worth showing.
        None => {
            let message = rules
                .iter()
                .find_map(|rule| first(rule.message, response, body));
            (None, message)
        }
    }
}

fn apply(
    rule: &ErrorRead,
    response: &Response<Bytes>,
    body: Option<&Tree>,
) -> Option<(String, Option<String>)> {
    let objects = body.map_or_else(
        || vec![None],
        |body| body.objects(rule.nested).into_iter().map(Some).collect(),
    );
    objects.into_iter().find_map(|object| {
        let code = first(rule.code, response, object)?;
        let message = first(rule.message, response, object);
        if rule.message_required && message.is_none() && !states(rule.message, response, object) {
            return None;
        }
        Some((trimmed(rule, &code), message))
    })
}

/// Whether one of the places is there, though it may be empty.
fn states(sources: &[Source], response: &Response<Bytes>, body: Option<&Tree>) -> bool {
    sources.iter().any(|source| match source {
        Source::Header(name) => response.headers().contains_key(*name),
        Source::Pointer(pointer) => body.is_some_and(|body| body.at(pointer).is_some()),
    })
}

fn trimmed(rule: &ErrorRead, code: &str) -> String {
    let code = rule
        .cut_at
        .and_then(|cut| code.split_once(cut))
        .map_or(code, |(head, _)| head);
    let code = rule
        .keep_after
        .and_then(|mark| code.rsplit_once(mark))
        .map_or(code, |(_, tail)| tail);
    code.to_owned()
}

fn first(sources: &[Source], response: &Response<Bytes>, body: Option<&Tree>) -> Option<String> {
    sources
        .iter()
        .find_map(|source| find(*source, response, body))
}

fn find(source: Source, response: &Response<Bytes>, body: Option<&Tree>) -> Option<String> {
    match source {
        Source::Header(name) => header(response, name)
            .filter(|text| !text.is_empty())
            .map(str::to_owned),
        Source::Pointer(pointer) => body?.at(pointer)?.scalar(),
    }
}
