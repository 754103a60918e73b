//! Where the value of a member goes when an answer is read.

use crate::secret::Secret;
use crate::structure::Structure;
use crate::timestamp::Timestamp;

/// The place of one value, borrowed from the structure that will hold it.
#[non_exhaustive]
pub enum Slot<'a> {
    /// Nobody wants the value.
    Ignore,
    /// A truth value.
    Bool(&'a mut bool),
    /// A 32-bit signed integer.
    I32(&'a mut i32),
    /// A 64-bit signed integer.
    I64(&'a mut i64),
    /// A 64-bit unsigned integer.
    U64(&'a mut u64),
    /// A floating-point number.
    F64(&'a mut f64),
    /// A text.
    Text(&'a mut String),
    /// A text that must never be shown.
    Secret(&'a mut Secret),
    /// Bytes, base64 on the wire.
    Blob(&'a mut Vec<u8>),
    /// A point in time.
    Timestamp(&'a mut Timestamp),
    /// An open enum of strings.
    TextEnum(&'a mut dyn TextEnumSlot),
    /// An open enum of integers.
    NumberEnum(&'a mut dyn NumberEnumSlot),
    /// A value that may be missing.
    Optional(&'a mut dyn OptionalSlot),
    /// Several values.
    List(&'a mut dyn ListSlot),
    /// Values by name.
    Map(&'a mut dyn MapSlot),
    /// A nested structure.
    Structure(&'a mut dyn Structure),
}

/// The place of an open enum of strings.
pub trait TextEnumSlot {
    /// Takes the value from the wire, known or not.
    fn set(&mut self, text: &str);
}

/// The place of an open enum of integers.
pub trait NumberEnumSlot {
    /// Takes the value from the wire, known or not.
    fn set(&mut self, number: i64);
}

/// The place of a value that may be missing.
pub trait OptionalSlot {
    /// Makes room for a value.
    fn fill(&mut self) -> Slot<'_>;

    /// Forgets the value; this is what `null` does.
    fn clear(&mut self);
}

/// The place of several values.
pub trait ListSlot {
    /// Makes room for one more value.
    fn push(&mut self) -> Slot<'_>;

    /// Adds what `null` stands for; false if no value of this kind can be absent.
    fn push_null(&mut self) -> bool;

    /// Forgets all values.
    fn clear(&mut self);
}

/// The place of values by name.
pub trait MapSlot {
    /// Makes room for the value of `name`.
    fn insert(&mut self, name: &str) -> Slot<'_>;

    /// Gives `name` what `null` stands for; false if no value of this kind can be absent.
    fn insert_null(&mut self, name: &str) -> bool;

    /// Forgets all values.
    fn clear(&mut self);
}
