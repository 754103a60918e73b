//! The error of a call: what happened, in words shared by all services, and everything that the vendor said.

mod any;
pub mod cause;
pub mod code;
pub mod kind;
pub mod reply;

use std::fmt;

pub use self::any::{AnyCode, AnyError};

use bytes::Bytes;
use http::StatusCode;

use crate::call::Failed;
use crate::operation::OperationSpec;
use cause::Cause;
use kind::{ErrorKind, RetryAdvice};
use reply::Reply;

/// The documented error codes of one operation, as an enum with a variant for each and an open one.
pub trait OperationError: Copy + fmt::Debug + Eq + Send + Sync + 'static {
    /// The variants, in the order of [`OperationSpec::codes`].
    const VARIANTS: &'static [Self];

    /// The open variant.
    const UNLISTED: Self;
}

/// The error of a call.
///
/// [`code`](Self::code) is for matching on what the operation documents, [`kind`](Self::kind) for what any service may
/// say, [`reply`](Self::reply) for all that came. `Display` is one line and, like `Debug`, shows neither values of the
/// request nor bodies nor headers; code, message and request id are the vendor's own words.
pub struct Error<E> {
    inner: Box<Inner>,
    code: Option<E>,
}

#[derive(Debug)]
struct Inner {
    spec: &'static OperationSpec,
    cause: Cause,
    attempts: u32,
    sent: bool,
    token: Option<String>,
}

impl<E: OperationError> Error<E> {
    pub(crate) fn from_cause(spec: &'static OperationSpec, cause: Cause) -> Self {
        let sent = cause.was_sent();
        Self::new(spec, cause, 0, sent, None)
    }

    /// The error of a call with its attempts. An attempt before the last may have been the one that was sent.
    pub(crate) fn from_failed(spec: &'static OperationSpec, failed: Failed) -> Self {
        let sent = failed.sent || failed.cause.was_sent();
        Self::new(spec, failed.cause, failed.attempts, sent, failed.token)
    }

    /// The error of a wait, with what all of its calls did together.
    pub(crate) fn from_wait(
        spec: &'static OperationSpec,
        cause: Cause,
        attempts: u32,
        token: Option<String>,
    ) -> Self {
        Self::new(spec, cause, attempts, attempts > 0, token)
    }

    /// The same error after earlier calls with so many attempts.
    pub(crate) fn after(mut self, attempts: u32) -> Self {
        self.inner.attempts = self.inner.attempts.saturating_add(attempts);
        self.inner.sent |= attempts > 0;
        self
    }

    /// The answer, if it was an error of the service.
    pub(crate) fn into_reply(self) -> Option<Box<Reply>> {
        match self.inner.cause {
            Cause::Service(reply) => Some(reply),
            _ => None,
        }
    }

    fn new(
        spec: &'static OperationSpec,
        cause: Cause,
        attempts: u32,
        sent: bool,
        token: Option<String>,
    ) -> Self {
        let code = match &cause {
            Cause::Service(reply)
            | Cause::Waiting {
                last: Some(reply), ..
            } => {
                let variant = reply.index().and_then(|index| E::VARIANTS.get(index));
                Some(variant.copied().unwrap_or(E::UNLISTED))
            }
            _ => None,
        };
        Self {
            inner: Box::new(Inner {
                spec,
                cause,
                attempts,
                sent,
                token,
            }),
            code,
        }
    }
}

impl<E> Error<E> {
    /// The documented code that the service answered with; `None` if it did not answer with an error.
    pub fn code(&self) -> Option<&E> {
        self.code.as_ref()
    }

    /// What went wrong, in words that mean the same for every service.
    pub fn kind(&self) -> ErrorKind {
        self.inner.cause.kind()
    }

    /// What can be done about it. The client has done it already as far as its retry policy allows.
    pub fn retry_advice(&self) -> RetryAdvice {
        self.inner.cause.advice()
    }

    /// Whether the service may have seen the request, in whichever attempt. If not, the call had no effect.
    pub fn was_sent(&self) -> bool {
        self.inner.sent
    }

    /// The idempotency token that all attempts carried, if the operation has one. A call that is repeated with it after
    /// an error that leaves open whether it was processed does nothing twice.
    pub fn idempotency_token(&self) -> Option<&str> {
        self.inner.token.as_deref()
    }

    /// How many attempts were made; 0 if the call ended before anything was sent.
    pub fn attempts(&self) -> u32 {
        self.inner.attempts
    }

    /// The documented name of the operation that failed.
    pub fn operation(&self) -> &'static str {
        self.inner.spec.name
    }

    /// The cause in detail: an answer, a failure on the way, or what was wrong before.
    pub fn cause(&self) -> &Cause {
        &self.inner.cause
    }

    /// The answer, if there was one.
    pub fn reply(&self) -> Option<&Reply> {
        self.inner.cause.reply()
    }

    /// The HTTP status, if there was an answer.
    pub fn status(&self) -> Option<StatusCode> {
        self.reply().map(Reply::status)
    }

    /// The vendor's code as it came, known or not; `None` if there was no answer or none in it.
    pub fn raw_code(&self) -> Option<&str> {
        self.reply().and_then(Reply::code)
    }

    /// The vendor's message, if the answer held one.
    pub fn message(&self) -> Option<&str> {
        self.reply().and_then(Reply::message)
    }

    /// The id by which the vendor finds the request, if the answer held one.
    pub fn request_id(&self) -> Option<&str> {
        self.reply().and_then(Reply::request_id)
    }

    /// The body of the answer as it came, if there was one. It may hold what must not be logged.
    pub fn body(&self) -> Option<&Bytes> {
        self.reply().map(Reply::body)
    }
}

impl<E: fmt::Debug> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("operation", &self.inner.spec.name)
            .field("code", &self.code)
            .field("cause", &self.inner.cause)
            .field("attempts", &self.inner.attempts)
            .finish()
    }
}

impl<E> fmt::Display for Error<E> {
    /// `operation: status code: message (request id …)`, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.inner.spec.name, self.inner.cause)
    }
}

impl<E: fmt::Debug> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.inner.cause {
            Cause::Credentials(error) => Some(error),
            Cause::Signing(error) => Some(error),
            Cause::Transport(error) => Some(error),
            Cause::Config(error) => Some(error),
            Cause::Random(error) => Some(error),
            _ => None,
        }
    }
}
