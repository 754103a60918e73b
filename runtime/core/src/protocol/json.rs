//! Values as JSON (RFC 8259), interpreted from the tables of the shapes.

mod collection;
pub(crate) mod envelope;
pub(crate) mod read;
mod scalar;
mod visitor;
pub(crate) mod write;
