//! What came already, known again: pages by their items, and tokens.

use std::collections::HashSet;
use std::hash::{BuildHasher, Hash, Hasher, RandomState};

use crate::structure::Structure;
use crate::value::{List, Value};

/// A keyed hash of each, so that nothing of them is kept. The key is another for each list and never shown, so a hash tells
/// nothing of secrets that went into it.
#[derive(Debug, Default)]
pub(super) struct Seen {
    key: RandomState,
    hashes: HashSet<u64>,
}

impl Seen {
    /// Takes note of a page. Tells whether one with the same items came before.
    pub(super) fn page(&mut self, items: &dyn List) -> bool {
        let mut hasher = self.key.build_hasher();
        list(items, &mut hasher);
        !self.hashes.insert(hasher.finish())
    }

    /// Takes note of a token. Tells whether it came before.
    pub(super) fn token(&mut self, token: &str) -> bool {
        !self.hashes.insert(self.key.hash_one(token))
    }
}

fn list(items: &dyn List, hasher: &mut dyn Hasher) {
    hasher.write_usize(items.len());
    for index in 0..items.len() {
        value(items.get(index), hasher);
    }
}

fn structure(structure: &dyn Structure, hasher: &mut dyn Hasher) {
    for index in 0..structure.shape().members.len() {
        value(structure.get(index), hasher);
    }
}

/// The kind goes first, so that a value does not pass for the beginning of the next one.
fn value(given: Value<'_>, mut hasher: &mut dyn Hasher) {
    match given {
        Value::Absent => hasher.write_u8(0),
        Value::Bool(value) => (1_u8, value).hash(&mut hasher),
        Value::Integer(value) => (2_u8, value).hash(&mut hasher),
        Value::Unsigned(value) => (3_u8, value).hash(&mut hasher),
        Value::Float(value) => (4_u8, value.to_bits()).hash(&mut hasher),
        Value::Text(value) => (5_u8, value).hash(&mut hasher),
        Value::Blob(value) => (6_u8, value).hash(&mut hasher),
        Value::Timestamp(value) => (7_u8, value).hash(&mut hasher),
        Value::List(values) => {
            hasher.write_u8(8);
            list(values, hasher);
        }
        Value::Map(values) => {
            hasher.write_u8(9);
            hasher.write_usize(values.len());
            values.visit(&mut |name, inner| {
                name.hash(&mut hasher);
                value(inner, &mut *hasher);
            });
        }
        Value::Structure(inner) => {
            hasher.write_u8(10);
            structure(inner, hasher);
        }
    }
}
