//! How an attempt ended, reduced to what matters for trying again.

use http::StatusCode;

use super::RetrySafety;
use crate::error::cause::Cause;
use crate::error::kind::RetryAdvice;
use crate::transport::{Sent, TransportError, TransportErrorKind};

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// The request certainly did not reach the server.
    NotSent,
    /// There was no usable answer, and the server may have acted.
    MaybeSent,
    /// Another attempt would end in the same way.
    Hopeless,
    /// The server answered with an error.
    Answered {
        /// The HTTP status.
        status: StatusCode,
        /// What the error's code is documented to mean; it goes before the status.
        advice: Option<RetryAdvice>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Not processed by a server that wants to be left alone for a while.
    Refused,
    /// Not processed, or safe to process again.
    Repeatable,
    Final,
}

impl Outcome {
    pub(super) fn verdict(self, safety: RetrySafety) -> Verdict {
        match self {
            Self::NotSent => Verdict::Repeatable,
            Self::MaybeSent => uncertain(safety),
            Self::Hopeless => Verdict::Final,
            Self::Answered {
                status: StatusCode::UNAUTHORIZED,
                ..
            } => Verdict::Final,
            Self::Answered { status, advice } => {
                match advice.unwrap_or_else(|| status_advice(status)) {
                    RetryAdvice::Throttled | RetryAdvice::Busy => Verdict::Refused,
                    RetryAdvice::Transient => uncertain(safety),
                    RetryAdvice::Never
                    | RetryAdvice::RenewCredentials
                    | RetryAdvice::CorrectClock => Verdict::Final,
                }
            }
        }
    }
}

impl From<&TransportError> for Outcome {
    fn from(error: &TransportError) -> Self {
        match (error.kind(), error.sent()) {
            (TransportErrorKind::Request | TransportErrorKind::TooLarge { .. }, _)
            // A transport that could not even start, for want of an async runtime for instance.
            | (TransportErrorKind::Other, Sent::NotSent) => Self::Hopeless,
            (_, Sent::NotSent) => Self::NotSent,
            (_, Sent::MaybeSent) => Self::MaybeSent,
        }
    }
}

impl From<&Cause> for Outcome {
    /// A reply that could not be read is hopeless: the server did its part, and would do it again.
    fn from(cause: &Cause) -> Self {
        match cause {
            Cause::Transport(error) => error.into(),
            Cause::Service(reply) => Self::Answered {
                status: reply.status(),
                advice: Some(reply.advice()),
            },
            _ => Self::Hopeless,
        }
    }
}

fn uncertain(safety: RetrySafety) -> Verdict {
    if safety.is_repeatable() {
        Verdict::Repeatable
    } else {
        Verdict::Final
    }
}

/// A 503 alone is no proof that nothing was done: it may come from a proxy behind which the work
/// went on.
fn status_advice(status: StatusCode) -> RetryAdvice {
    match status {
        StatusCode::TOO_MANY_REQUESTS => RetryAdvice::Throttled,
        StatusCode::REQUEST_TIMEOUT
        | StatusCode::INTERNAL_SERVER_ERROR
        | StatusCode::BAD_GATEWAY
        | StatusCode::SERVICE_UNAVAILABLE
        | StatusCode::GATEWAY_TIMEOUT => RetryAdvice::Transient,
        _ => RetryAdvice::Never,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transport_errors_that_would_recur_are_hopeless() {
        use TransportErrorKind::{Closed, Connect, Other, Protocol, Request, Timeout, TooLarge};
        let cases = [
            (Connect, Sent::NotSent, Outcome::NotSent),
            (Timeout, Sent::NotSent, Outcome::NotSent),
            (Timeout, Sent::MaybeSent, Outcome::MaybeSent),
            (Closed, Sent::MaybeSent, Outcome::MaybeSent),
            (Protocol, Sent::MaybeSent, Outcome::MaybeSent),
            (Other, Sent::MaybeSent, Outcome::MaybeSent),
            (Other, Sent::NotSent, Outcome::Hopeless),
            (Request, Sent::NotSent, Outcome::Hopeless),
            (TooLarge { limit: 1 }, Sent::MaybeSent, Outcome::Hopeless),
        ];
        for (kind, sent, expected) in cases {
            let outcome = Outcome::from(&TransportError::new(kind, sent));
            assert_eq!(outcome, expected, "{kind:?}");
        }
    }
}
