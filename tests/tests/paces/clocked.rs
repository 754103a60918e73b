//! A transport that notes when the calls had their turn.

use std::cell::Cell;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use http::{Request, Response};
use specwright_runtime::bytes::Bytes;
use specwright_runtime::future::BoxFuture;
use specwright_runtime::{BlockingTransport, Limits, Transport, TransportError};

use crate::arrivals::certificate;

thread_local! {
    /// The time that was given last: between its turn and its sending, a call asks for no other and leaves the thread to
    /// nobody.
    static TOLD: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// When each call had its turn, by the certificate that it names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Turns(Arc<Mutex<Vec<(String, Instant)>>>);

impl Turns {
    pub(crate) fn log(&self) -> MutexGuard<'_, Vec<(String, Instant)>> {
        self.0.lock().unwrap()
    }

    fn note(&self, request: &Request<Bytes>) {
        let turn = TOLD.take().unwrap();
        self.log().push((certificate(request.body()), turn));
    }
}

/// Leaves the work to another transport.
#[derive(Debug)]
pub(crate) struct Clocked<T> {
    inner: T,
    turns: Turns,
}

impl<T> Clocked<T> {
    pub(crate) fn new(inner: T, turns: &Turns) -> Self {
        let turns = turns.clone();
        Self { inner, turns }
    }
}

fn tell() -> Instant {
    let now = Instant::now();
    TOLD.set(Some(now));
    now
}

impl<T: Transport> Transport for Clocked<T> {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        self.turns.note(&request);
        self.inner.send(request, limits)
    }

    fn sleep<'a>(&'a self, duration: Duration) -> BoxFuture<'a, ()> {
        self.inner.sleep(duration)
    }

    fn now(&self) -> Instant {
        tell()
    }
}

impl<T: BlockingTransport> BlockingTransport for Clocked<T> {
    fn send(
        &self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> Result<Response<Bytes>, TransportError> {
        self.turns.note(&request);
        self.inner.send(request, limits)
    }

    fn sleep(&self, duration: Duration) {
        self.inner.sleep(duration);
    }

    fn now(&self) -> Instant {
        tell()
    }
}
