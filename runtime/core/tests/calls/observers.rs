//! What observers are told, and what callers are told of successes.

use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use specwright_core::block_on::block_on;
use specwright_core::error::kind::ErrorKind;
use specwright_core::future::BoxFuture;
use specwright_core::retry::RetryPolicy;
use specwright_core::transport::{Fault, Limits, Scripted, Step, Transport, TransportError};
use specwright_core::{AttemptReport, CallEnd, CallReport, Observe, Setup};

use crate::both::{answer, send};
use crate::ledger::{self, AddEntry};
use crate::parcels::{self, READ_ONLY, UNSAFE, UpdateParcel, parcel};

/// Writes down every report in a line.
#[derive(Clone, Debug, Default)]
struct Diary(Arc<Mutex<Vec<String>>>);

impl Diary {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

fn number(status: Option<StatusCode>) -> u16 {
    status.map_or(0, |status| status.as_u16())
}

impl Observe for Diary {
    fn attempt(&self, report: &AttemptReport<'_>) {
        self.0.lock().unwrap().push(format!(
            "{} {} {:?} {:?}",
            report.attempt,
            number(report.status),
            report.error,
            report.retry_after
        ));
    }

    fn call(&self, report: &CallReport<'_>) {
        let subject = report.subject;
        self.0.lock().unwrap().push(format!(
            "{} {} {} {} {} {} {} {}",
            subject.service,
            subject.operation,
            subject.region.unwrap_or("-"),
            subject.endpoint,
            report.end,
            report.attempts,
            number(report.status),
            report.request_id.unwrap_or("-")
        ));
    }
}

fn setup() -> Setup {
    let zero = Duration::ZERO;
    parcels::setup().retry(RetryPolicy::new().backoff(zero, zero, zero))
}

#[test]
fn every_attempt_and_every_call_is_reported() {
    let (id, wait) = (("x-request-id", "r-1"), ("retry-after", "2"));
    let call = "parcels UpdateParcel north-1 parcels.north-1.example.com";
    let table: [(Vec<Step>, Vec<String>); 4] = [
        (
            vec![answer(200, &[id], "{}")],
            vec!["1 200 None None".into(), format!("{call} ok 1 200 r-1")],
        ),
        (
            vec![
                answer(503, &[wait], ""),
                Fault::Closed.into(),
                answer(200, &[], "{}"),
            ],
            vec![
                "1 503 Some(Unavailable) Some(2s)".into(),
                "2 0 Some(Network) Some(0ns)".into(),
                "3 200 None None".into(),
                format!("{call} ok 3 200 -"),
            ],
        ),
        (
            vec![answer(404, &[id, ("x-error-code", "Gone")], "")],
            vec![
                "1 404 Some(NotFound) None".into(),
                format!("{call} not found 1 404 r-1"),
            ],
        ),
        (
            vec![answer(200, &[id], "<html>")],
            vec![
                "1 200 Some(Decode) None".into(),
                format!("{call} unreadable answer 1 200 r-1"),
            ],
        ),
    ];
    for (steps, expected) in table {
        let diary = Diary::default();
        for seen in send(
            || setup().observe(diary.clone()),
            &steps,
            &parcel::<READ_ONLY>(),
        ) {
            assert!(!seen.script.requests().is_empty());
        }
        let twice: Vec<String> = [expected.clone(), expected].concat();
        assert_eq!(
            diary.take(),
            twice,
            "the async client, then the blocking one"
        );
    }
}

#[test]
fn a_refused_request_is_a_call_without_attempts() {
    let diary = Diary::default();
    let refused = UpdateParcel::<UNSAFE> {
        name: "x".to_owned(),
        ..parcel()
    };
    for seen in send(|| setup().observe(diary.clone()), &[], &refused) {
        assert_eq!(seen.error().kind(), ErrorKind::Invalid);
    }
    let lines = diary.take();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines.iter().all(|line| line.ends_with("invalid 0 0 -")),
        "{lines:?}"
    );
}

/// Never answers.
#[derive(Debug)]
struct Silent;

impl Transport for Silent {
    fn send<'a>(
        &'a self,
        _: Request<Bytes>,
        _: Limits,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(std::future::pending())
    }

    fn sleep<'a>(&'a self, _: Duration) -> BoxFuture<'a, ()> {
        Box::pin(std::future::pending())
    }
}

#[test]
fn a_call_that_is_given_up_is_reported_too() {
    let diary = Diary::default();
    let client = setup()
        .observe(diary.clone())
        .transport(Silent)
        .build()
        .unwrap();
    let mut call = client.send(parcel::<UNSAFE>());
    let mut context = Context::from_waker(Waker::noop());
    assert!(call.as_mut().poll(&mut context).is_pending());
    assert!(diary.take().is_empty());
    drop(call);
    let lines = diary.take();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert_eq!(lines[0], "1 0 None None");
    assert!(
        lines[1].ends_with(&format!("{} 1 0 -", CallEnd::Dropped)),
        "{lines:?}"
    );
}

#[test]
fn a_success_tells_how_it_came_about() {
    let steps = [
        Fault::Connect.into(),
        answer(201, &[("x-request-id", "r-1")], r#"{"Id":"p1"}"#),
    ];
    let script = || Scripted::new(steps.iter().cloned());
    let client = setup().transport(script()).build().unwrap();
    let blocking = setup()
        .blocking_transport(script())
        .build_blocking()
        .unwrap();
    for answered in [
        block_on(client.send_detailed(parcel::<UNSAFE>())),
        blocking.send_detailed(parcel::<UNSAFE>()),
    ] {
        let answered = answered.unwrap();
        assert_eq!(answered.output.id.as_deref(), Some("p1"));
        assert_eq!(
            (answered.status, answered.attempts),
            (StatusCode::CREATED, 2)
        );
        assert_eq!(answered.request_id.as_deref(), Some("r-1"));
    }
}

#[test]
fn the_request_id_of_a_success_is_found_in_the_body_too() {
    let body = r#"{"Response":{"Number":3,"RequestId":"r-2"}}"#;
    for (body, expected) in [(body, Some("r-2")), (r#"{"Response":{}}"#, None)] {
        let script = Scripted::new([answer(200, &[], body)]);
        let client = ledger::setup().transport(script).build().unwrap();
        let answered = block_on(client.send_detailed(AddEntry::default())).unwrap();
        assert_eq!(answered.request_id.as_deref(), expected);
    }
}
