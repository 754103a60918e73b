//! What stands in for traces when the feature is off: nothing.

use super::{AttemptReport, CallReport, Subject};
use crate::future::BoxFuture;

pub(crate) fn carried<T>(work: impl FnOnce() -> T + Send) -> impl FnOnce() -> T + Send {
    work
}

pub(crate) struct Trace;

impl Trace {
    pub(crate) fn begin(_: Subject<'_>) -> Self {
        Self
    }

    pub(crate) fn is_on(&self) -> bool {
        false
    }

    pub(crate) fn attempt(&self, _: &AttemptReport<'_>) {}

    pub(crate) fn call(&self, _: &CallReport<'_>) {}

    pub(crate) fn around<'a, T>(&self, future: BoxFuture<'a, T>) -> BoxFuture<'a, T> {
        future
    }

    pub(crate) fn inside<T>(&self, action: impl FnOnce() -> T) -> T {
        action()
    }
}
