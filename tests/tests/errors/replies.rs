//! Answers as the vendors write them, read without a client.

use http::{HeaderName, HeaderValue, Response, StatusCode};
use specwright_runtime::bytes::Bytes;
use specwright_runtime::{Error, Operation};

/// Status, headers and body of an answer.
pub(crate) type Answer = (u16, &'static [(&'static str, &'static str)], &'static str);

/// The error that an answer reports.
pub(crate) fn error<O: Operation>((status, headers, body): Answer) -> Error<O::Error> {
    let mut response = Response::new(Bytes::from_static(body.as_bytes()));
    *response.status_mut() = StatusCode::from_u16(status).unwrap();
    for (name, value) in headers {
        let name = HeaderName::from_static(name);
        let value = HeaderValue::from_static(value);
        response.headers_mut().append(name, value);
    }
    O::decode(&response).map(|_| ()).unwrap_err()
}
