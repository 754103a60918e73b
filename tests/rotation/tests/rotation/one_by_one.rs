//! Clouds that cannot replace a certificate get a new one first, and lose the old one last.

use specwright_clients::alibaba_vpc::{self, SslVpnClientCert, SslVpnClientCertStatus};
use specwright_clients::aws_apigateway::{
    self, ClientCertificate, DeleteClientCertificateError, GetClientCertificatesOutput,
};
use specwright_clients::tencent_gaap::{
    self, CertificateDetail, CertificateType, DeleteCertificateError,
};
use specwright_clients::{ErrorKind, Scripted, Secret};
use specwright_rotation::{Error, Generated};

use crate::clouds::{
    KEY, NAME, PEM, alibaba, aws, key_pair, over, rotated, run, tencent, text, with,
};

/// API Gateway up to the point where the new certificate, called as given, has been read back.
fn generated(called: &str) -> Scripted {
    let certificate = |id: &str, name: &str| {
        with(|certificate: &mut ClientCertificate| {
            certificate.client_certificate_id = text(id);
            certificate.description = text(name);
            certificate.pem_encoded_certificate = text("PEM");
            let tags = [("team", text("edge")), ("empty", None)];
            certificate.tags = Some(tags.map(|(tag, value)| (tag.to_owned(), value)).into());
        })
    };
    let script = Scripted::default().in_order();
    script
        .on::<aws_apigateway::GetClientCertificates>()
        .reply(&with(|list: &mut GetClientCertificatesOutput| {
            list.items = Some(vec![certificate("x", "other"), certificate("old", NAME)]);
        }));
    let read = || script.on::<aws_apigateway::GetClientCertificate>();
    read().reply(&certificate("old", NAME));
    let generate = script.on::<aws_apigateway::GenerateClientCertificate>();
    generate.reply(&certificate("new", NAME));
    read().reply(&certificate("new", called));
    script
}

#[test]
fn aws_generates_one_with_the_same_tags_and_deletes_the_old_one() {
    let script = generated(NAME);
    let delete = script.on::<aws_apigateway::DeleteClientCertificate>();
    delete.reply(&Default::default());
    let done = run(&aws(&over(&script)), &Generated).unwrap();
    assert_eq!(done, rotated("old", "new"));
    let form = script
        .sent::<aws_apigateway::GenerateClientCertificate>()
        .remove(0);
    assert_eq!(form.description, text(NAME));
    let tags = form.tags.unwrap_or_default();
    assert_eq!(
        tags.into_iter().collect::<Vec<_>>(),
        [("team".to_owned(), "edge".to_owned())]
    );
    let deletion = script
        .sent::<aws_apigateway::DeleteClientCertificate>()
        .remove(0);
    assert_eq!(deletion.client_certificate_id, "old");
}

#[test]
fn aws_tells_both_ids_if_a_stage_still_uses_the_old_one() {
    let script = generated(NAME);
    let delete = script.on::<aws_apigateway::DeleteClientCertificate>();
    delete.fail(DeleteClientCertificateError::ConflictException);
    let error = run(&aws(&over(&script)), &Generated).unwrap_err();
    assert_eq!(error.kind(), Some(ErrorKind::Conflict));
    let Error::Unfinished { rotated: ids, .. } = error else {
        panic!("{error}");
    };
    assert_eq!(ids, rotated("old", "new"));
}

#[test]
fn aws_keeps_the_old_one_if_the_new_one_is_not_as_it_should_be() {
    let script = generated("another");
    let error = run(&aws(&over(&script)), &Generated).unwrap_err();
    assert!(matches!(error, Error::Unfinished { .. }), "{error}");
    assert!(
        script
            .sent::<aws_apigateway::DeleteClientCertificate>()
            .is_empty()
    );
}

#[test]
fn what_is_gone_need_not_be_deleted() {
    let script = generated(NAME);
    let delete = script.on::<aws_apigateway::DeleteClientCertificate>();
    delete.fail(DeleteClientCertificateError::NotFoundException);
    run(&aws(&over(&script)), &Generated).unwrap();
}

