//! Objects with one member that counts: around whole answers, and around lists that XML once named.

use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::visitor::SlotSeed;

/// The one member around an answer. An answer without it is an error: it is not what the service documents.
pub(super) struct Envelope<'n, 's> {
    pub(super) name: &'n str,
    pub(super) seed: SlotSeed<'s>,
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

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let name = self.name;
        match open(name, self.seed, map)? {
            true => Ok(()),
            false => Err(A::Error::custom(format_args!(
                "the member `{name}` is missing"
            ))),
        }
    }
}

/// Reads the member called `name` and passes over all others; tells whether it was there.
pub(super) fn open<'de, A: MapAccess<'de>>(
    name: &str,
    seed: SlotSeed<'_>,
    mut map: A,
) -> Result<bool, A::Error> {
    let mut seed = Some(seed);
    while let Some(found) = map.next_key_seed(IsName(name))? {
        match seed.take() {
            Some(seed) if found => map.next_value_seed(seed)?,
            kept => {
                seed = kept;
                map.next_value::<IgnoredAny>()?;
            }
        }
    }
    Ok(seed.is_none())
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
