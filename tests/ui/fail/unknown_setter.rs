//! A member that the operation does not have.

use specwright_clients::alibaba_vpc::ModifySslVpnClientCert;

fn main() {
    let _ = ModifySslVpnClientCert::builder().nam("cert2");
    let _ = ModifySslVpnClientCert::builder().set_region_id(None);
}
