//! What the workspace's tests share.

pub mod loopback;
pub mod operations;
pub mod setup;
pub mod specs;
