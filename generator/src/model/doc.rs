//! Doc comments.

use serde::Serialize;

/// The lines of a doc comment, cleaned and wrapped, without the slashes.
#[derive(Clone, Debug, Serialize, Default, PartialEq, Eq)]
pub struct Doc(pub Vec<String>);

impl From<&str> for Doc {
    /// The lines of a text.
    fn from(text: &str) -> Self {
        Self(text.lines().map(str::to_owned).collect())
    }
}
