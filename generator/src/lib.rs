//! Placeholder until the first pieces land.
