//! A member is given another type than it has.

use specwright_clients::alibaba_vpc::ModifySslVpnClientCert;
use specwright_clients::huawei_roma::UpdateCertificateV2;

fn main() {
    let _ = ModifySslVpnClientCert::builder().owner_id("5");
    let _ = UpdateCertificateV2::builder().scope("global");
}
