//! The generated operations, one of each service.

mod operations;

use std::hint::black_box;
use std::time::{Duration, UNIX_EPOCH};

use bench_by_hand::{ANSWER, DESCRIPTION, ID, NOW};
use bench_driver::{Case, Failure, again};
use bytes::Bytes;
use http::{Request, Response};
use specwright_clients::transport::{BlockingTransport, Limits, TransportError};
use specwright_clients::{Config, Credentials, Operation, Signing, aws_apigateway};
use specwright_runtime::Options;

fn main() -> Result<(), Failure> {
    let mut cases = of(operations::update_client_certificate, ANSWER.to_owned())?;
    cases.extend(of_example(operations::modify_ssl_vpn_client_cert)?);
    cases.extend(of_example(operations::keystone_list_projects)?);
    cases.extend(of_example(operations::update_certificate_v2)?);
    cases.extend(of_example(operations::update_team_certificate)?);
    cases.extend(of_example(operations::modify_certificate)?);
    cases.push(("aws-apigateway/call".to_owned(), Box::new(calling()?)));
    again(cases)
}

/// A whole call of the client.
fn calling() -> Result<impl FnMut(), Failure> {
    let client = aws_apigateway::Client::builder()
        .region("eu-central-1")
        .credentials(credentials())
        .setup(|setup| setup.blocking_transport(Canned(answer(ANSWER.to_owned()))))
        .build_blocking()?;
    Ok(move || {
        let call = client
            .update_client_certificate()
            .client_certificate_id(ID)
            .patch_operations([operations::patch(DESCRIPTION)]);
        black_box(call.send()).expect("the answer is valid");
    })
}

fn credentials() -> Credentials {
    Credentials::new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY").with_bearer("token")
}

fn answer(body: String) -> Response<Bytes> {
    let mut answer = Response::new(Bytes::from(body));
    let json = http::HeaderValue::from_static("application/json");
    answer.headers_mut().insert("content-type", json);
    answer
}

/// The cases of an operation, with the answer of its first documented example that has one.
fn of_example<O: Operation>(build: fn() -> O) -> Result<Vec<Case>, Failure> {
    let mut examples = O::SPEC.examples.iter();
    let output = examples
        .find_map(|example| example.output)
        .ok_or("no example has an answer")?;
    let body = match O::SPEC.service.protocol.envelope {
        Some(name) => format!("{{\"{name}\":{output}}}"),
        None => output.to_owned(),
    };
    of(build, body)
}

/// The operation is built each time, since that is part of a call.
fn of<O: Operation>(build: fn() -> O, body: String) -> Result<Vec<Case>, Failure> {
    let service = O::SPEC.service;
    // Not every vendor has the region.
    let mut options = Options::default();
    options.endpoint = Some("https://bench.example".to_owned());
    let value = |allowed: &[&str]| allowed.first().copied().unwrap_or("p1").to_owned();
    let values = service
        .config
        .iter()
        .map(|key| (key.name, value(key.values)));
    let config = Config::new(
        service,
        Some("eu-central-1".to_owned()),
        values.collect(),
        options,
    )?;
    let credentials = credentials();
    let sign = move || {
        let signing = Signing {
            credentials: &credentials,
            now: (UNIX_EPOCH + Duration::from_secs(NOW)).into(),
            nonce: "0123456789abcdef0123456789abcdef",
        };
        black_box(build().sign(&config, &signing)).expect("the operation is valid");
    };
    let answer = answer(body);
    let decode = move || {
        black_box(O::decode(black_box(&answer))).expect("the answer is valid");
    };
    let name = |part: &str| format!("{}/{part}", service.id);
    let (both_sign, both_decode) = (sign.clone(), decode.clone());
    Ok(vec![
        (name("sign"), Box::new(sign)),
        (name("decode"), Box::new(decode)),
        (
            name("both"),
            Box::new(move || {
                both_sign();
                both_decode();
            }),
        ),
    ])
}

/// Brings the same answer to everything.
#[derive(Debug)]
struct Canned(Response<Bytes>);

impl BlockingTransport for Canned {
    fn send(&self, request: Request<Bytes>, _: Limits) -> Result<Response<Bytes>, TransportError> {
        black_box(request);
        Ok(self.0.clone())
    }

    fn sleep(&self, _: Duration) {}
}
