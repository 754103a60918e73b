//! A text that must not be found, where it is planted, and how it is looked for.

use std::error::Error;
use std::fmt::Debug;

use serde_json::{Value, json};
use specwright_runtime::example::from_json;
use specwright_runtime::{Credentials, Operation, Setup};
use specwright_tests::setup::setup;
use specwright_tests::specs::{Spec, entries, spec_of};

pub(crate) const CANARY: &str = "canary-5f0c2b";

/// Credentials of all kinds, every secret part of which is a canary.
pub(crate) fn credentials() -> Credentials {
    Credentials::new("AKIDEXAMPLE", format!("{CANARY}-secret"))
        .with_session_token(format!("{CANARY}-session"))
        .with_bearer(format!("{CANARY}-bearer"))
}

/// A setup with these credentials.
pub(crate) fn planted<O: Operation>() -> Setup {
    setup(O::SPEC.service)
        .endpoint("https://example.com")
        .credentials(credentials())
}

/// The names of the members that the spec calls secret.
fn secret<'a>(members: impl Iterator<Item = (&'a str, &'a Value)>) -> Vec<String> {
    let secret = members.filter(|(_, member)| member["secret"] == json!(true));
    secret.map(|(name, _)| name.to_owned()).collect()
}

/// The secret members of a request.
pub(crate) fn secret_inputs<O: Operation>(spec: &Spec) -> Vec<String> {
    secret(spec.inputs(O::SPEC.name))
}

/// The secret members of an answer.
pub(crate) fn secret_outputs<O: Operation>(spec: &Spec) -> Vec<String> {
    secret(spec.outputs(O::SPEC.name))
}

/// A request in which these members are canaries.
pub(crate) fn operation<O: Operation>(members: &[String]) -> O {
    from_json(&with_canaries(O::SPEC.examples[0].input, members)).unwrap()
}

/// A request in which every secret member is a canary.
pub(crate) fn planted_operation<O: Operation>() -> O {
    operation(&secret_inputs::<O>(&spec_of::<O>().unwrap()))
}

/// A documented object in which these members are canaries.
pub(crate) fn with_canaries(example: &str, members: &[String]) -> String {
    let mut object: Value = serde_json::from_str(example).unwrap();
    for member in members {
        object[member] = json!(format!("{CANARY}-{member}"));
    }
    object.to_string()
}

/// The names of an example's members.
pub(crate) fn names(example: &str) -> Vec<String> {
    let object: Value = serde_json::from_str(example).unwrap();
    entries(&object).map(|(name, _)| name.to_owned()).collect()
}

/// Everything that printing a value for debugging shows.
pub(crate) fn debugged(value: &dyn Debug) -> String {
    format!("{value:?}\n{value:#?}")
}

/// Everything that printing an error and its causes shows.
pub(crate) fn told(error: &(dyn Error + 'static)) -> String {
    let mut text = String::new();
    let mut next = Some(error);
    while let Some(cause) = next {
        text.push_str(&format!("{cause}\n{}\n", debugged(&cause)));
        next = cause.source();
    }
    text
}

#[track_caller]
pub(crate) fn clean(text: &str) {
    assert!(!text.contains(CANARY), "{text}");
}
