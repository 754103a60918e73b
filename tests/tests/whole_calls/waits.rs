//! A throttled call waits as long as the service asks for, in each of its headers, and then succeeds.

use std::time::{Duration, SystemTime};

use serde_json::{Value, json};
use specwright_runtime::{ErrorKind, Operation, RetryPolicy};
use specwright_tests::loopback::{Loopback, Reply};
use specwright_tests::operations::{Visit, visit_all};
use specwright_tests::specs::spec_of;

use crate::callers::{callers, example, single};
use crate::draft::success;

/// The most that the first repetition adds to what is asked for.
const JITTER: Duration = RetryPolicy::new().throttled_base;

/// A header, and the shortest and the longest wait that it asks for.
type Hint = (String, String, Duration, Duration);

/// What each of a service's headers can ask for.
fn hints(wait: &Value) -> Vec<Hint> {
    let header = wait["header"].as_str().unwrap();
    let hint = |value: String, least, most| (header.to_owned(), value, least, most);
    let seven = Duration::from_secs(7);
    match wait["unit"].as_str().unwrap() {
        "milliseconds" => vec![hint("7000".to_owned(), seven, seven)],
        "seconds" => vec![hint("7".to_owned(), seven, seven)],
        "seconds-or-date" => {
            // Far enough in the future that a slow machine does not eat it up.
            let date = SystemTime::now() + Duration::from_secs(50);
            let (least, most) = (Duration::from_secs(10), Duration::from_secs(50));
            let date = hint(httpdate::fmt_http_date(date), least, most);
            vec![hint("7".to_owned(), seven, seven), date]
        }
        unit => panic!("unit `{unit}`"),
    }
}

#[test]
fn a_throttled_call_waits_and_succeeds() {
    struct Throttled;
    impl Visit for Throttled {
        fn operation<O: Operation>(&mut self) {
            let spec = spec_of::<O>().unwrap();
            let success = success::<O>();
            let waits = spec.service()["errors"]["wait"].as_array().unwrap();
            for (name, value, least, most) in waits.iter().flat_map(hints) {
                let throttled = Reply::answer(429, &[(&name, &value)], "{}");
                let replies = [throttled, success.clone()];
                let server = Loopback::start([replies.clone(), replies].concat()).unwrap();
                for caller in callers(|| single::<O>(&server).retry(RetryPolicy::new())) {
                    let at = format!("{caller}: {} {name}: {value}", O::SPEC.name);
                    caller.call(&example::<O>()).expect(&at);
                    let waits = caller.waits();
                    assert_eq!(waits.len(), 1, "{at}");
                    assert!(
                        (least..=most + JITTER).contains(&waits[0]),
                        "{at}: {waits:?}"
                    );
                }
                assert_eq!(server.received().len(), 4);
            }
        }
    }
    visit_all(&mut Throttled);
}

#[test]
fn a_wait_that_is_too_long_ends_the_call() {
    struct Patience;
    impl Visit for Patience {
        fn operation<O: Operation>(&mut self) {
            let throttled = Reply::answer(429, &[("Retry-After", "3600")], "{}");
            let server = Loopback::start([throttled.clone(), throttled]).unwrap();
            for caller in callers(|| single::<O>(&server).retry(RetryPolicy::new())) {
                let error = caller.call(&example::<O>()).unwrap_err();
                assert_eq!(error.kind(), ErrorKind::Throttled, "{caller}: {error}");
                assert!(caller.waits().is_empty());
            }
        }
    }
    visit_all(&mut Patience);
}

#[test]
fn every_attempt_has_the_same_content_and_a_nonce_of_its_own() {
    struct Attempts;
    impl Visit for Attempts {
        fn operation<O: Operation>(&mut self) {
            let spec = spec_of::<O>().unwrap();
            let repeatable = spec.operation(O::SPEC.name)["retry"] != json!("unsafe");
            // After these it is not known whether the request was processed.
            let uncertain = if repeatable { 3 } else { 1 };
            attempts::<O>(&Reply::answer(503, &[], ""), uncertain);
            attempts::<O>(&Reply::close(), uncertain);
            // This says that it was not.
            attempts::<O>(&Reply::answer(429, &[], ""), 3);
        }
    }
    visit_all(&mut Attempts);
}

/// Calls a server that always answers in the same way, until the client gives up.
fn attempts<O: Operation>(reply: &Reply, expected: usize) {
    for caller_index in 0..2 {
        let server = Loopback::start(vec![reply.clone(); 3]).unwrap();
        let caller = &callers(|| single::<O>(&server).retry(RetryPolicy::new()))[caller_index];
        let error = caller.call(&example::<O>()).unwrap_err();
        let at = format!("{caller}: {error}");
        assert_eq!(error.attempts() as usize, expected, "{at}");
        assert_eq!(caller.waits().len(), expected - 1, "{at}");
        let received = server.received();
        assert_eq!(received.len(), expected, "{at}");
        for pair in received.windows(2) {
            assert_eq!(pair[0].request_line(), pair[1].request_line(), "{at}");
            assert_eq!(pair[0].body, pair[1].body, "{at}");
            assert_eq!(pair[0].header_names(), pair[1].header_names(), "{at}");
            let nonces = pair
                .iter()
                .map(|request| request.header("x-acs-signature-nonce"));
            let nonces: Vec<_> = nonces.flatten().collect();
            assert!(
                nonces.is_empty() || nonces[0] != nonces[1],
                "{at}: {nonces:?}"
            );
        }
    }
}
