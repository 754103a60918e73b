//! Builders take their members in any order, and options directly or as they come.

use specwright_clients::Secret;
use specwright_clients::alibaba_vpc::ModifySslVpnClientCert;
use specwright_clients::huawei_roma::{AlgorithmType, CertificateScope, UpdateCertificateV2};
use specwright_clients::tencent_gaap::ModifyCertificate;

fn main() {
    let one = ModifySslVpnClientCert::builder()
        .region_id("cn-hangzhou")
        .name("cert2")
        .ssl_vpn_client_cert_id("vsc-1")
        .build();
    let other = ModifySslVpnClientCert::builder()
        .set_name(Some("cert2".to_owned()))
        .ssl_vpn_client_cert_id(String::from("vsc-1"))
        .set_owner_id(None)
        .region_id("cn-hangzhou")
        .build();
    assert_eq!(one, other);

    let certificates = ["a", "b"];
    let options = ModifyCertificate::builder()
        .poly_client_certificate_ids(certificates)
        .client_certificate_id("c")
        .set_client_certificate_id(None)
        .set_poly_client_certificate_ids(Some(vec!["a".to_owned()]));
    let request = options
        .certificate_id("c")
        .domain("d")
        .listener_id("l")
        .build();
    assert_eq!(request.client_certificate_id, None);
    assert_eq!(
        request.poly_client_certificate_ids,
        Some(vec!["a".to_owned()])
    );

    let key: Option<Secret> = None;
    let request = UpdateCertificateV2::builder()
        .private_key("PEM")
        .certificate_id("c")
        .name("n")
        .cert_content("PEM")
        .scope(CertificateScope::Global)
        .algorithm_type(AlgorithmType::from("newer than this crate"))
        .set_private_key_sign(key)
        .build();
    assert_eq!(request.private_key, Secret::from("PEM"));
}
