//! Error codes.

use serde::Serialize;

use super::doc::Doc;
use super::former::Former;
use super::origin::Origin;

/// The error enum of an operation.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorEnum {
    /// Its name.
    pub name: String,
    /// Where it stands in the spec.
    pub origin: Origin,
    /// Its doc comment.
    pub doc: Doc,
    /// The documented codes.
    pub variants: Vec<ErrorVariant>,
}

/// A variant of an error enum.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorVariant {
    /// Its name.
    pub name: String,
    /// Names that it had before.
    pub former: Vec<Former>,
    /// Its doc comment, as far as its row does not say it.
    pub doc: Doc,
    /// Its row in the table of codes.
    pub code: Code,
}

/// A row in a table of codes.
#[derive(Clone, Debug, Serialize)]
pub struct Code {
    /// The code on the wire.
    pub code: String,
    /// How docs show it, where it cannot stand in them as it is.
    pub shown: Option<String>,
    /// Where it stands in the spec.
    pub origin: Origin,
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
