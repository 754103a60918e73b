//! One error for calls of several operations.

use std::error::Error as _;

use specwright_core::client::BlockingClient;
use specwright_core::error::kind::ErrorKind;
use specwright_core::transport::{Fault, Scripted, Step};
use specwright_core::{AnyError, Error};

use crate::both::{answer, send};
use crate::ledger::{self, AddEntry, EntryError};
use crate::parcels::{self, ParcelError, READ_ONLY, UNSAFE, parcel};

/// What `?` is for.
fn several(parcels: &BlockingClient, ledger: &BlockingClient) -> Result<Option<i64>, AnyError> {
    parcels.send(parcel::<UNSAFE>())?;
    Ok(ledger.send(AddEntry::default())?.number)
}

fn client(setup: specwright_core::Setup, step: Step) -> BlockingClient {
    let script = Scripted::new([step]);
    setup.blocking_transport(script).build_blocking().unwrap()
}

#[test]
fn a_question_mark_works_across_operations() {
    let ok = || client(parcels::setup(), answer(200, &[], "{}"));
    let gone = answer(404, &[("x-error-code", "Gone")], "");
    let denied = r#"{"Response":{"Error":{"Code":"Denied","Message":"m"}}}"#;
    let table: [(BlockingClient, &str, ErrorKind, &str); 2] = [
        (
            client(parcels::setup(), gone),
            "UpdateParcel",
            ErrorKind::NotFound,
            "Gone",
        ),
        (ok(), "AddEntry", ErrorKind::Forbidden, "Denied"),
    ];
    for (parcels, operation, kind, code) in table {
        let ledger = client(ledger::setup(), answer(200, &[], denied));
        let error = several(&parcels, &ledger).unwrap_err();
        assert_eq!((error.operation(), error.kind()), (operation, kind));
        assert_eq!(error.raw_code(), Some(code));
        assert_eq!(format!("{:?}", error.code().unwrap()), code);
    }
}

#[test]
fn nothing_is_lost() {
    let steps: [Step; 4] = [
        answer(
            404,
            &[("x-error-code", "Gone"), ("x-request-id", "r")],
            "body",
        ),
        answer(418, &[("x-error-code", "Tea")], ""),
        answer(200, &[], "<html>"),
        Fault::Connect.into(),
    ];
    for step in steps {
        let steps = [step.clone(), step.clone(), step];
        for seen in send(parcels::setup, &steps, &parcel::<READ_ONLY>()) {
            let error = seen.result.unwrap_err();
            let shown = (error.to_string(), format!("{error:?}"));
            let code = error.code().copied();
            let whole = |error: &AnyError| {
                let source = error.source().map(ToString::to_string);
                let body = error.body().cloned();
                let request_id = error.request_id().map(str::to_owned);
                (
                    error.attempts(),
                    error.was_sent(),
                    error.status(),
                    source,
                    body,
                    request_id,
                )
            };
            let source = error.source().map(ToString::to_string);
            let any = AnyError::from(error);
            assert_eq!((any.to_string(), format!("{any:?}")), shown);
            assert_eq!(whole(&any).3, source);
            assert_eq!(any.code().and_then(|code| code.get::<ParcelError>()), code);
            assert_eq!(any.code().and_then(|code| code.get::<EntryError>()), None);
            let before = whole(&any);
            let any = any.downcast::<EntryError>().unwrap_err();
            match any.downcast::<ParcelError>() {
                Ok(typed) => {
                    assert_eq!(typed.code().copied(), code);
                    assert_eq!(whole(&typed.into()), before);
                }
                Err(any) => assert_eq!((code, whole(&any)), (None, before)),
            }
        }
    }
}

#[test]
fn it_is_an_error_that_goes_anywhere() {
    fn anywhere<T: std::error::Error + Send + Sync + 'static>() {}
    anywhere::<AnyError>();
    anywhere::<Error<ParcelError>>();
}
