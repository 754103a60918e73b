//! One recorded case as JSON. Every field may be missing, null or of another shape, so reading one never fails.

use serde_json::{Map, Value};

/// One case of a vector file.
#[derive(Clone, Copy)]
pub(super) struct Case<'a>(pub(super) &'a Value);

impl<'a> Case<'a> {
    /// The value at a JSON pointer, unless it is null.
    pub(super) fn at(&self, pointer: &str) -> Option<&'a Value> {
        self.0.pointer(pointer).filter(|value| !value.is_null())
    }

    /// The text at a JSON pointer, unless it is empty.
    pub(super) fn text(&self, pointer: &str) -> Option<&'a str> {
        self.at(pointer)?.as_str().filter(|text| !text.is_empty())
    }

    /// The object at a JSON pointer.
    pub(super) fn object(&self, pointer: &str) -> Option<&'a Map<String, Value>> {
        self.at(pointer)?.as_object()
    }

    /// The texts of the list at a JSON pointer, in lower case.
    pub(super) fn names(&self, pointer: &str) -> Vec<String> {
        let list = self.at(pointer).and_then(Value::as_array);
        let texts = list.into_iter().flatten().filter_map(Value::as_str);
        texts.map(str::to_ascii_lowercase).collect()
    }

    /// Whether the value at a JSON pointer is true.
    pub(super) fn is_on(&self, pointer: &str) -> bool {
        self.at(pointer).and_then(Value::as_bool) == Some(true)
    }

    /// The first number in the value at a JSON pointer, be it a number or a text such as `Retryer(max_attempts=3)`.
    pub(super) fn number(&self, pointer: &str) -> Option<u32> {
        match self.at(pointer)? {
            Value::Number(number) => number.as_u64()?.try_into().ok(),
            Value::String(text) => {
                let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
                let end = digits.find(|c: char| !c.is_ascii_digit());
                digits.get(..end.unwrap_or(digits.len()))?.parse().ok()
            }
            _ => None,
        }
    }

    /// The name by which reports call the case.
    pub(super) fn name(&self) -> &'a str {
        self.text("/name").unwrap_or("(no name)")
    }

    /// The name and value pairs of a list such as `[["Host", "example.com"]]`.
    ///
    /// # Errors
    ///
    /// If the list or one of its pairs has another shape; a missing list has no pairs.
    pub(super) fn pairs(&self, pointer: &str) -> Result<Vec<(&'a str, &'a str)>, String> {
        let Some(list) = self.at(pointer) else {
            return Ok(Vec::new());
        };
        pairs(list).ok_or_else(|| format!("`{pointer}` is not a list of name and value"))
    }
}

/// The pairs of texts in a list of lists.
pub(super) fn pairs(list: &Value) -> Option<Vec<(&str, &str)>> {
    list.as_array()?
        .iter()
        .map(|pair| match pair.as_array()?.as_slice() {
            [name, value] => Some((name.as_str()?, value.as_str()?)),
            _ => None,
        })
        .collect()
}

/// A scalar as the text that it stands for; nothing for an empty text.
pub(super) fn scalar_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Whether a scalar with this text stands anywhere in `value`.
pub(super) fn mentions(value: &Value, text: &str) -> bool {
    match value {
        Value::Array(elements) => elements.iter().any(|element| mentions(element, text)),
        Value::Object(members) => members.values().any(|member| mentions(member, text)),
        scalar => scalar_text(scalar).is_some_and(|found| found == text),
    }
}
