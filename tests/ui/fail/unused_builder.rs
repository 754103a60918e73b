//! A builder that is neither built nor sent, and a future that nobody awaits.

#![deny(unused_must_use)]

use specwright_clients::tencent_gaap::{Client, ModifyCertificate};

fn forgotten(client: &Client) {
    ModifyCertificate::builder().domain("www.example.com");
    client
        .modify_certificate()
        .listener_id("l")
        .domain("d")
        .certificate_id("c")
        .send();
}

fn main() {}
