//! How many requests are allowed.

use crate::model::rate::RateLimit;
use crate::spec::rate as spec;

/// Without a burst, requests are evenly spaced.
pub(super) fn lower(limit: spec::RateLimit) -> RateLimit {
    match limit {
        spec::RateLimit::PerSecond(per_second) => RateLimit {
            per_second: per_second.get(),
            burst: 1,
        },
        spec::RateLimit::Bursts(bursts) => RateLimit {
            per_second: bursts.per_second.get(),
            burst: bursts.burst.get(),
        },
    }
}

/// The line of the docs, for the requests of `whom`; `setup` is the path to what keeps to the limit.
pub(super) fn line(limit: spec::RateLimit, whom: &str, setup: &str) -> String {
    let RateLimit { per_second, burst } = lower(limit);
    let requests = match per_second {
        1 => "request",
        _ => "requests",
    };
    let at_once = match burst {
        1 => String::new(),
        burst => format!(", {burst} at once after a pause"),
    };
    format!(
        "Rate: {per_second} {requests} per second and account{whom}{at_once};\n\
         [`Setup::limit_rate`]({setup}::limit_rate) keeps to it."
    )
}
