//! The elements of lists and the entries of maps. Where they cannot be absent, one that is null is left out of an answer:
//! an empty value would be an invented one.

use std::fmt;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor,
};

use super::visitor::{SlotSeed, Strictness, Trail, mismatch};
use crate::slot::{ListSlot, MapSlot, Slot};
use crate::structure::Member;

/// Reads all elements of a list.
pub(super) fn elements<'de, A: SeqAccess<'de>>(
    list: &mut dyn ListSlot,
    member: Option<&'static Member>,
    trail: &Trail<'_>,
    strictness: Strictness,
    mut seq: A,
) -> Result<(), A::Error> {
    list.clear();
    while let Some(()) = seq.next_element_seed(PartSeed {
        room: Room::Element(&mut *list),
        member,
        trail: Trail::Element(trail),
        strictness,
    })? {}
    Ok(())
}

/// Reads all entries of a map.
pub(super) fn entries<'de, A: MapAccess<'de>>(
    values: &mut dyn MapSlot,
    member: Option<&'static Member>,
    trail: &Trail<'_>,
    strictness: Strictness,
    mut map: A,
) -> Result<(), A::Error> {
    values.clear();
    while let Some(name) = map.next_key::<String>()? {
        map.next_value_seed(PartSeed {
            room: Room::Entry(&mut *values, &name),
            member,
            trail: Trail::Name(trail, &name),
            strictness,
        })?;
    }
    Ok(())
}

/// One element or entry: room for it is made only when there is one.
struct PartSeed<'a> {
    room: Room<'a>,
    member: Option<&'static Member>,
    trail: Trail<'a>,
    strictness: Strictness,
}

enum Room<'a> {
    Element(&'a mut dyn ListSlot),
    Entry(&'a mut dyn MapSlot, &'a str),
}

impl Room<'_> {
    fn make(&mut self) -> Slot<'_> {
        match self {
            Self::Element(list) => list.push(),
            Self::Entry(map, name) => map.insert(name),
        }
    }

    fn take_null(&mut self) -> bool {
        match self {
            Self::Element(list) => list.push_null(),
            Self::Entry(map, name) => map.insert_null(name),
        }
    }
}

impl<'de> DeserializeSeed<'de> for PartSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for PartSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an element")
    }

    fn visit_none<E: Error>(mut self) -> Result<(), E> {
        if self.room.take_null() {
            return Ok(());
        }
        match self.strictness {
            Strictness::Lenient => Ok(()),
            Strictness::Strict => Err(mismatch(self.trail, "a value", Unexpected::Unit)),
        }
    }

    fn visit_some<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<(), D::Error> {
        SlotSeed {
            slot: self.room.make(),
            member: self.member,
            trail: self.trail,
            strictness: self.strictness,
        }
        .deserialize(deserializer)
    }
}
