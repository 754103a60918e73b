//! A transport and a source of credentials of one's own, written with nothing but this crate.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use specwright_clients::bytes::Bytes;
use specwright_clients::http::{Request, Response};
use specwright_clients::rainbond::Client;
use specwright_clients::{
    BlockingTransport, Credentials, CredentialsError, Limits, ProvideCredentials, Transport,
    TransportError,
};

type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Answers everything in the same way.
#[derive(Debug)]
struct Echo;

fn answer(request: Request<Bytes>) -> Response<Bytes> {
    assert_eq!(request.headers()["authorization"], "fresh-token");
    Response::new(Bytes::from_static(br#"{"id":7}"#))
}

impl Transport for Echo {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        _: Limits,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move { Ok(answer(request)) })
    }

    fn sleep<'a>(&'a self, _: Duration) -> BoxFuture<'a, ()> {
        Box::pin(async {})
    }
}

impl BlockingTransport for Echo {
    fn send(&self, request: Request<Bytes>, _: Limits) -> Result<Response<Bytes>, TransportError> {
        Ok(answer(request))
    }

    fn sleep(&self, _: Duration) {}
}

/// Fetches a token whenever it is asked.
#[derive(Debug)]
struct Vault;

impl ProvideCredentials for Vault {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(async { Ok(Credentials::bearer("fresh-token")) })
    }
}

fn main() {
    let builder = || {
        Client::builder()
            .endpoint("https://console.example.com")
            .credentials(Vault)
            .setup(|setup| setup.transport(Echo).blocking_transport(Echo))
    };
    builder().build().unwrap();
    let client = builder().build_blocking().unwrap();
    let output = client
        .update_team_certificate()
        .team_id("teama")
        .certificate_id("7")
        .alias("a")
        .private_key("KEY")
        .certificate("PEM")
        .certificate_type("t")
        .send();
    assert_eq!(output.unwrap().id, Some(7));
}
