//! The async and the blocking client behind one face, each with its built-in transport.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{Request, Response};
use specwright_runtime::bytes::Bytes;
use specwright_runtime::example::from_json;
use specwright_runtime::future::BoxFuture;
use specwright_runtime::transport::{HyperTransport, TransportOptions, UreqTransport};
use specwright_runtime::{
    BlockingClient, BlockingTransport, Client, Error, Limits, Operation, RetryPolicy, Setup,
    Transport, TransportError,
};
use specwright_tests::loopback::Loopback;
use specwright_tests::setup;
use tokio::runtime::{Builder, Runtime};

/// A client that calls, and what it waited.
pub(crate) struct Caller {
    client: Kind,
    waits: Waits,
}

enum Kind {
    Async(Client, Runtime),
    Blocking(BlockingClient),
}

/// How long was waited between attempts; no time passed.
#[derive(Clone, Debug, Default)]
struct Waits(Arc<Mutex<Vec<Duration>>>);

/// Both clients of one setup.
pub(crate) fn callers(setup: impl Fn() -> Setup) -> [Caller; 2] {
    let options = TransportOptions::new().proxy_from_env(false);
    let (first, second) = (Waits::default(), Waits::default());
    let transport = Unhurried {
        inner: HyperTransport::with_options(&options).unwrap(),
        waits: first.clone(),
    };
    let client = setup().transport(transport).build().unwrap();
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let transport = Unhurried {
        inner: UreqTransport::with_options(&options).unwrap(),
        waits: second.clone(),
    };
    let blocking = setup().blocking_transport(transport).build_blocking();
    [
        Caller {
            client: Kind::Async(client, runtime),
            waits: first,
        },
        Caller {
            client: Kind::Blocking(blocking.unwrap()),
            waits: second,
        },
    ]
}

/// A setup of the service of `O` that calls `server` once per call.
pub(crate) fn single<O: Operation>(server: &Loopback) -> Setup {
    setup::setup(O::SPEC.service)
        .endpoint(format!("http://{}", server.address()))
        .retry(RetryPolicy::off())
}

/// The first documented example of an operation.
pub(crate) fn example<O: Operation>() -> O {
    from_json(O::SPEC.examples[0].input).unwrap()
}

impl Caller {
    /// Sends a copy of an operation.
    pub(crate) fn call<O: Operation>(&self, operation: &O) -> Result<O::Output, Error<O::Error>> {
        match &self.client {
            Kind::Async(client, runtime) => runtime.block_on(client.send(operation.clone())),
            Kind::Blocking(client) => client.send(operation.clone()),
        }
    }

    /// All waits so far.
    pub(crate) fn waits(&self) -> Vec<Duration> {
        self.waits.0.lock().unwrap().clone()
    }
}

impl fmt::Display for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.client {
            Kind::Async(..) => "async",
            Kind::Blocking(_) => "blocking",
        })
    }
}

/// A transport that notes how long it should wait, and does not.
#[derive(Debug)]
struct Unhurried<T> {
    inner: T,
    waits: Waits,
}

impl Waits {
    fn note(&self, duration: Duration) {
        self.0.lock().unwrap().push(duration);
    }
}

impl<T: Transport> Transport for Unhurried<T> {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        self.inner.send(request, limits)
    }

    fn sleep<'a>(&'a self, duration: Duration) -> BoxFuture<'a, ()> {
        Box::pin(async move { self.waits.note(duration) })
    }
}

impl<T: BlockingTransport> BlockingTransport for Unhurried<T> {
    fn send(
        &self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> Result<Response<Bytes>, TransportError> {
        self.inner.send(request, limits)
    }

    fn sleep(&self, duration: Duration) {
        self.waits.note(duration);
    }
}
