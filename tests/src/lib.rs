//! What the workspace's tests share.

pub mod case;
pub mod loopback;

/// The examples of the README are tested as doc examples.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
