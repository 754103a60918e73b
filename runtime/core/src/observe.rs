//! Watching calls: what happened, for metrics and traces. No report holds a secret, a query, a header or a body.
//!
//! With the feature `tracing`, every call is a span `specwright.call` (target `specwright`, level `INFO`) with these
//! fields, and every attempt in it an event (level `DEBUG`). What is traced meanwhile is inside of it: what a transport
//! tells, and the span of a sign-in by the call that needs it. The names are part of the interface.
//!
//! | span | meaning |
//! |---|---|
//! | `service`, `operation` | the service's id and the operation's documented name |
//! | `region`, `endpoint` | the region, if there is one; host and port |
//! | `attempts` | how many attempts were made |
//! | `outcome` | `ok`, `dropped`, or what went wrong, as [`ErrorKind`] displays it |
//! | `status`, `request_id` | of the last answer, if there was one |
//! | `elapsed_ms` | time of the whole call |
//!
//! | event | meaning |
//! |---|---|
//! | `attempt` | its number; the first is 1 |
//! | `status`, `kind` | of the answer, and what went wrong, as far as there is one or something did |
//! | `retry`, `wait_ms` | whether another attempt follows, and after what wait |
//! | `elapsed_ms` | time of the attempt |
//!
//! An event of level `WARN` with the field `path` names a file of profiles from which keys were taken although others than
//! its owner may read or change it.

#[cfg(feature = "profiles")]
mod exposed;
#[cfg(not(feature = "tracing"))]
mod no_trace;
#[cfg(feature = "tracing")]
mod trace;

use std::fmt;
use std::time::Duration;

use http::StatusCode;

#[cfg(feature = "profiles")]
pub(crate) use self::exposed::exposed;
#[cfg(not(feature = "tracing"))]
pub(crate) use self::no_trace::{Trace, carried};
#[cfg(feature = "tracing")]
pub(crate) use self::trace::{Trace, carried};
use crate::error::kind::ErrorKind;

/// Sees every attempt and every call of a client, for example to count them.
///
/// The methods are called on the thread of the call, so they must be quick and must not block.
pub trait Observe: Send + Sync + fmt::Debug {
    /// An attempt has ended.
    fn attempt(&self, report: &AttemptReport<'_>) {
        let _ = report;
    }

    /// A call has ended.
    fn call(&self, report: &CallReport<'_>) {
        let _ = report;
    }
}

/// What became of an attempt.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AttemptReport<'a> {
    /// The call that it belongs to.
    pub subject: Subject<'a>,
    /// Its number; the first is 1.
    pub attempt: u32,
    /// The status, if there was an answer. There is neither a status nor an error if the caller gave the call up.
    pub status: Option<StatusCode>,
    /// What went wrong; `None` for a success.
    pub error: Option<ErrorKind>,
    /// The wait after which another attempt is made; `None` if none is. It is not made after all if time runs out, or
    /// if no other credentials are there in place of refused ones.
    pub retry_after: Option<Duration>,
    /// From the moment in which it was handed to the transport.
    pub elapsed: Duration,
}

/// What became of a call.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct CallReport<'a> {
    /// The call.
    pub subject: Subject<'a>,
    /// How it ended.
    pub end: CallEnd,
    /// Attempts that were made; none if the request was refused before it was sent.
    pub attempts: u32,
    /// The status of the last answer, if it ended with one.
    pub status: Option<StatusCode>,
    /// The id by which the vendor finds the last request, if the answer had one.
    pub request_id: Option<&'a str>,
    /// From its beginning, waits included.
    pub elapsed: Duration,
}

/// What a report is about.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Subject<'a> {
    /// Name of the service's cargo feature.
    pub service: &'static str,
    /// Documented name of the operation.
    pub operation: &'static str,
    /// The region, if there is one.
    pub region: Option<&'a str>,
    /// Host and port.
    pub endpoint: &'a str,
}

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallEnd {
    /// The output was read.
    Succeeded,
    /// With an error.
    Failed(ErrorKind),
    /// The caller dropped its future before there was a result.
    Dropped,
}

impl fmt::Display for CallEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Succeeded => f.write_str("ok"),
            Self::Failed(kind) => kind.fmt(f),
            Self::Dropped => f.write_str("dropped"),
        }
    }
}
