//! Waiters: what is waited for, how long, and in which words.

use super::acceptor::{self, Known};
use super::context::{At, Context};
use super::doc::Docs;
use super::names::Names;
use super::paging::Sides;
use crate::model::paging::{Acceptor, Waiter};
use crate::problem::Code;
use crate::problem::words::{list, quoted};
use crate::spec;
use crate::spec::operation::{Operation, RetrySafety};
use crate::spec::waiter::Waiter as SpecWaiter;

/// The waiters of an operation that stands at `at`.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    service: &spec::service::Service,
    (at, operation): (&At, &Operation),
    sides: &Sides<'_>,
) -> Vec<Waiter> {
    let known = Known {
        operation,
        service,
        sides,
    };
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
        waiters.push(one(cx, &known, &at, method, waiter));
    }
    waiters
}

fn one(
    cx: &mut Context<'_>,
    known: &Known<'_>,
    at: &At,
    method: String,
    waiter: &SpecWaiter,
) -> Waiter {
    ends(cx, known, &at.key("until"), waiter);
    pace(cx, &at.key("delay"), waiter);
    let until = acceptor::lower(cx, known, &at.key("until"), &waiter.until);
    let fail = acceptor::lower(cx, known, &at.key("fail"), &waiter.fail);
    let again = acceptor::again(cx, known, &at.key("again"), waiter);
    Waiter {
        origin: at.origin(),
        method,
        doc: Docs::paragraph(&waiter.doc)
            .text(&times(known, waiter))
            .finish(),
        may_vanish: until
            .iter()
            .any(|it| matches!(it, Acceptor::Error(_) | Acceptor::ServiceError(_))),
        until,
        fail,
        again,
        delay: waiter.delay,
        timeout: waiter.timeout,
    }
}

/// Something must end the waiting; and what was done once must not be done again only because its answer showed
/// something else.
fn ends(cx: &mut Context<'_>, known: &Known<'_>, at: &At, waiter: &SpecWaiter) {
    if waiter.until.is_empty() {
        cx.at_value(
            Code::WaiterWithoutEnd,
            at,
            "nothing would end the waiting",
            "say what shows the state",
        );
    } else if known.changes() && !waiter.until.iter().any(|it| it.success) {
        cx.at_value(
            Code::UnsafeWaiter,
            at,
            "the operation changes something, and would do so again after a success",
            "let `{ \"success\": true }` end the waiting",
        );
    }
}

fn pace(cx: &mut Context<'_>, at: &At, waiter: &SpecWaiter) {
    if waiter.delay.0 == 0 || waiter.delay.0 > waiter.delay.1 || waiter.timeout < waiter.delay.0 {
        cx.at_value(
            Code::BadDelay,
            at,
            "these are no two growing delays within the time-out",
            "write `[least, greatest]` in seconds, at least 1, within the time-out",
        );
    }
}

fn times(known: &Known<'_>, waiter: &SpecWaiter) -> String {
    let (least, greatest) = waiter.delay;
    let span = match least == greatest {
        true => format!("{least} seconds"),
        false => format!("{least} to {greatest} seconds"),
    };
    let timeout = waiter.timeout;
    let codes = list(waiter.again.iter().map(String::as_str), "or");
    let token = match known.operation.retry {
        RetrySafety::IdempotencyToken => " Every call carries the same idempotency token.",
        _ => "",
    };
    match (known.changes(), codes.is_empty()) {
        (true, _) => format!(
            "Sends the operation again every {span} while it is refused with {codes}, for at most {timeout} seconds unless told otherwise.{token}"
        ),
        (false, true) => {
            format!("Asks every {span}, for at most {timeout} seconds unless told otherwise.")
        }
        (false, false) => format!(
            "Asks every {span}, also after {codes}, for at most {timeout} seconds unless told otherwise."
        ),
    }
}
