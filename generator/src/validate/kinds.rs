//! Sets of JSON's kinds of value, and how to call them.

use serde_json::Value;

use crate::json::{Kind, Node};
use crate::problem::words::{join, quoted};

/// A set of kinds of value. An integer is also a number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Kinds(u8);

/// The name in a schema, the bits, and the words for it.
const TABLE: [(&str, u8, &str); 7] = [
    ("string", 1, "a string"),
    ("number", 2 | 4, "a number"),
    ("integer", 2, "an integer"),
    ("boolean", 8, "true or false"),
    ("array", 16, "an array"),
    ("object", OBJECT, "an object"),
    ("null", NULL, "null"),
];

const INTEGER: u8 = 2;
const OBJECT: u8 = 32;
const NULL: u8 = 64;

impl Kinds {
    pub(crate) const ANY: Self = Self(127);
    pub(crate) const NONE: Self = Self(0);

    /// The kind that a schema calls so; any for a name that JSON Schema does not have.
    pub(crate) fn named(name: &str) -> Self {
        TABLE
            .iter()
            .find(|(known, ..)| *known == name)
            .map_or(Self::ANY, |(_, bits, _)| Self(*bits))
    }

    /// The kind of a value in a schema.
    pub(crate) fn of(value: &Value) -> Self {
        Self::named(match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(number) if number.is_f64() => "number",
            Value::Number(_) => "integer",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        })
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the value is of one of the kinds.
    pub(crate) fn fits(self, node: &Node) -> bool {
        let bit = match &node.kind {
            Kind::String(_) => 1,
            Kind::Number(number) if number.is_f64() => 4,
            Kind::Number(_) => 2,
            Kind::Bool(_) => 8,
            Kind::Array(_) => 16,
            Kind::Object(_) => OBJECT,
            Kind::Null => NULL,
        };
        self.0 & bit != 0
    }

    pub(crate) fn admit_objects(self) -> bool {
        self.0 & OBJECT != 0
    }

    /// Whether a value without a place is of one of the kinds.
    pub(crate) fn fits_value(self, value: &Value) -> bool {
        self.0 & Self::of(value).0 != 0
    }

    /// The kinds as a phrase. That something may be null as well is left out: leaving the key out says the same.
    pub(crate) fn described(self) -> String {
        let mut left = match self.0 & !NULL {
            0 => self.0,
            others => others,
        };
        let mut phrases = Vec::new();
        for (_, bits, phrase) in TABLE {
            if left & bits == bits {
                left &= !bits;
                phrases.push(phrase.to_owned());
            }
        }
        if phrases.is_empty() {
            return "nothing".to_owned();
        }
        join(&phrases, "or")
    }
}

/// The value that was found instead. A number is shown where it is wrong only for its fraction.
pub(crate) fn found(node: &Node, expected: Kinds) -> String {
    match &node.kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(bool) => bool.to_string(),
        Kind::Number(number) if expected.0 & INTEGER != 0 => {
            format!("the number {}", quoted(&number.to_string()))
        }
        Kind::Number(_) => "a number".to_owned(),
        Kind::String(_) => "a string".to_owned(),
        Kind::Array(_) => "an array".to_owned(),
        Kind::Object(_) => "an object".to_owned(),
    }
}
