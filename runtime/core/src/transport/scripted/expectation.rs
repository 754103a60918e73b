//! Steps that wait for a request, and which of them a request meets.

use std::collections::VecDeque;

use bytes::Bytes;
use http::Request;

use super::Step;
use super::target::{is_of, named};
use crate::operation::OperationSpec;

/// A step, and the operation that it is for.
#[derive(Clone)]
pub(super) struct Expectation {
    /// Any, if none.
    pub(super) operation: Option<&'static OperationSpec>,
    /// What to play, or why that is not possible.
    pub(super) step: Result<Step, String>,
}

impl Expectation {
    fn is_for(&self, request: &Request<Bytes>) -> bool {
        self.operation.is_none_or(|spec| is_of(request, spec))
    }

    fn name(&self) -> &'static str {
        self.operation.map_or("any operation", |spec| spec.name)
    }
}

/// The place of the step that the request meets.
///
/// # Errors
///
/// A sentence with what was sent and what is expected instead.
pub(super) fn find(
    expected: &VecDeque<Expectation>,
    in_order: bool,
    request: &Request<Bytes>,
) -> Result<usize, String> {
    let candidates = if in_order { 1 } else { expected.len() };
    let found = expected
        .iter()
        .take(candidates)
        .position(|expectation| expectation.is_for(request));
    found.ok_or_else(|| unexpected(expected, in_order, named(request)))
}

fn unexpected(
    expected: &VecDeque<Expectation>,
    in_order: bool,
    sent: Option<&'static OperationSpec>,
) -> String {
    let sent = sent.map_or("an unknown request", |spec| spec.name);
    let mut names: Vec<_> = expected.iter().map(Expectation::name).collect();
    if in_order {
        names.truncate(1);
    }
    match names.as_slice() {
        [] => format!("{sent} was sent, but the script has ended"),
        names => format!("{sent} was sent, but expected is {}", names.join(" or ")),
    }
}
