//! Rules of an item by what they say: they are called after the members that they are about, which may have new names.

use std::collections::BTreeMap;

use super::former::Fates;
use crate::surface::{Fact, Item};

/// The names of an item's rules by their texts with whole paths.
pub(super) struct Rules<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Rules<'a> {
    /// The rules of an item of today.
    pub(super) fn of(item: &'a Item) -> Self {
        let facts = item.facts.iter().filter(|(name, _)| is_rule(name));
        let said = facts.filter_map(|(name, fact)| Some((fact.exact.as_deref()?, name.as_str())));
        Self(said.collect())
    }

    /// The name today of what held for the item before.
    pub(super) fn today<'n>(&self, fates: &Fates<'_>, name: &'n str, fact: &Fact) -> &'n str
    where
        'a: 'n,
    {
        let rule = fact.exact.as_ref().filter(|_| is_rule(name));
        let today = rule.and_then(|rule| self.0.get(fates.translated(rule).as_str()));
        today.copied().unwrap_or(name)
    }
}

fn is_rule(name: &str) -> bool {
    name.starts_with("rule: ")
}
