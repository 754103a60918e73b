//! The transports that a client takes if it is given none.
//!
//! They are in a crate above this one, so that this one need not wait until TLS and HTTP are built. A service brings them.

use std::error::Error;

use super::{BlockingTransport, Transport, TransportError};
use crate::config::ConfigError;

/// Makes a transport of one kind.
#[doc(hidden)]
pub type Make<T> = fn() -> Result<Box<T>, TransportError>;

/// How the transports are made; one is absent where its cargo feature is off.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Transports {
    /// That of async clients.
    pub asynchronous: Option<Make<dyn Transport>>,
    /// That of blocking clients.
    pub blocking: Option<Make<dyn BlockingTransport>>,
}

impl Transports {
    /// None: every client must be given one.
    pub const NONE: Self = Self {
        asynchronous: None,
        blocking: None,
    };

    pub(crate) fn asynchronous(&self) -> Result<Box<dyn Transport>, ConfigError> {
        let make = self.asynchronous.ok_or_else(|| {
            ConfigError::new(
                "there is no transport for async calls: switch on the feature `async` of specwright-clients, or give one \
                 with `transport(…)`",
            )
        })?;
        make().map_err(unusable)
    }

    pub(crate) fn blocking(&self) -> Result<Box<dyn BlockingTransport>, ConfigError> {
        let make = self.blocking.ok_or_else(|| {
            ConfigError::new(
                "there is no transport for blocking calls: switch on the feature `blocking` of specwright-clients, or \
                 give one with `blocking_transport(…)`",
            )
        })?;
        make().map_err(unusable)
    }
}

fn unusable(error: TransportError) -> ConfigError {
    let why = error.source().map(|why| format!(": {why}"));
    let why = why.unwrap_or_default();
    ConfigError::new(format!(
        "the built-in transport cannot be used: {error}{why}"
    ))
}
