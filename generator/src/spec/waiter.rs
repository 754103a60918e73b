//! States to wait for.

use schemars::JsonSchema;
use serde::Deserialize;

/// Asks the operation again and again until it shows the state.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiter {
    /// What is waited for.
    pub doc: String,
    /// What ends the waiting with success; one of them is enough.
    pub until: Vec<Acceptor>,
    /// What ends the waiting with an error; errors that none of the acceptors names do so anyway.
    #[serde(default)]
    pub fail: Vec<Acceptor>,
    /// Seconds between two questions, growing from the first number to the second.
    pub delay: (u64, u64),
    /// Seconds after which the waiting ends with an error, unless the caller says otherwise.
    pub timeout: u64,
}

/// What an answer shows; exactly one of the keys `error` and `member`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Acceptor {
    /// A documented error code of the operation.
    #[serde(default)]
    pub error: Option<String>,
    /// A member of the answer, by its key.
    #[serde(default)]
    pub member: Option<String>,
    /// The values of the member that count, as on the wire.
    #[serde(default)]
    pub values: Vec<String>,
}
