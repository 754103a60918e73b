//! What a caller gets when all goes well.

use specwright_clients::huawei_roma::{AlgorithmType, CertificateScope};
use specwright_clients::{
    Credentials, Timestamp, alibaba_vpc, aws_apigateway, huawei_roma, rainbond, tencent_gaap,
};
use specwright_runtime::example::{output_from_json, wire_json};
use specwright_runtime::transport::{TransportOptions, UreqTransport};
use specwright_runtime::{Operation, Setup};
use specwright_tests::loopback::{Loopback, Reply};
use specwright_tests::operations::{Visit, visit_all};
use specwright_tests::setup::setup;

use crate::callers::{callers, example, single};
use crate::draft::{documented, success};

#[test]
fn the_documented_answer_arrives_through_both_clients() {
    struct Documented;
    impl Visit for Documented {
        fn operation<O: Operation>(&mut self) {
            let server = Loopback::start([success::<O>(), success::<O>()]).unwrap();
            let documented = documented::<O>().to_string();
            let expected = wire_json(&output_from_json::<O>(&documented).unwrap());
            for caller in callers(|| single::<O>(&server)) {
                let at = format!("{caller}: {}", O::SPEC.name);
                let output = caller.call(&example::<O>()).expect(&at);
                assert_eq!(wire_json(&output).expose(), expected.expose(), "{at}");
            }
        }
    }
    visit_all(&mut Documented);
}

#[test]
fn the_features_bring_their_transports() {
    struct Presets;
    impl Visit for Presets {
        fn operation<O: Operation>(&mut self) {
            let setup = || setup(O::SPEC.service).endpoint("https://example.com");
            setup().build().unwrap();
            setup().build_blocking().unwrap();
        }
    }
    visit_all(&mut Presets);
}

/// A server that gives one answer.
fn answering(body: &str) -> (Loopback, String) {
    let server = Loopback::start([Reply::answer(200, &[], body)]).unwrap();
    let endpoint = format!("http://{}", server.address());
    (server, endpoint)
}

/// A transport of the kind that is built in, but without regard to the proxies of the machine.
fn direct(setup: Setup) -> Setup {
    let options = TransportOptions::new().proxy_from_env(false);
    setup.blocking_transport(UreqTransport::with_options(&options).unwrap())
}

fn credentials() -> Credentials {
    Credentials::new("AKIDEXAMPLE", "secret")
}

