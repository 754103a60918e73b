//! What the answers to a waiting show, and the errors that it waits out.

use std::collections::BTreeSet;

use super::context::{At, Context};
use super::error;
use super::paging::Sides;
use crate::model::paging::Acceptor;
use crate::problem::Code;
use crate::spec;
use crate::spec::operation::{Operation, RetrySafety};
use crate::spec::waiter::{Acceptor as SpecAcceptor, Waiter as SpecWaiter};

/// What the acceptors of an operation's waiters may refer to.
pub(crate) struct Known<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) service: &'a spec::service::Service,
    pub(crate) sides: &'a Sides<'a>,
}

impl Known<'_> {
    /// Whether the operation does more than to tell.
    pub(crate) fn changes(&self) -> bool {
        self.operation.retry != RetrySafety::ReadOnly
    }
}

/// What ends a waiting.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    known: &Known<'_>,
    at: &At,
    acceptors: &[SpecAcceptor],
) -> Vec<Acceptor> {
    let lowered = acceptors
        .iter()
        .enumerate()
        .filter_map(|(index, acceptor)| {
            let at = at.index(index);
            match (&acceptor.error, &acceptor.member, acceptor.success) {
                (Some(code), None, false) => {
                    code_of(cx, known, &at.key("error"), code).map(|(accepted, _)| accepted)
                }
                (None, Some(member), false) => {
                    self::member(cx, &at, known.sides, member, &acceptor.values)
                }
                (None, None, true) => Some(Acceptor::Success),
                _ => {
                    cx.at_value(
                        Code::AcceptorKind,
                        &at,
                        "an answer shows the state by exactly one of `error`, `member` and `success`",
                        "make several entries of it; one of them is enough",
                    );
                    None
                }
            }
        });
    lowered.collect()
}

/// The codes that are waited out. With them a change is sent again, so they must say that it was not made.
pub(crate) fn again(
    cx: &mut Context<'_>,
    known: &Known<'_>,
    at: &At,
    waiter: &SpecWaiter,
) -> Vec<Acceptor> {
    if waiter.again.is_empty() && known.changes() {
        cx.at_value(
            Code::IdleWaiter,
            at,
            "the operation changes something, so it is sent again only after errors that are named",
            "list their codes in `again`",
        );
    }
    let ends = waiter.until.iter().chain(&waiter.fail);
    let ends: BTreeSet<&String> = ends.filter_map(|it| it.error.as_ref()).collect();
    let mut accepted = Vec::new();
    for (index, wire) in waiter.again.iter().enumerate() {
        let at = at.index(index);
        let Some((acceptor, entry)) = code_of(cx, known, &at, wire) else {
            continue;
        };
        if known.changes() && !error::says_not_processed(entry) {
            cx.at_value(
                Code::UnsafeWaiter,
                &at,
                format!("`{wire}` does not say that the request was not processed"),
                "a change is sent again only after codes of the kinds `busy` and `throttled`",
            );
        }
        if ends.contains(wire) {
            cx.at_value(
                Code::WaiterClash,
                &at,
                format!("`{wire}` ends the waiting and goes on with it"),
                "name it in one place only",
            );
        }
        accepted.push(acceptor);
    }
    accepted
}

/// The entry of a code, of the operation or else of the service.
fn code_of<'a>(
    cx: &mut Context<'_>,
    known: &Known<'a>,
    at: &At,
    wire: &str,
) -> Option<(Acceptor, &'a spec::error::ErrorCode)> {
    let (own, common) = (&known.operation.errors, &known.service.errors.codes);
    if let Some((index, _, entry)) = own.get_full(wire) {
        return Some((Acceptor::Error(index), entry));
    }
    if let Some((index, _, entry)) = common.get_full(wire) {
        return Some((Acceptor::ServiceError(index), entry));
    }
    let candidates = own.keys().chain(common.keys()).map(String::as_str);
    cx.at_value(
        Code::UnknownErrorCode,
        at,
        format!("neither the operation nor the service has an error code `{wire}`"),
        cx.suggestion(wire, candidates),
    );
    None
}

fn member(
    cx: &mut Context<'_>,
    at: &At,
    sides: &Sides<'_>,
    name: &str,
    values: &[String],
) -> Option<Acceptor> {
    let index = sides.output_keys.get_index_of(name);
    if index.is_none() {
        let hint = cx.suggestion(name, sides.output_keys.keys().map(String::as_str));
        cx.at_value(
            Code::UnknownMember,
            &at.key("member"),
            format!("the answer has no member `{name}`"),
            hint,
        );
    }
    if values.is_empty() {
        cx.at_value(
            Code::EmptyCondition,
            at,
            "no value of the member is listed",
            "add `\"values\": […]`",
        );
    }
    index.map(|index| Acceptor::Member(index, values.to_vec()))
}
