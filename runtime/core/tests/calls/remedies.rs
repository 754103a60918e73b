//! What a call mends once: the clock, and credentials that the service no longer takes.

use std::future::ready;
use std::sync::Mutex;
use std::time::SystemTime;

use specwright_core::client::Setup;
use specwright_core::credentials::{Credentials, CredentialsError, ProvideCredentials};
use specwright_core::error::kind::RetryAdvice;
use specwright_core::future::BoxFuture;
use specwright_core::retry::RetryPolicy;
use specwright_core::transport::{Scripted, Step};
use specwright_core::{Timestamp, TimestampFormat};

use crate::both::{Seen, answer, send};
use crate::parcels::{READ_ONLY, UNSAFE, UpdateParcel, parcel, setup};

const FUTURE: &str = "Fri, 01 Jan 2055 00:00:00 GMT";
/// Far away from the other one, too.
const LATER: &str = "Sat, 01 Jan 2056 00:00:00 GMT";

fn wrong_clock(status: u16, date: &str) -> Step {
    answer(status, &[("x-error-code", "Clock"), ("date", date)], "")
}

fn ok() -> Step {
    answer(200, &[], "{}")
}

/// The years in which the requests say they were signed; 0 for the present one.
fn years(script: &Scripted) -> Vec<u32> {
    let date = |request: &http::Request<bytes::Bytes>| {
        let date = request.headers()["x-acs-date"].to_str().unwrap();
        let year = date[..4].parse().unwrap();
        let now = Timestamp::from(SystemTime::now()).format(TimestampFormat::Rfc3339);
        if now.starts_with(&date[..4]) { 0 } else { year }
    };
    script.requests().iter().map(date).collect()
}

#[test]
fn a_wrong_clock_is_corrected_once_by_the_date_of_the_answer() {
    let again = [0, 2055];
    type Row<'a> = (&'static str, Vec<Step>, &'a [u32], bool);
    let table: [Row<'_>; 7] = [
        (
            "corrected",
            vec![wrong_clock(403, FUTURE), ok()],
            &again,
            true,
        ),
        (
            "with 401",
            vec![wrong_clock(401, FUTURE), ok()],
            &again,
            true,
        ),
        (
            "still wrong",
            vec![wrong_clock(401, FUTURE), wrong_clock(401, FUTURE), ok()],
            &again,
            false,
        ),
        (
            "wrong again",
            vec![wrong_clock(403, FUTURE), wrong_clock(403, LATER), ok()],
            &again,
            false,
        ),
        (
            "no date",
            vec![answer(403, &[("x-error-code", "Clock")], ""), ok()],
            &[0],
            false,
        ),
        (
            "unreadable date",
            vec![wrong_clock(403, "today"), ok()],
            &[0],
            false,
        ),
        (
            "right after all",
            vec![
                wrong_clock(403, &httpdate::fmt_http_date(SystemTime::now())),
                ok(),
            ],
            &[0],
            false,
        ),
    ];
    for (what, steps, expected, success) in table {
        for seen in send(setup, &steps, &parcel::<UNSAFE>()) {
            assert_eq!(years(&seen.script), expected, "{what}");
            assert_eq!(seen.result.is_ok(), success, "{what}");
        }
    }
}

#[test]
fn a_client_remembers_the_time_and_its_clones_do_too() {
    let script = Scripted::new([wrong_clock(403, FUTURE), ok(), ok()]);
    let client = setup()
        .blocking_transport(script.clone())
        .build_blocking()
        .unwrap();
    client.send(parcel::<UNSAFE>()).unwrap();
    client.clone().send(parcel::<UNSAFE>()).unwrap();
    assert_eq!(years(&script), [0, 2055, 2055]);
}

#[test]
fn a_policy_of_one_attempt_corrects_the_clock_for_the_next_call() {
    let script = Scripted::new([wrong_clock(403, FUTURE), ok()]);
    let client = setup()
        .retry(RetryPolicy::off())
        .blocking_transport(script.clone())
        .build_blocking()
        .unwrap();
    let error = client.send(parcel::<UNSAFE>()).unwrap_err();
    assert_eq!(
        (error.attempts(), error.retry_advice()),
        (1, RetryAdvice::CorrectClock)
    );
    client.send(parcel::<UNSAFE>()).unwrap();
    assert_eq!(years(&script), [0, 2055]);
}

/// Gives one key after the other, the next one when it is told that the last one has expired.
#[derive(Debug)]
struct Keys {
    ids: Mutex<Vec<&'static str>>,
}

impl Keys {
    fn setup(ids: &[&'static str]) -> Setup {
        let ids = Mutex::new(ids.to_vec());
        setup().credentials(Self { ids })
    }
}

impl ProvideCredentials for Keys {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        let id = self.ids.lock().unwrap().first().copied();
        Box::pin(ready(match id {
            Some(id) => Ok(Credentials::new(id, "secret-key")),
            None => Err(CredentialsError::new("no more keys")),
        }))
    }

    fn expired(&self, credentials: &Credentials) {
        let mut ids = self.ids.lock().unwrap();
        ids.retain(|id| Some(*id) != credentials.access_key_id());
    }
}

fn expired(status: u16) -> Step {
    answer(status, &[("x-error-code", "Token")], "")
}

fn sent_with<const SAFETY: u8>(seen: &Seen<UpdateParcel<SAFETY>>, id: &str) -> usize {
    let requests = seen.script.requests();
    let signed = requests.iter().filter(|request| {
        let value = request.headers()["authorization"].to_str().unwrap();
        value.contains(id)
    });
    signed.count()
}

#[test]
fn refused_credentials_are_replaced_once() {
    type Row = (
        &'static str,
        &'static [&'static str],
        Vec<Step>,
        [usize; 3],
        bool,
    );
    let table: [Row; 5] = [
        (
            "renewed",
            &["KEY1", "KEY2"],
            vec![expired(403), ok()],
            [1, 1, 0],
            true,
        ),
        (
            "with 401",
            &["KEY1", "KEY2"],
            vec![expired(401), ok()],
            [1, 1, 0],
            true,
        ),
        (
            "twice",
            &["KEY1", "KEY2", "KEY3"],
            vec![expired(401), expired(401), ok()],
            [1, 1, 0],
            false,
        ),
        (
            "none left",
            &["KEY1", "KEY1"],
            vec![expired(401), ok()],
            [1, 0, 0],
            false,
        ),
        (
            "another 401",
            &["KEY1", "KEY2"],
            vec![answer(401, &[], ""), ok()],
            [1, 0, 0],
            false,
        ),
    ];
    for (what, ids, steps, expected, success) in table {
        for seen in send(|| Keys::setup(ids), &steps, &parcel::<UNSAFE>()) {
            let sent = ["KEY1", "KEY2", "KEY3"].map(|id| sent_with(&seen, id));
            assert_eq!(sent, expected, "{what}");
            assert_eq!(seen.result.is_ok(), success, "{what}");
        }
    }
}

#[test]
fn fixed_credentials_are_not_sent_again() {
    for seen in send(setup, &[expired(401), ok()], &parcel::<READ_ONLY>()) {
        assert_eq!((seen.requests(), seen.error().attempts()), (1, 1));
        assert_eq!(seen.error().retry_advice(), RetryAdvice::RenewCredentials);
    }
}
