//! Nothing is changed unless exactly one certificate has the name, and no error shows the key.

use std::error::Error as _;

use specwright_clients::aws_apigateway::{
    ClientCertificate, GetClientCertificates, GetClientCertificatesError,
    GetClientCertificatesOutput,
};
use specwright_clients::http::StatusCode;
use specwright_clients::{ErrorKind, Scripted, rainbond, tencent_gaap};
use specwright_rotation::{Error, Generated};

use crate::clouds::{NAME, aws, key_pair, over, rainbond, run, tencent, text, with};

/// A script in which as many certificates have the name.
fn named(ids: &[&str]) -> Scripted {
    let items = ids.iter().map(|id| {
        with(|item: &mut ClientCertificate| {
            item.client_certificate_id = text(id);
            item.description = text(NAME);
        })
    });
    let script = Scripted::default();
    script
        .on::<GetClientCertificates>()
        .reply(&with(|list: &mut GetClientCertificatesOutput| {
            list.items = Some(items.collect());
        }));
    script
}

#[test]
fn there_must_be_one_certificate_of_the_name() {
    let script = named(&[]);
    let error = run(&aws(&over(&script)), &Generated).unwrap_err();
    assert_eq!(error.to_string(), "no certificate is called `edge_cert`");
    let script = named(&["a", "b", "c"]);
    let error = run(&aws(&over(&script)), &Generated).unwrap_err();
    assert_eq!(
        error.to_string(),
        "several certificates are called `edge_cert`: a, b, c"
    );
    assert_eq!(script.requests().len(), 1, "nothing but the list");
}

#[test]
fn an_error_means_the_same_in_every_cloud() {
    let script = Scripted::default();
    let list = script.on::<GetClientCertificates>();
    list.fail(GetClientCertificatesError::UnauthorizedException);
    let first = run(&aws(&over(&script)), &Generated).unwrap_err();
    let list = script.on::<tencent_gaap::DescribeCertificates>();
    list.fail(tencent_gaap::DescribeCertificatesError::UnauthorizedOperation);
    let second = run(&tencent(&over(&script)), &key_pair()).unwrap_err();
    for error in [&first, &second] {
        assert_eq!(error.kind(), Some(ErrorKind::Forbidden), "{error}");
    }
    let Error::Call(call) = first else {
        panic!("{first}");
    };
    let call = call.downcast::<GetClientCertificatesError>().unwrap();
    assert_eq!(
        call.code(),
        Some(&GetClientCertificatesError::UnauthorizedException)
    );
}

#[test]
fn no_error_shows_the_key() {
    use rainbond::{GetTeamCertificate, ListTeamCertificates, UpdateTeamCertificate};

    let script = Scripted::default();
    script
        .on::<ListTeamCertificates>()
        .play(specwright_clients::Answer::new(
            StatusCode::OK,
            r#"{"list":[{"id":7,"alias":"edge_cert"}],"total":1}"#,
        ));
    script.on::<GetTeamCertificate>().example();
    let update = script.on::<UpdateTeamCertificate>();
    update.fail_with(
        StatusCode::BAD_REQUEST,
        "400",
        "the certificate key pair mismatch",
    );
    let error = run(&rainbond(&over(&script)), &key_pair()).unwrap_err();
    assert_eq!(error.kind(), Some(ErrorKind::Invalid));
    let mut shown = format!("{error} {error:?} {:?}", key_pair());
    let mut source = error.source();
    while let Some(error) = source {
        shown.push_str(&format!("{error} {error:?}"));
        source = error.source();
    }
    assert!(
        shown.contains("mismatch") && !shown.contains("canary"),
        "{shown}"
    );
}
