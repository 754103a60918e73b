//! A JSON document that remembers where everything in it stands.

use std::ops::Range;

use serde_json::{Number, Value};

mod deserializer;
mod lexical;
mod members;
mod parse;
pub mod pointer;
mod syntax;

pub use members::Members;
pub use parse::parse;

/// A value with its place in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Bytes of the text that the value takes, brackets and quotes included.
    pub range: Range<usize>,
    /// The value itself.
    pub kind: Kind,
}

/// What a [`Node`] holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; integers stay integers.
    Number(Number),
    /// A string with its escapes resolved.
    String(String),
    /// The items in order.
    Array(Vec<Node>),
    /// The members.
    Object(Members),
}

/// The name of an object's member.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Key {
    /// The name with its escapes resolved.
    pub text: String,
    /// Bytes of the text that the name takes, quotes included.
    pub range: Range<usize>,
}

impl Node {
    /// The member of an object with this name.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<(&Key, &Self)> {
        let Kind::Object(members) = &self.kind else {
            return None;
        };
        members.named(name).map(|(key, value)| (key, value))
    }

    /// The same document without positions, members in the order of the text.
    #[must_use]
    pub fn to_value(&self) -> Value {
        match &self.kind {
            Kind::Null => Value::Null,
            Kind::Bool(bool) => Value::Bool(*bool),
            Kind::Number(number) => Value::Number(number.clone()),
            Kind::String(string) => Value::String(string.clone()),
            Kind::Array(items) => items.iter().map(Self::to_value).collect(),
            Kind::Object(members) => {
                let mut object = serde_json::Map::with_capacity(members.len());
                for (key, value) in members {
                    object
                        .entry(key.text.as_str())
                        .or_insert_with(|| value.to_value());
                }
                Value::Object(object)
            }
        }
    }
}

#[cfg(test)]
mod tests;
