//! Credentials in an answer, with ways of indices into the tables of the shapes.

use serde::Serialize;

use super::origin::Origin;

/// Credentials that an answer holds.
#[derive(Clone, Debug, Serialize)]
pub struct Issued {
    /// Where it stands in the spec.
    pub origin: Origin,
    /// The way to the token.
    pub bearer_token: Vec<usize>,
    /// The way to the time at which it expires; empty if the answer does not say.
    pub expires_at: Vec<usize>,
}
