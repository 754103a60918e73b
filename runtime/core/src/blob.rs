//! Bytes as a member.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::field::Field;
use crate::slot::Slot;
use crate::value::Value;

/// Bytes; base64 (RFC 4648, section 4) on the wire. A type of its own because a list of numbers is something else.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Blob(Vec<u8>);

impl Blob {
    /// The bytes.
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }

    /// The bytes, owned.
    pub fn into_vec(self) -> Vec<u8> {
        self.0
    }
}

impl From<Vec<u8>> for Blob {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Blob {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

/// Reads base64 (RFC 4648, section 4).
impl FromStr for Blob {
    type Err = BlobError;

    fn from_str(text: &str) -> Result<Self, BlobError> {
        STANDARD.decode(text).map(Self).map_err(|_| BlobError)
    }
}

/// A text that is not base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlobError;

impl fmt::Display for BlobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is not base64")
    }
}

impl std::error::Error for BlobError {}

impl fmt::Debug for Blob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Blob({} bytes)", self.0.len())
    }
}

impl Field for Blob {
    fn value(&self) -> Value<'_> {
        Value::Blob(&self.0)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Blob(&mut self.0)
    }

    fn empty() -> Self {
        Self::default()
    }
}
