//! What the generated clients call: authentication, credentials and the values that travel with them.

pub mod auth;
pub mod credentials;
pub mod future;
pub mod secret;
pub mod timestamp;
