//! Documented requests.

use serde_json::Value;
use specwright_runtime::example::{from_json, wire_json};
use specwright_runtime::{Config, Example, Operation, Options, Signing, Timestamp};
use specwright_tests::operations::{Visit, visit_all};
use specwright_tests::setup::{credentials, values};

#[test]
fn every_example_builds_and_is_valid_and_is_sent_whole() {
    struct Requests;
    impl Visit for Requests {
        fn operation<O: Operation>(&mut self) {
            assert!(
                !O::SPEC.examples.is_empty(),
                "{} shows nothing",
                O::SPEC.name
            );
            for example in O::SPEC.examples {
                check::<O>(example);
            }
        }
    }
    visit_all(&mut Requests);
}

fn check<O: Operation>(example: &Example) {
    let at = format!("{}: {}", O::SPEC.name, example.title);
    let operation: O = from_json(example.input).expect(&at);
    let documented: Value = serde_json::from_str(example.input).expect(&at);
    let built: Value = serde_json::from_str(wire_json(&operation).expose()).expect(&at);
    assert_eq!(built, documented, "{at}");
    operation.validate().expect(&at);

    let credentials = credentials();
    let signing = Signing {
        credentials: &credentials,
        now: Timestamp::UNIX_EPOCH,
        nonce: "nonce",
    };
    let request = operation.sign(&config::<O>(), &signing).expect(&at);
    let sent = format!(
        "{} {:?} {}",
        decoded(request.uri()),
        request.headers(),
        std::str::from_utf8(request.body()).expect(&at)
    );
    for (name, value) in documented.as_object().expect(&at) {
        if let Some(text) = value.as_str() {
            let escaped = serde_json::to_string(text).expect(&at);
            assert!(
                sent.contains(escaped.trim_matches('"')),
                "{at}: {name} is not in {sent}"
            );
        }
    }
}

fn config<O: Operation>() -> Config {
    let mut options = Options::default();
    options.endpoint = Some("https://example.com".to_owned());
    let service = O::SPEC.service;
    Config::new(
        service,
        Some("cn-north-1".to_owned()),
        values(service),
        options,
    )
    .unwrap()
}

/// A target without its percent-encoding.
fn decoded(uri: &http::Uri) -> String {
    let text = uri.to_string();
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(digits, 16).unwrap());
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).unwrap()
}
