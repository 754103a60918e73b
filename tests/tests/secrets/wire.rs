//! What is sent: secrets in the body and in the headers meant for them, and not in the address.

use http::StatusCode;
use specwright_runtime::{Answer, Credentials, Operation, Scripted};
use specwright_tests::operations::{Visit, visit_all};
use specwright_tests::specs::spec_of;

use crate::canary::{CANARY, clean, debugged, mark, planted, planted_operation, secret_inputs};

#[test]
fn secrets_are_sent_and_not_shown() {
    struct Wire;
    impl Visit for Wire {
        fn operation<O: Operation>(&mut self) {
            for get in [false, true] {
                sent_and_not_shown::<O>(get);
            }
        }
    }
    visit_all(&mut Wire);
}

/// With `get`, the request would stand in the address as a whole, where the service offers that.
fn sent_and_not_shown<O: Operation>(get: bool) {
    let script = Scripted::new([Answer::new(StatusCode::OK, "{}")]).repeating_last();
    let setup = planted::<O>()
        .use_get(get)
        .blocking_transport(script.clone());
    // The answer may be a failure for some services; what was sent is what counts.
    let _ = setup
        .build_blocking()
        .unwrap()
        .send(planted_operation::<O>());
    clean(&debugged(&script));
    let request = script.requests().remove(0);
    clean(&request.uri().to_string());
    clean(&debugged(&request.headers()));
    let body = String::from_utf8(request.body().to_vec()).unwrap();
    for leaf in secret_inputs::<O>(&spec_of::<O>().unwrap()) {
        let sent = body.contains(&mark(&leaf));
        assert!(sent, "{}: the service gets `{}`", O::SPEC.name, leaf.path());
    }
    assert!(
        !body.contains(&format!("{CANARY}-secret")),
        "no credentials in the body"
    );
}

#[test]
fn a_bearer_token_is_sent_in_a_header_that_hides_it() {
    struct Bearer;
    impl Visit for Bearer {
        fn operation<O: Operation>(&mut self) {
            let script = Scripted::default();
            let setup = planted::<O>().credentials(Credentials::bearer(CANARY));
            let client = setup
                .blocking_transport(script.clone())
                .build_blocking()
                .unwrap();
            let _ = client.send(planted_operation::<O>());
            for request in script.requests() {
                clean(&debugged(&request.headers()));
                let sent = request.headers().values().filter(|value| *value == CANARY);
                let expected = usize::from(!O::SPEC.anonymous);
                assert_eq!(sent.count(), expected, "{}", O::SPEC.name);
            }
        }
    }
    visit_all(&mut Bearer);
}
