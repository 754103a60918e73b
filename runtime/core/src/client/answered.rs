//! A success with what is known of it besides the output.

use http::StatusCode;

use crate::call::Success;
use crate::operation::OperationSpec;
use crate::response;

/// What a service answered, and how the call went.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answered<T> {
    /// What the operation documents.
    pub output: T,
    /// The HTTP status.
    pub status: StatusCode,
    /// The id by which the vendor finds the request, if the answer had one.
    pub request_id: Option<String>,
    /// How many attempts were made.
    pub attempts: u32,
    /// The idempotency token that all attempts carried, if the operation has one: the caller's own or the one that the
    /// client made up.
    pub idempotency_token: Option<String>,
}

impl<T> Answered<T> {
    pub(super) fn new(spec: &'static OperationSpec, output: T, success: &Success) -> Self {
        Self {
            output,
            status: success.response.status(),
            request_id: response::request_id(spec, &success.response),
            attempts: success.attempts,
            idempotency_token: success.token.clone(),
        }
    }
}
