//! Tells observers and traces what becomes of a call.

use std::time::Instant;

use bytes::Bytes;
use http::{Response, StatusCode};

use crate::client::core::Core;
use crate::error::cause::Cause;
use crate::error::reply::Reply;
use crate::observe::{AttemptReport, CallEnd, CallReport, Subject, Trace};
use crate::operation::OperationSpec;
use crate::response;

pub(super) struct Watch<'a> {
    core: &'a Core,
    spec: &'static OperationSpec,
    started: Instant,
    /// When the attempt under way was handed out.
    attempt: Instant,
    attempts: u32,
    trace: Trace,
    /// Whether an attempt is under way.
    open: bool,
    ended: bool,
}

impl<'a> Watch<'a> {
    pub(super) fn begin(core: &'a Core, spec: &'static OperationSpec, started: Instant) -> Self {
        Self {
            core,
            spec,
            started,
            attempt: started,
            attempts: 0,
            trace: Trace::begin(subject(core, spec)),
            open: false,
            ended: false,
        }
    }

    pub(super) fn trace(&self) -> &Trace {
        &self.trace
    }

    pub(super) fn attempt_begins(&mut self, attempts: u32) {
        self.attempts = attempts;
        self.attempt = Instant::now();
        self.open = true;
    }

    /// `cause` is why it failed, and `next` after what wait another one follows.
    pub(super) fn attempt_ended(
        &mut self,
        status: Option<StatusCode>,
        cause: Option<&Cause>,
        retry_after: Option<std::time::Duration>,
    ) {
        self.open = false;
        let report = AttemptReport {
            subject: subject(self.core, self.spec),
            attempt: self.attempts,
            status,
            error: cause.map(Cause::kind),
            retry_after,
            elapsed: self.attempt.elapsed(),
        };
        if let Some(observer) = &self.core.observer {
            observer.attempt(&report);
        }
        self.trace.attempt(&report);
    }

    pub(super) fn succeeded(&mut self, response: &Response<Bytes>) {
        // The id may have to be looked for in the body, so not without need.
        let wanted = self.core.observer.is_some() || self.trace.is_on();
        let request_id = if wanted {
            response::request_id(self.spec, response)
        } else {
            None
        };
        let status = Some(response.status());
        self.ended(CallEnd::Succeeded, status, request_id.as_deref());
    }

    pub(super) fn failed(&mut self, cause: &Cause) {
        let reply = cause.reply();
        let request_id = reply.and_then(Reply::request_id);
        let status = reply.map(Reply::status);
        self.ended(CallEnd::Failed(cause.kind()), status, request_id);
    }

    fn ended(&mut self, end: CallEnd, status: Option<StatusCode>, request_id: Option<&str>) {
        self.ended = true;
        let report = CallReport {
            subject: subject(self.core, self.spec),
            end,
            attempts: self.attempts,
            status,
            request_id,
            elapsed: self.started.elapsed(),
        };
        if let Some(observer) = &self.core.observer {
            observer.call(&report);
        }
        self.trace.call(&report);
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        if self.open {
            self.attempt_ended(None, None, None);
        }
        if !self.ended {
            self.ended(CallEnd::Dropped, None, None);
        }
    }
}

fn subject<'a>(core: &'a Core, spec: &'static OperationSpec) -> Subject<'a> {
    Subject {
        service: spec.service.id,
        operation: spec.name,
        region: core.config.region(),
        endpoint: core.config.endpoint().authority(),
    }
}
