//! Options do not stand in for what is required.

use specwright_clients::alibaba_vpc::BlockingClient;

fn send(client: &BlockingClient) {
    let _ = client
        .modify_ssl_vpn_client_cert()
        .region_id("cn-hangzhou")
        .name("cert2")
        .send();
}

fn main() {}
