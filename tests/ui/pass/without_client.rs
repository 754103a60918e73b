//! Signed HTTP parts and decoded answers without a client.

use specwright_clients::aws_apigateway::{
    SERVICE, UpdateClientCertificate, UpdateClientCertificateError,
};
use specwright_clients::bytes::Bytes;
use specwright_clients::http::Response;
use specwright_clients::{Config, Credentials, ErrorKind, Operation, Signing, Timestamp};

fn main() {
    let region = Some("us-east-1".to_owned());
    let config = Config::new(&SERVICE, region, Vec::new(), Default::default()).unwrap();
    let credentials = Credentials::new("AKIDEXAMPLE", "secret");
    let signing = Signing {
        credentials: &credentials,
        now: Timestamp::from_secs(1_700_000_000).unwrap(),
        nonce: "nonce",
    };
    let request = UpdateClientCertificate::builder()
        .client_certificate_id("a1b2c3")
        .build();
    let signed = request.sign(&config, &signing).unwrap();
    assert_eq!(
        signed.uri(),
        "https://apigateway.us-east-1.amazonaws.com/clientcertificates/a1b2c3"
    );

    let answer = Response::new(Bytes::from_static(br#"{"clientCertificateId":"a1b2c3"}"#));
    let output = UpdateClientCertificate::decode(&answer).unwrap();
    assert_eq!(output.client_certificate_id.as_deref(), Some("a1b2c3"));

    let mut refused = Response::new(Bytes::from_static(br#"{"message":"no such certificate"}"#));
    *refused.status_mut() = specwright_clients::http::StatusCode::NOT_FOUND;
    let headers = refused.headers_mut();
    headers.insert("x-amzn-errortype", "NotFoundException".parse().unwrap());
    let error = UpdateClientCertificate::decode(&refused).unwrap_err();
    match error.code() {
        Some(UpdateClientCertificateError::NotFoundException) => {}
        other => panic!("{other:?}"),
    }
    assert_eq!(error.kind(), ErrorKind::NotFound);
}
