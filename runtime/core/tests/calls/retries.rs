//! What is sent again, how long is waited, and what stays the same from attempt to attempt.

use std::collections::HashSet;
use std::time::Duration;

use http::Request;
use specwright_core::client::Setup;
use specwright_core::error::kind::ErrorKind;
use specwright_core::retry::RetryPolicy;
use specwright_core::transport::{Fault, Scripted, Step};

use crate::both::{Seen, answer, send};
use crate::parcels::{self, IDEMPOTENT, READ_ONLY, TOKEN, UNSAFE, UpdateParcel, parcel};

/// Without back-off, so that every wait is what the server asked for.
fn setup() -> Setup {
    let zero = Duration::ZERO;
    parcels::setup().retry(RetryPolicy::new().backoff(zero, zero, zero))
}

fn ok() -> Step {
    answer(200, &[], "{}")
}

fn status(status: u16) -> Step {
    answer(status, &[], "{}")
}

fn code(status: u16, code: &str) -> Step {
    answer(status, &[("x-error-code", code)], "")
}

/// Attempts by safety: read-only, idempotent, with token, unsafe.
fn attempts(first: &Step) -> [u32; 4] {
    let steps = [first.clone(), ok()];
    [
        counted(send(setup, &steps, &parcel::<READ_ONLY>())),
        counted(send(setup, &steps, &parcel::<IDEMPOTENT>())),
        counted(send(setup, &steps, &parcel::<TOKEN>())),
        counted(send(setup, &steps, &parcel::<UNSAFE>())),
    ]
}

fn counted<const SAFETY: u8>(seen: [Seen<UpdateParcel<SAFETY>>; 2]) -> u32 {
    let counts = seen.map(|seen| {
        let requests = u32::try_from(seen.requests()).unwrap();
        match &seen.result {
            Ok(_) => assert_eq!(requests, 2, "{}", seen.client),
            Err(error) => assert_eq!(error.attempts(), requests, "{}", seen.client),
        }
        requests
    });
    assert_eq!(counts[0], counts[1], "both clients do the same");
    counts[0]
}

#[test]
fn repeating_depends_on_what_happened_and_on_the_operation() {
    const ALWAYS: [u32; 4] = [2, 2, 2, 2];
    const IF_SAFE: [u32; 4] = [2, 2, 2, 1];
    const NEVER: [u32; 4] = [1, 1, 1, 1];
    let table: [(&str, Step, [u32; 4]); 18] = [
        ("no connection", Fault::Connect.into(), ALWAYS),
        ("closed", Fault::Closed.into(), IF_SAFE),
        ("timed out", Fault::Timeout.into(), IF_SAFE),
        ("500", status(500), IF_SAFE),
        ("503", status(503), IF_SAFE),
        ("429", status(429), ALWAYS),
        ("throttled by code", code(400, "Throttling.User"), ALWAYS),
        ("busy by code", code(409, "Parcel.Busy"), ALWAYS),
        ("final by code", code(500, "Failed"), NEVER),
        ("final by code, 429", code(429, "Failed"), NEVER),
        ("token to renew", code(403, "Token"), NEVER),
        ("400", status(400), NEVER),
        ("401", status(401), NEVER),
        ("401, throttled", code(401, "Throttling"), NEVER),
        ("404", status(404), NEVER),
        ("redirect", status(302), NEVER),
        ("501", status(501), NEVER),
        ("unreadable", answer(200, &[], "<html>"), NEVER),
    ];
    for (what, first, expected) in table {
        assert_eq!(attempts(&first), expected, "{what}");
    }
}

