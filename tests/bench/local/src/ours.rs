//! The generated operations, one of each vendor.

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, UNIX_EPOCH};

use bench_by_hand::{ANSWER, DESCRIPTION, ID};
use bytes::Bytes;
use http::{Request, Response};
use specwright_clients::transport::{BlockingTransport, Limits, TransportError};
use specwright_clients::{
    Config, Credentials, Operation, Signing, alibaba_vpc, aws_apigateway, huawei_roma, rainbond,
    tencent_gaap,
};
use specwright_runtime::Options;
use specwright_runtime::example::from_json;

use crate::{Case, NOW};

pub(crate) fn cases() -> Result<Vec<Case>, Box<dyn Error>> {
    use aws_apigateway::{PatchOp, PatchOperation, UpdateClientCertificate};
    let patch = PatchOperation::builder()
        .op(PatchOp::Replace)
        .path("/description")
        .value(DESCRIPTION)
        .build();
    let update = UpdateClientCertificate::builder()
        .client_certificate_id(ID)
        .patch_operations([patch])
        .build();
    let mut cases = of(update.clone(), ANSWER.to_owned())?;
    cases.extend(of_example::<alibaba_vpc::ModifySslVpnClientCert>()?);
    cases.extend(of_example::<huawei_roma::UpdateCertificateV2>()?);
    cases.extend(of_example::<rainbond::UpdateTeamCertificate>()?);
    cases.extend(of_example::<tencent_gaap::ModifyCertificate>()?);
    let client = aws_apigateway::Client::builder()
        .region("eu-central-1")
        .credentials(credentials())
        .setup(|setup| setup.blocking_transport(Canned(answer(ANSWER.to_owned()))))
        .build_blocking()?;
    cases.push((
        "ours/aws-apigateway/call".to_owned(),
        Box::new(move || {
            black_box(client.send(update.clone())).expect("the answer is valid");
        }),
    ));
    Ok(cases)
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

/// The cases of an operation's first documented example with an answer.
fn of_example<O: Operation>() -> Result<Vec<Case>, Box<dyn Error>> {
    let mut examples = O::SPEC.examples.iter();
    let (example, output) = examples
        .find_map(|example| Some((example, example.output?)))
        .ok_or("no example has an answer")?;
    let body = match O::SPEC.service.protocol.envelope {
        Some(name) => format!("{{\"{name}\":{output}}}"),
        None => output.to_owned(),
    };
    of(from_json::<O>(example.input)?, body)
}

fn of<O: Operation>(operation: O, body: String) -> Result<Vec<Case>, Box<dyn Error>> {
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
        black_box(operation.sign(&config, &signing)).expect("the operation is valid");
    };
    let answer = answer(body);
    let decode = move || {
        black_box(O::decode(black_box(&answer))).expect("the answer is valid");
    };
    let name = |part: &str| format!("ours/{}/{part}", service.id);
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
