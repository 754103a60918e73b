//! The one visitor that fills slots. It is written once for all shapes: slots are a closed set of kinds.

use std::fmt;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor,
};

use super::collection::{elements, entries};
use super::envelope;
use super::scalar::{Scalar, put};
use crate::slot::Slot;
use crate::structure::{self, Member, Structure};

/// How much a value may differ from what is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// For answers: scalars are converted, unknown members are passed over.
    Lenient,
    /// For requests written by hand.
    Strict,
}

/// The way from the top to a value, for messages.
#[derive(Clone, Copy)]
pub(super) enum Trail<'t> {
    /// The whole text.
    Root,
    /// A member or the value of a map.
    Name(&'t Trail<'t>, &'t str),
    /// An element.
    Element(&'t Trail<'t>),
}

impl fmt::Display for Trail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Name(Self::Root, name) => f.write_str(name),
            Self::Name(parent, name) => write!(f, "{parent}.{name}"),
            Self::Element(parent) => write!(f, "{parent}[]"),
        }
    }
}

/// A slot, and how to fill it.
pub(super) struct SlotSeed<'a> {
    pub(super) slot: Slot<'a>,
    pub(super) member: Option<&'static Member>,
    pub(super) trail: Trail<'a>,
    pub(super) strictness: Strictness,
}

impl<'de> DeserializeSeed<'de> for SlotSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl SlotSeed<'_> {
    fn scalar<E: Error>(self, found: Scalar<'_>) -> Result<(), E> {
        put(
            self.slot,
            self.member,
            found,
            self.strictness == Strictness::Lenient,
        )
        .map_err(|expected| mismatch(self.trail, expected, found.unexpected()))
    }
}

pub(super) fn mismatch<E: Error>(trail: Trail<'_>, expected: &str, found: Unexpected<'_>) -> E {
    // What was found is named by its kind alone: the value may be a secret.
    let found = match found {
        Unexpected::Bool(_) => "a truth value",
        Unexpected::Str(_) => "a text",
        Unexpected::Unit => "null",
        Unexpected::Seq => "a list",
        Unexpected::Map => "an object",
        _ => "a number",
    };
    match trail {
        Trail::Root => E::custom(format_args!("expected {expected}, found {found}")),
        trail => E::custom(format_args!(
            "`{trail}`: expected {expected}, found {found}"
        )),
    }
}

impl<'de> Visitor<'de> for SlotSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(Scalar::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.scalar(Scalar::Integer(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.scalar(Scalar::Integer(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.scalar(Scalar::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.scalar(Scalar::Text(value))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        match self.slot {
            Slot::Optional(optional) => {
                optional.clear();
                Ok(())
            }
            // The top of an answer must be there; a member that is null is as good as absent.
            _ if matches!(self.trail, Trail::Root) || self.strictness == Strictness::Strict => {
                Err(mismatch(self.trail, "a value", Unexpected::Unit))
            }
            _ => Ok(()),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let list = match self.slot {
            Slot::Optional(optional) => match optional.fill() {
                Slot::List(list) => list,
                _ => return Err(mismatch(self.trail, "a single value", Unexpected::Seq)),
            },
            Slot::List(list) => list,
            Slot::Ignore => {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                return Ok(());
            }
            _ => return Err(mismatch(self.trail, "a single value", Unexpected::Seq)),
        };
        elements(list, self.member, &self.trail, self.strictness, seq)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let SlotSeed {
            slot,
            member,
            trail,
            strictness,
        } = self;
        let slot = match slot {
            Slot::Optional(optional) => optional.fill(),
            slot => slot,
        };
        match slot {
            Slot::Structure(structure) => members(structure, &trail, strictness, map),
            Slot::Map(values) => entries(values, member, &trail, strictness, map),
            Slot::List(list) => match member.and_then(|member| member.unwrap) {
                Some(name) => {
                    let slot = Slot::List(list);
                    let seed = SlotSeed {
                        slot,
                        member,
                        trail,
                        strictness,
                    };
                    envelope::open(name, seed, map).map(|_| ())
                }
                None => Err(mismatch(trail, "a list", Unexpected::Map)),
            },
            Slot::Ignore => ignore(map),
            _ => Err(mismatch(trail, "a single value", Unexpected::Map)),
        }
    }
}

fn ignore<'de, A: MapAccess<'de>>(mut map: A) -> Result<(), A::Error> {
    while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}

fn members<'de, A: MapAccess<'de>>(
    structure: &mut dyn Structure,
    trail: &Trail<'_>,
    strictness: Strictness,
    mut map: A,
) -> Result<(), A::Error> {
    let table = structure.shape().members;
    let mut seen = vec![
        false;
        if strictness == Strictness::Strict {
            table.len()
        } else {
            0
        }
    ];
    while let Some(found) = map.next_key_seed(KeySeed { table, strictness })? {
        let Some(index) = found else {
            map.next_value::<IgnoredAny>()?;
            continue;
        };
        let member = table.get(index);
        if let Some(seen) = seen.get_mut(index)
            && std::mem::replace(seen, true)
        {
            let name = Trail::Name(trail, member.map_or("", |member| member.wire));
            return Err(A::Error::custom(format_args!("`{name}` is given twice")));
        }
        map.next_value_seed(SlotSeed {
            slot: structure.slot(index),
            member,
            trail: Trail::Name(trail, member.map_or("", |member| member.wire)),
            strictness,
        })?;
    }
    structure.settle();
    let missing = table
        .iter()
        .zip(&seen)
        .find(|(member, seen)| member.required && !**seen);
    match missing {
        Some((member, _)) => Err(A::Error::custom(format_args!(
            "`{}`: required but missing",
            Trail::Name(trail, member.wire)
        ))),
        None => Ok(()),
    }
}

/// The index of a key in the table, found without allocating.
struct KeySeed {
    table: &'static [Member],
    strictness: Strictness,
}

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        let strict = self.strictness == Strictness::Strict;
        let found = self.table.iter().position(|member| {
            member.wire == name && (strict || member.place == structure::Place::Body)
        });
        match found {
            None if strict => Err(E::custom(format_args!("there is no member `{name}`"))),
            found => Ok(found),
        }
    }
}
