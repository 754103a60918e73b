//! The way back from what is generated to the text that it was made from.

use std::fmt;

use serde::Serialize;

/// The place in a spec file that an item comes from: a JSON pointer (RFC 6901). Which file, the
/// [`Service`](super::service::Service) says.
///
/// A pointer stays the same when something else in the file is edited, as a line would not.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Origin(String);

impl Origin {
    /// The place that a JSON pointer names; an empty one is the whole file.
    #[must_use]
    pub fn new(pointer: impl Into<String>) -> Self {
        Self(pointer.into())
    }

    /// The JSON pointer.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.0
    }

    /// The place as generated code cites it: `pets.json#/operations/X`, in whatever folder the file lies.
    #[must_use]
    pub fn cited(&self, feature: &str) -> String {
        format!("{feature}.json{self}")
    }
}

impl fmt::Display for Origin {
    /// As in an address: `#` and the pointer.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.0)
    }
}
