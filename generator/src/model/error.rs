//! Error codes.

use super::doc::Doc;

/// The error enum of an operation.
#[derive(Clone, Debug)]
pub struct ErrorEnum {
    /// Its name.
    pub name: String,
    /// Its doc comment.
    pub doc: Doc,
    /// The documented codes.
    pub variants: Vec<ErrorVariant>,
}

/// A variant of an error enum.
#[derive(Clone, Debug)]
pub struct ErrorVariant {
    /// Its name.
    pub name: String,
    /// Its doc comment.
    pub doc: Doc,
    /// Its row in the table of codes.
    pub code: Code,
}

/// A row in a table of codes.
#[derive(Clone, Debug)]
pub struct Code {
    /// The code on the wire.
    pub code: String,
    /// The message that tells it from others.
    pub message: Option<String>,
    /// The status that tells it from others.
    pub status: Option<u16>,
    /// The documented status, where it does not.
    pub documented_status: Option<u16>,
    /// The variant of the runtime's kind.
    pub kind: String,
    /// The variant of the runtime's advice, where the kind does not imply it.
    pub retry: Option<String>,
}
