//! Doc comments.

/// The lines of a doc comment, cleaned and wrapped, without the slashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doc(pub Vec<String>);
