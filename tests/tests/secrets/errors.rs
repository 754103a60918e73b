//! Errors of all causes.

use http::{HeaderName, HeaderValue, StatusCode};
use specwright_clients::{huawei_roma, rainbond};
use specwright_runtime::transport::Step;
use specwright_runtime::{Answer, Credentials, ErrorKind, Fault, Operation, RetryPolicy, Scripted};
use specwright_tests::operations::{Visit, visit_all};

use crate::canary::{CANARY, clean, debugged, planted, planted_operation, told};

/// What the services could do to make an error show a secret.
fn steps() -> Vec<Step> {
    let answer = |status, body: String| {
        let name = HeaderName::from_static("x-echo");
        let value = HeaderValue::from_str(CANARY).unwrap();
        Answer::new(StatusCode::from_u16(status).unwrap(), body).with_header(name, value)
    };
    let echo = format!(r#"{{"code":"1","message":"m","private_key":"{CANARY}"}}"#);
    let unreadable = [
        format!(r#"{{"private_key":["{CANARY}"],"{CANARY}":1,"id":"{CANARY}"}}"#),
        format!(r#"{{"private_key":{{"{CANARY}":1}}}}"#),
        format!(r#"{{"certificate":"{CANARY}"}}"#),
        format!(r#"{{"tags":"{CANARY}","RequestId":["{CANARY}"],"version":"{CANARY}"}}"#),
        format!("{CANARY} is not JSON"),
        format!(r#"{{"private_key":"{CANARY}"#),
        format!(r#"["{CANARY}"]"#),
    ];
    let unreadable = unreadable.into_iter().map(|body| answer(200, body).into());
    let answered = [
        answer(400, echo.clone()),
        answer(500, echo),
        answer(302, CANARY.to_owned()),
    ];
    let faults = [Fault::Connect, Fault::Closed, Fault::Timeout].map(Step::from);
    answered
        .map(Step::from)
        .into_iter()
        .chain(unreadable)
        .chain(faults)
        .collect()
}

#[test]
fn no_error_of_a_call_shows_a_secret() {
    #[derive(Default)]
    struct Calls(usize);
    impl Visit for Calls {
        fn operation<O: Operation>(&mut self) {
            let operation = planted_operation::<O>();
            for step in steps() {
                let script = Scripted::new([step]);
                let setup = planted::<O>().retry(RetryPolicy::off());
                let client = setup
                    .blocking_transport(script.clone())
                    .build_blocking()
                    .unwrap();
                // A service that knows none of the names above answers with a success.
                if let Err(error) = client.send(operation.clone()) {
                    clean(&told(&error));
                    clean(&debugged(&error.reply()));
                    clean(&debugged(error.cause()));
                    self.0 += 1;
                }
                clean(&debugged(&script));
            }
        }
    }
    let mut calls = Calls::default();
    visit_all(&mut calls);
    assert!(calls.0 > 40, "only {} calls failed", calls.0);
}

#[test]
fn no_refusal_shows_a_secret() {
    let script = Scripted::default();
    let setup = planted::<huawei_roma::UpdateCertificateV2>();
    let client = setup
        .blocking_transport(script.clone())
        .build_blocking()
        .unwrap();
    let request = huawei_roma::UpdateCertificateV2::builder()
        .certificate_id("c")
        .name("n")
        .cert_content("PEM")
        .private_key(CANARY)
        .private_key_sign(CANARY.repeat(1000))
        .build();
    clean(&told(&request.validate().unwrap_err()));
    clean(&told(&client.send(request).unwrap_err()));

    let setup = planted::<rainbond::UpdateTeamCertificate>();
    let client = setup
        .blocking_transport(script.clone())
        .build_blocking()
        .unwrap();
    let request = rainbond::UpdateTeamCertificate::builder()
        .team_id("t")
        .certificate_id("1")
        .alias("a")
        .private_key(CANARY.repeat(1000))
        .certificate("PEM")
        .certificate_type("t")
        .build();
    let error = client.send(request).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    clean(&told(&error));

    let unsendable = Credentials::bearer(format!("{CANARY}\n"));
    let setup = planted::<rainbond::UpdateTeamCertificate>().credentials(unsendable);
    let client = setup
        .blocking_transport(script.clone())
        .build_blocking()
        .unwrap();
    let error = client
        .send(planted_operation::<rainbond::UpdateTeamCertificate>())
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    clean(&told(&error));
    assert!(script.requests().is_empty(), "nothing was sent");
}

#[test]
fn the_words_of_a_vendor_are_shown_as_they_are() {
    let body = format!(r#"{{"code":400,"msg":"bad key {CANARY}"}}"#);
    let script = Scripted::new([Answer::new(StatusCode::BAD_REQUEST, body)]);
    let setup = planted::<rainbond::UpdateTeamCertificate>().blocking_transport(script);
    let operation = planted_operation::<rainbond::UpdateTeamCertificate>();
    let error = setup.build_blocking().unwrap().send(operation).unwrap_err();
    assert!(error.to_string().contains(CANARY));
}
