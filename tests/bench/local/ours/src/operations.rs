//! One operation of each service, built as a caller would.

use bench_by_hand::{DESCRIPTION, ID};
use specwright_clients::alibaba_vpc::ModifySslVpnClientCert;
use specwright_clients::aws_apigateway::{PatchOp, PatchOperation, UpdateClientCertificate};
use specwright_clients::huawei_iam::KeystoneListProjects;
use specwright_clients::huawei_roma::UpdateCertificateV2;
use specwright_clients::rainbond::UpdateTeamCertificate;
use specwright_clients::tencent_gaap::ModifyCertificate;

const CERTIFICATE: &str = "-----BEGIN CERTIFICATE-----\nEXAMPLE\n-----END CERTIFICATE-----";
const KEY: &str = "-----BEGIN PRIVATE KEY-----\nEXAMPLE\n-----END PRIVATE KEY-----";

pub(crate) fn patch(description: &str) -> PatchOperation {
    PatchOperation::builder()
        .op(PatchOp::Replace)
        .path("/description")
        .value(description)
        .build()
}

pub(crate) fn update_client_certificate() -> UpdateClientCertificate {
    UpdateClientCertificate::builder()
        .client_certificate_id(ID)
        .patch_operations([patch(DESCRIPTION)])
        .build()
}

pub(crate) fn modify_ssl_vpn_client_cert() -> ModifySslVpnClientCert {
    ModifySslVpnClientCert::builder()
        .region_id("cn-hangzhou")
        .ssl_vpn_client_cert_id("vsc-bp1n8wcf134yl0osr")
        .name("cert2")
        .client_token("02fb3da4-130e-11e9-8e44-0016e04115b")
        .build()
}

pub(crate) fn keystone_list_projects() -> KeystoneListProjects {
    KeystoneListProjects::builder().name("cn-east-2").build()
}

pub(crate) fn update_certificate_v2() -> UpdateCertificateV2 {
    UpdateCertificateV2::builder()
        .certificate_id("a27be832f2e9441c8127fe48e3b5ac67")
        .name("cert_demo")
        .cert_content(CERTIFICATE)
        .private_key(KEY)
        .build()
}

pub(crate) fn update_team_certificate() -> UpdateTeamCertificate {
    UpdateTeamCertificate::builder()
        .team_id("teama")
        .certificate_id("1")
        .alias("cert-a")
        .private_key(KEY)
        .certificate(CERTIFICATE)
        .certificate_type("服务端证书")
        .build()
}

pub(crate) fn modify_certificate() -> ModifyCertificate {
    ModifyCertificate::builder()
        .listener_id("listener-xxx")
        .domain("www.test.com")
        .certificate_id("cert-12345678")
        .client_certificate_id("cert-abcdefgh")
        .build()
}
