//! How answers are understood: successes, errors, and what is neither.

use http::StatusCode;
use specwright_core::error::cause::Cause;
use specwright_core::error::kind::ErrorKind;

use crate::both::{answer, send};
use crate::ledger::{self, AddEntry, Entry, EntryError};
use crate::parcels::{self, Parcel, READ_ONLY, UNSAFE, parcel};

/// An element that is null is left out: an invented value would be worse.
#[test]
fn a_success_is_read_from_headers_and_body() {
    let body = r#"{"Id":"p1","Sizes":[1,null,"2"],"Key":"k","New":{"a":[1]}}"#;
    let steps = [answer(200, &[("x-revision", "12")], body)];
    for seen in send(parcels::setup, &steps, &parcel::<UNSAFE>()) {
        let expected = Parcel {
            revision: Some(12),
            id: Some("p1".to_owned()),
            key: Some("k".into()),
            sizes: vec![1, 2],
        };
        assert_eq!(seen.result.unwrap(), expected, "{}", seen.client);
    }
}

#[test]
fn an_error_is_one_line() {
    let body = r#"{"code":"Gone","message":"not\nhere"}"#;
    let steps = [answer(404, &[("x-request-id", "r-1")], body)];
    for seen in send(parcels::setup, &steps, &parcel::<UNSAFE>()) {
        assert_eq!(
            seen.error().to_string(),
            "UpdateParcel: 404 Gone: not here (request id r-1)"
        );
    }
}

#[test]
fn an_answer_that_cannot_be_read_is_an_error_and_not_asked_for_again() {
    for (body, why) in [
        ("", "the body is empty"),
        ("<html>", "expected value"),
        (r#"{"Id":"#, "EOF"),
        (r#"{"Sizes":{"a":1}}"#, "`Sizes`: expected a list"),
        (r#"{"Sizes":["canary"]}"#, "`Sizes[]`"),
        ("null", "expected a value, found null"),
    ] {
        for seen in send(
            parcels::setup,
            &[answer(200, &[], body)],
            &parcel::<READ_ONLY>(),
        ) {
            let error = seen.error();
            assert!(
                matches!(error.cause(), Cause::Decode { .. }),
                "{body} {error}"
            );
            assert_eq!(
                (error.kind(), error.attempts(), error.code()),
                (ErrorKind::Decode, 1, None)
            );
            assert_eq!(error.status(), Some(StatusCode::OK));
            let text = error.to_string();
            assert!(text.contains(why) && !text.contains("canary"), "{text}");
        }
    }
}

#[test]
fn an_envelope_is_opened_and_an_error_inside_a_success_is_seen() {
    let success = r#"{"Response":{"Number":5,"RequestId":"r"}}"#;
    for seen in send(
        ledger::setup,
        &[answer(200, &[], success)],
        &AddEntry::default(),
    ) {
        assert_eq!(seen.result.unwrap(), Entry { number: Some(5) });
    }
    let table = [
        ("Denied.ByRule", EntryError::Denied, ErrorKind::Forbidden),
        (
            "AuthFailure.Expired",
            EntryError::Unlisted,
            ErrorKind::Unauthenticated,
        ),
        ("Unheard", EntryError::Unlisted, ErrorKind::Other),
    ];
    for (code, variant, kind) in table {
        let body = format!(
            r#"{{"Response":{{"Error":{{"Code":"{code}","Message":"m"}},"RequestId":"r"}}}}"#
        );
        for seen in send(
            ledger::setup,
            &[answer(200, &[], &body)],
            &AddEntry::default(),
        ) {
            let error = seen.error();
            assert_eq!((error.code(), error.kind()), (Some(&variant), kind));
            assert_eq!(
                (error.raw_code(), error.message(), error.request_id()),
                (Some(code), Some("m"), Some("r"))
            );
        }
    }
    for body in ["{}", r#"{"Response":null}"#, r#"{"Number":5}"#] {
        for seen in send(
            ledger::setup,
            &[answer(200, &[], body)],
            &AddEntry::default(),
        ) {
            assert_eq!(seen.error().kind(), ErrorKind::Decode, "{body}");
        }
    }
}

#[test]
fn throttling_inside_a_success_is_tried_again() {
    let limited = r#"{"Response":{"Error":{"Code":"RequestLimitExceeded.User"}}}"#;
    let success = r#"{"Response":{"Number":1}}"#;
    let steps = [answer(200, &[], limited), answer(200, &[], success)];
    for seen in send(ledger::setup, &steps, &AddEntry::default()) {
        assert_eq!((seen.requests(), seen.result.unwrap().number), (2, Some(1)));
    }
}

#[test]
fn an_operation_can_go_as_get() {
    let operation = AddEntry {
        accounts: vec!["a".to_owned(), "b/c".to_owned()],
    };
    let success = answer(200, &[], r#"{"Response":{}}"#);
    for seen in send(|| ledger::setup().use_get(true), &[success], &operation) {
        let request = &seen.script.requests()[0];
        assert_eq!(request.method(), "GET");
        assert_eq!(request.uri().query(), Some("Accounts.0=a&Accounts.1=b%2Fc"));
        assert!(request.body().is_empty());
        assert_eq!(request.headers()["x-action"], "AddEntry");
    }
}
