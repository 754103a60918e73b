//! Where codes and messages are found, and what they are taken to mean.

use specwright_core::error::kind::ErrorKind;
use specwright_core::retry::RetryPolicy;

use crate::both::{answer, send};
use crate::parcels::{ParcelError, UNSAFE, parcel, setup};

struct Row {
    status: u16,
    headers: &'static [(&'static str, &'static str)],
    body: &'static str,
    code: Option<&'static str>,
    message: Option<&'static str>,
    kind: ErrorKind,
    variant: ParcelError,
}

/// An answer about which nothing is known.
const BARE: Row = Row {
    status: 400,
    headers: &[],
    body: "",
    code: None,
    message: None,
    kind: ErrorKind::Invalid,
    variant: ParcelError::Unlisted,
};

/// The code stands in a header, or nowhere.
static HEADERS: [Row; 5] = [
    Row {
        headers: &[
            ("x-error-code", "ns#Gone:http://x"),
            ("x-error-message", "m"),
        ],
        code: Some("Gone"),
        message: Some("m"),
        kind: ErrorKind::NotFound,
        variant: ParcelError::Gone,
        ..BARE
    },
    Row {
        headers: &[("x-error-code", "Throttling.User")],
        code: Some("Throttling.User"),
        kind: ErrorKind::Throttled,
        ..BARE
    },
    Row {
        status: 503,
        body: "<html>busy</html>",
        kind: ErrorKind::Unavailable,
        ..BARE
    },
    Row {
        status: 302,
        headers: &[("location", "https://elsewhere.example.com/")],
        kind: ErrorKind::Other,
        ..BARE
    },
    BARE,
];

/// The code stands in the body.
static BODIES: [Row; 7] = [
    Row {
        // The message is there, though it says nothing.
        body: r#"{"code":"Gone","message":""}"#,
        code: Some("Gone"),
        kind: ErrorKind::NotFound,
        variant: ParcelError::Gone,
        ..BARE
    },
    Row {
        body: r#"{"code":"Gone","message":"m"}"#,
        code: Some("Gone"),
        message: Some("m"),
        kind: ErrorKind::NotFound,
        variant: ParcelError::Gone,
        ..BARE
    },
    Row {
        body: r#"{"a":{"error_code":17,"error_msg":"m"}}"#,
        code: Some("17"),
        message: Some("m"),
        ..BARE
    },
    Row {
        // The outer code has no message beside it, so it is not the one that is meant.
        body: r#"{"code":"Gone","b":{"code":"Parcel.Busy","message":"m"}}"#,
        code: Some("Parcel.Busy"),
        message: Some("m"),
        kind: ErrorKind::Busy,
        variant: ParcelError::Busy,
        ..BARE
    },
    Row {
        body: r#"{"code":"Gone.Long.Ago","message":"m"}"#,
        code: Some("Gone.Long.Ago"),
        message: Some("m"),
        kind: ErrorKind::NotFound,
        variant: ParcelError::Gone,
        ..BARE
    },
    Row {
        status: 403,
        body: r#"{"message":"only a message"}"#,
        message: Some("only a message"),
        kind: ErrorKind::Forbidden,
        ..BARE
    },
    Row {
        status: 499,
        body: r#"{"code":"Never.Heard","message":"m"}"#,
        code: Some("Never.Heard"),
        message: Some("m"),
        ..BARE
    },
];

#[test]
fn errors_are_found_wherever_the_service_puts_them() {
    let setup = || setup().retry(RetryPolicy::off());
    for row in HEADERS.iter().chain(&BODIES) {
        let headers = [row.headers, &[("x-request-id", "r-1")]].concat();
        let steps = [answer(row.status, &headers, row.body)];
        for seen in send(setup, &steps, &parcel::<UNSAFE>()) {
            let (error, at) = (seen.error(), (row.status, row.body));
            assert_eq!(error.raw_code(), row.code, "{at:?}");
            assert_eq!(error.message(), row.message, "{at:?}");
            assert_eq!(error.kind(), row.kind, "{at:?}");
            assert_eq!(error.code(), Some(&row.variant), "{at:?}");
            assert_eq!(error.request_id(), Some("r-1"));
            assert_eq!(error.status().unwrap(), row.status);
            assert_eq!(error.body().unwrap(), row.body);
            assert!(error.was_sent());
            assert_eq!(seen.requests(), 1, "a redirect is not followed either");
        }
    }
}
