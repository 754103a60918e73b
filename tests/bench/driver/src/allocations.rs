//! Counts what the whole process allocates.

use std::alloc::System;
use std::time::Duration;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use crate::figures::Figures;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

pub(crate) struct Meter(Region<'static, System>);

impl Meter {
    pub(crate) fn begin() -> Self {
        Self(Region::new(ALLOCATOR))
    }

    /// The average of so many times.
    pub(crate) fn end(&self, times: usize) -> Figures {
        let counted = self.0.change();
        let average = |total: usize| total as f64 / times as f64;
        vec![
            (
                "allocations",
                average(counted.allocations + counted.reallocations),
            ),
            ("allocated_bytes", average(counted.bytes_allocated)),
        ]
    }
}

/// Times are not those of the program as it is.
pub(crate) fn spread(_: Vec<Duration>) -> Figures {
    Vec::new()
}
