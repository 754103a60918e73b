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
mod tests;
