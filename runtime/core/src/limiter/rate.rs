//! A documented limit.

/// How many requests a service allows an account: `burst` at once after a pause, and `per_second` from then on.
///
/// No second then holds more than `per_second + burst - 1` requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// Requests per second in the long run, at least 1.
    pub per_second: u32,
    /// Requests that may begin at the same time, at least 1, which spaces them evenly.
    pub burst: u32,
}

impl RateLimit {
    /// The limit of these two.
    pub const fn new(per_second: u32, burst: u32) -> Self {
        Self { per_second, burst }
    }
}
