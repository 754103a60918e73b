//! What the workspace's tests share.

pub mod loopback;
pub mod wire;
