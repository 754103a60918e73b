//! Two required members are forgotten, and both are named.

use specwright_clients::tencent_gaap::Client;

fn send(client: &Client) {
    let _ = client.modify_certificate().domain("www.example.com").send();
}

fn main() {}
