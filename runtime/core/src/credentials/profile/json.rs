//! Reads the JSON in which credentials are kept or handed over, and wipes it afterwards.

use std::path::Path;

use serde_json::{Map, Value};
use zeroize::Zeroize;

use super::super::CredentialsError;

/// A parsed document whose texts are overwritten on drop.
pub(super) struct Json(Value);

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
        match serde_json::from_slice(text.as_bytes()) {
            Ok(value) => Ok(Self(value)),
            Err(error) => Err(NotJson {
                line: error.line(),
                column: error.column(),
            }),
        }
    }

    /// The document, if it is an object.
    pub(super) fn object(&self) -> Option<&Map<String, Value>> {
        self.0.as_object()
    }

    /// A text that is not empty.
    pub(super) fn text(&self, pointer: &str) -> Option<&str> {
        let text = self.0.pointer(pointer)?.as_str()?;
        (!text.is_empty()).then_some(text)
    }

    /// The object of a list whose member `key` is `name`.
    pub(super) fn element(&self, list: &str, key: &str, name: &str) -> Option<&Map<String, Value>> {
        let mut objects = self
            .0
            .pointer(list)?
            .as_array()?
            .iter()
            .filter_map(Value::as_object);
        objects.find(|object| object.get(key).and_then(Value::as_str) == Some(name))
    }
}

impl Drop for Json {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

/// The parser limits how deep a document goes.
fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(values) => values.iter_mut().for_each(wipe),
        Value::Object(members) => members.values_mut().for_each(wipe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
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
        assert_eq!(found["k"], "v");
        assert!(json.element("/all", "n", "c").is_none());
        assert!(json.element("/in_use", "n", "b").is_none());
    }
}
