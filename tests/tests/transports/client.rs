//! Both transports behind one face, and the request that the tests send.

use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request, Response, header};
use specwright_runtime::transport::{
    BlockingTransport, HyperTransport, Limits, Transport, TransportError, TransportOptions,
    UreqTransport,
};
use tokio::runtime::{Builder, Runtime};

type Outcome = Result<Response<Bytes>, TransportError>;

/// Long enough never to be met.
pub(crate) const PATIENT: Limits = Limits::new(Duration::from_secs(60), 1024);
/// Soon met when nothing comes.
pub(crate) const HASTY: Limits = Limits::new(Duration::from_millis(300), 1024);

/// Drives the async transport from a test that blocks.
#[derive(Debug)]
struct Driven {
    transport: HyperTransport,
    runtime: Runtime,
}

impl BlockingTransport for Driven {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> Outcome {
        self.runtime.block_on(self.transport.send(request, limits))
    }

    fn sleep(&self, duration: Duration) {
        self.runtime.block_on(self.transport.sleep(duration));
    }
}

/// The async and the blocking transport, neither through a proxy.
pub(crate) fn transports() -> [Box<dyn BlockingTransport>; 2] {
    with_options(&TransportOptions::new())
}

pub(crate) fn with_options(options: &TransportOptions) -> [Box<dyn BlockingTransport>; 2] {
    let options = options.clone().proxy_from_env(false);
    let driven = Driven {
        transport: HyperTransport::with_options(&options).unwrap(),
        runtime: Builder::new_current_thread().enable_all().build().unwrap(),
    };
    [
        Box::new(driven),
        Box::new(UreqTransport::with_options(&options).unwrap()),
    ]
}

pub(crate) fn request(
    method: Method,
    address: SocketAddr,
    target: &str,
    body: &str,
) -> Request<Bytes> {
    Request::builder()
        .method(method)
        .uri(format!("http://{address}{target}"))
        .header(header::HOST, "signed.example:1234")
        .header(header::AUTHORIZATION, "canary-signature")
        .header("x-twice", "one")
        .header("x-twice", "two")
        .body(Bytes::copy_from_slice(body.as_bytes()))
        .unwrap()
}

pub(crate) fn get(address: SocketAddr) -> Request<Bytes> {
    request(Method::GET, address, "/canary-path?canary=query", "")
}

/// Everything that a log could show of an error.
pub(crate) fn all_text(error: &TransportError) -> String {
    let mut text = format!("{error} {error:?}");
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!(" {error}"));
        cause = error.source();
    }
    text
}
