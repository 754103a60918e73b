//! How a text names items: for people by their names, and for comparing by their paths.

/// The two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// By the last part of the path.
    Last,
    /// By the whole path, which no other item has.
    Whole,
}

impl Naming {
    /// The name of what `holder` holds.
    pub(super) fn of(self, holder: &str, name: &str) -> String {
        match self {
            Self::Last => name.to_owned(),
            Self::Whole => format!("{holder}::{name}"),
        }
    }
}
