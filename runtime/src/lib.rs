//! What the generated clients call: requests, signatures, answers, errors, retry, transports.
//!
//! Used through `specwright-clients`. The generated code holds types and static tables; everything that acts is here.

pub mod auth;
pub mod blob;
pub mod block_on;
pub mod bounds;
pub mod boxed;
mod buffer;
mod call;
pub mod client;
pub mod config;
pub mod credentials;
pub mod endpoint;
mod env;
pub mod error;
pub mod example;
pub mod field;
pub mod future;
pub mod open;
pub mod operation;
pub mod pattern;
pub mod protocol;
pub mod random;
mod request;
mod response;
pub mod retry;
pub mod rule;
pub mod secret;
pub mod service;
pub mod slot;
pub mod structure;
pub mod timestamp;
pub mod transport;
pub mod validate;
pub mod value;
pub mod wiped;
