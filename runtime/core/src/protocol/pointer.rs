//! Scalars and members in the body of an answer, found by JSON pointer (RFC 6901).

use std::fmt;

use serde_core::Deserialize;
use serde_core::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;
use zeroize::Zeroize;

use super::json::envelope::IsName;

/// A body as a tree. Its texts are wiped when it is dropped: an answer that could not be read may hold keys.
pub(crate) struct Tree(Value);

impl Tree {
    /// The tree of `body`, if that is JSON.
    pub(crate) fn parse(body: &[u8]) -> Option<Self> {
        serde_json::from_slice(body).ok().map(Self)
    }

    /// The objects in it, outermost first; with `nested`, those inside of them too.
    pub(crate) fn objects(&self, nested: bool) -> Vec<&Value> {
        let mut found = vec![&self.0];
        let mut next = 0;
        while let Some(value) = found.get(next).copied().filter(|_| nested) {
            next += 1;
            if let Value::Object(members) = value {
                found.extend(members.values().filter(|value| value.is_object()));
            }
        }
        found
    }

    /// The whole of it.
    pub(crate) fn root(&self) -> &Value {
        &self.0
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(elements) => elements.iter_mut().for_each(wipe),
        Value::Object(members) => members.values_mut().for_each(wipe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text or integer at `pointer`; an empty text counts as nothing.
pub(crate) fn text(body: &Value, pointer: &str) -> Option<String> {
    match body.pointer(pointer)? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Whether `body` has a member at `pointer` that is not null. Builds no tree: this is asked of every success.
pub(crate) fn exists(body: &[u8], pointer: &str) -> bool {
    let mut reader = serde_json::Deserializer::from_slice(body);
    let Some(steps) = pointer.strip_prefix('/') else {
        return false;
    };
    Exists(steps).deserialize(&mut reader).unwrap_or(false)
}

/// The rest of a pointer, looked for below a value.
struct Exists<'p>(&'p str);

impl<'de> DeserializeSeed<'de> for Exists<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        if self.0.is_empty() {
            return Ok(Option::<IgnoredAny>::deserialize(deserializer)?.is_some());
        }
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Exists<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        let (step, rest) = self.0.split_once('/').unwrap_or((self.0, ""));
        let mut found = false;
        while let Some(matches) = map.next_key_seed(IsName(step))? {
            if matches {
                found |= map.next_value_seed(Exists(rest))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_found_wherever_it_stands() {
        let found = |body: &str| exists(body.as_bytes(), "/Response/Error");
        assert!(found(
            r#"{"Response":{"RequestId":"r","Error":{"Code":"c"}}}"#
        ));
        assert!(found(r#"{"Response":{"Err\u006fr":{}}}"#));
        assert!(!found(r#"{"Response":{"Error":null}}"#));
        assert!(!found(r#"{"Error":{}}"#));
        assert!(!found("<html>"));
        assert!(!found(r#"{"Response":[]}"#));
    }

    #[test]
    fn nested_objects_come_after_the_outer_one() {
        let tree = Tree::parse(br#"{"a":{"b":{"c":1}},"d":2}"#).unwrap();
        assert_eq!(tree.objects(true).len(), 3);
        assert_eq!(tree.objects(false).len(), 1);
    }
}
