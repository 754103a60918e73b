//! An operation is a value: built once, changed, and sent by either client.

use specwright_clients::alibaba_vpc::{
    Client, ModifySslVpnClientCert, ModifySslVpnClientCertOutput,
};
use specwright_clients::http::StatusCode;
use specwright_clients::{Answer, Credentials, Scripted};

async fn send(
    client: &Client,
    request: ModifySslVpnClientCert,
) -> Option<ModifySslVpnClientCertOutput> {
    client.send(request).await.ok()
}

fn main() {
    let request = ModifySslVpnClientCert::builder()
        .region_id("cn-hangzhou")
        .ssl_vpn_client_cert_id("vsc-1")
        .build();
    let mut renamed = request.clone();
    renamed.name = Some("cert2".to_owned());

    let script =
        Scripted::new([Answer::new(StatusCode::OK, r#"{"Name":"cert2"}"#)]).repeating_last();
    let builder = || {
        let script = script.clone();
        Client::builder()
            .region("cn-hangzhou")
            .credentials(Credentials::new("id", "secret"))
            .setup(|setup| setup.transport(script.clone()).blocking_transport(script))
    };
    let blocking = builder().build_blocking().unwrap();
    assert_eq!(
        blocking.send(request.clone()).unwrap().name.as_deref(),
        Some("cert2")
    );
    assert_eq!(
        blocking.send(renamed.clone()).unwrap().name.as_deref(),
        Some("cert2")
    );

    let client = builder().build().unwrap();
    let _ = send(&client, request);
    let _ = send(&client, renamed);
}
