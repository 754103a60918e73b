//! Finding the place that a JSON pointer (RFC 6901) names.

use std::borrow::Cow;
use std::ops::Range;

use super::{Key, Kind, Node};

/// What a pointer leads to: a value, and the key that names it if it is a member of an object.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target<'a> {
    /// The name of the member; `None` for the whole document and for the items of an array.
    pub key: Option<&'a Key>,
    /// The value.
    pub value: &'a Node,
}

impl Target<'_> {
    /// The bytes of the key, or of the value where there is none.
    #[must_use]
    pub fn name_range(&self) -> Range<usize> {
        self.key
            .map_or_else(|| self.value.range.clone(), |key| key.range.clone())
    }
}

impl Node {
    /// What the pointer names; `None` if that is not in the document.
    ///
    /// An empty pointer names the whole document, every other one starts with a slash.
    #[must_use]
    pub fn at(&self, pointer: &str) -> Option<Target<'_>> {
        match self.walk(pointer) {
            (target, None) => Some(target),
            (_, Some(_)) => None,
        }
    }

    /// What the pointer names, or the nearest value around it that exists.
    ///
    /// With this, a problem about something that is missing still has a place.
    #[must_use]
    pub fn nearest(&self, pointer: &str) -> Target<'_> {
        self.walk(pointer).0
    }

    /// Follows a pointer as far as it goes; the second part is the token that leads nowhere.
    fn walk<'p>(&self, pointer: &'p str) -> (Target<'_>, Option<&'p str>) {
        let mut target = Target {
            key: None,
            value: self,
        };
        let mut tokens = pointer.split('/');
        if let Some(first) = tokens.next().filter(|first| !first.is_empty()) {
            return (target, Some(first));
        }
        for token in tokens {
            let Some(next) = target.value.step(token) else {
                return (target, Some(token));
            };
            target = next;
        }
        (target, None)
    }

    fn step(&self, token: &str) -> Option<Target<'_>> {
        if let Kind::Array(items) = &self.kind {
            let value = items.get(index(token)?)?;
            return Some(Target { key: None, value });
        }
        let (key, value) = self.member(&unescaped(token))?;
        Some(Target {
            key: Some(key),
            value,
        })
    }
}

/// The pointer to a value below the given keys and array indices.
#[must_use]
pub fn pointer<'a>(tokens: impl IntoIterator<Item = &'a str>) -> String {
    let mut pointer = String::new();
    for token in tokens {
        pointer.push('/');
        pointer.push_str(&escaped(token));
    }
    pointer
}

/// A key as a part of a pointer.
#[must_use]
pub fn escaped(token: &str) -> Cow<'_, str> {
    if token.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        Cow::Owned(token.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(token)
    }
}

/// RFC 6901 allows neither a sign nor leading zeros.
fn index(token: &str) -> Option<usize> {
    let index = token.parse().ok()?;
    (token == usize::to_string(&index)).then_some(index)
}

fn unescaped(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        Cow::Owned(token.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(token)
    }
}

#[cfg(test)]
mod tests {
    use super::pointer;
    use crate::json::{Node, parse};
    use crate::problem::Problems;

    const TEXT: &str = r#"{ "a/b": [10, { "~": true }], "": null }"#;

    fn node() -> Node {
        let mut problems = Problems::default();
        parse(0, TEXT, &mut problems).unwrap()
    }

    #[test]
    fn a_pointer_leads_to_a_value_and_its_key() {
        let node = node();
        for (pointer, key, value) in [
            ("", TEXT, TEXT),
            ("/a~1b", "\"a/b\"", "[10, { \"~\": true }]"),
            ("/a~1b/0", "10", "10"),
            ("/a~1b/1/~0", "\"~\"", "true"),
            ("/", "\"\"", "null"),
        ] {
            let target = node.at(pointer).unwrap();
            assert_eq!(&TEXT[target.value.range.clone()], value, "{pointer}");
            assert_eq!(&TEXT[target.name_range()], key, "{pointer}");
        }
    }

    #[test]
    fn a_pointer_to_nothing_still_has_a_nearest_value() {
        let node = node();
        for (pointer, nearest) in [
            ("a", TEXT),
            ("/c/d", TEXT),
            ("/a~1b/01", "[10, { \"~\": true }]"),
            ("/a~1b/+1", "[10, { \"~\": true }]"),
            ("/a~1b/0/x", "10"),
        ] {
            assert_eq!(node.at(pointer), None);
            assert_eq!(&TEXT[node.nearest(pointer).value.range.clone()], nearest);
        }
    }

    #[test]
    fn keys_are_escaped_and_found_again() {
        let pointer = pointer(["a/b", "1", "~"]);
        assert_eq!(pointer, "/a~1b/1/~0");
        assert!(node().at(&pointer).is_some());
    }
}
