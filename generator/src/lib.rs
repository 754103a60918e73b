//! Reads specs of cloud APIs and writes typed Rust clients: text in, a tree of files out.

pub mod spec;
