//! Text that must not be seen: redacted in `Debug`, wiped when it is dropped.

use std::fmt;

use zeroize::Zeroizing;

/// A key, token, password or other confidential text.
///
/// `Debug` prints `[redacted]`, there is deliberately no `Display`, and the memory is overwritten
/// on drop. [`Secret::expose`] is the only way to the text, so that a search for it finds every use.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The text itself; copies made of it are no longer protected.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether the text has no characters.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn debug_shows_neither_the_text_nor_its_length() {
        let long = format!("{:?}", Secret::from("a-very-long-canary-secret"));
        assert_eq!(long, "[redacted]");
        assert_eq!(long, format!("{:#?}", Secret::default()));
    }

    #[test]
    fn exposes_what_was_put_in() {
        let secret = Secret::from(String::from("s3cret"));
        assert_eq!(secret.expose(), "s3cret");
        assert!(!secret.is_empty());
        assert_eq!(secret, secret.clone());
    }
}
