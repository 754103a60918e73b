//! Reading JSON into the slots of a structure, without a tree in between.

use serde_core::de::DeserializeSeed;
use serde_json::de::SliceRead;

use super::envelope;
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
    let mut reader = reader(body);
    let seed = slot_seed(into, Strictness::Lenient);
    match envelope {
        Some(name) => envelope::Envelope { name, seed }.deserialize(&mut reader),
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
    let mut reader = reader(text.as_bytes());
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

/// Reads a JSON array into a list.
///
/// # Errors
///
/// As [`answer`].
#[cfg(feature = "scripted")]
pub(crate) fn list(
    text: &str,
    member: &'static Member,
    into: &mut dyn crate::slot::ListSlot,
) -> Result<(), String> {
    let mut reader = reader(text.as_bytes());
    SlotSeed {
        slot: Slot::List(into),
        member: Some(member),
        trail: Trail::Root,
        strictness: Strictness::Lenient,
    }
    .deserialize(&mut reader)
    .and_then(|()| reader.end())
    .map_err(|error| error.to_string())
}

/// Of bytes, also where there is text: a second kind of reader would be all of this once more.
fn reader(json: &[u8]) -> serde_json::Deserializer<SliceRead<'_>> {
    serde_json::Deserializer::from_slice(json)
}

fn slot_seed(into: &mut dyn Structure, strictness: Strictness) -> SlotSeed<'_> {
    SlotSeed {
        slot: Slot::Structure(into),
        member: None,
        trail: Trail::Root,
        strictness,
    }
}
