//! Name-value pairs back into the members that they were written from.

use crate::protocol::{json, path};
use crate::slot::{ListSlot, Slot};
use crate::structure::{ListStyle, Member};

/// Decoded pairs of a query or a form, in order.
pub(crate) struct Pairs(Vec<(String, String)>);

impl Pairs {
    /// The pairs of a text like `a=1&b=2`.
    pub(crate) fn parse(text: &str) -> Self {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        Self(
            pairs
                .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
                .map(|(name, value)| (path::decode(name), path::decode(value)))
                .collect(),
        )
    }

    /// The values of a name.
    pub(crate) fn values<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p str> {
        let named = self.0.iter().filter(move |(known, _)| known == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Pairs below `name`, with the rest of their names.
    fn below<'p>(&'p self, name: &'p str) -> impl Iterator<Item = (&'p str, &'p str)> {
        self.0.iter().filter_map(move |(known, value)| {
            let rest = known.strip_prefix(name)?.strip_prefix('.')?;
            Some((rest, value.as_str()))
        })
    }

    fn has(&self, name: &str) -> bool {
        self.values(name).next().is_some() || self.below(name).next().is_some()
    }
}

/// Fills the slot of a member; without pairs of its name it stays as it is.
///
/// # Errors
///
/// What was expected, if a value does not fit.
pub(crate) fn fill(
    pairs: &Pairs,
    name: &str,
    slot: Slot<'_>,
    member: &'static Member,
    lists: ListStyle,
) -> Result<(), String> {
    if !pairs.has(name) {
        return Ok(());
    }
    match slot {
        Slot::Optional(optional) => fill(pairs, name, optional.fill(), member, lists),
        Slot::List(into) => list(pairs, name, into, member, member.list.unwrap_or(lists)),
        Slot::Map(map) => pairs
            .below(name)
            .try_for_each(|(key, value)| text(value, map.insert(key), member)),
        Slot::Structure(structure) => {
            let members = structure.shape().members.iter().enumerate();
            for (index, member) in members {
                let name = format!("{name}.{}", member.wire);
                fill(pairs, &name, structure.slot(index), member, lists)?;
            }
            structure.settle();
            Ok(())
        }
        slot => match pairs.values(name).next() {
            Some(value) => text(value, slot, member),
            None => Ok(()),
        },
    }
}

fn list(
    pairs: &Pairs,
    name: &str,
    into: &mut dyn ListSlot,
    member: &'static Member,
    style: ListStyle,
) -> Result<(), String> {
    let mut values = pairs.values(name);
    match style {
        ListStyle::Indexed(first) => {
            for index in first.. {
                let name = format!("{name}.{index}");
                if !pairs.has(&name) {
                    break;
                }
                fill(pairs, &name, into.push(), member, style)?;
            }
            Ok(())
        }
        ListStyle::Repeated => values.try_for_each(|value| text(value, into.push(), member)),
        ListStyle::CommaJoined => values
            .flat_map(|joined| joined.split(','))
            .filter(|value| !value.is_empty())
            .try_for_each(|value| text(value, into.push(), member)),
        ListStyle::Json => values.try_for_each(|value| json::read::list(value, member, into)),
    }
}

fn text(value: &str, slot: Slot<'_>, member: &'static Member) -> Result<(), String> {
    json::read::header(value, member, slot).map_err(str::to_owned)
}
