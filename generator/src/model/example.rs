//! Documented examples.

use serde::Serialize;

use super::doc::Doc;
use super::origin::Origin;

/// An example as data, for tests and fixtures.
#[derive(Clone, Debug, Serialize)]
pub struct Example {
    /// What it shows.
    pub title: String,
    /// Where it stands in the spec.
    pub origin: Origin,
    /// The request as JSON with wire names.
    pub input: String,
    /// The answer as JSON, without an envelope.
    pub output: Option<String>,
    /// The same request as calls of setters.
    pub setters: Vec<Setting>,
}

/// A call that an example begins with.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    /// Where it stands in the spec.
    pub origin: Origin,
    /// What would be lost without it.
    pub why: Doc,
    /// The request that is sent.
    pub ty: String,
    /// The client's method for it.
    pub method: String,
    /// The setters to call.
    pub setters: Vec<Setting>,
    /// What keeps the example from going on.
    pub stops: Vec<Stop>,
    /// What the spec says of it, for comparisons.
    pub written: String,
}

/// Something that an answer tells of and does not hold.
#[derive(Clone, Debug, Serialize)]
pub struct Stop {
    /// The member that is true then.
    pub member: String,
    /// Whether it may be missing.
    pub optional: bool,
    /// What the example says.
    pub says: String,
}

/// A call of a setter.
#[derive(Clone, Debug, Serialize)]
pub struct Setting {
    /// The setter.
    pub name: String,
    /// Its argument.
    pub value: Expr,
}

/// A value in an example.
#[derive(Clone, Debug, Serialize)]
pub enum Expr {
    /// A literal as Rust text: truth values, numbers, and empty lists with their type.
    Literal(String),
    /// A text.
    Text(String),
    /// A point in time: a date, or seconds since the epoch.
    Timestamp(String),
    /// Bytes.
    Blob(Vec<u8>),
    /// A variant of an enum.
    Variant(String, String),
    /// A value that an enum does not list: a text or a literal.
    Unlisted(String, Box<Expr>),
    /// Elements.
    List(Vec<Expr>),
    /// Entries.
    Map(Vec<(String, Expr)>),
    /// A structure by its builder.
    Structure(String, Vec<Setting>),
    /// An element that may be null.
    Optional(Option<Box<Expr>>),
    /// A member of the answer that was read first.
    Read {
        /// The member.
        member: String,
        /// The texts that stand for nothing.
        blank: Vec<String>,
        /// Whether the example ends if there is nothing.
        demanded: bool,
    },
}
