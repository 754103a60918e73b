//! Cases in which the recorded client first asked another service for a value that it was not configured with. Here the
//! caller asks, with the operation that finds the value.

use http::Request;
use serde_json::Value;
use specwright_clients::huawei_iam::KeystoneListProjects;
use specwright_runtime::block_on::block_on;
use specwright_runtime::bytes::Bytes;
use specwright_runtime::{
    Cause, Error, FindValue, Finding, Operation, OperationError, RetryPolicy, Scripted, Setup,
};

use super::answer::Answer;
use super::call::Call;
use super::deviations;
use super::input;
use super::outcome::Outcome;
use super::registry::Built;
use super::subject::Subject;
use super::verdict::{Notes, differs};
use super::{signature, target};

/// What stands for a required member that the recorded client left out.
const STAND_IN: &str = "stand-in";

/// Whether the recorded client asked for the value: it knew its region, and nobody gave it the value.
pub(super) fn is_needed(subject: &Subject<'_>) -> bool {
    let setting = KeystoneListProjects::FOUND.setting;
    let service = subject.driver.spec().service;
    let settings = subject.settings();
    service.config.iter().any(|key| key.name == setting)
        && subject.case.text("/client/region").is_some()
        && settings.values.iter().all(|(name, _)| *name != setting)
}

/// Asks as the recorded client did, and goes on with what is found.
///
/// # Errors
///
/// The difference.
pub(super) fn check(
    subject: &Subject<'_>,
    answers: &[Answer],
    notes: &mut Notes,
) -> Result<(), String> {
    notes.deviate(&deviations::ASKED_BY_CALLER);
    let (first, rest) = answers.split_first().ok_or("the case has no answers")?;
    let (found, request) = ask(subject, first)?;
    sent_as_recorded(subject, &request, notes)?;
    let value = match found {
        Ok(value) => value,
        Err(error) => return failed(subject, first, &error),
    };
    match listed(first).as_deref() {
        Some([only]) if only.get("id").and_then(Value::as_str) == Some(&value) => {}
        _ => return Err(format!("{value:?} was found, which is not the only one")),
    }
    let subject = Subject {
        found: Some((KeystoneListProjects::FOUND.setting, &value)),
        ..*subject
    };
    let built = completed(&subject, notes)?;
    let call = Call::make(&subject, &*built, rest)?;
    let attempts = subject.case.number("/surfaced/attempts");
    let ours = u32::try_from(call.sent.len().saturating_add(1)).ok();
    if attempts != ours {
        return Err(format!(
            "{attempts:?} requests were recorded, and we send {ours:?}"
        ));
    }
    if let (Some(recorded), Some(sent)) = (
        subject.case.text("/captured_requests/1/target"),
        call.sent.first(),
    ) {
        // Stand-ins may travel in the query.
        let path = |target: &str| target.split('?').next().unwrap_or_default().to_owned();
        target::same(&path(recorded), &path(target::of(sent.uri())))?;
    }
    let answer = rest.last().ok_or("the case has no answer but the first")?;
    Outcome::new(&subject, answer).check(&call.ending, notes)
}

type Asked<T> = Result<String, Error<<T as Operation>::Error>>;

