//! A transport without a socket: it plays prepared answers and faults, and records what it was
//! asked to do.

mod expectation;
mod on;
mod recorded;
mod reply;
mod step;
mod target;

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{Request, Response};

use super::exact::exact;
use super::{BlockingTransport, Limits, Sent, Transport, TransportError, TransportErrorKind};
use crate::future::BoxFuture;
use crate::operation::Operation;

use self::expectation::Expectation;
pub use self::on::On;
pub use self::step::{Answer, Fault, Step};

/// Plays its steps, to async and blocking clients alike; clones share the script and the records.
///
/// A step is for any request, or for those of one operation, see [`Scripted::on`]. A request meets
/// the first step that is for it, so operations may come in any order, unless
/// [`in_order`](Self::in_order) says otherwise. Requests tell by themselves which operation they
/// are of; one that was built anew on its way here is known by method, action and path.
///
/// Requests that the real transports would refuse are refused here too, and a body above the
/// attempt's limit is too large. An attempt for which there is no step fails with
/// [`TransportErrorKind::Other`], and its source says what was expected.
#[derive(Clone, Default)]
pub struct Scripted {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    expected: VecDeque<Expectation>,
    repeat_last: bool,
    in_order: bool,
    requests: Vec<Request<Bytes>>,
    limits: Vec<Limits>,
    sleeps: Vec<Duration>,
}

impl Scripted {
    /// Plays each step once.
    pub fn new<S: Into<Step>>(steps: impl IntoIterator<Item = S>) -> Self {
        let script = Self::default();
        for step in steps {
            script.push(step);
        }
        script
    }

    /// Plays the last step again and again.
    #[must_use]
    pub fn repeating_last(self) -> Self {
        self.state().repeat_last = true;
        self
    }

    /// Takes the steps only in the order in which they were added, whatever operations they are for.
    #[must_use]
    pub fn in_order(self) -> Self {
        self.state().in_order = true;
        self
    }

    /// Appends a step for any request.
    pub fn push(&self, step: impl Into<Step>) {
        self.expect(Expectation {
            operation: None,
            step: Ok(step.into()),
        });
    }

    /// Appends a step for requests of one operation: `script.on::<UpdateCertificate>().reply(&output)`.
    pub fn on<O: Operation>(&self) -> On<'_, O> {
        On::new(self)
    }

    fn expect(&self, expectation: Expectation) {
        self.state().expected.push_back(expectation);
    }

    /// How many steps were not played yet.
    pub fn left(&self) -> usize {
        self.state().expected.len()
    }

    /// The requests of one operation so far, read back from what would have gone over the wire. What
    /// the client filled in is in them; a request that is not as the operation writes it is not
    /// among them.
    pub fn sent<O: Operation>(&self) -> Vec<O> {
        self.state()
            .requests
            .iter()
            .filter_map(recorded::read)
            .collect()
    }

    /// Every request so far, faulted ones included, as the client handed it over, secrets and all.
    pub fn requests(&self) -> Vec<Request<Bytes>> {
        self.state().requests.clone()
    }

    /// The limits of every attempt so far.
    pub fn limits(&self) -> Vec<Limits> {
        self.state().limits.clone()
    }

    /// Every wait so far; none was really waited.
    pub fn sleeps(&self) -> Vec<Duration> {
        self.state().sleeps.clone()
    }

    /// The time as it would be if the waits had been real ones.
    fn pretended(&self) -> Instant {
        let waited = self.state().sleeps.iter().sum();
        let now = Instant::now();
        now.checked_add(waited).unwrap_or(now)
    }

    fn play(
        &self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> Result<Response<Bytes>, TransportError> {
        let uri = request.uri().clone();
        exact(request.clone()).map_err(|error| error.with_origin(&uri))?;
        let step = self.state().next(request, limits);
        match step {
            Ok(Step::Answer(answer)) => answer.into_response(limits.max_body),
            Ok(Step::Fault(fault)) => Err(fault.into()),
            Err(why) => {
                Err(TransportError::new(TransportErrorKind::Other, Sent::NotSent).with_source(why))
            }
        }
        .map_err(|error| error.with_origin(&uri))
    }

    /// A test that panicked elsewhere says nothing about the records, so its poison is ignored.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn next(&mut self, request: Request<Bytes>, limits: Limits) -> Result<Step, String> {
        let found = expectation::find(&self.expected, self.in_order, &request);
        self.requests.push(request);
        self.limits.push(limits);
        let found = found?;
        let expectation = if self.repeat_last && self.expected.len() == 1 {
            self.expected.front().cloned()
        } else {
            self.expected.remove(found)
        };
        expectation
            .ok_or_else(|| "the script has ended".to_owned())?
            .step
    }
}

impl Transport for Scripted {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move { self.play(request, limits) })
    }

    fn sleep<'a>(&'a self, duration: Duration) -> BoxFuture<'a, ()> {
        Box::pin(async move { self.state().sleeps.push(duration) })
    }

    fn now(&self) -> Instant {
        self.pretended()
    }
}

impl BlockingTransport for Scripted {
    fn send(
        &self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> Result<Response<Bytes>, TransportError> {
        self.play(request, limits)
    }

    fn sleep(&self, duration: Duration) {
        self.state().sleeps.push(duration);
    }

    fn now(&self) -> Instant {
        self.pretended()
    }
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        let steps: Vec<_> = state.expected.iter().map(|it| &it.step).collect();
        f.debug_struct("Scripted")
            .field("steps", &steps)
            .field("requests", &state.requests.len())
            .field("sleeps", &state.sleeps)
            .finish()
    }
}

#[cfg(test)]
mod tests;
