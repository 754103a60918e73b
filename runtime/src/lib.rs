//! What the generated clients call: all of [`specwright_core`], and the transports over HTTP libraries.
//!
//! Used through `specwright-clients`.

mod service;
pub mod transport;

pub use specwright_core::*;

pub use self::service::SERVICE;
pub use transport::TRANSPORTS;
