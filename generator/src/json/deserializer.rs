//! A [`Node`] as serde reads it, so that structs are made from a document without a copy of it in between.

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error as _, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Error;

use super::{Key, Kind, Node};

/// Takes and refuses what the deserializer of [`serde_json::Value`] does, with two differences: keys are strings, never
/// numbers in quotes, and a key that is there twice is seen twice.
impl<'de> Deserializer<'de> for &'de Node {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.kind {
            Kind::Null => visitor.visit_unit(),
            Kind::Bool(bool) => visitor.visit_bool(*bool),
            Kind::Number(number) => number.deserialize_any(visitor),
            Kind::String(string) => visitor.visit_borrowed_str(string),
            Kind::Array(items) => SeqDeserializer::new(items.iter()).deserialize_any(visitor),
            Kind::Object(members) => {
                MapDeserializer::new(members.iter().map(member)).deserialize_any(visitor)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.kind {
            Kind::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.kind {
            // A struct would take its fields by their order from it.
            Kind::Array(_) => Err(Error::invalid_type(Unexpected::Seq, &visitor)),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.kind {
            Kind::String(variant) => visitor.visit_enum(variant.as_str().into_deserializer()),
            Kind::Object(members) if members.len() == 1 => {
                let members = MapDeserializer::new(members.iter().map(member));
                visitor.visit_enum(MapAccessDeserializer::new(members))
            }
            // The visitor of an enum takes none of these, and says so.
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct struct identifier
    }
}

impl<'de> IntoDeserializer<'de, Error> for &'de Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn member((key, value): &(Key, Node)) -> (&str, &Node) {
    (&key.text, value)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt::Debug;
    use std::num::NonZeroU32;

    use serde::Deserialize;
    use serde::de::{DeserializeOwned, IgnoredAny};
    use serde_json::Value;

    use crate::json::parse;
    use crate::problem::Problems;
    use crate::spec::Spec;

    /// What a text gives, or `None` if it is refused, which must not depend on whether a value stands in between.
    #[track_caller]
    fn read<T: DeserializeOwned + Debug>(text: &str) -> Option<String> {
        let node = parse(0, text, &mut Problems::default()).unwrap();
        let direct = T::deserialize(&node).map(|it| format!("{it:?}")).ok();
        let copied = serde_json::from_value::<T>(node.to_value());
        let copied = copied.map(|it| format!("{it:?}")).ok();
        assert_eq!(direct, copied, "{text}");
        direct
    }

    #[test]
    fn specs_are_the_same_with_and_without_a_copy() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs");
        let files = std::fs::read_dir(folder).unwrap();
        let paths = files.map(|file| file.unwrap().path());
        let mut read_specs = 0;
        for path in paths.filter(|path| path.extension().is_some_and(|it| it == "json")) {
            let text = std::fs::read_to_string(&path).unwrap();
            read::<Value>(&text).unwrap();
            read_specs += usize::from(read::<Spec>(&text).is_some());
        }
        assert!(read_specs > 5);
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Parts {
        text: Option<String>,
        shape: Option<Shape>,
        tagged: Option<Tagged>,
        untagged: Option<Untagged>,
        pair: Option<(u8, i64)>,
        numbers: Option<(i128, f32, NonZeroU32)>,
        letter: Option<char>,
        flag: Option<bool>,
        wrapped: Option<Wrapped>,
        unit: Option<Unit>,
        nothing: Option<()>,
        ignored: Option<IgnoredAny>,
        anything: Option<BTreeMap<Wrapped, Value>>,
        parts: Option<Box<Parts>>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    enum Shape {
        Point,
        Round(f64),
        Box(u8, u8),
        Rest { of: String },
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(tag = "is", deny_unknown_fields)]
    enum Tagged {
        Point,
        Rest { of: Option<Shape> },
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(untagged)]
    enum Untagged {
        Number(NonZeroU32),
        Parts(Box<Parts>),
        Texts(Vec<String>),
    }

    #[derive(Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    struct Wrapped(String);

    #[derive(Debug, Deserialize, PartialEq)]
    struct Unit;

    /// Values of all kinds, some of which fit each member of the structure.
    const VALUES: [&str; 33] = [
        "null",
        "true",
        "0",
        "7",
        "-1",
        "300",
        "1.5",
        "1e9",
        "18446744073709551615",
        "\"\"",
        "\"é\"",
        "\"Point\"",
        "\"Round\"",
        "\"Box\"",
        "\"7\"",
        "[]",
        "[1]",
        "[1, -2]",
        "[1, 2, 3]",
        "[-5, 2.5, 0]",
        "[\"a\", \"b\"]",
        "{}",
        "{ \"Point\": null }",
        "{ \"Point\": 1 }",
        "{ \"Round\": 1 }",
        "{ \"Box\": [1, 2] }",
        "{ \"Box\": {} }",
        "{ \"Rest\": { \"of\": \"a\" } }",
        "{ \"Rest\": [\"a\"] }",
        "{ \"Point\": null, \"Round\": 1 }",
        "{ \"is\": \"Point\" }",
        "{ \"of\": { \"Box\": [1, 2] }, \"is\": \"Rest\" }",
        "{ \"text\": \"a\", \"pair\": [1, 2] }",
    ];

    #[test]
    fn everything_fits_or_is_refused_as_from_a_value() {
        let members = [
            "text", "shape", "tagged", "untagged", "pair", "numbers", "letter", "flag", "wrapped",
            "unit", "nothing", "ignored", "anything", "parts", "unknown",
        ];
        for value in VALUES {
            read::<Parts>(value);
            read::<Shape>(value);
            read::<Value>(value);
            for member in members {
                let read = read::<Parts>(&format!("{{ \"{member}\": {value} }}"));
                assert!(read.is_some() || value != "null" || member == "unknown");
            }
        }
    }
}
