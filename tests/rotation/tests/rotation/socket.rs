//! The same rotations against servers, over the built-in transport.

use serde_json::Value;
use specwright_clients::transport::{HyperTransport, TransportOptions};
use specwright_clients::{Credentials, Setup};
use specwright_rotation::Generated;
use specwright_tests::loopback::{Loopback, Received, Reply};

use crate::clouds::{KEY, PEM, alibaba, aws, huawei, key_pair, rainbond, rotated, run, tencent};

/// A server with these answers, one after the other, by status and body.
fn server(answers: &[(u16, &str)]) -> Loopback {
    let replies = answers.iter();
    Loopback::start(replies.map(|(status, body)| Reply::answer(*status, &[], body))).unwrap()
}

/// Calls the server without regard to the proxies of the machine.
fn calling(server: &Loopback) -> impl Fn(Setup) -> Setup {
    let endpoint = format!("http://{}", server.address());
    move |setup| {
        let options = TransportOptions::new().proxy_from_env(false);
        setup
            .env(|_| None)
            .credentials(Credentials::new("AKIDEXAMPLE", "secret").with_bearer("token"))
            .endpoint(&endpoint)
            .transport(HyperTransport::with_options(&options).unwrap())
    }
}

/// Method and path of every request, or the action if the path is always the same.
fn requests(server: &Loopback) -> Vec<String> {
    let shown = |request: &Received| {
        let actions = [
            request.header("x-acs-action"),
            request.header("x-tc-action"),
        ]
        .concat();
        let (method, rest) = request.request_line().split_once(' ').unwrap();
        let path = rest.split(['?', ' ']).next().unwrap();
        actions
            .first()
            .map_or_else(|| format!("{method} {path}"), ToString::to_string)
    };
    server.received().iter().map(shown).collect()
}

/// The JSON body of a request.
fn body(server: &Loopback, index: usize) -> Value {
    serde_json::from_slice(&server.received()[index].body).unwrap()
}

/// A certificate's or key's PEM text as it stands in JSON.
fn quoted(pem: &str) -> String {
    Value::from(pem).to_string()
}

#[test]
fn aws_over_a_socket() {
    let new =
        r#"{"clientCertificateId":"new","description":"edge_cert","pemEncodedCertificate":"PEM"}"#;
    let server = server(&[
        (200, r#"{"item":[],"position":"p2"}"#),
        (
            200,
            r#"{"item":[{"clientCertificateId":"old","description":"edge_cert"}]}"#,
        ),
        (
            200,
            r#"{"clientCertificateId":"old","description":"edge_cert","tags":{"team":"edge"}}"#,
        ),
        (201, new),
        (200, new),
        (202, ""),
    ]);
    let done = run(&aws(&calling(&server)), &Generated).unwrap();
    assert_eq!(done, rotated("old", "new"));
    let expected = [
        "GET /clientcertificates",
        "GET /clientcertificates",
        "GET /clientcertificates/old",
        "POST /clientcertificates",
        "GET /clientcertificates/new",
        "DELETE /clientcertificates/old",
    ];
    assert_eq!(requests(&server), expected);
    assert_eq!(body(&server, 3)["tags"]["team"], "edge");
}

#[test]
fn alibaba_over_a_socket() {
    let old = r#"{"SslVpnClientCertId":"old","SslVpnServerId":"vss-1"}"#;
    let new =
        r#"{"SslVpnClientCertId":"new","Name":"edge_cert","Status":"normal","ClientCert":"PEM"}"#;
    let list = r#"{"TotalCount":1,"SslVpnClientCertKeys":{"SslVpnClientCertKey":[
        {"SslVpnClientCertId":"old","Name":"edge_cert"}]}}"#;
    let gone = r#"{"Code":"InvalidSslVpnClientCertId.NotFound","Message":"m"}"#;
    let server = server(&[
        (200, list),
        (200, old),
        (200, new),
        (200, new),
        (200, "{}"),
        (404, gone),
    ]);
    let done = run(&alibaba(&calling(&server)), &Generated).unwrap();
    assert_eq!(done, rotated("old", "new"));
    let expected = [
        "DescribeSslVpnClientCerts",
        "DescribeSslVpnClientCert",
        "CreateSslVpnClientCert",
        "DescribeSslVpnClientCert",
        "DeleteSslVpnClientCert",
        "DescribeSslVpnClientCert",
    ];
    assert_eq!(requests(&server), expected);
    assert!(
        server.received()[2]
            .target()
            .contains("SslVpnServerId=vss-1")
    );
}

