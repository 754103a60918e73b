//! What every generated client would otherwise repeat: transports, retry and the small parts that
//! they share.

pub mod block_on;
pub mod future;
pub mod retry;
pub mod transport;
pub mod wiped;