#[test]
fn the_hints_of_the_server_are_kept_to() {
    let table: [(&[(&'static str, &str)], u64); 5] = [
        (&[], 0),
        (&[("retry-after", "7")], 7_000),
        (&[("x-wait-ms", "1500"), ("retry-after", "7")], 1_500),
        (&[("x-wait-ms", "-3"), ("retry-after", "2")], 2_000),
        (&[("retry-after", "Tue, 15 Nov 1994 08:12:31 GMT")], 0),
    ];
    for (headers, millis) in table {
        let steps = [answer(429, headers, "{}"), ok()];
        for seen in send(setup, &steps, &parcel::<UNSAFE>()) {
            assert!(seen.result.is_ok(), "{headers:?}");
            let waited: Duration = seen.script.sleeps().iter().sum();
            assert_eq!(waited, Duration::from_millis(millis));
        }
    }
    let steps = [answer(429, &[("retry-after", "3600")], "{}"), ok()];
    for seen in send(setup, &steps, &parcel::<UNSAFE>()) {
        assert_eq!(seen.error().kind(), ErrorKind::Throttled);
        assert!(seen.script.sleeps().is_empty(), "an hour is too long");
    }
}

#[test]
fn attempts_end_with_the_policy_and_with_the_budget() {
    let steps = vec![status(503); 9];
    for (policy, expected) in [
        (RetryPolicy::new(), 3),
        (RetryPolicy::off(), 1),
        (RetryPolicy::new().max_attempts(5), 5),
    ] {
        let setup = || parcels::setup().retry(policy);
        for seen in send(setup, &steps, &parcel::<READ_ONLY>()) {
            assert_eq!(seen.error().attempts(), expected, "{}", seen.client);
            assert_eq!(seen.error().kind(), ErrorKind::Unavailable);
        }
    }
    let steps = vec![status(503); 99];
    let setup = || setup().retry(RetryPolicy::new().max_attempts(99));
    for seen in send(setup, &steps, &parcel::<READ_ONLY>()) {
        assert_eq!(seen.requests(), 36, "500 tokens pay for 35 repetitions");
    }
}

fn header<'r>(request: &'r Request<bytes::Bytes>, name: &str) -> &'r str {
    request.headers()[name].to_str().unwrap()
}

#[test]
fn nonce_and_signature_are_fresh_and_the_token_stays() {
    let steps = [Fault::Closed.into(), status(500), ok()];
    for seen in send(setup, &steps, &parcel::<TOKEN>()) {
        assert!(seen.result.is_ok());
        let requests = seen.script.requests();
        let different = |name| {
            let values: HashSet<_> = requests
                .iter()
                .map(|request| header(request, name))
                .collect();
            values.len()
        };
        assert_eq!(different("x-acs-signature-nonce"), 3);
        assert_eq!(different("authorization"), 3);
        let bodies: HashSet<_> = requests.iter().map(Request::body).collect();
        assert_eq!(bodies.len(), 1, "the token is the same in every attempt");
        let body: serde_json::Value = serde_json::from_slice(requests[0].body()).unwrap();
        assert_eq!(body["ClientToken"].as_str().unwrap().len(), 36);
    }
}

#[test]
fn a_token_of_the_caller_is_sent_as_it_is() {
    let operation = UpdateParcel::<TOKEN> {
        client_token: Some("mine".to_owned()),
        ..parcel()
    };
    for seen in send(setup, &[ok()], &operation) {
        let request = &seen.script.requests()[0];
        assert_eq!(
            request.body(),
            r#"{"Name":"name","ClientToken":"mine"}"#,
            "{}",
            seen.client
        );
    }
}

#[test]
fn whether_it_was_sent_counts_over_all_attempts() {
    let [closed, connect] = [Fault::Closed, Fault::Connect].map(Step::from);
    let table = [
        ([&connect, &connect, &connect], false),
        ([&closed, &connect, &connect], true),
        ([&connect, &closed, &connect], true),
    ];
    for (steps, sent) in table {
        for seen in send(setup, &steps.map(Clone::clone), &parcel::<READ_ONLY>()) {
            let error = seen.error();
            assert_eq!(
                (error.attempts(), error.was_sent()),
                (3, sent),
                "{}",
                seen.client
            );
            assert_eq!(error.kind(), ErrorKind::Network);
        }
    }
}

#[test]
fn a_success_gives_back_what_its_repetition_took() {
    // Without that, the 500 tokens would be used up by the 36th call.
    let steps: Vec<_> = (0..40).flat_map(|_| [status(503), ok()]).collect();
    let client = setup()
        .blocking_transport(Scripted::new(steps))
        .build_blocking()
        .unwrap();
    for call in 0..40 {
        let result = client.clone().send(parcel::<READ_ONLY>());
        assert!(result.is_ok(), "call {call}");
    }
}
