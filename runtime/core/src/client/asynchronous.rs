//! The client for async code, whatever its runtime: connecting and waiting are the transport's business.

use std::fmt;
use std::sync::Arc;

use super::core::Core;
use super::within::within;
use super::{Answered, Overrides, Sender, Sending};
use crate::call::{Call, Failed, Next, Success};
use crate::config::Config;
use crate::error::Error;
use crate::future::BoxFuture;
use crate::operation::{Operation, OperationSpec};
use crate::structure::Structure;
use crate::transport::Transport;

/// Sends operations without blocking the thread. Clones share connections, credentials and the retry budget, and cost
/// next to nothing.
///
/// Dropping the future of a call ends the call; whether the service acted on it is then unknown.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    core: Core,
    transport: Arc<dyn Transport>,
}

impl Client {
    pub(super) fn new(core: Core, transport: Box<dyn Transport>) -> Self {
        Self {
            inner: Arc::new(Inner {
                core,
                transport: transport.into(),
            }),
        }
    }

    /// What the client was configured with.
    pub fn config(&self) -> &Config {
        &self.inner.core.config
    }

    /// A client that does the same but for what is changed here, for one call or for several:
    /// `client.with(|call| call.timeout(Duration::from_secs(5))).update_…()`.
    ///
    /// It costs a copy of the configuration; see [`Overrides`] for what the two share.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(Overrides) -> Overrides) -> Self {
        Sender::with(self, change(Overrides::default()))
    }

    /// The time by the service's clock, as far as that is known.
    pub(crate) fn now(&self) -> std::time::SystemTime {
        self.inner.core.clock.read().time
    }

    /// Waits, with the transport's timer.
    pub(crate) async fn sleep(&self, duration: std::time::Duration) {
        self.inner.transport.sleep(duration).await;
    }

    /// Sends an operation, and sends it again as far as the retry policy and the operation allow.
    ///
    /// # Errors
    ///
    /// What the service answered, or why there is no answer; see [`Error`].
    pub fn send<O: Operation>(
        &self,
        operation: O,
    ) -> BoxFuture<'static, Result<O::Output, Error<O::Error>>> {
        self.call(operation, |output, _| output)
    }

    /// As [`send`](Self::send), with status, request id and number of attempts.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub fn send_detailed<O: Operation>(&self, operation: O) -> <Self as Sending>::Detailed<O> {
        self.call(operation, |output, success| {
            Answered::new(O::SPEC, output, success)
        })
    }

    fn call<O: Operation, T: 'static>(
        &self,
        mut operation: O,
        finish: fn(O::Output, &Success) -> T,
    ) -> BoxFuture<'static, Result<T, Error<O::Error>>> {
        let inner = Arc::clone(&self.inner);
        Box::pin(async move {
            let mut output = O::Output::empty();
            let success = inner
                .run(O::SPEC, &mut operation, &mut output)
                .await
                .map_err(|failed| Error::from_failed(O::SPEC, failed))?;
            Ok(finish(output, &success))
        })
    }
}

impl Inner {
    /// The whole call, compiled once for all operations.
    async fn run(
        &self,
        spec: &'static OperationSpec,
        input: &mut (dyn Structure + Send),
        output: &mut (dyn Structure + Send),
    ) -> Result<Success, Failed> {
        let mut call = Call::begin(&self.core, spec, input)?;
        loop {
            let provided = match self.core.credentials.ready() {
                Some(ready) => Some(Ok(ready)),
                None => {
                    let credentials = call.trace().around(self.core.credentials.provide());
                    within(call.remaining(), &*self.transport, credentials).await
                }
            };
            // Only now: calls that waited for the same credentials would otherwise start all at once.
            if let Some(Ok(_)) = provided {
                while let Some(turn) = call.turn(self.transport.now())? {
                    self.transport.sleep(turn).await;
                }
            }
            let (request, limits) = call.request(input, provided)?;
            let sending = self.transport.send(request, limits);
            let answer = call.trace().around(sending).await;
            match call.judge(answer, output)? {
                Next::Done(success) => return Ok(success),
                Next::Again => {}
                Next::Wait(duration) => self.transport.sleep(duration).await,
            }
        }
    }
}

impl Sending for Client {
    type Sent<O: Operation> = BoxFuture<'static, Result<O::Output, Error<O::Error>>>;
    type Detailed<O: Operation> = BoxFuture<'static, Result<Answered<O::Output>, Error<O::Error>>>;
}

impl Sender for Client {
    fn send<O: Operation>(&self, operation: O) -> Self::Sent<O> {
        Client::send(self, operation)
    }

    fn send_detailed<O: Operation>(&self, operation: O) -> Self::Detailed<O> {
        Client::send_detailed(self, operation)
    }

    fn with(&self, overrides: Overrides) -> Self {
        Self {
            inner: Arc::new(Inner {
                core: overrides.apply(&self.inner.core),
                transport: Arc::clone(&self.inner.transport),
            }),
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.core.describe("Client", f)
    }
}
