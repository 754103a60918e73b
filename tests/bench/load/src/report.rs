//! One line of JSON with what each call took on average.

use std::alloc::System;
use std::time::Duration;

use cpu_time::ProcessTime;
use stats_alloc::Region;

use crate::ALLOCATOR;

pub(crate) struct Counting {
    allocated: Region<'static, System>,
    cpu: ProcessTime,
}

impl Counting {
    pub(crate) fn begin() -> Self {
        Self {
            allocated: Region::new(ALLOCATOR),
            cpu: ProcessTime::now(),
        }
    }

    /// Prints the averages and, of the times by the clock, two that say how far they spread.
    pub(crate) fn end(self, mut took: Vec<Duration>) {
        let cpu = self.cpu.elapsed();
        let allocated = self.allocated.change();
        took.sort_unstable();
        let per_call = |total: f64| total / took.len() as f64;
        let micros = |share: f64| {
            let index = (took.len() as f64 * share) as usize;
            took.get(index).map_or(0.0, Duration::as_secs_f64) * 1e6
        };
        println!(
            r#"{{"cpu_us":{:.3},"allocations":{:.2},"allocated_bytes":{:.0},"p50_us":{:.1},"p99_us":{:.1}}}"#,
            per_call(cpu.as_secs_f64() * 1e6),
            per_call((allocated.allocations + allocated.reallocations) as f64),
            per_call(allocated.bytes_allocated as f64),
            micros(0.5),
            micros(0.99),
        );
    }
}
