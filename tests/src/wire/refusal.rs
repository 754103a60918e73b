//! Cases of kind `client_side`: what a client refuses before anything is sent.

use http::{StatusCode, Uri};
use serde_json::Value;
use specwright_runtime::{Answer, RetryPolicy, Scripted, Structure};

use super::case::Case;
use super::deviations::{self, Deviation};
use super::ending::{Ending, What};
use super::registry::Built;
use super::subject::Subject;
use super::topic::Topic;
use super::verdict::{Notes, Stop};
use super::{input, request, signature, target};

/// Checks a case.
///
/// # Errors
///
/// What should have been refused and was not, or the other way round.
pub(super) fn check(subject: &Subject<'_>) -> Result<Notes, Stop> {
    let Subject { case, driver, .. } = subject;
    signature::offered(case)?;
    let mut notes = Notes::default();
    let sent = sent_targets(case);
    let attempts = case.number("/surfaced/attempts");
    let refused = attempts.map_or(sent.is_empty(), |attempts| attempts == 0);
    if refused && let Some(topic) = Topic::of(case, *driver) {
        topic.check(subject)?;
        if matches!(topic, Topic::Foreign) {
            notes.deviate(&deviations::NO_SUCH_OPTION);
        }
        return Ok(notes);
    }
    let Some(members) = input::members(case) else {
        return Err(
            "the case has no input, and says nothing about a configuration"
                .to_owned()
                .into(),
        );
    };
    let built = match driver.build(&Value::from(members.clone()).to_string()) {
        Ok(built) => built,
        Err(refusal) => {
            if !refused {
                notes.deviate(unbuildable(&members, &refusal)?);
            }
            return Ok(notes);
        }
    };
    let (ending, requests) = send(subject, &*built)?;
    match (requests.as_slice(), &ending) {
        ([], Ending::Failure(_)) if refused => Ok(notes),
        ([], Ending::Failure(failure)) => {
            notes.deviate(match &failure.what {
                What::Violations(broken) if !broken.is_empty() => &deviations::REFUSED_BOUNDS,
                _ => request::refused(case, &*built, failure)?,
            });
            Ok(notes)
        }
        ([], ending) => Err(format!("nothing was sent, yet: {}", ending.summary()).into()),
        (_, _) if refused => Err("the SDK refuses it, and we send it".to_owned().into()),
        ([first, ..], _) => {
            if let Some(expected) = sent.first() {
                target::same(expected, &without_tokens(built.input(), first.uri()))?;
            }
            Ok(notes)
        }
    }
}

/// What was sent, without the idempotency tokens that the client filled in.
fn without_tokens(input: &dyn Structure, sent: &Uri) -> String {
    let target = target::of(sent);
    let Some((path, query)) = target.split_once('?') else {
        return target.to_owned();
    };
    let table = input.shape().members.iter().enumerate();
    let filled: Vec<&str> = table
        .filter(|(index, row)| row.idempotency_token && input.get(*index).is_absent())
        .map(|(_, row)| row.wire)
        .collect();
    let kept = query.split('&').filter(|pair| {
        !filled
            .iter()
            .any(|name| pair.split('=').next() == Some(name))
    });
    format!("{path}?{}", kept.collect::<Vec<_>>().join("&"))
}

fn sent_targets<'a>(case: &Case<'a>) -> Vec<&'a str> {
    let list = case.at("/sent_target").and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

/// The deviation behind an input that an SDK sends and that cannot be built here.
fn unbuildable(
    members: &serde_json::Map<String, Value>,
    refusal: &str,
) -> Result<&'static Deviation, String> {
    let named = input::quoted(refusal).and_then(|path| path.split(['.', '[']).next());
    match named {
        Some(_) if input::lacks(members, refusal) => Ok(&deviations::MISSING_MEMBER),
        Some(name) if members.contains_key(name) => Ok(&deviations::REFUSED_SHAPE),
        _ => Err(format!("the input was refused: {refusal}")),
    }
}

/// Sends with all checks on, to a server that answers an empty object.
fn send(
    subject: &Subject<'_>,
    built: &dyn Built,
) -> Result<(Ending, Vec<http::Request<specwright_runtime::bytes::Bytes>>), String> {
    let mut settings = subject.settings();
    settings.options.validate = true;
    let script = Scripted::new([Answer::new(StatusCode::OK, "{}")]).repeating_last();
    let credentials = subject
        .vendor
        .credentials(&subject.case)
        .unwrap_or_else(|| {
            specwright_runtime::Credentials::new("AKIDEXAMPLE", "SECRETEXAMPLE")
                .with_bearer("token")
        });
    let client = settings
        .setup()
        .credentials(credentials)
        .retry(RetryPolicy::off())
        .blocking_transport(script.clone())
        .build_blocking()
        .map_err(|error| format!("the client was refused: {error}"))?;
    let ending = built.send(&client);
    Ok((ending, script.requests()))
}
