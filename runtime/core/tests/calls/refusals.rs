//! What is refused before anything is sent.

use specwright_core::Operation;
use specwright_core::client::Setup;
use specwright_core::credentials::{Credentials, CredentialsError, ProvideCredentials};
use specwright_core::error::cause::Cause;
use specwright_core::error::kind::ErrorKind;
use specwright_core::future::BoxFuture;

use crate::both::{answer, send};
use crate::ledger;
use crate::parcels::{UNSAFE, UpdateParcel, parcel, setup};

fn refused(setup: impl Fn() -> Setup, operation: &UpdateParcel<UNSAFE>) -> (ErrorKind, String) {
    let [first, second] = send(setup, &[answer(200, &[], "{}")], operation).map(|seen| {
        let error = seen.error();
        assert_eq!(
            (seen.requests(), error.attempts(), error.was_sent()),
            (0, 0, false)
        );
        (error.kind(), error.to_string())
    });
    assert_eq!(first, second);
    first
}

#[test]
fn violations_are_reported_together() {
    let operation = UpdateParcel {
        name: "x".to_owned(),
        key: Some("k".repeat(65).into()),
        weight: Some(31),
        ..parcel()
    };
    let all = "UpdateParcel: `name` has 1 characters; 2 to 8 characters are allowed; \
               `key` has 65 bytes; at most 64 bytes are allowed; \
               `weight` is out of range; 1 to 30 are allowed; \
               `key`, `key_id` must be set together or not at all";
    assert_eq!(
        refused(setup, &operation),
        (ErrorKind::Invalid, all.to_owned())
    );
    assert_eq!(operation.validate().unwrap_err().to_string(), all);
    let unchecked = || setup().validate(false);
    for seen in send(unchecked, &[answer(200, &[], "{}")], &operation) {
        assert!(seen.result.is_ok(), "{}", seen.client);
    }
}

#[test]
fn a_path_that_leads_elsewhere_is_refused() {
    for (id, why) in [
        ("", "must not be empty"),
        (".", "must not be a dot segment"),
        ("..", "must not be a dot segment"),
    ] {
        let operation = UpdateParcel {
            parcel_id: id.to_owned(),
            ..parcel()
        };
        let (kind, text) = refused(setup, &operation);
        assert_eq!(kind, ErrorKind::Invalid);
        assert!(text.contains("`parcel_id`") && text.contains(why), "{text}");
    }
}

#[test]
fn what_looks_like_a_path_stays_one_segment() {
    let operation = UpdateParcel::<UNSAFE> {
        parcel_id: "../a b/%2e?c#d".to_owned(),
        label: Some("a&b=c+d".to_owned()),
        ..parcel()
    };
    for seen in send(setup, &[answer(200, &[], "{}")], &operation) {
        assert_eq!(
            seen.script.requests()[0].uri().to_string(),
            "https://parcels.north-1.example.com/v1/d7/parcels/\
             ..%2Fa%20b%2F%252e%3Fc%23d?Label=a%26b%3Dc%2Bd"
        );
    }
}

#[test]
fn a_line_break_cannot_add_a_header() {
    for note in ["a\r\nx-admin: 1", "a\nb", "a\rb", "a\0b"] {
        let operation = UpdateParcel {
            note: Some(note.to_owned()),
            ..parcel()
        };
        let (kind, text) = refused(setup, &operation);
        assert_eq!(kind, ErrorKind::Invalid);
        assert!(text.contains("`note`") && !text.contains("admin"), "{text}");
    }
}

#[test]
fn a_value_that_is_not_configured_is_named() {
    let without_depot = || {
        Setup::new(&crate::parcels::PARCELS)
            .region("north-1")
            .credentials(Credentials::bearer("t"))
            .env(|_| None)
    };
    let (kind, text) = refused(without_depot, &parcel());
    assert_eq!(kind, ErrorKind::Configuration);
    assert!(text.ends_with("not configured with `depot`"), "{text}");
}

#[derive(Debug)]
struct Broken;

impl ProvideCredentials for Broken {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        let error = CredentialsError::new("the vault is locked");
        Box::pin(std::future::ready(Err(error)))
    }
}

#[test]
fn credentials_that_fail_or_do_not_fit_end_the_call() {
    let (kind, text) = refused(|| setup().credentials(Broken), &parcel());
    assert_eq!(kind, ErrorKind::Credentials);
    assert!(
        text.ends_with("no credentials: the vault is locked"),
        "{text}"
    );

    let pair = || ledger::setup().credentials(Credentials::new("AKIDEXAMPLE", "secret-key"));
    for seen in send(pair, &[], &ledger::AddEntry::default()) {
        assert!(matches!(seen.error().cause(), Cause::UnfitCredentials(_)));
    }
}
