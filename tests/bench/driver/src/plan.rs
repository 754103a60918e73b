//! What the command line asks for.

use std::env;

use crate::Failure;

/// How many calls go where.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Scheme, host and port of the server.
    pub origin: String,
    /// How many calls are under way at the same time.
    pub concurrency: usize,
    /// How many calls are measured, all in all.
    pub calls: usize,
}

impl Plan {
    /// From `ORIGIN CONCURRENCY CALLS`.
    ///
    /// # Errors
    ///
    /// If a word is missing or no number.
    pub fn from_args() -> Result<Self, Failure> {
        let mut words = env::args().skip(1);
        let mut next = || words.next().ok_or("usage: ORIGIN CONCURRENCY CALLS");
        Ok(Self {
            origin: next()?,
            concurrency: next()?.parse()?,
            calls: next()?.parse()?,
        })
    }

    /// The share of one of the callers.
    pub(crate) fn share(&self) -> usize {
        self.calls.div_ceil(self.concurrency)
    }
}
