//! What the generated clients call: all of [`specwright_core`], and the transports over HTTP libraries.
//!
//! Used through `specwright-clients`.

pub mod transport;

pub use specwright_core::*;

pub use transport::TRANSPORTS;
