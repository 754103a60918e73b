//! The client for code without async.

use std::fmt;
use std::sync::Arc;

use super::core::Core;
use super::{Answered, Overrides, Sender, Sending};
use crate::block_on::block_on_within;
use crate::call::{Call, Failed, Next, Success};
use crate::config::Config;
use crate::error::Error;
use crate::operation::{Operation, OperationSpec};
use crate::structure::Structure;
use crate::transport::BlockingTransport;

/// Sends operations on the calling thread. Clones share connections, credentials and the retry budget, and cost next to
/// nothing.
///
/// It has no reactor: a provider of credentials that needs a runtime has to bring its own.
#[derive(Clone)]
pub struct BlockingClient {
    inner: Arc<Inner>,
}

struct Inner {
    core: Core,
    transport: Arc<dyn BlockingTransport>,
}

impl BlockingClient {
    pub(super) fn new(core: Core, transport: Box<dyn BlockingTransport>) -> Self {
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
    pub(crate) fn sleep(&self, duration: std::time::Duration) {
        self.inner.transport.sleep(duration);
    }

    /// Sends an operation, and sends it again as far as the retry policy and the operation allow.
    ///
    /// # Errors
    ///
    /// What the service answered, or why there is no answer; see [`Error`].
    pub fn send<O: Operation>(&self, operation: O) -> Result<O::Output, Error<O::Error>> {
        self.call(operation).map(|(output, _)| output)
    }

    /// As [`send`](Self::send), with status, request id and number of attempts.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub fn send_detailed<O: Operation>(
        &self,
        operation: O,
    ) -> Result<Answered<O::Output>, Error<O::Error>> {
        let (output, success) = self.call(operation)?;
        Ok(Answered::new(O::SPEC, output, &success))
    }

    fn call<O: Operation>(
        &self,
        mut operation: O,
    ) -> Result<(O::Output, Success), Error<O::Error>> {
        let mut output = O::Output::empty();
        let success = self
            .inner
            .run(O::SPEC, &mut operation, &mut output)
            .map_err(|failed| Error::from_failed(O::SPEC, failed))?;
        Ok((output, success))
    }
}

impl Inner {
    /// The whole call, compiled once for all operations.
    fn run(
        &self,
        spec: &'static OperationSpec,
        input: &mut dyn Structure,
        output: &mut dyn Structure,
    ) -> Result<Success, Failed> {
        let mut call = Call::begin(&self.core, spec, input)?;
        loop {
            let provided = match self.core.credentials.ready() {
                Some(ready) => Some(Ok(ready)),
                None => call
                    .trace()
                    .inside(|| block_on_within(self.core.credentials.provide(), call.remaining())),
            };
            // Only now: calls that waited for the same credentials would otherwise start all at once.
            if let Some(Ok(_)) = provided {
                while let Some(turn) = call.turn(self.transport.now())? {
                    self.transport.sleep(turn);
                }
            }
            let (request, limits) = call.request(input, provided)?;
            let answer = call.trace().inside(|| self.transport.send(request, limits));
            match call.judge(answer, output)? {
                Next::Done(success) => return Ok(success),
                Next::Again => {}
                Next::Wait(duration) => self.transport.sleep(duration),
            }
        }
    }
}

impl Sending for BlockingClient {
    type Sent<O: Operation> = Result<O::Output, Error<O::Error>>;
    type Detailed<O: Operation> = Result<Answered<O::Output>, Error<O::Error>>;
}

impl Sender for BlockingClient {
    fn send<O: Operation>(&self, operation: O) -> Self::Sent<O> {
        BlockingClient::send(self, operation)
    }

    fn send_detailed<O: Operation>(&self, operation: O) -> Self::Detailed<O> {
        BlockingClient::send_detailed(self, operation)
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

impl fmt::Debug for BlockingClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.core.describe("BlockingClient", f)
    }
}
