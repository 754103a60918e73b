//! Doc comments.

use serde::Serialize;

/// The lines of a doc comment, cleaned and wrapped, without the slashes.
#[derive(Clone, Debug, Serialize, Default, PartialEq, Eq)]
pub struct Doc(pub Vec<String>);
