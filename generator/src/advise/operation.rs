//! What operations say of repeating them and of paging, against what else is known of them.

use super::Advice;
use super::members::{Placed, below};
use crate::lower::At;
use crate::name::words;
use crate::problem::Code;
use crate::problem::words::list;
use crate::spec::Spec;
use crate::spec::operation::{Method, Operation, RetrySafety};
use crate::spec::paging::Paging;

pub(super) fn look(advice: &mut Advice<'_>) {
    for (name, operation) in &advice.spec().operations {
        let at = At::root().key("operations").key(name);
        method(advice, &at, operation);
        token(advice, &at, (name, operation));
        paging(advice, &at, (name, operation));
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
fn token(advice: &mut Advice<'_>, at: &At, (name, operation): (&str, &Operation)) {
    if operation.retry != RetrySafety::Unsafe {
        return;
    }
    let spec = advice.spec();
    for (keys, member) in request(spec, (name, operation)) {
        if member.idempotency_token {
            let [.., key] = keys;
            let what = format!("`{key}` makes it safe to repeat, and `retry` says that it is not");
            let hint = "write `\"retry\": \"idempotency-token\"`, or remove `idempotency_token`";
            advice.against(
                Code::IdleIdempotencyToken,
                (&at.key("retry"), &At::below(&keys)),
                what,
                hint,
            );
        }
    }
}

/// Words that members of a request have which say what page is wanted.
const PAGING: &[&str] = &["cursor", "limit", "marker", "offset", "page", "pagesize"];

/// A list that is said to come whole, or about which nothing is said, beside members that sound otherwise.
fn paging(advice: &mut Advice<'_>, at: &At, (name, operation): (&str, &Operation)) {
    let undivided = matches!(operation.paging, None | Some(Paging::None));
    if !undivided
        || operation.retry != RetrySafety::ReadOnly
        || !answers_list(advice.spec(), operation)
    {
        return;
    }
    let keys = request(advice.spec(), (name, operation)).map(|([.., key], _)| key);
    let pages: Vec<&str> = keys
        .filter(|key| {
            words(key)
                .iter()
                .any(|word| PAGING.contains(&word.as_str()))
        })
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

/// The members of a request with those of its mixins, each with the way to it.
pub(super) fn request<'a>(
    spec: &'a Spec,
    (name, operation): (&'a str, &'a Operation),
) -> impl Iterator<Item = Placed<'a>> {
    let own = below(["operations", name, "input"], &operation.input);
    let mixed = operation.with.iter().flat_map(|name| {
        let mixin = spec.mixins.get(name).into_iter();
        mixin.flat_map(move |mixin| below(["mixins", name, "members"], &mixin.members))
    });
    own.chain(mixed)
}
