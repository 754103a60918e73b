//! The spans and events of calls, as a subscriber gets them.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use specwright_core::block_on::block_on;
use specwright_core::client::Setup;
use specwright_core::credentials::{Cached, Credentials, IssueCredentials, Issued, SignIn};
use specwright_core::retry::RetryPolicy;
use specwright_core::transport::{Scripted, Step};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use tracing_core::span::Current;

use crate::both::{answer, send};
use crate::home::Home;
use crate::parcels::{self, IDEMPOTENT, READ_ONLY, UpdateParcel, parcel};

type Fields = BTreeMap<String, String>;

/// Keeps everything that is traced for the target of calls.
#[derive(Clone, Default)]
struct Collector(Arc<Mutex<Collected>>);

#[derive(Default)]
struct Collected {
    spans: Vec<Kept>,
    /// The numbers of the spans that are entered, from the outside in.
    entered: Vec<Id>,
    /// The span's number and the fields.
    events: Vec<(Option<u64>, Fields)>,
}

struct Kept {
    metadata: &'static Metadata<'static>,
    fields: Fields,
    /// The number of the span within which it began.
    parent: Option<u64>,
    /// None are left of a span that was closed.
    handles: usize,
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
        let parent = collected.entered.last().map(Id::into_u64);
        collected.spans.push(Kept {
            metadata: span.metadata(),
            fields,
            parent,
            handles: 1,
        });
        Id::from_u64(collected.spans.len().try_into().unwrap())
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        values.record(&mut Into(
            &mut self.0.lock().unwrap().spans[index(span)].fields,
        ));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::new();
        event.record(&mut Into(&mut fields));
        let parent = event.parent().map(Id::into_u64);
        self.0.lock().unwrap().events.push((parent, fields));
    }

    fn enter(&self, span: &Id) {
        self.0.lock().unwrap().entered.push(span.clone());
    }

    fn exit(&self, span: &Id) {
        let entered = &mut self.0.lock().unwrap().entered;
        let last = entered.iter().rposition(|other| other == span);
        entered.remove(last.unwrap());
    }

    fn current_span(&self) -> Current {
        let collected = self.0.lock().unwrap();
        match collected.entered.last() {
            Some(id) => Current::new(id.clone(), collected.spans[index(id)].metadata),
            None => Current::none(),
        }
    }

    fn clone_span(&self, id: &Id) -> Id {
        self.0.lock().unwrap().spans[index(id)].handles += 1;
        id.clone()
    }

    fn try_close(&self, id: Id) -> bool {
        let handles = &mut self.0.lock().unwrap().spans[index(&id)].handles;
        *handles -= 1;
        *handles == 0
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
    collected(|| {
        send(setup, steps, &operation());
    })
}

fn collected(work: impl FnOnce()) -> Collected {
    let collector = Collector::default();
    tracing::subscriber::with_default(collector.clone(), work);
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
    for span in &collected.spans {
        assert_eq!((span.metadata.name(), span.handles), ("specwright.call", 0));
        assert_eq!(span.parent, None);
        are(
            &span.fields,
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
        let fields: Vec<_> = collected.spans.iter().map(|span| &span.fields).collect();
        let text = format!("{fields:?}{:?}", collected.events);
        assert!(!text.contains(CANARY), "{text}");
        assert!(
            text.contains("UpdateParcel"),
            "the search can find something"
        );
    }
}

/// Issued by an operation that is sent by a client like the caller's own.
impl IssueCredentials for UpdateParcel<IDEMPOTENT> {
    const ISSUED: &'static Issued = &Issued {
        bearer_token: &[2],
        expires_at: &[],
    };
}

#[test]
fn a_sign_in_is_inside_of_the_call_that_needs_it() {
    let issued = || Scripted::new([answer(200, &[], &format!(r#"{{"Key":"{CANARY}"}}"#))]);
    let done = || Scripted::new([answer(200, &[], "{}")]);
    let in_turn = collected(|| {
        let desk = setup().transport(issued()).build().unwrap();
        let sign_in = Cached::new(SignIn::new(desk, parcel::<IDEMPOTENT>()));
        let client = setup().credentials(sign_in).transport(done()).build();
        block_on(client.unwrap().send(operation())).unwrap();
    });
    let on_a_thread = collected(|| {
        let desk = setup().blocking_transport(issued()).build_blocking();
        let sign_in = SignIn::new(desk.unwrap(), parcel::<IDEMPOTENT>());
        let setup = setup().credentials(Cached::new(sign_in));
        let client = setup.blocking_transport(done()).build_blocking().unwrap();
        client.send(operation()).unwrap();
    });
    for collected in [in_turn, on_a_thread] {
        let parents = collected.spans.iter().map(|span| span.parent);
        assert_eq!(parents.collect::<Vec<_>>(), [None, Some(1)]);
        let events = collected.events.iter().map(|(span, _)| *span);
        assert_eq!(events.collect::<Vec<_>>(), [Some(2), Some(1)]);
    }
}

#[cfg(unix)]
#[test]
fn keys_in_a_file_that_others_may_read_are_told_and_not_shown() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;

    let keys = format!("[default]\nid = {CANARY}\nkey = {CANARY}");
    for (text, mode, events) in [
        (keys.as_str(), 0o644, 1),
        (&keys, 0o600, 0),
        ("[default]\n", 0o644, 0),
    ] {
        let home = Home::new(&[(".parcels/credentials", text)]);
        let path = home.path().join(".parcels/credentials");
        set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        let collected = collected(|| drop(home.chain(&[]).resolve()));
        assert_eq!(collected.events.len(), events, "{text}");
        for (_, fields) in collected.events {
            assert_eq!(fields["path"], path.display().to_string());
            assert!(fields["message"].contains("`chmod 600`"), "{fields:?}");
            assert!(!format!("{fields:?}").contains(CANARY), "{fields:?}");
        }
    }
}
