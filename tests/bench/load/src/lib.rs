//! Calls a server in a loop and tells what that took: the same for every subject, which only brings the call.

mod drive;
mod plan;
mod report;

use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

pub use drive::{asynchronous, blocking};
pub use plan::Plan;

/// Counts what the whole process allocates.
#[global_allocator]
static ALLOCATOR: &StatsAlloc<std::alloc::System> = &INSTRUMENTED_SYSTEM;

/// What goes wrong ends the measurement.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;
