//! How many requests are allowed.

use std::fmt;

use serde::Serialize;

/// A documented limit, for an account.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RateLimit {
    /// Requests per second in the long run.
    pub per_second: u32,
    /// Requests that may come at once.
    pub burst: u32,
}

impl fmt::Display for RateLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.per_second)?;
        match self.burst {
            1 => Ok(()),
            burst => write!(f, ", {burst} at once"),
        }
    }
}
