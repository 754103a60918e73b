//! The steps of a script: answers and faults.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};

use crate::transport::{Sent, TransportError, TransportErrorKind};

/// What one attempt meets.
#[derive(Clone, Debug)]
pub enum Step {
    /// The server answers.
    Answer(Answer),
    /// No answer comes.
    Fault(Fault),
}

/// A prepared answer.
#[derive(Clone)]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

/// A prepared failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// No connection is made, so nothing was sent.
    Connect,
    /// The connection is closed before the answer is complete.
    Closed,
    /// The answer does not come in time; no time passes.
    Timeout,
}

impl Answer {
    /// An answer without headers.
    pub fn new(status: StatusCode, body: impl Into<Bytes>) -> Self {
        Self {
            status,
            headers: HeaderMap::new(),
            body: body.into(),
        }
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.append(name, value);
        self
    }

    pub(super) fn into_response(self, limit: usize) -> Result<Response<Bytes>, TransportError> {
        if self.body.len() > limit {
            let kind = TransportErrorKind::TooLarge { limit };
            return Err(TransportError::new(kind, Sent::MaybeSent));
        }
        let mut response = Response::new(self.body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        Ok(response)
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .field("headers", &self.headers.len())
            .field("body_len", &self.body.len())
            .finish()
    }
}

impl From<Answer> for Step {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}

impl From<Fault> for Step {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Fault> for TransportError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Connect => Self::new(TransportErrorKind::Connect, Sent::NotSent),
            Fault::Closed => Self::new(TransportErrorKind::Closed, Sent::MaybeSent),
            Fault::Timeout => Self::new(TransportErrorKind::Timeout, Sent::MaybeSent),
        }
    }
}
