//! Steps for any request, and what is recorded.

use std::panic::{AssertUnwindSafe, catch_unwind};

use http::StatusCode;

use super::*;
use crate::block_on::block_on;

const LIMITS: Limits = Limits::new(Duration::from_secs(1), 16);

fn request(path: &str) -> Request<Bytes> {
    Request::builder()
        .uri(format!("https://host{path}"))
        .header("host", "host")
        .header("authorization", "canary-signature")
        .body(Bytes::from_static(b"canary-body"))
        .unwrap()
}

#[test]
fn steps_are_played_in_order_to_both_kinds_of_client() {
    let script = Scripted::new([
        Step::from(Fault::Closed),
        Answer::new(StatusCode::CREATED, "made").into(),
    ]);
    let error = BlockingTransport::send(&script, request("/a"), LIMITS).unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Closed);
    block_on(Transport::sleep(&script, Duration::from_secs(3600)));
    let answer = block_on(Transport::send(&script, request("/b"), LIMITS)).unwrap();
    assert_eq!(
        (answer.status(), &answer.body()[..]),
        (StatusCode::CREATED, &b"made"[..])
    );
    let error = BlockingTransport::send(&script, request("/c"), LIMITS).unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Other);
    let paths: Vec<_> = script
        .requests()
        .iter()
        .map(|r| r.uri().path().to_owned())
        .collect();
    assert_eq!(paths, ["/a", "/b", "/c"]);
    assert_eq!(script.sleeps(), [Duration::from_secs(3600)]);
    assert_eq!(script.limits(), [LIMITS; 3]);
}

#[test]
fn the_last_step_repeats_on_demand() {
    let script = Scripted::new([Fault::Timeout, Fault::Connect]).repeating_last();
    let kinds: Vec<_> = (0..4)
        .map(|_| {
            BlockingTransport::send(&script, request("/"), LIMITS)
                .unwrap_err()
                .sent()
        })
        .collect();
    assert_eq!(
        kinds,
        [Sent::MaybeSent, Sent::NotSent, Sent::NotSent, Sent::NotSent]
    );
}

#[test]
fn a_body_above_the_limit_is_too_large() {
    let script = Scripted::new([Answer::new(StatusCode::OK, vec![0; 17])]);
    let error = BlockingTransport::send(&script, request("/"), LIMITS).unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::TooLarge { limit: 16 });
}

#[test]
fn debug_shows_neither_requests_nor_bodies() {
    let script = Scripted::new([Answer::new(StatusCode::OK, "canary")]).repeating_last();
    let _ = BlockingTransport::send(&script, request("/?token=canary"), LIMITS);
    assert!(!format!("{script:?}").contains("canary"));
}

#[test]
fn a_panic_while_locked_does_not_spread() {
    let script = Scripted::new([Fault::Connect]);
    let shared = script.clone();
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        let _held = shared.state();
        panic!("a failing test");
    }));
    assert!(panicked.is_err());
    assert!(script.requests().is_empty());
}
