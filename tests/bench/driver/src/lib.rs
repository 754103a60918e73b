//! Does the same again and again and tells what that took: one driver for all subjects, which only bring what is done.
//!
//! A program is built twice: with the feature `counted` it counts allocations, without it takes times, which counting
//! would lengthen.

#[cfg(feature = "counted")]
#[path = "allocations.rs"]
mod meter;
#[cfg(not(feature = "counted"))]
#[path = "time.rs"]
mod meter;

mod figures;
mod load;
mod local;
mod plan;

pub use load::{asynchronous, blocking};
pub use local::{Case, again};
pub use plan::Plan;

/// What goes wrong ends the measurement.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;
