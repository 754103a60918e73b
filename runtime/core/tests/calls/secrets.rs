//! Planted secrets show up on the wire and nowhere else.

use std::error::Error;
use std::fmt::Debug;

use specwright_core::Operation;
use specwright_core::client::Setup;
use specwright_core::credentials::Credentials;
use specwright_core::transport::{Fault, Scripted, Step};

use crate::both::{Seen, answer, send};
use crate::parcels::{READ_ONLY, UpdateParcel, parcel, setup};

const CANARY: &str = "canary-5f0c";

fn credentials() -> Credentials {
    Credentials::new("AKIDEXAMPLE", format!("{CANARY}-secret"))
        .with_session_token(format!("{CANARY}-session"))
        .with_bearer(format!("{CANARY}-bearer"))
}

fn planted() -> Setup {
    setup().credentials(credentials())
}

fn operation() -> UpdateParcel<READ_ONLY> {
    UpdateParcel {
        key: Some(format!("{CANARY}-key").into()),
        key_id: Some("id".to_owned()),
        ..parcel()
    }
}

#[track_caller]
fn clean(text: &str) {
    assert!(!text.contains(CANARY), "{text}");
}

#[track_caller]
fn shown(value: &dyn Debug) {
    clean(&format!("{value:?}"));
    clean(&format!("{value:#?}"));
}

#[test]
fn nothing_at_rest_shows_a_secret() {
    shown(&operation());
    shown(&credentials());
    shown(&planted());
    shown(&planted().endpoint(format!("https://user:{CANARY}@host")));
    let script = Scripted::new([Fault::Connect]);
    let client = planted().transport(script.clone()).build().unwrap();
    shown(&client);
    shown(client.config());
    shown(
        &planted()
            .blocking_transport(script)
            .build_blocking()
            .unwrap(),
    );
}

fn errors_are_clean<O: Operation>(seen: &Seen<O>) {
    let error = seen.error();
    shown(error);
    clean(&error.to_string());
    let mut next: Option<&dyn Error> = Some(error);
    while let Some(cause) = next {
        clean(&cause.to_string());
        shown(&cause);
        next = cause.source();
    }
}

#[test]
fn no_error_shows_a_secret() {
    let echo = format!(r#"{{"code":"Gone","message":"m","key":"{CANARY}"}}"#);
    let unreadable = format!(r#"{{"Key":"{CANARY}","Id":{{"{CANARY}":1}}}}"#);
    let scripts: [Step; 5] = [
        Fault::Closed.into(),
        Fault::Timeout.into(),
        answer(404, &[("x-secret", CANARY)], &echo),
        answer(200, &[], &unreadable),
        answer(200, &[], &format!(r#"{{"Sizes":["{CANARY}"]}}"#)),
    ];
    for step in scripts {
        let steps = [step.clone(), step.clone(), step];
        for seen in send(planted, &steps, &operation()) {
            errors_are_clean(&seen);
            shown(&seen.script);
        }
    }
    let refused = [
        UpdateParcel {
            key: Some(CANARY.repeat(9).into()),
            ..operation()
        },
        UpdateParcel {
            note: Some(format!("\n{CANARY}")),
            ..operation()
        },
    ];
    for operation in refused {
        for seen in send(planted, &[], &operation) {
            errors_are_clean(&seen);
        }
    }
    let unsendable = || setup().credentials(Credentials::bearer(format!("\n{CANARY}")));
    for seen in send(unsendable, &[], &operation()) {
        errors_are_clean(&seen);
    }
}

#[test]
fn an_answer_hides_its_secrets_too() {
    let body = format!(r#"{{"Id":"p1","Key":"{CANARY}"}}"#);
    for seen in send(planted, &[answer(200, &[], &body)], &operation()) {
        let request = &seen.script.requests()[0];
        shown(&request.headers());
        let sent = std::str::from_utf8(request.body()).unwrap();
        assert!(sent.contains(CANARY), "the service gets the key");
        clean(&request.uri().to_string());
        let output = seen.result.unwrap();
        shown(&output);
        assert_eq!(output.key.unwrap().expose(), CANARY);
    }
}
