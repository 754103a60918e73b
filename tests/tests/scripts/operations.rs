//! One check for all operations.

use specwright_runtime::example::{from_json, output_from_json, wire_json};
use specwright_runtime::{
    AnyError, BlockingClient, Credentials, Operation, OperationError, RetryPolicy, Scripted, Setup,
    Structure,
};
use specwright_tests::operations::{Visit, visit_all};

/// A client for which nothing but the script matters.
fn client<O: Operation>(script: &Scripted) -> BlockingClient {
    let service = O::SPEC.service;
    let setup = Setup::new(service)
        .env(|_| None)
        .region("north-1")
        .endpoint("https://host.example.com/base")
        .credentials(Credentials::new("AKIDEXAMPLE", "secret").with_bearer("token"))
        .retry(RetryPolicy::off())
        .blocking_transport(script.clone());
    let setup = service.config.iter().fold(setup, |setup, key| {
        setup.value(key.name, *key.values.first().unwrap_or(&"value"))
    });
    setup.build_blocking().unwrap()
}

fn inputs<O: Operation>() -> Vec<O> {
    let examples = O::SPEC.examples.iter();
    examples
        .map(|example| from_json(example.input).unwrap())
        .collect()
}

fn examples_are_answered_and_read_back<O: Operation>() {
    let script = Scripted::default();
    let client = client::<O>(&script);
    let mut examples = O::SPEC.examples.iter();
    let shown = match examples.find_map(|example| example.output) {
        Some(shown) => output_from_json::<O>(shown).unwrap(),
        None => O::Output::empty(),
    };
    let answerable = O::SPEC
        .examples
        .iter()
        .any(|example| example.output.is_some())
        || shown.shape().members.is_empty();
    for input in inputs::<O>() {
        match answerable {
            true => script.on::<O>().example(),
            false => script.on::<O>().reply(&shown),
        };
        let answered = client.send_detailed(input).unwrap();
        assert_eq!(
            wire_json(&answered.output).expose(),
            wire_json(&shown).expose()
        );
        assert_eq!(answered.status, O::SPEC.success);
    }
    let texts = |operations: &[O]| -> Vec<String> {
        let texts = operations.iter().map(|operation| wire_json(operation));
        texts.map(|text| text.expose().to_owned()).collect()
    };
    let (sent, expected) = (script.sent::<O>(), inputs::<O>());
    assert!(!expected.is_empty());
    assert_eq!(sent.len(), expected.len(), "every request can be read back");
    for (sent, expected) in texts(&sent).iter().zip(texts(&expected)) {
        let [sent, expected] = [sent, &expected].map(|text| parse(text));
        // The client may have filled in a token.
        for (name, value) in expected {
            assert_eq!(sent.get(&name), Some(&value), "{name}");
        }
    }
}

fn parse(text: &str) -> serde_json::Map<String, serde_json::Value> {
    serde_json::from_str(text).unwrap()
}

fn documented_errors_come_back_as_themselves<O: Operation>() {
    let input = inputs::<O>().pop().unwrap();
    assert!(!O::Error::VARIANTS.is_empty());
    for code in O::Error::VARIANTS {
        let script = Scripted::default();
        script.on::<O>().fail(*code);
        let error = client::<O>(&script).send(input.clone()).unwrap_err();
        assert_eq!(error.code(), Some(code), "{error}");
        assert!(error.request_id().is_none_or(|id| id == "scripted"));
        let (shown, any) = (error.to_string(), AnyError::from(error));
        assert_eq!(any.to_string(), shown);
        assert_eq!(any.code().and_then(|any| any.get()), Some(*code));
    }
}

struct Examples;

impl Visit for Examples {
    fn operation<O: Operation>(&mut self) {
        examples_are_answered_and_read_back::<O>();
    }
}

#[test]
fn every_documented_example_is_answered_and_read_back() {
    visit_all(&mut Examples);
}

struct Errors;

impl Visit for Errors {
    fn operation<O: Operation>(&mut self) {
        documented_errors_come_back_as_themselves::<O>();
    }
}

#[test]
fn every_documented_error_comes_back_as_itself() {
    visit_all(&mut Errors);
}
