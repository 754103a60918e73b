//! Macros that generated code is written with: what a declaration says once, they spell out.
//!
//! They are for generated code alone; nobody else calls them.
//!
//! Functions are marked `#[inline]`: the crate of clients is then built without them, and a program compiles those that it
//! calls. Of thousands of operations, most programs call a few.

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
