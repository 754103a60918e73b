//! Calls as spans of `tracing`, attempts as events in them.

use std::time::Duration;

use tracing::{Instrument, Span, debug, dispatcher, field, info_span};

use super::{AttemptReport, CallReport, Subject};
use crate::future::BoxFuture;

/// `work` as a part of the span that is current now, whatever thread it is done on.
pub(crate) fn carried<T>(work: impl FnOnce() -> T + Send) -> impl FnOnce() -> T + Send {
    let (subscriber, span) = (dispatcher::get_default(Clone::clone), Span::current());
    move || dispatcher::with_default(&subscriber, || span.in_scope(work))
}

/// The span of a call.
pub(crate) struct Trace(Span);

impl Trace {
    pub(crate) fn begin(subject: Subject<'_>) -> Self {
        Self(info_span!(
            target: "specwright",
            "specwright.call",
            service = subject.service,
            operation = subject.operation,
            region = subject.region,
            endpoint = subject.endpoint,
            attempts = field::Empty,
            outcome = field::Empty,
            status = field::Empty,
            request_id = field::Empty,
            elapsed_ms = field::Empty,
        ))
    }

    /// Whether anybody wants to know.
    pub(crate) fn is_on(&self) -> bool {
        !self.0.is_disabled()
    }

    pub(crate) fn attempt(&self, report: &AttemptReport<'_>) {
        debug!(
            target: "specwright",
            parent: &self.0,
            attempt = report.attempt,
            status = report.status.map(|status| status.as_u16()),
            kind = report.error.map(field::display),
            retry = report.retry_after.is_some(),
            wait_ms = report.retry_after.map(millis),
            elapsed_ms = millis(report.elapsed),
        );
    }

    pub(crate) fn call(&self, report: &CallReport<'_>) {
        self.0.record("attempts", report.attempts);
        self.0.record("outcome", field::display(report.end));
        self.0
            .record("status", report.status.map(|status| status.as_u16()));
        self.0.record("request_id", report.request_id);
        self.0.record("elapsed_ms", millis(report.elapsed));
    }

    /// What is traced while `future` is worked on, by a transport or by a sign-in, belongs to the call.
    pub(crate) fn around<'a, T: 'a>(&self, future: BoxFuture<'a, T>) -> BoxFuture<'a, T> {
        Box::pin(future.instrument(self.0.clone()))
    }

    /// The same for what blocks.
    pub(crate) fn inside<T>(&self, action: impl FnOnce() -> T) -> T {
        self.0.in_scope(action)
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
