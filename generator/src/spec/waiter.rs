//! States to wait for.

use schemars::JsonSchema;
use serde::Deserialize;

/// Sends the operation again and again until it shows the state. One that changes something is sent again only while
/// it is refused without having been processed, so a success always ends the waiting for it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiter {
    /// What is waited for.
    pub doc: String,
    /// What ends the waiting with success; one of them is enough.
    pub until: Vec<Acceptor>,
    /// What ends the waiting with an error; errors that nothing here names do so anyway.
    #[serde(default)]
    pub fail: Vec<Acceptor>,
    /// Error codes of the operation or of the service after which it is sent again. Unless the operation is read-only,
    /// these must say that the request was not processed: kinds `busy` and `throttled`.
    #[serde(default)]
    pub again: Vec<String>,
    /// Seconds between two requests, growing from the first number to the second.
    pub delay: (u64, u64),
    /// Seconds after which the waiting ends with an error, unless the caller says otherwise.
    pub timeout: u64,
}

/// What an answer shows; exactly one of the keys `error`, `member` and `success`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Acceptor {
    /// A documented error code of the operation or of the service.
    #[serde(default)]
    pub error: Option<String>,
    /// A member of the answer, by its key.
    #[serde(default)]
    pub member: Option<String>,
    /// The values of the member that count, as on the wire.
    #[serde(default)]
    pub values: Vec<String>,
    /// Any answer that is no error; `true` or left out.
    #[serde(default)]
    pub success: bool,
}
