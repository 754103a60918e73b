//! Idempotency tokens, which the client makes up and the caller can see.

use specwright_clients::alibaba_vpc::{self, CreateSslVpnClientCert};
use specwright_runtime::{Credentials, Fault, RetryPolicy, Scripted};

fn client(script: &Scripted) -> alibaba_vpc::BlockingClient {
    alibaba_vpc::Client::builder()
        .credentials(Credentials::new("id", "key"))
        .region("cn-hangzhou")
        .setup(|setup| {
            let setup = setup.env(|_| None).retry(RetryPolicy::off());
            setup.blocking_transport(script.clone())
        })
        .build_blocking()
        .unwrap()
}

#[test]
fn a_token_that_the_client_made_up_is_visible_after_success_and_failure() {
    let script = Scripted::default();
    script.on::<CreateSslVpnClientCert>().example();
    script.on::<CreateSslVpnClientCert>().play(Fault::Timeout);
    let client = client(&script);
    let create = || {
        client
            .create_ssl_vpn_client_cert()
            .region_id("cn-hangzhou")
            .ssl_vpn_server_id("vss-1")
    };
    let answered = create().send_detailed().unwrap();
    let error = create().send().unwrap_err();
    assert!(error.was_sent());
    let sent = script.sent::<CreateSslVpnClientCert>();
    assert_eq!(answered.idempotency_token, sent[0].client_token);
    assert_eq!(error.idempotency_token(), sent[1].client_token.as_deref());
    assert!(sent.iter().all(|request| request.client_token.is_some()));
    assert_ne!(sent[0].client_token, sent[1].client_token);
}

#[test]
fn the_callers_own_token_stays() {
    let script = Scripted::default();
    script.on::<CreateSslVpnClientCert>().example();
    let call = client(&script)
        .create_ssl_vpn_client_cert()
        .region_id("cn-hangzhou")
        .ssl_vpn_server_id("vss-1");
    let answered = call.client_token("mine").send_detailed().unwrap();
    assert_eq!(answered.idempotency_token.as_deref(), Some("mine"));
}
