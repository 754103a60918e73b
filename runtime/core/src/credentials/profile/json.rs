//! Reads the JSON in which credentials are kept or handed over.

use std::path::Path;

use super::super::CredentialsError;
use crate::tree::Tree;

/// A document.
pub(super) struct Json(Tree);

/// Where a text stops being JSON, without what it holds.
#[derive(Debug, PartialEq)]
pub(super) struct NotJson {
    line: usize,
    column: usize,
}

impl NotJson {
    pub(super) fn at(self, path: &Path) -> CredentialsError {
        let Self { line, column } = self;
        CredentialsError::new(format!("{}:{line}:{column}: not JSON", path.display()))
    }
}

impl Json {
    pub(super) fn parse(text: &str) -> Result<Self, NotJson> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match Tree::parse(text.as_bytes()) {
            Ok(tree) => Ok(Self(tree)),
            Err(error) => Err(NotJson {
                line: error.line(),
                column: error.column(),
            }),
        }
    }

    /// The document, if it is an object.
    pub(super) fn object(&self) -> Option<&Tree> {
        Some(&self.0).filter(|tree| matches!(tree, Tree::Object(_)))
    }

    /// A text that is not empty.
    pub(super) fn text(&self, pointer: &str) -> Option<&str> {
        self.0.at(pointer)?.text()
    }

    /// The object of a list whose member `key` is `name`.
    pub(super) fn element(&self, list: &str, key: &str, name: &str) -> Option<&Tree> {
        let Tree::List(items) = self.0.at(list)? else {
            return None;
        };
        let has_name = |item: &&Tree| item.member(key).is_some_and(|key| key.text() == Some(name));
        items.iter().find(has_name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Json, NotJson};

    #[test]
    fn mistakes_are_told_by_line_and_column() {
        for (text, line, column) in [
            ("", 1, 0),
            ("{\n  \"a\": canary\n}", 2, 8),
            ("{} canary", 1, 4),
        ] {
            let error = Json::parse(text).err();
            assert_eq!(error, Some(NotJson { line, column }), "{text:?}");
        }
    }

    #[test]
    fn profiles_are_found_by_name() {
        let text = "\u{feff}{\"in_use\":\"b\",\"none\":\"\",\"all\":[1,{\"n\":\"a\"},{\"n\":\"b\",\"k\":\"v\"}]}";
        let json = Json::parse(text).unwrap();
        assert_eq!(json.text("/in_use"), Some("b"));
        assert_eq!(json.text("/none"), None);
        let found = json.element("/all", "n", "b").unwrap();
        assert_eq!(found.member("k").unwrap().text(), Some("v"));
        assert!(json.element("/all", "n", "c").is_none());
        assert!(json.element("/in_use", "n", "b").is_none());
    }
}
