//! A value in an answer that clients are configured with, by indices in the tables of the shapes.

use serde::Serialize;

use super::doc::Doc;
use super::origin::Origin;

/// A value that an answer tells.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// Where it stands in the spec.
    pub origin: Origin,
    /// What it is called where clients are configured with it.
    pub setting: String,
    /// The method that looks it up.
    pub method: String,
    /// What that method is for.
    pub doc: Doc,
    /// Index of the list in the answer.
    pub items: usize,
    /// Index of the value in an item.
    pub value: usize,
}
