//! A text that must not be found, where it is planted, and how it is looked for.

use std::error::Error;
use std::fmt::Debug;

use serde_json::Value;
use specwright_runtime::example::from_json;
use specwright_runtime::{Credentials, Operation, Setup};
use specwright_tests::setup::setup;
use specwright_tests::specs::{Leaf, Spec, spec_of};

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

/// A canary that tells where it was planted.
pub(crate) fn mark(leaf: &Leaf<'_>) -> String {
    format!("{CANARY}-{}", leaf.path())
}

/// The secret members of a request, those of nested structures included.
pub(crate) fn secret_inputs<O: Operation>(spec: &Spec) -> Vec<Leaf<'_>> {
    let mut leaves = spec.inputs(O::SPEC.name);
    leaves.retain(Leaf::is_secret);
    leaves
}

/// The secret members of an answer, those of nested structures included.
pub(crate) fn secret_outputs<O: Operation>(spec: &Spec) -> Vec<Leaf<'_>> {
    let mut leaves = spec.outputs(O::SPEC.name);
    leaves.retain(Leaf::is_secret);
    leaves
}

/// A request in which every secret member is a canary.
pub(crate) fn planted_operation<O: Operation>() -> O {
    let spec = spec_of::<O>().unwrap();
    let text = with_canaries(O::SPEC.examples[0].input, &secret_inputs::<O>(&spec));
    from_json(&text).unwrap()
}

/// A documented object in which these members are canaries.
pub(crate) fn with_canaries(example: &str, leaves: &[Leaf<'_>]) -> String {
    let mut object: Value = serde_json::from_str(example).unwrap();
    for leaf in leaves {
        leaf.plant(&mut object, &mark(leaf));
    }
    object.to_string()
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
