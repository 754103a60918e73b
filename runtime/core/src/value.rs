//! What a member holds, as the protocols see it when they write a request.

use crate::structure::Structure;
use crate::timestamp::Timestamp;

/// The value of one member, borrowed from the structure that holds it.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Value<'a> {
    /// The caller did not set it; it is not sent.
    Absent,
    /// A truth value.
    Bool(bool),
    /// A signed integer.
    Integer(i64),
    /// An unsigned integer.
    Unsigned(u64),
    /// A floating-point number.
    Float(f64),
    /// A text; also the value of an enum of strings or of a secret.
    Text(&'a str),
    /// Bytes; base64 (RFC 4648) on the wire.
    Blob(&'a [u8]),
    /// A point in time; the member's format decides how it is written.
    Timestamp(Timestamp),
    /// Several values.
    List(&'a dyn List),
    /// Values by name.
    Map(&'a dyn Map),
    /// A nested structure.
    Structure(&'a dyn Structure),
}

impl Value<'_> {
    /// Whether there is nothing to send.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

/// Several values in order.
pub trait List {
    /// How many there are.
    fn len(&self) -> usize;

    /// The value at `index`; [`Value::Absent`] for an element that is null or does not exist.
    fn get(&self, index: usize) -> Value<'_>;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Values by name.
pub trait Map {
    /// How many there are.
    fn len(&self) -> usize;

    /// Calls `visitor` with each name and value, sorted by name.
    fn visit(&self, visitor: &mut dyn FnMut(&str, Value<'_>));

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
