//! Scripts that answer by operation, and requests read back from the wire.

use std::error::Error as _;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use specwright_core::block_on::block_on;
use specwright_core::client::{BlockingClient, Setup};
use specwright_core::error::cause::Cause;
use specwright_core::error::kind::ErrorKind;
use specwright_core::retry::RetryPolicy;
use specwright_core::transport::{
    BlockingTransport, Fault, Limits, Scripted, TransportError, TransportErrorKind,
};

use crate::ledger::{self, AddEntry, Entry, EntryError};
use crate::parcels::{self, Parcel, ParcelError, TOKEN, UNSAFE, UpdateParcel, parcel};
use crate::probe::{self, Probe};

type Update = UpdateParcel<UNSAFE>;

fn clients(script: &Scripted) -> (BlockingClient, BlockingClient) {
    let build = |setup: Setup| {
        let setup = setup.retry(RetryPolicy::off());
        setup
            .blocking_transport(script.clone())
            .build_blocking()
            .unwrap()
    };
    (build(parcels::setup()), build(ledger::setup()))
}

fn a_parcel() -> Parcel {
    Parcel {
        revision: Some(4),
        id: Some("p1".to_owned()),
        key: Some("key".into()),
        sizes: vec![1, 2],
    }
}

#[test]
fn operations_are_answered_in_any_order() {
    let script = Scripted::default();
    script
        .on::<Update>()
        .reply(&a_parcel())
        .on::<AddEntry>()
        .reply(&Entry { number: Some(3) })
        .on::<Update>()
        .reply(&Parcel::default());
    let (parcels, ledger) = clients(&script);
    assert_eq!(ledger.send(AddEntry::default()).unwrap().number, Some(3));
    let answered = parcels.send_detailed(parcel::<UNSAFE>()).unwrap();
    assert_eq!(answered.output, a_parcel());
    assert_eq!(answered.status, StatusCode::OK);
    assert_eq!(answered.request_id.as_deref(), Some("scripted"));
    assert_eq!(parcels.send(parcel::<UNSAFE>()).unwrap(), Parcel::default());
    assert_eq!(script.left(), 0);
}

#[test]
fn documented_errors_come_back_as_themselves() {
    for code in [ParcelError::Busy, ParcelError::Gone] {
        let script = Scripted::default();
        script.on::<Update>().fail(code);
        let error = clients(&script).0.send(parcel::<UNSAFE>()).unwrap_err();
        assert_eq!(error.code(), Some(&code));
        assert_eq!(error.request_id(), Some("scripted"));
    }
    let script = Scripted::default();
    script.on::<AddEntry>().fail(EntryError::Denied);
    let error = clients(&script).1.send(AddEntry::default()).unwrap_err();
    assert_eq!(
        (error.code(), error.kind()),
        (Some(&EntryError::Denied), ErrorKind::Forbidden)
    );
    assert_eq!(
        error.status(),
        Some(StatusCode::OK),
        "its errors are inside successes"
    );
    assert_eq!(error.request_id(), Some("scripted"));
}

#[test]
fn errors_that_the_operation_does_not_document_can_be_scripted_too() {
    let script = Scripted::default();
    let teapot = StatusCode::IM_A_TEAPOT;
    script
        .on::<Update>()
        .fail_with(teapot, "Throttling", "slow down")
        .on::<AddEntry>()
        .fail_with(StatusCode::OK, "Odd", "what");
    let (parcels, ledger) = clients(&script);
    let error = parcels.send(parcel::<UNSAFE>()).unwrap_err();
    assert_eq!(
        (error.status(), error.kind()),
        (Some(teapot), ErrorKind::Throttled)
    );
    assert_eq!(
        (error.raw_code(), error.message()),
        (Some("Throttling"), Some("slow down"))
    );
    let error = ledger.send(AddEntry::default()).unwrap_err();
    assert_eq!(
        (error.code(), error.raw_code()),
        (Some(&EntryError::Unlisted), Some("Odd"))
    );
}

#[test]
fn examples_and_faults_are_played_for_their_operation() {
    let script = Scripted::default();
    script
        .on::<Probe>()
        .example()
        .on::<Probe>()
        .play(Fault::Closed);
    let client = probe::client(&script);
    let answered = client.send_detailed(Probe::default()).unwrap();
    assert_eq!(
        (answered.output.number, answered.status.as_u16()),
        (Some(7), 203)
    );
    let error = client.send(Probe::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Network);
    assert!(error.was_sent());
}

/// What the transport says about a call that met no step.
fn complaint<E>(error: &specwright_core::Error<E>) -> String {
    let Cause::Transport(cause) = error.cause() else {
        panic!("{error}");
    };
    assert_eq!(cause.kind(), TransportErrorKind::Other);
    assert_eq!((error.attempts(), error.was_sent()), (1, false));
    cause.source().unwrap().to_string()
}

#[test]
fn an_unexpected_request_is_an_error_that_says_what_was_expected() {
    let script = Scripted::default();
    let (parcels, ledger) = clients(&script);
    let error = parcels.send(parcel::<UNSAFE>()).unwrap_err();
    assert_eq!(
        complaint(&error),
        "UpdateParcel was sent, but the script has ended"
    );
    script.on::<AddEntry>().example().on::<Probe>().example();
    let error = parcels.send(parcel::<UNSAFE>()).unwrap_err();
    let expected = "UpdateParcel was sent, but expected is AddEntry or Probe";
    assert_eq!(complaint(&error), expected);
    let error = ledger.send(AddEntry::default()).unwrap_err();
    assert_eq!(complaint(&error), "no documented example shows an answer");
    script.on::<AddEntry>().fail(EntryError::Unlisted);
    let error = ledger.send(AddEntry::default()).unwrap_err();
    assert_eq!(
        complaint(&error),
        "Unlisted is no documented code; use `fail_with`"
    );
}

