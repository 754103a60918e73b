//! A builder that came from no client cannot send.

use specwright_clients::tencent_gaap::ModifyCertificate;

fn main() {
    let _ = ModifyCertificate::builder()
        .listener_id("listener-1")
        .domain("www.example.com")
        .certificate_id("cert-1")
        .send();
}