#[test]
fn alibaba_answers_with_the_new_name() {
    let (server, endpoint) =
        answering(r#"{"RequestId":"r","Name":"n","SslVpnClientCertId":"vsc","New":[]}"#);
    let client = alibaba_vpc::Client::builder()
        .region("cn-hangzhou")
        .credentials(credentials())
        .endpoint(endpoint)
        .setup(direct)
        .build_blocking()
        .unwrap();
    let call = client
        .modify_ssl_vpn_client_cert()
        .region_id("cn-hangzhou")
        .ssl_vpn_client_cert_id("vsc")
        .name("n");
    let output = call.send().unwrap();
    assert_eq!(output.name.as_deref(), Some("n"));
    assert_eq!(output.ssl_vpn_client_cert_id.as_deref(), Some("vsc"));
    assert_eq!(output.request_id.as_deref(), Some("r"));
    let target = server.received()[0].target().to_owned();
    assert!(
        target.contains("&ClientToken=") || target.contains("?ClientToken="),
        "{target}"
    );
}

#[test]
fn aws_answers_with_the_certificate() {
    let body =
        r#"{"clientCertificateId":"a1b2c3","createdDate":1466029993,"tags":{"k":"v","n":null}}"#;
    let (server, endpoint) = answering(body);
    let client = aws_apigateway::Client::builder()
        .region("eu-central-1")
        .credentials(credentials())
        .endpoint(endpoint)
        .setup(direct)
        .build_blocking()
        .unwrap();
    let patch = aws_apigateway::PatchOperation::builder()
        .op(aws_apigateway::PatchOp::Replace)
        .path("/description")
        .value("d")
        .build();
    let call = client.update_client_certificate();
    let call = call
        .client_certificate_id("a1b2c3")
        .patch_operations([patch]);
    let output = call.send().unwrap();
    assert_eq!(output.client_certificate_id.as_deref(), Some("a1b2c3"));
    assert_eq!(
        output.created_date,
        Timestamp::from_secs(1_466_029_993).ok()
    );
    assert_eq!((output.description, output.expiration_date), (None, None));
    assert_eq!(server.received()[0].target(), "/clientcertificates/a1b2c3");
}

#[test]
fn huawei_answers_with_what_is_in_the_certificate() {
    let body = r#"{"id":"c1","name":"cert_demo","type":"global","san":["a.example.com","*.b.example.com"],
        "version":3,"algorithm_type":"Ed448","is_has_trusted_root_ca":true,"organization":null}"#;
    let (server, endpoint) = answering(body);
    let client = huawei_roma::Client::builder()
        .project_id("p1")
        .credentials(credentials())
        .endpoint(endpoint)
        .setup(direct)
        .build_blocking()
        .unwrap();
    let call = client
        .update_certificate_v2()
        .certificate_id("c1")
        .name("cert_demo")
        .cert_content("PEM")
        .private_key("KEY")
        .scope(CertificateScope::Global);
    let output = call.send().unwrap();
    assert_eq!(output.scope, Some(CertificateScope::Global));
    assert_eq!(
        output.algorithm_type,
        Some(AlgorithmType::from("Ed448")),
        "a new value is kept"
    );
    assert_eq!(
        output.san.as_deref().unwrap_or_default(),
        ["a.example.com", "*.b.example.com"]
    );
    assert_eq!(
        (output.version, output.has_trusted_root_ca),
        (Some(3), Some(true))
    );
    assert_eq!(output.organization, None);
    assert_eq!(server.received()[0].target(), "/v2/p1/apic/certificates/c1");
}

#[test]
fn rainbond_answers_with_the_key_and_a_readable_certificate() {
    let body =
        r#"{"alias":"a","private_key":"KEY","certificate":"UEVN","certificate_type":"t","id":7}"#;
    let (server, endpoint) = answering(body);
    let client = rainbond::Client::builder()
        .credentials(Credentials::bearer("token"))
        .endpoint(endpoint)
        .setup(direct)
        .build_blocking()
        .unwrap();
    let call = client
        .update_team_certificate()
        .team_id("teama")
        .certificate_id("7")
        .alias("a")
        .private_key("KEY")
        .certificate("PEM")
        .certificate_type("t");
    let output = call.send().unwrap();
    assert_eq!(output.private_key.unwrap().expose(), "KEY");
    assert_eq!(output.certificate.as_deref(), Some("PEM"));
    assert_eq!(output.id, Some(7));
    assert_eq!(server.received()[0].header("authorization"), ["token"]);
}

#[test]
fn tencent_answers_inside_its_envelope() {
    let (server, endpoint) = answering(r#"{"Response":{"RequestId":"r"}}"#);
    let client = tencent_gaap::Client::builder()
        .credentials(credentials())
        .language("en-US")
        .endpoint(endpoint)
        .setup(direct)
        .build_blocking()
        .unwrap();
    let call = client
        .modify_certificate()
        .listener_id("l")
        .domain("d")
        .certificate_id("c")
        .poly_client_certificate_ids(["x", "y"]);
    assert_eq!(call.send().unwrap().request_id.as_deref(), Some("r"));
    let received = server.received().remove(0);
    assert_eq!(received.header("x-tc-language"), ["en-US"]);
    assert!(
        received.header("x-tc-region").is_empty(),
        "no region is needed"
    );
    let body = String::from_utf8(received.body).unwrap();
    assert!(
        body.contains(r#""PolyClientCertificateIds":["x","y"]"#),
        "{body}"
    );
}
