//! The spans and events of calls, as a subscriber gets them.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use specwright_runtime::client::Setup;
use specwright_runtime::credentials::Credentials;
use specwright_runtime::retry::RetryPolicy;
use specwright_runtime::transport::Step;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::both::{answer, send};
use crate::parcels::{self, READ_ONLY, UpdateParcel, parcel};

type Fields = BTreeMap<String, String>;

/// Keeps everything that is traced for the target of calls.
#[derive(Clone, Default)]
struct Collector(Arc<Mutex<Collected>>);

#[derive(Default)]
struct Collected {
    /// Name, fields and whether it was closed.
    spans: Vec<(&'static str, Fields, bool)>,
    /// The span's number and the fields.
    events: Vec<(Option<u64>, Fields)>,
}

struct Into<'a>(&'a mut Fields);

impl Visit for Into<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name().to_owned(), value.to_owned());
    }
}

fn index(id: &Id) -> usize {
    usize::try_from(id.into_u64()).unwrap() - 1
}

impl Subscriber for Collector {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "specwright"
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields::new();
        span.record(&mut Into(&mut fields));
        let mut collected = self.0.lock().unwrap();
        collected
            .spans
            .push((span.metadata().name(), fields, false));
        Id::from_u64(collected.spans.len().try_into().unwrap())
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        values.record(&mut Into(&mut self.0.lock().unwrap().spans[index(span)].1));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::new();
        event.record(&mut Into(&mut fields));
        let parent = event.parent().map(Id::into_u64);
        self.0.lock().unwrap().events.push((parent, fields));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}

    fn try_close(&self, id: Id) -> bool {
        self.0.lock().unwrap().spans[index(&id)].2 = true;
        true
    }
}

const CANARY: &str = "canary-7b1e";

fn setup() -> Setup {
    let zero = Duration::ZERO;
    parcels::setup()
        .retry(RetryPolicy::new().backoff(zero, zero, zero))
        .credentials(Credentials::new("AKIDEXAMPLE", CANARY).with_session_token(CANARY))
}

/// Everything confidential or private that a request has place for.
fn operation() -> UpdateParcel<READ_ONLY> {
    UpdateParcel {
        note: Some(CANARY.to_owned()),
        label: Some(CANARY.to_owned()),
        key: Some(CANARY.into()),
        key_id: Some(CANARY.to_owned()),
        ..parcel()
    }
}

fn traced(steps: &[Step]) -> Collected {
    let collector = Collector::default();
    tracing::subscriber::with_default(collector.clone(), || {
        send(setup, steps, &operation());
    });
    std::mem::take(&mut *collector.0.lock().unwrap())
}

/// The given fields; times are left out, but must be there.
#[track_caller]
fn are(fields: &Fields, expected: &[(&str, &str)]) {
    let mut fields = fields.clone();
    assert!(fields.remove("elapsed_ms").is_some(), "{fields:?}");
    let expected = expected
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    assert_eq!(fields, expected.collect::<Fields>());
}

#[test]
fn a_call_is_a_span_and_every_attempt_an_event_in_it() {
    let echo = format!(r#"{{"Id":"{CANARY}","Key":"{CANARY}"}}"#);
    let steps = [
        answer(
            503,
            &[("retry-after", "2"), ("x-error-message", CANARY)],
            CANARY,
        ),
        answer(200, &[("x-request-id", "r-1"), ("x-secret", CANARY)], &echo),
    ];
    let collected = traced(&steps);
    assert_eq!(collected.spans.len(), 2, "one for each client");
    for (name, fields, closed) in &collected.spans {
        assert_eq!((*name, *closed), ("specwright.call", true));
        are(
            fields,
            &[
                ("service", "parcels"),
                ("operation", "UpdateParcel"),
                ("region", "north-1"),
                ("endpoint", "parcels.north-1.example.com"),
                ("attempts", "2"),
                ("outcome", "ok"),
                ("status", "200"),
                ("request_id", "r-1"),
            ],
        );
    }
    assert_eq!(collected.events.len(), 4);
    for (number, (parent, fields)) in collected.events.iter().enumerate() {
        assert_eq!(*parent, Some(number as u64 / 2 + 1));
        if number % 2 == 0 {
            are(
                fields,
                &[
                    ("attempt", "1"),
                    ("status", "503"),
                    ("kind", "unavailable"),
                    ("retry", "true"),
                    ("wait_ms", "2000"),
                ],
            );
        } else {
            are(
                fields,
                &[("attempt", "2"), ("status", "200"), ("retry", "false")],
            );
        }
    }
}

#[test]
fn nothing_confidential_is_traced() {
    let scripts: [Step; 3] = [
        answer(
            404,
            &[("x-error-code", "Gone"), ("x-error-message", CANARY)],
            CANARY,
        ),
        answer(200, &[], &format!(r#"{{"Sizes":["{CANARY}"]}}"#)),
        answer(302, &[("location", &format!("https://host/?{CANARY}"))], ""),
    ];
    for step in scripts {
        let collected = traced(&[step]);
        assert_eq!((collected.spans.len(), collected.events.len()), (2, 2));
        let text = format!("{:?}{:?}", collected.spans, collected.events);
        assert!(!text.contains(CANARY), "{text}");
        assert!(
            text.contains("UpdateParcel"),
            "the search can find something"
        );
    }
}
