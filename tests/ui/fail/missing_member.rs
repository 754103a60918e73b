//! A required member is forgotten.

use specwright_clients::tencent_gaap::ModifyCertificate;

fn main() {
    let _ = ModifyCertificate::builder()
        .listener_id("listener-1")
        .domain("www.example.com")
        .build();
}
