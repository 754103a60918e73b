//! Cases of generated operations, written as JSON: what goes in, what must go over the wire, what must come out.
//!
//! A case calls the real blocking client with a transport that plays the case's answers. `tests/README.md` describes
//! the format. The crate of the goldens takes these files as they are, so that it needs no more than the runtime.

mod check;
mod file;

use std::fs;

use http::{HeaderName, HeaderValue, StatusCode};
use serde_json::Value;
use specwright_runtime::{
    Answer, BlockingClient, Credentials, Error, Operation, Pages, Paginated, Scripted, Service,
    Setup, example,
};

use file::{Answered, Case, Settings};

/// An operation that cases can name.
pub struct Entry {
    name: &'static str,
    play: fn(&Case) -> Result<(), String>,
}

/// The entry of a generated operation.
pub fn operation<O: Operation>() -> Entry {
    Entry {
        name: O::SPEC.name,
        play: play_with::<O>,
    }
}

/// The entry of a generated list operation.
pub fn list<O: Paginated>() -> Entry {
    Entry {
        name: O::SPEC.name,
        play: play_pages::<O>,
    }
}

/// Plays every case of a file and tells about all that fail.
///
/// # Errors
///
/// If the file cannot be read, holds no case, or a case fails.
pub fn play(path: &str, operations: &[Entry]) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|why| format!("{path}: {why}"))?;
    let cases: Vec<Case> = serde_json::from_str(&text).map_err(|why| format!("{path}: {why}"))?;
    let mut failures = Vec::new();
    for case in &cases {
        let entry = operations.iter().find(|entry| entry.name == case.operation);
        let outcome = match entry {
            Some(entry) => (entry.play)(case),
            None => Err(format!("there is no operation `{}`", case.operation)),
        };
        if let Err(why) = outcome {
            failures.push(format!("{}: {why}", case.title));
        }
    }
    if cases.is_empty() {
        failures.push("no cases".to_owned());
    }
    match failures.as_slice() {
        [] => Ok(()),
        failures => Err(format!("{path}\n{}", failures.join("\n"))),
    }
}

fn play_with<O: Operation>(case: &Case) -> Result<(), String> {
    let script = Scripted::new(answers(case)?).repeating_last();
    let input = serde_json::to_string(&case.input).map_err(|why| why.to_string())?;
    let outcome = match client(O::SPEC.service, &case.client, script.clone()) {
        Ok(client) => {
            let operation: O = example::from_json(&input).map_err(|why| why.to_string())?;
            client.send(operation).map_err(Refusal::Call)
        }
        Err(why) => Err(Refusal::Setup(why)),
    };
    check::requests(case, &script.requests())?;
    check::outcome::<O>(case, &outcome)
}

fn play_pages<O: Paginated>(case: &Case) -> Result<(), String> {
    if case.pages.is_empty() {
        return play_with::<O>(case);
    }
    let script = Scripted::new(answers(case)?);
    let client = client(O::SPEC.service, &case.client, script.clone())?;
    let input = serde_json::to_string(&case.input).map_err(|why| why.to_string())?;
    let first: O = example::from_json(&input).map_err(|why| why.to_string())?;
    let pages = Pages::new(client, first).collect();
    check::pages::<O>(case, &script.requests(), pages)
}

/// Why there is no output.
enum Refusal<E> {
    /// The client could not be set up.
    Setup(String),
    /// The call failed.
    Call(Error<E>),
}

fn client(
    service: &'static Service,
    settings: &Settings,
    script: Scripted,
) -> Result<BlockingClient, String> {
    let credentials = Credentials::new("AKIDEXAMPLE", "secret").with_bearer("bearer-token");
    let mut setup = Setup::new(service)
        .env(|_| None)
        .credentials(credentials)
        .use_get(settings.get)
        .fips(settings.fips)
        .dual_stack(settings.dual_stack)
        .blocking_transport(script);
    if let Some(region) = &settings.region {
        setup = setup.region(region);
    }
    if let Some(endpoint) = &settings.endpoint {
        setup = setup.endpoint(endpoint);
    }
    for (name, value) in &settings.config {
        let key = service.config.iter().find(|key| key.name == name);
        let key = key.ok_or_else(|| format!("the service has no `{name}`"))?;
        setup = setup.value(key.name, value);
    }
    setup.build_blocking().map_err(|why| why.to_string())
}

/// The answers of the case; an empty object with status 200 where it has none.
fn answers(case: &Case) -> Result<Vec<Answer>, String> {
    if case.answers.is_empty() {
        return Ok(vec![Answer::new(StatusCode::OK, "{}")]);
    }
    case.answers.iter().map(answer).collect()
}

fn answer(given: &Answered) -> Result<Answer, String> {
    let status = StatusCode::from_u16(given.status).map_err(|why| why.to_string())?;
    let body = match &given.body {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        json => json.to_string(),
    };
    let mut answer = Answer::new(status, body);
    for (name, value) in &given.headers {
        let header: HeaderName = name.parse().map_err(|why| format!("{name}: {why}"))?;
        let value = HeaderValue::from_str(value).map_err(|why| format!("{name}: {why}"))?;
        answer = answer.with_header(header, value);
    }
    Ok(answer)
}
