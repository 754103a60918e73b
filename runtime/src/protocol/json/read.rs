//! Reading JSON into the slots of a structure, without a tree in between.

use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::scalar::{Scalar, put};
use super::visitor::{SlotSeed, Strictness, Trail};
use crate::slot::Slot;
use crate::structure::{Member, Structure};

/// Reads an answer. Unknown members are passed over, scalars are converted where that loses nothing.
///
/// # Errors
///
/// A sentence with the member's path and the position in the text.
pub(crate) fn answer(
    body: &[u8],
    envelope: Option<&str>,
    into: &mut dyn Structure,
) -> Result<(), String> {
    let mut reader = serde_json::Deserializer::from_slice(body);
    let seed = slot_seed(into, Strictness::Lenient);
    match envelope {
        Some(name) => Envelope {
            name,
            seed: Some(seed),
        }
        .deserialize(&mut reader),
        None => seed.deserialize(&mut reader),
    }
    .and_then(|()| reader.end())
    .map_err(|error| error.to_string())
}

/// Reads a request as written by hand: unknown members and wrong types are errors.
///
/// # Errors
///
/// As [`answer`].
pub(crate) fn input(text: &str, into: &mut dyn Structure) -> Result<(), String> {
    let mut reader = serde_json::Deserializer::from_str(text);
    slot_seed(into, Strictness::Strict)
        .deserialize(&mut reader)
        .and_then(|()| reader.end())
        .map_err(|error| error.to_string())
}

/// Reads the value of a header.
///
/// # Errors
///
/// What was expected.
pub(crate) fn header(
    text: &str,
    member: &'static Member,
    slot: Slot<'_>,
) -> Result<(), &'static str> {
    put(slot, Some(member), Scalar::Text(text), true)
}

fn slot_seed(into: &mut dyn Structure, strictness: Strictness) -> SlotSeed<'_> {
    SlotSeed {
        slot: Slot::Structure(into),
        member: None,
        trail: Trail::Root,
        strictness,
    }
}

/// The one member around an answer. An answer without it is an error: it is not what the service documents.
struct Envelope<'n, 's> {
    name: &'n str,
    seed: Option<SlotSeed<'s>>,
}

impl<'de> DeserializeSeed<'de> for Envelope<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Envelope<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the member `{}`", self.name)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(found) = map.next_key_seed(IsName(self.name))? {
            match self.seed.take() {
                Some(seed) if found => map.next_value_seed(seed)?,
                seed => {
                    self.seed = seed;
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        match self.seed {
            None => Ok(()),
            Some(_) => Err(serde_core::de::Error::custom(format_args!(
                "the member `{}` is missing",
                self.name
            ))),
        }
    }
}

/// Whether a key is the one that is looked for; reading it allocates nothing.
pub(crate) struct IsName<'a>(pub(crate) &'a str);

impl<'de> DeserializeSeed<'de> for IsName<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for IsName<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<bool, E> {
        Ok(name == self.0)
    }
}
