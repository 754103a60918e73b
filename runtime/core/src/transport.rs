//! How a signed request reaches the server: one trait for async clients, one for blocking ones, and
//! the limits of an attempt.
//!
//! A transport sends what it is given and interprets nothing: no redirects, no retries, no
//! decompression, no status that counts as an error. The request's URI is absolute; its path and
//! query go out byte for byte, since they are signed. A transport that would rewrite them refuses
//! the request. `Host` is among the headers and goes out once, as given. `Content-Length` is the
//! transport's business.
//!
//! Among the request's extensions is the `&'static OperationSpec` of the operation that it is of.

mod built_in;
mod error;
mod exact;
#[cfg(feature = "scripted")]
mod scripted;

use std::fmt;
use std::time::{Duration, Instant};

use bytes::Bytes;

use crate::future::BoxFuture;

pub use self::built_in::{Make, Transports};
pub use self::error::{Sent, TransportError, TransportErrorKind};
pub use self::exact::exact;
#[cfg(feature = "scripted")]
pub use self::scripted::{Answer, Fault, On, Scripted, Step};

/// Sends requests and waits without blocking the thread.
pub trait Transport: Send + Sync + fmt::Debug {
    /// Makes one attempt; any status is an answer.
    ///
    /// # Errors
    ///
    /// If there is no complete answer within `limits`. The error says whether the request may have been sent: on that
    /// depends whether an operation that must not be done twice is tried again.
    fn send<'a>(
        &'a self,
        request: http::Request<Bytes>,
        limits: Limits,
    ) -> BoxFuture<'a, Result<http::Response<Bytes>, TransportError>>;

    /// Waits between two attempts, or for a turn.
    fn sleep<'a>(&'a self, duration: Duration) -> BoxFuture<'a, ()>;

    /// The time by the clock that [`sleep`](Self::sleep) waits by; that of the system unless told otherwise.
    fn now(&self) -> Instant {
        Instant::now()
    }
}

/// Sends requests and waits on the calling thread.
pub trait BlockingTransport: Send + Sync + fmt::Debug {
    /// Makes one attempt; any status is an answer.
    ///
    /// # Errors
    ///
    /// As [`Transport::send`].
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: Limits,
    ) -> Result<http::Response<Bytes>, TransportError>;

    /// Waits between two attempts, or for a turn.
    fn sleep(&self, duration: Duration);

    /// The time by the clock that [`sleep`](Self::sleep) waits by; that of the system unless told otherwise.
    fn now(&self) -> Instant {
        Instant::now()
    }
}

/// The limits of one attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Time from the start of connecting to the last byte of the answer.
    pub timeout: Duration,
    /// Largest accepted answer body in bytes, whatever its `Content-Length` claims.
    pub max_body: usize,
}

impl Limits {
    /// A time, and a number of bytes.
    pub const fn new(timeout: Duration, max_body: usize) -> Self {
        Self { timeout, max_body }
    }
}
