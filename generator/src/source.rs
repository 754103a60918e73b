//! A spec file as handed in: the generator never opens files itself.

/// The text of one file and the name under which problems mention it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Source {
    /// Path of the file as it is shown to people.
    pub name: String,
    /// The whole text, decoded from UTF-8.
    pub text: String,
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
