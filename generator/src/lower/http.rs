//! Method, path and status of an operation, and what they mean for bodies.

use super::context::{At, Context};
use super::path;
use super::scope::Scope;
use crate::model::structure::{Place, Structure};
use crate::problem::Code;
use crate::spec::operation::{Http, Method, Operation};
use crate::spec::protocol::Family;

/// Method and path of the operation at `at`.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    at: &At,
    operation: &Operation,
    (input, members_at): (&Structure, &[At]),
) -> (String, String) {
    one_body(cx, scope, members_at, input);
    let Some(http) = &operation.http else {
        if scope.spec.service.protocol.family == Family::RestJson {
            cx.at_key(
                Code::RestWithoutHttp,
                at,
                "a REST operation needs a method and a path",
                "add `\"http\": { \"method\": \"…\", \"path\": \"/…\" }`",
            );
        }
        path::check(cx, scope, (at, "/"), input, members_at);
        return ("POST".to_owned(), "/".to_owned());
    };
    let http_at = at.key("http");
    request(cx, scope, (&http_at, http), input);
    let path_at = http_at.key("path");
    path::check(cx, scope, (&path_at, &http.path), input, members_at);
    (method(http.method).to_owned(), http.path.clone())
}

fn request(cx: &mut Context<'_>, scope: &Scope<'_>, (at, http): (&At, &Http), input: &Structure) {
    if http
        .success
        .is_some_and(|status| !(200..=299).contains(&status))
    {
        cx.at_value(
            Code::BadStatus,
            &at.key("success"),
            "this is no status of success",
            "statuses of success are 200 to 299",
        );
    }
    let has_body = scope.spec.service.protocol.family == Family::RpcJson
        || input
            .members
            .iter()
            .any(|member| matches!(member.row.place, Place::Body | Place::Form));
    if has_body && matches!(http.method, Method::Get | Method::Head) {
        cx.at_value(
            Code::BodyOfGet,
            &at.key("method"),
            "a GET request has no body, but members travel in it",
            "let them travel in the query, or take another method",
        );
    }
}

/// A request has one body: JSON or a form.
fn one_body(cx: &mut Context<'_>, scope: &Scope<'_>, members_at: &[At], input: &Structure) {
    let json = scope.spec.service.protocol.family == Family::RpcJson
        || input
            .members
            .iter()
            .any(|member| member.row.place == Place::Body);
    let mut members = input.members.iter().zip(members_at);
    if let Some((_, at)) = members.find(|(member, _)| json && member.row.place == Place::Form) {
        cx.at_key(
            Code::FormAndJson,
            at,
            "a request is either a form or JSON, and other members travel in JSON",
            "let all of them travel in the same way: `\"in\": \"form\"` or `\"in\": \"body\"`",
        );
    }
}

/// Members that would be read from a body which the answer does not have.
pub(crate) fn bodiless(
    cx: &mut Context<'_>,
    at: &At,
    operation: &Operation,
    output: Option<&Structure>,
) {
    let Some(http) = &operation.http else {
        return;
    };
    let mut members = output.into_iter().flat_map(|output| &output.members);
    let reads = members.any(|member| member.row.place == Place::Body);
    let key = match http {
        Http {
            success: Some(204), ..
        } => "success",
        Http {
            method: Method::Head,
            ..
        } => "method",
        _ => return,
    };
    if reads {
        cx.at_value(
            Code::BodyOfEmptyAnswer,
            &at.key("http").key(key),
            "such an answer has no body, but members are read from it",
            "let them be read from headers, or remove them",
        );
    }
}

fn method(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
        Method::Patch => "PATCH",
        Method::Delete => "DELETE",
        Method::Head => "HEAD",
    }
}
