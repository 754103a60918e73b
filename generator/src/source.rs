//! A spec file as handed in: the generator never opens files itself.

mod positions;

pub use positions::Positions;

/// The text of one file and the name under which problems mention it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Source {
    /// Path of the file as it is shown to people.
    pub name: String,
    /// The whole text, decoded from UTF-8.
    pub text: String,
}

/// A place in a text, as editors count it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The byte in the text, from 0.
    pub offset: usize,
}

impl Source {
    /// Pairs a file's shown path with its text.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            text: text.into(),
        }
    }
}

/// The last place between two characters that is not behind a byte.
pub(crate) fn boundary(text: &str, byte: usize) -> usize {
    let mut boundary = byte.min(text.len());
    while !text.is_char_boundary(boundary) {
        boundary -= 1;
    }
    boundary
}