#[test]
fn alibaba_creates_one_on_the_same_server_and_waits_until_the_old_one_is_gone() {
    use alibaba_vpc::{
        CreateSslVpnClientCert, CreateSslVpnClientCertOutput, DeleteSslVpnClientCert,
        DeleteSslVpnClientCertError, DescribeSslVpnClientCert, DescribeSslVpnClientCertError,
        DescribeSslVpnClientCertOutput, DescribeSslVpnClientCerts, DescribeSslVpnClientCertsOutput,
    };

    let script = Scripted::default().in_order();
    let listed = with(|item: &mut SslVpnClientCert| {
        item.ssl_vpn_client_cert_id = text("vsc-old");
        item.name = text(NAME);
    });
    script.on::<DescribeSslVpnClientCerts>().reply(&with(
        |list: &mut DescribeSslVpnClientCertsOutput| {
            list.total_count = Some(1);
            list.ssl_vpn_client_certs = Some(vec![listed]);
        },
    ));
    let described = |id: &str| {
        with(|read: &mut DescribeSslVpnClientCertOutput| {
            read.ssl_vpn_client_cert_id = text(id);
            read.name = text(NAME);
            read.ssl_vpn_server_id = text("vss-1");
            read.status = Some(SslVpnClientCertStatus::Normal);
            read.client_cert = text("PEM");
        })
    };
    let read = || script.on::<DescribeSslVpnClientCert>();
    read().reply(&described("vsc-old"));
    let created = with(|made: &mut CreateSslVpnClientCertOutput| {
        made.ssl_vpn_client_cert_id = text("vsc-new");
    });
    script.on::<CreateSslVpnClientCert>().reply(&created);
    read().reply(&described("vsc-new"));
    let busy = DeleteSslVpnClientCertError::VpnGatewayConfiguring;
    for _ in 0..4 {
        script.on::<DeleteSslVpnClientCert>().fail(busy);
    }
    script.on::<DeleteSslVpnClientCert>().example();
    read().reply(&described("vsc-old"));
    read().fail(DescribeSslVpnClientCertError::InvalidSslVpnClientCertIdNotFound);

    let done = run(&alibaba(&over(&script)), &Generated).unwrap();
    assert_eq!(done, rotated("vsc-old", "vsc-new"));
    let form = script.sent::<CreateSslVpnClientCert>().remove(0);
    assert_eq!((&*form.ssl_vpn_server_id, form.name), ("vss-1", text(NAME)));
    let deletion = script.sent::<DeleteSslVpnClientCert>().remove(0);
    assert_eq!(deletion.ssl_vpn_client_cert_id, "vsc-old");
    assert_eq!(
        script.sleeps().len(),
        5,
        "the gateway was busy four times, and the old one was there once more"
    );
}

/// GAAP up to the point where the listener's domain has the new certificate, which is read back with this key.
fn pointed(key: &str) -> Scripted {
    use tencent_gaap::{
        CreateCertificate, CreateCertificateOutput, DescribeCertificateDetail,
        DescribeCertificateDetailOutput, DescribeCertificates, DescribeCertificatesOutput,
        ModifyCertificate,
    };

    let script = Scripted::default().in_order();
    let listed = with(|item: &mut tencent_gaap::Certificate| {
        item.certificate_id = text("cert-old");
        item.certificate_alias = text(NAME);
    });
    script
        .on::<DescribeCertificates>()
        .reply(&with(|list: &mut DescribeCertificatesOutput| {
            list.total_count = Some(1);
            list.certificate_set = Some(vec![listed]);
        }));
    let described = {
        let detail = with(|detail: &mut CertificateDetail| {
            detail.certificate_alias = text(NAME);
            detail.certificate_content = Some(Secret::from(PEM));
            detail.certificate_key = Some(Secret::from(key));
        });
        with(|read: &mut DescribeCertificateDetailOutput| read.certificate_detail = Some(detail))
    };
    let created = with(|made: &mut CreateCertificateOutput| {
        made.certificate_id = text("cert-new");
    });
    script.on::<CreateCertificate>().reply(&created);
    script.on::<DescribeCertificateDetail>().reply(&described);
    script.on::<ModifyCertificate>().example();
    script
}

#[test]
fn tencent_points_the_domain_to_the_new_one_before_the_old_one_is_deleted() {
    let script = pointed(KEY);
    script.on::<tencent_gaap::DeleteCertificate>().example();
    let store = tencent(&over(&script)).client_cas(["cert-ca"]);
    assert_eq!(
        run(&store, &key_pair()).unwrap(),
        rotated("cert-old", "cert-new")
    );
    let list = script
        .sent::<tencent_gaap::DescribeCertificates>()
        .remove(0);
    assert_eq!(list.certificate_type, Some(CertificateType::ServerSsl));
    let form = script.sent::<tencent_gaap::CreateCertificate>().remove(0);
    assert_eq!(form.certificate_type, CertificateType::ServerSsl);
    assert_eq!(form.certificate_content.expose(), PEM);
    assert_eq!(form.certificate_key.unwrap().expose(), KEY);
    assert_eq!(form.certificate_alias, text(NAME));
    let form = script.sent::<tencent_gaap::ModifyCertificate>().remove(0);
    assert_eq!(
        (&*form.listener_id, &*form.domain),
        ("lsr-1", "www.example.com")
    );
    assert_eq!(form.certificate_id, "cert-new");
    assert_eq!(
        form.poly_client_certificate_ids,
        Some(vec!["cert-ca".to_owned()])
    );
    let deletion = script.sent::<tencent_gaap::DeleteCertificate>().remove(0);
    assert_eq!(deletion.certificate_id, "cert-old");
}

#[test]
fn tencent_tells_both_ids_if_the_listener_is_not_through() {
    let script = pointed(KEY);
    let delete = script.on::<tencent_gaap::DeleteCertificate>();
    delete.fail(DeleteCertificateError::FailedOperationCertificateIsUsing);
    let error = run(&tencent(&over(&script)), &key_pair()).unwrap_err();
    assert_eq!(error.kind(), Some(ErrorKind::Conflict));
    assert!(
        matches!(error, Error::Unfinished { rotated: ids, .. } if ids == rotated("cert-old", "cert-new"))
    );
}

#[test]
fn tencent_does_not_point_to_a_certificate_with_another_key() {
    let script = pointed("OTHER");
    let error = run(&tencent(&over(&script)), &key_pair()).unwrap_err();
    assert!(matches!(error, Error::Unfinished { .. }), "{error}");
    assert!(script.sent::<tencent_gaap::ModifyCertificate>().is_empty());
}
