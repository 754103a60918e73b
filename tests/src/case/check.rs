//! Comparing what was sent and what came out with what a case expects.

use bytes::Bytes;
use http::Request;
use serde_json::Value;
use specwright_runtime::{Error, Operation, example};

use super::Refusal;
use super::file::{Case, Expected, Failed};

/// The requests of all attempts.
pub(super) fn requests(case: &Case, sent: &[Request<Bytes>]) -> Result<(), String> {
    if let Some(attempts) = case.attempts {
        same("attempts", &sent.len(), &attempts)?;
    }
    let Some(expected) = &case.request else {
        return Ok(());
    };
    if sent.is_empty() {
        return Err("no request was sent".to_owned());
    }
    sent.iter()
        .try_for_each(|request| one(expected, request, sent.first()))
}

fn one(
    expected: &Expected,
    sent: &Request<Bytes>,
    first: Option<&Request<Bytes>>,
) -> Result<(), String> {
    if let Some(method) = &expected.method {
        same("method", &sent.method().as_str(), &method.as_str())?;
    }
    if let Some(target) = &expected.target {
        same("target", &sent.uri().to_string(), target)?;
    }
    for (name, value) in &expected.headers {
        let found = header(sent, name);
        if value.as_deref() == Some("*") {
            let before = first.and_then(|first| header(first, name));
            let kept = found.is_some() && found == before;
            if !kept {
                return Err(format!("header {name}: {found:?} after {before:?}"));
            }
        } else {
            same(&format!("header {name}"), &found.as_ref(), &value.as_ref())?;
        }
    }
    match &expected.body {
        None => Ok(()),
        Some(Value::String(text)) => same(
            "body",
            &String::from_utf8_lossy(sent.body()).as_ref(),
            &text.as_str(),
        ),
        Some(json) => {
            let body: Value = serde_json::from_slice(sent.body())
                .map_err(|why| format!("the body is no JSON: {why}"))?;
            same("body", &body, json)
        }
    }
}

fn header(request: &Request<Bytes>, name: &str) -> Option<String> {
    let value = request.headers().get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// The pages of a list.
pub(super) fn pages<O: Operation>(
    case: &Case,
    sent: &[Request<Bytes>],
    pages: Result<Vec<O::Output>, Error<O::Error>>,
) -> Result<(), String> {
    let pages = pages.map_err(|error| error.to_string())?;
    same("pages", &pages.len(), &case.pages.len())?;
    same("requests", &sent.len(), &case.pages.len())?;
    let found = sent.iter().zip(&pages);
    for (expected, (sent, page)) in case.pages.iter().zip(found) {
        one(&expected.request, sent, None)?;
        same("page", &json(&example::wire_json(page))?, &expected.output)?;
    }
    Ok(())
}

/// The output or the error.
pub(super) fn outcome<O: Operation>(
    case: &Case,
    outcome: &Result<O::Output, Refusal<O::Error>>,
) -> Result<(), String> {
    match (outcome, &case.output, &case.error) {
        (Ok(output), expected, None) => match expected {
            Some(expected) => same("output", &json(&example::wire_json(output))?, expected),
            None => Ok(()),
        },
        (Ok(output), _, Some(_)) => Err(format!("expected an error, got {output:?}")),
        (Err(Refusal::Setup(why)), None, Some(expected)) => {
            expected.says.iter().try_for_each(|text| says(why, text))
        }
        (Err(Refusal::Call(error)), None, Some(expected)) => failure(error, expected),
        (Err(Refusal::Setup(why)), ..) => Err(why.clone()),
        (Err(Refusal::Call(error)), Some(_), _) => Err(error.to_string()),
        // A case about the request alone says nothing about its answer.
        (Err(Refusal::Call(_)), None, None) if case.request.is_some() => Ok(()),
        (Err(Refusal::Call(error)), None, None) => Err(error.to_string()),
    }
}

fn json(text: &specwright_runtime::Secret) -> Result<Value, String> {
    serde_json::from_str(text.expose()).map_err(|why| why.to_string())
}

fn failure<E: std::fmt::Debug>(error: &Error<E>, expected: &Failed) -> Result<(), String> {
    let variant = error.code().map(|code| format!("{code:?}"));
    if expected.says.is_empty() {
        same("variant", &variant, &expected.variant)?;
    }
    let kind = kebab(&format!("{:?}", error.kind()));
    let retry = kebab(&format!("{:?}", error.retry_advice()));
    let pairs = [
        ("kind", Some(kind.as_str()), &expected.kind),
        ("retry", Some(retry.as_str()), &expected.retry),
        ("code", error.raw_code(), &expected.code),
        ("message", error.message(), &expected.message),
        ("request id", error.request_id(), &expected.request_id),
    ];
    for (what, found, expected) in pairs {
        if expected.is_some() {
            same(what, &found, &expected.as_deref())?;
        }
    }
    expected
        .says
        .iter()
        .try_for_each(|text| says(&error.to_string(), text))
}

/// The name of a variant as it stands in a spec.
fn kebab(variant: &str) -> String {
    let mut name = String::new();
    for letter in variant.chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

fn says(text: &str, part: &str) -> Result<(), String> {
    match text.contains(part) {
        true => Ok(()),
        false => Err(format!("`{text}` does not say `{part}`")),
    }
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: &T, expected: &T) -> Result<(), String> {
    match found == expected {
        true => Ok(()),
        false => Err(format!(
            "{what}\n  found:    {found:?}\n  expected: {expected:?}"
        )),
    }
}
