//! Refreshing once, in time, and no more often than needed.

mod crowds;
mod desk;
mod endings;
mod times;
