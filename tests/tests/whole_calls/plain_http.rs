//! Plain HTTP goes to the own machine only, unless it is allowed.

use http::StatusCode;
use specwright_runtime::block_on::block_on;
use specwright_runtime::{Answer, Operation, RetryPolicy, Scripted};
use specwright_tests::operations::{Visit, visit_all};
use specwright_tests::setup::setup;

use crate::callers::example;

#[test]
fn plain_http_to_another_machine_is_refused_unless_allowed() {
    struct Plain;
    impl Visit for Plain {
        fn operation<O: Operation>(&mut self) {
            let script = Scripted::new([Answer::new(StatusCode::FORBIDDEN, "{}")]).repeating_last();
            let setup = || {
                setup(O::SPEC.service)
                    .endpoint("http://console.example.com:7070")
                    .retry(RetryPolicy::off())
                    .transport(script.clone())
                    .blocking_transport(script.clone())
            };
            for refused in [setup().build().err(), setup().build_blocking().err()] {
                let why = refused.unwrap().to_string();
                assert!(why.contains("`allow_http(true)`"), "{why}");
            }
            assert!(script.requests().is_empty(), "nothing is sent");

            let client = setup().allow_http(true).build().unwrap();
            block_on(client.send(example::<O>())).unwrap_err();
            let client = setup().allow_http(true).build_blocking().unwrap();
            client.send(example::<O>()).unwrap_err();
            for request in script.requests() {
                assert_eq!(request.uri().scheme_str(), Some("http"));
                assert_eq!(
                    request.uri().authority().unwrap(),
                    "console.example.com:7070"
                );
            }
            assert_eq!(script.requests().len(), 2);
        }
    }
    visit_all(&mut Plain);
}
