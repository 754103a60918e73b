//! What is sent must be an operation.

use specwright_clients::tencent_gaap::{BlockingClient, ModifyCertificateOutput};

fn send(client: &BlockingClient) {
    let _ = client.send(ModifyCertificateOutput::default());
    let _ = client.send("ModifyCertificate");
}

fn main() {}
