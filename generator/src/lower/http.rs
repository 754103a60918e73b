//! Method and path of an operation.

use super::context::{At, Context};
use super::path;
use super::scope::Scope;
use crate::model::structure::{Place, Structure};
use crate::spec;
use crate::spec::operation::Method;
use crate::spec::protocol::Family;

/// Method and path of an operation, which stands at `at`.
pub(super) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    at: &At,
    operation: &spec::operation::Operation,
    input: &Structure,
) -> (String, String) {
    let Some(http) = &operation.http else {
        if scope.spec.service.protocol.family == Family::RestJson {
            cx.at_key(
                at,
                "a REST operation needs a method and a path",
                "add `\"http\": { \"method\": \"…\", \"path\": \"/…\" }`",
            );
        }
        path::check(cx, scope, (at, "/"), input, &at.key("input"));
        return ("POST".to_owned(), "/".to_owned());
    };
    if http
        .success
        .is_some_and(|status| !(200..=299).contains(&status))
    {
        cx.at_value(
            &at.key("http").key("success"),
            "this is no status of success",
            "statuses of success are 200 to 299",
        );
    }
    let has_body = input
        .members
        .iter()
        .any(|member| matches!(member.row.place, Place::Body | Place::Form));
    if has_body && matches!(http.method, Method::Get | Method::Head) {
        cx.at_value(
            &at.key("http").key("method"),
            "a GET request has no body, but members travel in it",
            "let them travel in the query",
        );
    }
    path::check(
        cx,
        scope,
        (&at.key("http").key("path"), &http.path),
        input,
        &at.key("input"),
    );
    (method(http.method).to_owned(), http.path.clone())
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
