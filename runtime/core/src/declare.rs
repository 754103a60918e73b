//! Macros that generated code is written with: what a declaration says once, they spell out.
//!
//! They are for generated code alone; nobody else calls them.

mod builder;
mod client;
mod enumeration;
mod error_codes;
mod operation;
mod paginated;
mod renamed_structure;
mod setter;
mod structure;
mod waiter;
