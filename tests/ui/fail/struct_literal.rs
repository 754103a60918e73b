//! Outputs and requests get new members, so other crates do not write them as literals.

use specwright_clients::tencent_gaap::{ModifyCertificate, ModifyCertificateOutput};

fn main() {
    let _ = ModifyCertificateOutput { request_id: None };
    let _ = ModifyCertificate {
        listener_id: String::new(),
        domain: String::new(),
        certificate_id: String::new(),
        client_certificate_id: None,
        poly_client_certificate_ids: None,
    };
}
