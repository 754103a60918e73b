//! Whether the body of an answer has a member, found by JSON pointer (RFC 6901) without a tree.

use std::fmt;

use serde_core::Deserialize;
use serde_core::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::json::envelope::IsName;

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
}
