//! A spec file as handed in: the generator never opens files itself.

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
    /// Where a byte of the text stands, or the character that it is a part of; the end for all that is behind it.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let (before, _) = self.text.split_at(offset);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Position {
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
            offset,
        }
    }

    /// Pairs a file's shown path with its text.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            text: text.into(),
        }
    }
}
