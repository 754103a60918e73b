//! The transports that a client takes if it is given none, as far as the crate's features go.

use crate::config::ConfigError;
use crate::transport::{BlockingTransport, Transport};

#[cfg(feature = "hyper")]
pub(super) fn transport() -> Result<Box<dyn Transport>, ConfigError> {
    match crate::transport::HyperTransport::new() {
        Ok(transport) => Ok(Box::new(transport)),
        Err(error) => Err(unusable(&error)),
    }
}

#[cfg(not(feature = "hyper"))]
pub(super) fn transport() -> Result<Box<dyn Transport>, ConfigError> {
    Err(ConfigError::new(
        "there is no transport for async calls: switch on the feature `async` of specwright-clients, or give one with \
         `transport(…)`",
    ))
}

#[cfg(feature = "ureq")]
pub(super) fn blocking_transport() -> Result<Box<dyn BlockingTransport>, ConfigError> {
    match crate::transport::UreqTransport::new() {
        Ok(transport) => Ok(Box::new(transport)),
        Err(error) => Err(unusable(&error)),
    }
}

#[cfg(not(feature = "ureq"))]
pub(super) fn blocking_transport() -> Result<Box<dyn BlockingTransport>, ConfigError> {
    Err(ConfigError::new(
        "there is no transport for blocking calls: switch on the feature `blocking` of specwright-clients, or give one \
         with `blocking_transport(…)`",
    ))
}

#[cfg(any(feature = "hyper", feature = "ureq"))]
fn unusable(error: &crate::transport::TransportError) -> ConfigError {
    ConfigError::new(format!("the built-in transport cannot be used: {error}"))
}
