//! What will be written, with every decision taken: Rust names, types, optionality, docs, table rows.
//!
//! Emitters see only this. Nothing in here can fail to be written.

pub mod doc;
pub mod error;
pub mod example;
pub mod finding;
pub mod former;
pub mod issued;
pub mod operation;
pub mod origin;
pub mod paging;
pub mod profile;
pub mod rate;
pub mod service;
pub mod shared;
pub mod structure;
pub mod ty;
pub mod wires;

use serde::Serialize;

use service::Service;

/// The whole generated crate.
#[derive(Clone, Debug, Serialize)]
pub struct Model {
    /// The services, by feature.
    pub services: Vec<Service>,
}