#[test]
fn a_script_can_insist_on_its_order() {
    let script = Scripted::default().in_order();
    script
        .on::<Update>()
        .reply(&a_parcel())
        .on::<AddEntry>()
        .reply(&Entry::default());
    let (parcels, ledger) = clients(&script);
    let error = ledger.send(AddEntry::default()).unwrap_err();
    assert_eq!(
        complaint(&error),
        "AddEntry was sent, but expected is UpdateParcel"
    );
    assert!(parcels.send(parcel::<UNSAFE>()).is_ok());
    assert!(ledger.send(AddEntry::default()).is_ok());
}

#[test]
fn what_was_sent_is_read_back() {
    let script = Scripted::new([Fault::Closed]).repeating_last();
    let update = UpdateParcel::<TOKEN> {
        parcel_id: "a/b c%2F".to_owned(),
        note: Some("größer".to_owned()),
        label: Some("l=&+ü".to_owned()),
        name: "\"name\"".to_owned(),
        key: Some("key".into()),
        key_id: Some("id".to_owned()),
        weight: Some(30),
        client_token: None,
    };
    let entry = AddEntry {
        accounts: vec!["a".to_owned(), "b,c".to_owned()],
    };
    let setup = || parcels::setup().endpoint("https://own.example.com/base/v1/x");
    let client = setup().transport(script.clone()).build().unwrap();
    block_on(
        client
            .with(|call| call.retry(RetryPolicy::off()))
            .send(update.clone()),
    )
    .unwrap_err();
    let (_, ledger) = clients(&script);
    ledger.send(entry.clone()).unwrap_err();
    let as_get = ledger::setup()
        .use_get(true)
        .blocking_transport(script.clone());
    as_get
        .build_blocking()
        .unwrap()
        .send(entry.clone())
        .unwrap_err();

    let sent = script.sent::<UpdateParcel<TOKEN>>();
    let token = sent[0].client_token.clone();
    assert!(token.is_some(), "what the client fills in is there");
    let filled = UpdateParcel {
        client_token: token,
        ..update
    };
    assert_eq!(sent, [filled]);
    let accounts = script
        .sent::<AddEntry>()
        .into_iter()
        .map(|sent| sent.accounts);
    assert!(accounts.eq([entry.accounts.clone(), entry.accounts]));
    assert!(script.sent::<Probe>().is_empty());
}

/// Builds every request anew, as something between client and script may do.
#[derive(Debug)]
struct Rebuilding(Scripted);

impl BlockingTransport for Rebuilding {
    fn send(
        &self,
        mut request: Request<Bytes>,
        limits: Limits,
    ) -> Result<Response<Bytes>, TransportError> {
        request.extensions_mut().clear();
        BlockingTransport::send(&self.0, request, limits)
    }

    fn sleep(&self, duration: Duration) {
        BlockingTransport::sleep(&self.0, duration);
    }
}

#[test]
fn requests_that_were_built_anew_are_known_by_what_is_in_them() {
    let script = Scripted::default();
    script
        .on::<AddEntry>()
        .reply(&Entry::default())
        .on::<Probe>()
        .example()
        .on::<Update>()
        .reply(&a_parcel())
        .on::<AddEntry>()
        .reply(&Entry { number: Some(2) });
    let build = |setup: Setup| {
        let setup = setup.blocking_transport(Rebuilding(script.clone()));
        setup.build_blocking().unwrap()
    };
    let parcels = build(parcels::setup());
    assert_eq!(parcels.send(parcel::<UNSAFE>()).unwrap(), a_parcel());
    assert_eq!(
        build(ledger::setup())
            .send(AddEntry::default())
            .unwrap()
            .number,
        None
    );
    let as_get = build(ledger::setup().use_get(true));
    assert_eq!(as_get.send(AddEntry::default()).unwrap().number, Some(2));
    assert_eq!(parcels.send(Probe::default()).unwrap().number, Some(7));
    assert_eq!(
        (
            script.sent::<Update>().len(),
            script.sent::<AddEntry>().len()
        ),
        (1, 2)
    );
    script.on::<AddEntry>().example();
    let error = parcels.send(parcel::<UNSAFE>()).unwrap_err();
    assert_eq!(
        complaint(&error),
        "an unknown request was sent, but expected is AddEntry"
    );
}

#[test]
fn every_form_of_the_query_is_read_back() {
    let script = Scripted::new([Fault::Closed]).repeating_last();
    let client = probe::client(&script);
    for probe in [Probe::default(), probe::full()] {
        client.send(probe.clone()).unwrap_err();
        assert_eq!(script.sent::<Probe>().pop(), Some(probe));
    }
}

#[test]
fn a_script_hides_what_it_answers() {
    let script = Scripted::default();
    let secret = Parcel {
        key: Some("canary".into()),
        ..a_parcel()
    };
    script.on::<Update>().reply(&secret);
    assert!(!format!("{script:?}").contains("canary"));
    assert!(!format!("{:?}", script.on::<Update>()).contains("canary"));
}
