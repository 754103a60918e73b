//! The client for async code, whatever its runtime: connecting and waiting are the transport's business.

use std::fmt;
use std::sync::Arc;

use super::core::Core;
use super::within::within;
use super::{Sender, Sending};
use crate::call::{Call, Failed, Next};
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
    transport: Box<dyn Transport>,
}

impl Client {
    pub(super) fn new(core: Core, transport: Box<dyn Transport>) -> Self {
        Self {
            inner: Arc::new(Inner { core, transport }),
        }
    }

    /// What the client was configured with.
    pub fn config(&self) -> &Config {
        &self.inner.core.config
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
        mut operation: O,
    ) -> BoxFuture<'static, Result<O::Output, Error<O::Error>>> {
        let inner = Arc::clone(&self.inner);
        Box::pin(async move {
            let mut output = O::Output::empty();
            inner
                .run(O::SPEC, &mut operation, &mut output)
                .await
                .map_err(|failed| Error::from_failed(O::SPEC, failed))?;
            Ok(output)
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
    ) -> Result<(), Failed> {
        let mut call = Call::begin(&self.core, spec, input)?;
        loop {
            if let Some(turn) = call.turn(self.transport.now())? {
                self.transport.sleep(turn).await;
            }
            let credentials = self.core.credentials.provide();
            let provided = within(call.remaining(), &*self.transport, credentials).await;
            let (request, limits) = call.request(input, provided)?;
            let answer = self.transport.send(request, limits).await;
            match call.judge(answer, output)? {
                Next::Done => return Ok(()),
                Next::Wait(duration) => self.transport.sleep(duration).await,
            }
        }
    }
}

impl Sending for Client {
    type Sent<O: Operation> = BoxFuture<'static, Result<O::Output, Error<O::Error>>>;
}

impl Sender for Client {
    fn send<O: Operation>(&self, operation: O) -> Self::Sent<O> {
        Client::send(self, operation)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.core.describe("Client", f)
    }
}
