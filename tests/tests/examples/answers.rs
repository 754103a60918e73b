//! Documented answers.

use http::Response;
use serde_json::Value;
use specwright_runtime::bytes::Bytes;
use specwright_runtime::example::{output_from_json, wire_json};
use specwright_runtime::{Example, Operation, Structure};
use specwright_tests::operations::{Visit, visit_all};

#[test]
fn every_documented_answer_is_read_and_written_back() {
    struct Answers;
    impl Visit for Answers {
        fn operation<O: Operation>(&mut self) {
            let examples = O::SPEC.examples.iter();
            let shown = examples.filter(|example| example.output.is_some());
            let has_members = !O::Output::empty().shape().members.is_empty();
            assert_eq!(shown.clone().count() > 0, has_members, "{}", O::SPEC.name);
            for example in shown {
                check::<O>(example);
            }
        }
    }
    visit_all(&mut Answers);
}

fn check<O: Operation>(example: &Example) {
    let at = format!("{}: {}", O::SPEC.name, example.title);
    let text = example.output.expect(&at);
    let documented: Value = serde_json::from_str(text).expect(&at);
    let strict = output_from_json::<O>(text).expect(&at);
    let received = O::decode(&response::<O>(text)).expect(&at);
    for output in [strict, received] {
        let written: Value = serde_json::from_str(wire_json(&output).expose()).expect(&at);
        assert_eq!(written, documented, "{at}");
    }
}

/// The answer as the service would send it.
fn response<O: Operation>(output: &str) -> Response<Bytes> {
    let envelope = O::SPEC.service.protocol.envelope.unwrap_or_default();
    let names = envelope.rsplit('/').filter(|name| !name.is_empty());
    let body = names.fold(output.to_owned(), |body, name| {
        format!("{{\"{name}\":{body}}}")
    });
    Response::new(Bytes::from(body))
}
