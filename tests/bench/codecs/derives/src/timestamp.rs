//! A moment as RFC 3339, read by the same function as in the generated clients.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use specwright_runtime::TimestampFormat;

/// A moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timestamp(specwright_runtime::Timestamp);

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <&str>::deserialize(from)?;
        specwright_runtime::Timestamp::parse(text, TimestampFormat::Rfc3339)
            .map(Self)
            .map_err(D::Error::custom)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0.format(TimestampFormat::Rfc3339))
    }
}