#[test]
fn tencent_over_a_socket() {
    let list = r#"{"Response":{"TotalCount":1,"CertificateSet":[
        {"CertificateId":"old","CertificateAlias":"edge_cert"}]}}"#;
    let new = format!(
        r#"{{"Response":{{"CertificateDetail":{{"CertificateAlias":"edge_cert","CertificateContent":{}}}}}}}"#,
        quoted(PEM)
    );
    let created = r#"{"Response":{"CertificateId":"new"}}"#;
    let done = r#"{"Response":{}}"#;
    let server = server(&[
        (200, list),
        (200, created),
        (200, &new),
        (200, done),
        (200, done),
    ]);
    let done = run(&tencent(&calling(&server)), &key_pair()).unwrap();
    assert_eq!(done, rotated("old", "new"));
    let expected = [
        "DescribeCertificates",
        "CreateCertificate",
        "DescribeCertificateDetail",
        "ModifyCertificate",
        "DeleteCertificate",
    ];
    assert_eq!(requests(&server), expected);
    assert_eq!(body(&server, 1)["CertificateKey"], KEY);
    assert_eq!(body(&server, 3)["CertificateId"], "new");
    assert_eq!(body(&server, 4)["CertificateId"], "old");
}

#[test]
fn huawei_over_a_socket() {
    let detail = r#"{"id":"c1","name":"edge_cert","type":"instance","instance_id":"i-1"}"#;
    let list = format!(r#"{{"size":1,"total":1,"certs":[{detail}]}}"#);
    let server = server(&[(200, &list), (200, detail), (200, detail), (200, detail)]);
    let done = run(&huawei(&calling(&server)), &key_pair()).unwrap();
    assert_eq!(done, rotated("c1", "c1"));
    let expected = [
        "GET /v2/p1/apic/certificates",
        "GET /v2/p1/apic/certificates/c1",
        "PUT /v2/p1/apic/certificates/c1",
        "GET /v2/p1/apic/certificates/c1",
    ];
    assert_eq!(requests(&server), expected);
    let form = body(&server, 2);
    assert_eq!(
        (&form["type"], &form["instance_id"]),
        (&"instance".into(), &"i-1".into())
    );
    assert_eq!(
        (&form["cert_content"], &form["private_key"]),
        (&PEM.into(), &KEY.into())
    );
}

#[test]
fn rainbond_over_a_socket() {
    let list = r#"{"list":[{"id":7,"alias":"edge_cert"}],"total":1}"#;
    let read = |pem: &str, key: &str| {
        let (pem, key) = (quoted(pem), quoted(key));
        format!(
            r#"{{"id":7,"alias":"edge_cert","certificate_type":"t","certificate":{pem},"private_key":{key}}}"#
        )
    };
    let server = server(&[
        (200, list),
        (200, &read("OLD", "OLD")),
        (200, "{}"),
        (200, &read(PEM, KEY)),
    ]);
    let done = run(&rainbond(&calling(&server)), &key_pair()).unwrap();
    assert_eq!(done, rotated("7", "7"));
    let expected = [
        "GET /openapi/v1/teams/teama/certificates",
        "GET /openapi/v1/teams/teama/certificates/7",
        "PUT /openapi/v1/teams/teama/certificates/7",
        "GET /openapi/v1/teams/teama/certificates/7",
    ];
    assert_eq!(requests(&server), expected);
    let form = body(&server, 2);
    assert_eq!(form.as_object().unwrap().len(), 4);
    assert_eq!(
        (&form["alias"], &form["certificate_type"]),
        (&"edge_cert".into(), &"t".into())
    );
    assert_eq!(
        (&form["certificate"], &form["private_key"]),
        (&PEM.into(), &KEY.into())
    );
}
