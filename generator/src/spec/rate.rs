//! How many requests are allowed.

use std::num::NonZeroU32;

use schemars::JsonSchema;
use serde::Deserialize;

/// A documented number of requests per second, alone or with what may come at once.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RateLimit {
    /// Requests per second, evenly spaced.
    PerSecond(NonZeroU32),
    /// Requests per second, and bursts of them.
    Bursts(Bursts),
}

/// Requests per second, and bursts of them.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bursts {
    /// Requests per second in the long run.
    pub per_second: NonZeroU32,
    /// Requests that may come at once after a pause.
    pub burst: NonZeroU32,
}
