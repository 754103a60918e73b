//! What operations say of repeating them and of paging, against what else is known of them.

use heck::ToSnakeCase;

use super::Advice;
use crate::lower::At;
use crate::problem::Code;
use crate::problem::words::list;
use crate::spec::Spec;
use crate::spec::operation::{Method, Operation, RetrySafety};
use crate::spec::paging::Paging;

pub(super) fn look(advice: &mut Advice<'_>) {
    for (name, operation) in &advice.spec().operations {
        let at = At::root().key("operations").key(name);
        method(advice, &at, operation);
        token(advice, &at, operation);
        paging(advice, &at, operation);
    }
}

/// RFC 9110, 9.2: a GET changes nothing, and nobody sends a PUT or DELETE to read.
fn method(advice: &mut Advice<'_>, at: &At, operation: &Operation) {
    let Some(http) = &operation.http else { return };
    let reads = operation.retry == RetrySafety::ReadOnly;
    let what = match http.method {
        Method::Get | Method::Head if !reads => {
            "the method is for reading, and the operation is said to change something"
        }
        Method::Put | Method::Patch | Method::Delete if reads => {
            "the method is for changes, and the operation is said to change nothing"
        }
        _ => return,
    };
    let other = at.key("http").key("method");
    let hint = "correct one of them: a wrong `retry` does a thing twice, or gives up too early";
    advice.against(
        Code::RetryAgainstMethod,
        (&at.key("retry"), &other),
        what.to_owned(),
        hint,
    );
}

/// A token that nobody counts on.
fn token(advice: &mut Advice<'_>, at: &At, operation: &Operation) {
    if operation.retry != RetrySafety::Unsafe {
        return;
    }
    for (key, place, member) in request(advice.spec(), at, operation) {
        if member.idempotency_token {
            let what = format!("`{key}` makes it safe to repeat, and `retry` says that it is not");
            let hint = "write `\"retry\": \"idempotency-token\"`, or remove `idempotency_token`";
            advice.against(
                Code::IdleIdempotencyToken,
                (&at.key("retry"), &place),
                what,
                hint,
            );
        }
    }
}

/// Words that members of a request have which say what page is wanted.
const PAGING: &[&str] = &["cursor", "limit", "marker", "offset", "page", "pagesize"];

/// A list that is said to come whole, or about which nothing is said, beside members that sound otherwise.
fn paging(advice: &mut Advice<'_>, at: &At, operation: &Operation) {
    let undivided = matches!(operation.paging, None | Some(Paging::None));
    if !undivided
        || operation.retry != RetrySafety::ReadOnly
        || !answers_list(advice.spec(), operation)
    {
        return;
    }
    let request = request(advice.spec(), at, operation);
    let pages: Vec<&str> = request
        .into_iter()
        .filter(|(key, ..)| {
            let words = key.to_snake_case();
            words.split('_').any(|word| PAGING.contains(&word))
        })
        .map(|(key, ..)| key)
        .collect();
    if !pages.is_empty() {
        let pages = list(pages, "and");
        let (at, what) = match operation.paging {
            Some(_) => (
                at.key("paging"),
                format!("the list is said to come whole, and the request has {pages}"),
            ),
            None => (
                at.clone(),
                format!("nothing says how the list is paged, and the request has {pages}"),
            ),
        };
        let hint = "describe how the next page is asked for: callers see only the first one";
        advice.at_key(Code::ListWithoutPaging, &at, what, hint);
    }
}

fn answers_list(spec: &Spec, operation: &Operation) -> bool {
    let shared = operation
        .output_type
        .as_ref()
        .and_then(|name| spec.types.get(name));
    let members = shared
        .and_then(|shared| shared.members.as_ref())
        .unwrap_or(&operation.output);
    members
        .values()
        .any(|member| member.ty.trim().starts_with("list<"))
}

type Placed<'a> = (&'a str, At, &'a crate::spec::member::Member);

/// The members of a request with those of its mixins.
pub(super) fn request<'a>(spec: &'a Spec, at: &At, operation: &'a Operation) -> Vec<Placed<'a>> {
    let place = at.key("input");
    let own = operation.input.iter();
    let mut found: Vec<Placed<'a>> = own
        .map(|(key, member)| (key.as_str(), place.key(key), member))
        .collect();
    for name in &operation.with {
        let place = At::root().key("mixins").key(name).key("members");
        let members = spec
            .mixins
            .get(name)
            .into_iter()
            .flat_map(|mixin| &mixin.members);
        found.extend(members.map(|(key, member)| (key.as_str(), place.key(key), member)));
    }
    found
}
