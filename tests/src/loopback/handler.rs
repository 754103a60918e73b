//! What answers requests that no reply was scripted for.

use std::fmt;

use super::{Received, Reply};

type Function = dyn Fn(&Received) -> Reply + Send + Sync;

/// A function from request to reply.
pub(super) struct Handler(Box<Function>);

impl Handler {
    pub(super) fn new(function: impl Fn(&Received) -> Reply + Send + Sync + 'static) -> Self {
        Self(Box::new(function))
    }

    pub(super) fn reply(&self, request: &Received) -> Reply {
        (self.0)(request)
    }
}

impl fmt::Debug for Handler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Handler")
    }
}
