//! A transport on a clock that stands still but for waiting, and then jumps.

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use http::{Request, Response};
use specwright_runtime::bytes::Bytes;
use specwright_runtime::future::BoxFuture;
use specwright_runtime::{Limits, Transport, TransportError};
use tokio::runtime::{Builder, Runtime};
use tokio::time::{self, Instant};

/// Notes when each request is sent, and answers all of them alike.
#[derive(Clone, Debug)]
pub(crate) struct Paused {
    answer: &'static str,
    sent: Arc<Mutex<Vec<(Instant, String)>>>,
}

impl Paused {
    /// Answers with this body.
    pub(crate) fn answering(answer: &'static str) -> Self {
        Self {
            answer,
            sent: Arc::default(),
        }
    }

    /// When each request was sent, from the first one on.
    pub(crate) fn sent(&self) -> Vec<Duration> {
        let mut sent: Vec<_> = self.log().iter().map(|(at, _)| *at).collect();
        sent.sort();
        sent.iter().map(|at| *at - sent[0]).collect()
    }

    /// Where the requests went, in the order of sending.
    pub(crate) fn targets(&self) -> Vec<String> {
        self.log()
            .iter()
            .map(|(_, target)| target.clone())
            .collect()
    }

    fn log(&self) -> MutexGuard<'_, Vec<(Instant, String)>> {
        self.sent.lock().unwrap()
    }
}

impl Transport for Paused {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        _: Limits,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        let target = request.uri().path().to_owned();
        self.log().push((Instant::now(), target));
        Box::pin(async { Ok(Response::new(Bytes::from_static(self.answer.as_bytes()))) })
    }

    fn sleep<'a>(&'a self, duration: Duration) -> BoxFuture<'a, ()> {
        Box::pin(time::sleep(duration))
    }

    fn now(&self) -> std::time::Instant {
        Instant::now().into_std()
    }
}

/// A runtime whose clock goes on only when nothing else is to be done.
pub(crate) fn runtime() -> Runtime {
    let mut builder = Builder::new_current_thread();
    builder.enable_time().start_paused(true);
    builder.build().unwrap()
}
