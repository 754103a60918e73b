//! Calls that differ from the rest of a client's calls, and what they share with them all the same.

use std::time::Duration;

use http::Request;
use specwright_core::block_on::block_on;
use specwright_core::client::Overrides;
use specwright_core::credentials::Credentials;
use specwright_core::error::cause::Cause;
use specwright_core::retry::RetryPolicy;
use specwright_core::transport::{Fault, Limits, Scripted, Step};

use crate::both::{Outcome, answer};
use crate::parcels::{READ_ONLY, UpdateParcel, parcel, setup};

type Update = UpdateParcel<READ_ONLY>;

/// The outcome and the requests of a call with overrides, and then of one without, through both clients.
fn twice(
    steps: &[Step],
    change: impl Fn(Overrides) -> Overrides,
) -> [([Outcome<Update>; 2], Scripted); 2] {
    let first = Scripted::new(steps.iter().cloned());
    let client = setup().transport(first.clone()).build().unwrap();
    let outcomes = [
        block_on(client.with(&change).send(parcel::<READ_ONLY>())),
        block_on(client.send(parcel::<READ_ONLY>())),
    ];
    let second = Scripted::new(steps.iter().cloned());
    let client = setup()
        .blocking_transport(second.clone())
        .build_blocking()
        .unwrap();
    let blocking = [
        client.with(&change).send(parcel::<READ_ONLY>()),
        client.send(parcel::<READ_ONLY>()),
    ];
    [(outcomes, first), (blocking, second)]
}

fn ok() -> Step {
    answer(200, &[], "{}")
}

fn host(request: &Request<bytes::Bytes>) -> &str {
    request.headers()["host"].to_str().unwrap()
}

#[test]
fn region_and_endpoint_change_the_address() {
    type Change = fn(Overrides) -> Overrides;
    let table: [(Change, &str); 4] = [
        (|call| call, "parcels.north-1.example.com"),
        (|call| call.region("south-2"), "parcels.south-2.example.com"),
        (
            |call| call.endpoint("https://own.example.com:8443"),
            "own.example.com:8443",
        ),
        (
            |call| call.region("south-2").endpoint("own.example.com"),
            "own.example.com",
        ),
    ];
    for (change, expected) in table {
        for (outcomes, script) in twice(&[ok(), ok()], change) {
            assert!(outcomes.iter().all(Result::is_ok));
            let requests = script.requests();
            assert_eq!(host(&requests[0]), expected);
            assert_eq!(host(&requests[1]), "parcels.north-1.example.com");
        }
    }
}

#[test]
fn an_address_that_cannot_be_used_is_the_error_of_the_call() {
    for endpoint in [
        "ftp://host",
        "http://host.example.com",
        "https://user:pass@host",
    ] {
        for ([refused, usual], script) in twice(&[ok()], |call| call.endpoint(endpoint)) {
            let error = refused.unwrap_err();
            assert!(matches!(error.cause(), Cause::Config(_)), "{error}");
            assert_eq!((error.attempts(), error.was_sent()), (0, false));
            assert!(!error.to_string().contains("pass"), "{error}");
            assert!(usual.is_ok());
            assert_eq!(script.requests().len(), 1);
        }
    }
}

#[test]
fn limits_and_retries_are_those_of_the_call() {
    let steps = [Fault::Connect.into(), Fault::Connect.into(), ok()];
    let change = |call: Overrides| {
        call.attempt_timeout(Duration::from_secs(3))
            .max_answer_bytes(99)
            .retry(RetryPolicy::off())
    };
    for ([once, again], script) in twice(&steps, change) {
        assert_eq!(once.unwrap_err().attempts(), 1);
        assert!(again.is_ok());
        let limits = script.limits();
        assert_eq!(limits[0], Limits::new(Duration::from_secs(3), 99));
        assert_ne!(limits[1].max_body, 99);
    }
    for ([late, usual], _) in twice(&[ok()], |call| call.timeout(Duration::ZERO)) {
        assert!(matches!(late.unwrap_err().cause(), Cause::Deadline));
        assert!(usual.is_ok());
    }
}

#[test]
fn another_caller_signs_only_the_calls_that_it_was_given_to() {
    let other = |call: Overrides| call.credentials(Credentials::new("AKIDOTHER", "canary"));
    for (_, script) in twice(&[ok(), ok()], other) {
        let signed = script.requests().into_iter().map(|request| {
            let value = request.headers()["authorization"].to_str().unwrap();
            value.contains("AKIDOTHER")
        });
        assert_eq!(signed.collect::<Vec<_>>(), [true, false]);
    }
    let shown = format!(
        "{:?}",
        other(Overrides::default()).endpoint("https://a:canary@b")
    );
    assert!(!shown.contains("canary"), "{shown}");
}

#[test]
fn the_budget_and_the_clock_are_shared() {
    let zero = Duration::ZERO;
    let policy = RetryPolicy::new()
        .max_attempts(99)
        .backoff(zero, zero, zero);
    let steps = vec![Fault::Connect.into(); 99];
    for ([first, second], _) in twice(&steps, |call| call.retry(policy)) {
        assert_eq!(
            first.unwrap_err().attempts(),
            36,
            "500 tokens pay for 35 repetitions"
        );
        assert_eq!(second.unwrap_err().attempts(), 1, "the budget is used up");
    }
    let wrong = [
        ("x-error-code", "Clock"),
        ("date", "Fri, 01 Jan 2055 00:00:00 GMT"),
    ];
    for (outcomes, script) in twice(&[answer(403, &wrong, ""), ok(), ok()], |call| call) {
        assert!(outcomes.iter().all(Result::is_ok));
        let date = script.requests()[2].headers()["x-acs-date"].clone();
        assert!(date.to_str().unwrap().starts_with("2055"));
    }
}
