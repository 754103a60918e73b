//! The answer behind an error.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Response, StatusCode};

use super::code::{Codes, Meaning};
use super::kind::{ErrorKind, RetryAdvice};
use crate::operation::OperationSpec;

/// What a service answered, as it came and as it was understood. Its Debug output shows neither body nor headers.
#[derive(Clone)]
pub struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    code: Option<String>,
    message: Option<String>,
    request_id: Option<String>,
    meaning: Meaning,
}

impl Reply {
    pub(crate) fn new(
        spec: &'static OperationSpec,
        response: &Response<Bytes>,
        code: Option<String>,
        message: Option<String>,
    ) -> Self {
        let codes = Codes {
            operation: spec.codes,
            service: spec.service.codes,
            family_separator: spec.service.errors.family_separator,
        };
        let meaning = codes.meaning(code.as_deref(), response.status(), message.as_deref());
        Self {
            status: response.status(),
            headers: response.headers().clone(),
            body: response.body().clone(),
            code,
            message,
            request_id: None,
            meaning,
        }
    }

    pub(crate) fn with_request_id(mut self, request_id: Option<String>) -> Self {
        self.request_id = request_id;
        self
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers as they came.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as it came. It may hold what must not be logged.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The vendor's code, if the answer holds one.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The vendor's message, if the answer holds one.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The id by which the vendor finds the request, if the answer holds one.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Index of the code among the documented codes of the operation.
    pub(crate) fn index(&self) -> Option<usize> {
        self.meaning.index
    }

    /// Index of the code among those that any operation of the service may answer with.
    pub(crate) fn service_index(&self) -> Option<usize> {
        self.meaning.service_index
    }

    pub(crate) fn kind(&self) -> ErrorKind {
        self.meaning.kind
    }

    pub(crate) fn advice(&self) -> RetryAdvice {
        self.meaning.advice
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status.as_u16())
            .field("code", &self.code)
            .field("message", &self.message)
            .field("request_id", &self.request_id)
            .field("kind", &self.meaning.kind)
            .field("body", &format_args!("[{} bytes]", self.body.len()))
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Reply {
    /// One line: status, code, message, request id; line breaks and overlong messages are cut.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status.as_u16())?;
        if let Some(code) = &self.code {
            write!(f, " {}", one_line(code))?;
        }
        if let Some(message) = &self.message {
            write!(f, ": {}", one_line(message))?;
        }
        if let Some(request_id) = &self.request_id {
            write!(f, " (request id {})", one_line(request_id))?;
        }
        Ok(())
    }
}

/// The most characters of a vendor's text that a message shows; the whole text is in the reply.
const SHOWN: usize = 300;

fn one_line(text: &str) -> String {
    let shown = text.chars().take(SHOWN);
    let mut line: String = shown
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().nth(SHOWN).is_some() {
        line.push('…');
    }
    line
}
