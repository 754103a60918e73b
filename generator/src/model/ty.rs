//! Types of members.

use serde::Serialize;

/// The Rust type of a member or of what it holds.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub enum Ty {
    /// `bool`
    Bool,
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `u64`
    U64,
    /// `f64`
    F64,
    /// `String`
    Text,
    /// The runtime's secret text.
    Secret,
    /// The runtime's point in time.
    Timestamp,
    /// The runtime's bytes.
    Blob,
    /// A type of the service, by its Rust name.
    Named(String),
    /// The same behind a pointer, where a structure holds itself.
    Boxed(String),
    /// `Vec<T>`
    List(Box<Ty>),
    /// `BTreeMap<String, T>`
    Map(Box<Ty>),
    /// `Option<T>`
    Optional(Box<Ty>),
}
