//! Turns spec files into the source of typed clients: text in, a tree of files out, without I/O.

pub mod json;
pub mod problem;
pub mod read;
pub mod source;
pub mod validate;
