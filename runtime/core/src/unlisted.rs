//! Values that an open enum does not know by name.

/// A value that the documentation does not list. It can be read and is written back unchanged, but not matched on:
/// a later release may give it a variant of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct UnlistedText(String);

impl UnlistedText {
    /// Keeps a value from the wire.
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A number that the documentation does not list; see [`UnlistedText`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct UnlistedNumber(i64);

impl UnlistedNumber {
    /// Keeps a value from the wire.
    pub const fn new(number: i64) -> Self {
        Self(number)
    }

    /// The value on the wire.
    pub const fn get(self) -> i64 {
        self.0
    }
}
