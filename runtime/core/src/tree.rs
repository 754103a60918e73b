//! JSON as a tree, for documents whose shape is not known.
//!
//! Its texts are wiped when it is dropped, and those of a document that turns out not to be JSON half-way: answers and
//! files may hold keys.

use std::fmt;

use serde_core::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Error, Number};
use zeroize::Zeroizing;

/// A value.
pub(crate) enum Tree {
    Text(Zeroizing<String>),
    Number(Number),
    List(Vec<Tree>),
    /// The members in the order of the text. The last of those with one name is the one that counts.
    Object(Vec<(String, Tree)>),
    /// `null`, `true` and `false`, which nobody asks for.
    Other,
}

impl Tree {
    /// The tree of a document.
    pub(crate) fn parse(text: &[u8]) -> Result<Self, Error> {
        serde_json::from_slice(text)
    }

    /// The member of an object.
    pub(crate) fn member(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let mut members = members.iter().rev();
        members.find_map(|(known, value)| (known == name).then_some(value))
    }

    /// The value at a JSON pointer (RFC 6901).
    pub(crate) fn at(&self, pointer: &str) -> Option<&Self> {
        let mut steps = pointer.split('/');
        if steps.next() != Some("") {
            return None;
        }
        steps.try_fold(self, |value, step| match value {
            Self::List(items) => items.get(step.parse::<usize>().ok()?),
            _ => value.member(&plain(step)),
        })
    }

    /// A text that is not empty.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// A text that is not empty, or a number as it is written.
    pub(crate) fn scalar(&self) -> Option<String> {
        match self {
            Self::Number(number) => Some(number.to_string()),
            _ => self.text().map(str::to_owned),
        }
    }

    /// The value and, with `nested`, all objects in objects, the outermost first.
    pub(crate) fn objects(&self, nested: bool) -> Vec<&Self> {
        let mut found = vec![self];
        let mut next = 0;
        while let Some(value) = found.get(next).copied().filter(|_| nested) {
            next += 1;
            if let Self::Object(members) = value {
                let values = members.iter().map(|(_, value)| value);
                found.extend(values.filter(|value| matches!(value, Self::Object(_))));
            }
        }
        found
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Growing)
    }
}

/// A step of a pointer without its escapes: `~0` for a tilde, `~1` for a slash.
pub(crate) fn plain(step: &str) -> String {
    let mut parts = step.split('~');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (sign, rest) = match part.strip_prefix('1') {
            Some(rest) => ('/', rest),
            None => ('~', part.strip_prefix('0').unwrap_or(part)),
        };
        plain.push(sign);
        plain.push_str(rest);
    }
    plain
}

struct Growing;

impl<'de> Visitor<'de> for Growing {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Tree, E> {
        Ok(Tree::Other)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        Ok(Number::from_f64(number).map_or(Tree::Other, Tree::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(Zeroizing::new(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Tree::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;

    fn scalar(text: &str, pointer: &str) -> Option<String> {
        Tree::parse(text.as_bytes()).unwrap().at(pointer)?.scalar()
    }

    #[test]
    fn values_are_found_by_pointers() {
        let text = r#"{"a":{"b/c":[1,{"d~":"x"},2.50,-3,18446744073709551615]},"":"y"}"#;
        for (pointer, expected) in [
            ("/a/b~1c/0", Some("1")),
            ("/a/b~1c/1/d~0", Some("x")),
            ("/a/b~1c/2", Some("2.5")),
            ("/a/b~1c/3", Some("-3")),
            ("/a/b~1c/4", Some("18446744073709551615")),
            ("/a/b~1c/5", None),
            ("/a/b~1c/x", None),
            ("/", Some("y")),
            ("", None),
            ("a", None),
            ("/a", None),
        ] {
            assert_eq!(scalar(text, pointer).as_deref(), expected, "{pointer}");
        }
        assert_eq!(scalar(r#""z""#, "").as_deref(), Some("z"));
    }

    #[test]
    fn of_members_with_one_name_the_last_counts() {
        assert_eq!(scalar(r#"{"a":1,"a":2}"#, "/a").as_deref(), Some("2"));
    }

    #[test]
    fn what_is_empty_or_no_scalar_says_nothing() {
        for text in [r#""""#, "null", "true", "[]", "{}"] {
            assert_eq!(scalar(text, ""), None, "{text}");
        }
    }

    #[test]
    fn nested_objects_come_after_the_outer_one() {
        let tree = Tree::parse(br#"{"a":{"b":{"c":1}},"d":2}"#).unwrap();
        assert_eq!(tree.objects(true).len(), 3);
        assert_eq!(tree.objects(false).len(), 1);
    }

    #[test]
    fn what_is_not_json_or_too_deep_is_no_tree() {
        let deep = "[".repeat(1_000);
        for text in ["", "{", "{\"a\":\"secret\"", "nul", "1 2", &deep] {
            assert!(Tree::parse(text.as_bytes()).is_err(), "{text}");
        }
    }
}
