//! Takes times.

use std::time::Duration;

use cpu_time::ProcessTime;

use crate::figures::Figures;

pub(crate) struct Meter(ProcessTime);

impl Meter {
    pub(crate) fn begin() -> Self {
        Self(ProcessTime::now())
    }

    /// The average of so many times.
    pub(crate) fn end(&self, times: usize) -> Figures {
        let used = self.0.elapsed().as_secs_f64() * 1e6;
        vec![("cpu_us", used / times as f64)]
    }
}

/// Of times by the clock, two that say how far they spread.
pub(crate) fn spread(mut took: Vec<Duration>) -> Figures {
    took.sort_unstable();
    let micros = |share: f64| {
        let index = (took.len() as f64 * share) as usize;
        took.get(index).map_or(0.0, Duration::as_secs_f64) * 1e6
    };
    vec![("p50_us", micros(0.5)), ("p99_us", micros(0.99))]
}
