//! Regular expressions of the documentation.

#[cfg(feature = "patterns")]
use std::sync::OnceLock;

/// A regular expression that a whole text must match. It is compiled when it is first needed.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    #[cfg(feature = "patterns")]
    compiled: OnceLock<Option<regex_lite::Regex>>,
}

/// A [`Pattern`] in a static of its own, where it is used.
#[doc(hidden)]
#[macro_export]
macro_rules! pattern {
    ($source:literal) => {{
        static PATTERN: $crate::Pattern = $crate::Pattern::new($source);
        &PATTERN
    }};
}

impl Pattern {
    /// A pattern in the syntax of the `regex-lite` crate.
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            #[cfg(feature = "patterns")]
            compiled: OnceLock::new(),
        }
    }

    /// The pattern as it was given.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Whether the whole of `text` matches. Without the feature `patterns`, and for a pattern that cannot be compiled
    /// (the generator refuses those), every text does. What does not match is then refused by the service, or, if it is
    /// part of a host name, not found.
    pub fn matches(&self, text: &str) -> bool {
        #[cfg(feature = "patterns")]
        {
            let compiled = self
                .compiled
                .get_or_init(|| regex_lite::Regex::new(&format!("^(?:{})$", self.source)).ok());
            compiled.as_ref().is_none_or(|regex| regex.is_match(text))
        }
        #[cfg(not(feature = "patterns"))]
        {
            let _ = text;
            true
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn only_the_feature_finds_what_does_not_match() {
        let pattern = Pattern::new("[a-z]+-\\d");
        assert!(pattern.matches("north-1"));
        for text in ["north1", "a north-1", "north-12"] {
            assert_eq!(pattern.matches(text), !cfg!(feature = "patterns"), "{text}");
        }
    }
}
