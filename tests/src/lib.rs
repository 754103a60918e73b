//! What the workspace's tests share.

pub mod case;
pub mod loopback;
pub mod operations;
pub mod setup;
pub mod specs;
pub mod wire;

/// The examples of the README are tested as doc examples.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
