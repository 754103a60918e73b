//! Waiters: what is waited for, and what shows it.

use super::context::{At, Context, suggestion};
use super::doc::Docs;
use super::names::Names;
use super::paging::Sides;
use crate::model::paging::{Acceptor, Waiter};
use crate::problem::Code;
use crate::problem::words::quoted;
use crate::spec::operation::Operation;
use crate::spec::waiter::Acceptor as SpecAcceptor;

/// The waiters of an operation that stands at `at`.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    (at, operation): (&At, &Operation),
    sides: &Sides<'_>,
) -> Vec<Waiter> {
    let mut waiters = Vec::new();
    let mut names = Names::default().with_remedy("call one of them differently");
    for (name, waiter) in &operation.waiters {
        let at = at.key("waiters").key(name);
        let method = match crate::name::member(name) {
            Ok(name) => format!("wait_until_{}", name.trim_end_matches('_')),
            Err(_) => {
                cx.at_key(
                    Code::NameTooLong,
                    &at,
                    format!("no method can be called after {}", quoted(name)),
                    "choose a shorter name",
                );
                continue;
            }
        };
        names.take(cx, &method, name, &at);
        if waiter.until.is_empty() {
            cx.at_value(
                Code::WaiterWithoutEnd,
                &at.key("until"),
                "nothing would end the waiting",
                "say what shows the state",
            );
        }
        if waiter.delay.0 == 0 || waiter.delay.0 > waiter.delay.1 || waiter.timeout < waiter.delay.0
        {
            let hint = "write `[least, greatest]` in seconds, at least 1, within the time-out";
            cx.at_value(
                Code::BadDelay,
                &at.key("delay"),
                "these are no two growing delays within the time-out",
                hint,
            );
        }
        let until = acceptors(cx, &at.key("until"), operation, sides, &waiter.until);
        let fail = acceptors(cx, &at.key("fail"), operation, sides, &waiter.fail);
        let times = format!(
            "Asks every {} to {} seconds, for at most {} seconds unless told otherwise.",
            waiter.delay.0, waiter.delay.1, waiter.timeout
        );
        let doc = Docs::paragraph(&waiter.doc).markdown(&times).finish();
        waiters.push(Waiter {
            origin: at.origin(),
            method,
            doc,
            until,
            fail,
            delay: waiter.delay,
            timeout: waiter.timeout,
        });
    }
    waiters
}

fn acceptors(
    cx: &mut Context<'_>,
    at: &At,
    operation: &Operation,
    sides: &Sides<'_>,
    acceptors: &[SpecAcceptor],
) -> Vec<Acceptor> {
    let lowered = acceptors
        .iter()
        .enumerate()
        .filter_map(|(index, acceptor)| {
            let at = at.index(index);
            match (&acceptor.error, &acceptor.member) {
                (Some(code), None) => error(cx, &at, operation, code),
                (None, Some(member)) => self::member(cx, &at, sides, member, &acceptor.values),
                _ => {
                    cx.at_value(
                        Code::AcceptorKind,
                        &at,
                        "an answer shows the state by exactly one of `error` and `member`",
                        "make two entries of it; one of them is enough",
                    );
                    None
                }
            }
        });
    lowered.collect()
}

fn error(cx: &mut Context<'_>, at: &At, operation: &Operation, code: &str) -> Option<Acceptor> {
    let index = operation.errors.get_index_of(code);
    if index.is_none() {
        let hint = suggestion(code, operation.errors.keys().map(String::as_str));
        cx.at_value(
            Code::UnknownErrorCode,
            &at.key("error"),
            format!("the operation has no error code `{code}`"),
            hint,
        );
    }
    index.map(Acceptor::Error)
}

fn member(
    cx: &mut Context<'_>,
    at: &At,
    sides: &Sides<'_>,
    name: &str,
    values: &[String],
) -> Option<Acceptor> {
    let index = sides.output_keys.iter().position(|known| *known == name);
    if index.is_none() {
        let hint = suggestion(name, sides.output_keys.iter().copied());
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