/// Asks through both clients, which must agree.
fn ask(
    subject: &Subject<'_>,
    answer: &Answer,
) -> Result<(Asked<KeystoneListProjects>, Request<Bytes>), String> {
    let region = subject.case.text("/client/region").unwrap_or_default();
    let credentials = subject.vendor.credentials(&subject.case);
    let credentials = credentials.ok_or("the case has no credentials")?;
    let setup = || {
        Setup::new(KeystoneListProjects::SPEC.service)
            .env(|_| None)
            .region(region)
            .credentials(credentials.clone())
            .retry(RetryPolicy::off())
    };
    let refused = |error| format!("the client that asks was refused: {error}");
    let request = KeystoneListProjects::builder().name(region).build();
    let scripts = [(); 2].map(|()| Scripted::new([answer.step()]));
    let [blocking_script, async_script] = &scripts;
    let blocking = setup().blocking_transport(blocking_script.clone());
    let blocking = blocking.build_blocking().map_err(refused)?;
    let found = Finding::new(blocking, request.clone()).run();
    let asynchronous = setup().transport(async_script.clone());
    let asynchronous = asynchronous.build().map_err(refused)?;
    let other = block_on(Finding::new(asynchronous, request).run());
    let [text, others] = [&found, &other].map(|it| match it {
        Ok(value) => value.clone(),
        Err(error) => error.to_string(),
    });
    if text != others {
        return Err(differs("what the async client finds", &text, &others));
    }
    match <[_; 1]>::try_from(blocking_script.requests()) {
        Ok([request]) => Ok((found, request)),
        Err(_) => Err("the value was not asked for once".to_owned()),
    }
}

/// The things that an answer lists; none if it is an error.
fn listed(answer: &Answer) -> Option<Vec<Value>> {
    Some(answer.json()?.get("projects")?.as_array()?.clone())
}

/// Compares the request with the recorded one, if there is one, and signs the recorded one.
fn sent_as_recorded(
    subject: &Subject<'_>,
    ours: &Request<Bytes>,
    notes: &mut Notes,
) -> Result<(), String> {
    let text = |place: &str| subject.case.text(&format!("/captured_requests/0/{place}"));
    let Some(recorded) = text("target") else {
        return Ok(());
    };
    if ours.method().as_str() != text("method").unwrap_or_default() {
        return Err(format!("the method {} differs", ours.method()));
    }
    target::same(recorded, target::of(ours.uri()))?;
    let address = format!(
        "{}://{}",
        ours.uri().scheme_str().unwrap_or_default(),
        ours.uri().authority().map_or("", |it| it.as_str())
    );
    if text("scheme_host_signed") != Some(address.as_str()) {
        let recorded = text("scheme_host_signed").unwrap_or_default();
        return Err(differs("the address", recorded, &address));
    }
    notes.signer =
        signature::captured(subject, "/captured_requests/0", KeystoneListProjects::SPEC)?;
    Ok(())
}

/// Compares a look-up that found nothing: the service refused, or listed none or several.
fn failed<E: OperationError>(
    subject: &Subject<'_>,
    answer: &Answer,
    error: &Error<E>,
) -> Result<(), String> {
    let surfaced = subject.case.text("/surfaced/str").unwrap_or_default();
    if subject.case.text("/surfaced/outcome") != Some("error") {
        return Err(format!("the look-up failed: {error}"));
    }
    match error.cause() {
        Cause::Service(_) if error.message().is_some_and(|it| surfaced.contains(it)) => Ok(()),
        Cause::Found { count, .. } if listed(answer).map(|it| it.len()) == Some(*count) => Ok(()),
        _ => Err(differs(
            "the outcome of the look-up",
            surfaced,
            &error.to_string(),
        )),
    }
}

/// The request of the case, with stand-ins for required members that the recorded client left out.
fn completed(subject: &Subject<'_>, notes: &mut Notes) -> Result<Box<dyn Built>, String> {
    let mut members = input::members(&subject.case).unwrap_or_default();
    loop {
        match subject
            .driver
            .build(&Value::from(members.clone()).to_string())
        {
            Ok(built) => return Ok(built),
            Err(refusal) if input::lacks(&members, &refusal) => {
                notes.deviate(&deviations::MISSING_MEMBER);
                let missing = input::quoted(&refusal).unwrap_or_default();
                if members
                    .insert(missing.to_owned(), STAND_IN.into())
                    .is_some()
                {
                    return Err(format!("the input was refused: {refusal}"));
                }
            }
            Err(refusal) => return Err(format!("the input was refused: {refusal}")),
        }
    }
}
