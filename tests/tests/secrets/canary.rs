//! A text that must not be found, where it is planted, and how it is looked for.

use std::error::Error;
use std::fmt::Debug;

use serde_json::{Value, json};
use specwright_runtime::example::from_json;
use specwright_runtime::{Credentials, Operation, Setup};
use specwright_tests::setup::setup;
use specwright_tests::specs::{entries, spec_of};

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

/// The secret members of a request, as JSON pointers.
pub(crate) fn secret_inputs<O: Operation>() -> Vec<String> {
    spec_of::<O>().unwrap().secret_inputs(O::SPEC.name)
}

/// The secret members of an answer.
pub(crate) fn secret_outputs<O: Operation>() -> Vec<String> {
    spec_of::<O>().unwrap().secret_outputs(O::SPEC.name)
}

/// A documented request in which every secret member is a canary.
pub(crate) fn planted_operation<O: Operation>() -> O {
    let planted = with_canaries(O::SPEC.examples[0].input, &secret_inputs::<O>());
    from_json(&planted).unwrap()
}

/// A documented object in which the members at these pointers are canaries.
pub(crate) fn with_canaries(example: &str, pointers: &[String]) -> String {
    let mut object: Value = serde_json::from_str(example).unwrap();
    for pointer in pointers {
        *place(&mut object, pointer) = json!(canary(pointer));
    }
    object.to_string()
}

/// What is planted at a pointer.
pub(crate) fn canary(pointer: &str) -> String {
    format!("{CANARY}{}", pointer.replace('/', "-"))
}

/// The place at a pointer, with the objects and lists around it. The names of members hold no `/`.
fn place<'a>(object: &'a mut Value, pointer: &str) -> &'a mut Value {
    pointer.split('/').skip(1).fold(object, |at, step| {
        if step != "0" {
            return &mut at[step];
        }
        if at.as_array().is_none_or(Vec::is_empty) {
            *at = json!([null]);
        }
        &mut at[0]
    })
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
