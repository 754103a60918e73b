//! Clients go to any thread and are cloned freely; calls can be spawned.

use specwright_clients::tencent_gaap::{
    BlockingClient, Client, ModifyCertificate, ModifyCertificateError,
};
use specwright_clients::{Config, ConfigError, Credentials, Error, Scripted, Secret};

fn shared<T: Clone + Send + Sync + 'static>() {}
fn error<T: std::error::Error + Send + Sync + 'static>() {}
fn spawned<T: Send + 'static>(_: T) {}

fn spawn(client: &Client) {
    let call = client
        .modify_certificate()
        .listener_id("l")
        .domain("d")
        .certificate_id("c");
    spawned(call.clone().send());
    spawned(client.send(call.build()));
    let client = client.clone();
    spawned(async move {
        let call = client
            .modify_certificate()
            .listener_id("l")
            .domain("d")
            .certificate_id("c");
        call.send().await
    });
}

fn main() {
    shared::<Client>();
    shared::<BlockingClient>();
    shared::<Config>();
    shared::<Credentials>();
    shared::<ModifyCertificate>();
    shared::<Scripted>();
    shared::<Secret>();
    error::<ConfigError>();
    error::<Error<ModifyCertificateError>>();
    let _: fn(&Client) = spawn;
}
