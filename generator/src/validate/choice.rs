//! Deciding which variant of an enum a value is meant to be.

use std::cmp::Reverse;

use serde_json::Value;

use super::kinds::{self, Kinds};
use super::schema::{self, Schemas};
use super::{Spot, Validator};
use crate::json::{Key, Kind, Node};
use crate::problem::Code;
use crate::problem::words::{list, quoted};

impl<'s> Validator<'s, '_> {
    /// The branch of a `oneOf` or `anyOf` that the value is checked against. `None` if no branch can be
    /// told, which has been reported then.
    pub(super) fn choose(&mut self, spot: Spot<'_>, branches: &'s [Value]) -> Option<&'s Value> {
        let fitting: Vec<&Value> = branches
            .iter()
            .filter(|branch| self.schemas.kinds(branch).fits(spot.node))
            .collect();
        if let [only] = fitting.as_slice() {
            return Some(only);
        }
        match &spot.node.kind {
            Kind::Object(members) => self.choose_object(spot, members, &fitting),
            Kind::String(string) => self.choose_string(spot, string, &fitting),
            _ => nearest(self.schemas, spot.node, &fitting),
        }
    }

    /// Unit variants, and perhaps one that takes any string.
    fn choose_string(
        &mut self,
        spot: Spot<'_>,
        string: &str,
        branches: &[&'s Value],
    ) -> Option<&'s Value> {
        let mut known = Vec::new();
        let mut open = None;
        for branch in branches {
            match self.schemas.names(branch) {
                Some(names) if names.contains(&string) => return Some(branch),
                Some(names) => known.extend(names),
                None => open = open.or(Some(*branch)),
            }
        }
        if open.is_none() {
            self.unknown_value(spot, string, &known);
        }
        open
    }

    fn choose_object(
        &mut self,
        spot: Spot<'_>,
        members: &[(Key, Node)],
        branches: &[&'s Value],
    ) -> Option<&'s Value> {
        if let Some(tag) = tag(self.schemas, branches) {
            return self.choose_by_tag(spot, tag, branches);
        }
        if let Some(keys) = sole_keys(branches) {
            return self.choose_by_key(spot, members, &keys, branches);
        }
        nearest(self.schemas, spot.node, branches)
    }

    /// Variants that a member names (serde's internal and adjacent tags).
    fn choose_by_tag(
        &mut self,
        spot: Spot<'_>,
        tag: &str,
        branches: &[&'s Value],
    ) -> Option<&'s Value> {
        let known: Vec<&str> = branches
            .iter()
            .filter_map(|branch| tag_value(self.schemas, branch, tag))
            .collect();
        let Some((key, node)) = spot.node.member(tag) else {
            let what = format!("missing key {}", quoted(tag));
            let hint = format!("expected {}", list(known, "or"));
            self.report(Code::MissingKey, spot.opening(), what, Some(hint));
            return None;
        };
        let key = Some(key);
        let Kind::String(value) = &node.kind else {
            let hint = format!("expected {}", list(known, "or"));
            let what = format!(
                "expected a string, found {}",
                kinds::found(node, Kinds::NONE)
            );
            self.report(Code::WrongKind, node.range.clone(), what, Some(hint));
            return None;
        };
        let chosen = branches
            .iter()
            .find(|branch| tag_value(self.schemas, branch, tag) == Some(value));
        if chosen.is_none() {
            self.unknown_value(Spot { key, node }, value, &known);
        }
        chosen.copied()
    }

    /// Variants that are the only key (serde's external tags).
    fn choose_by_key(
        &mut self,
        spot: Spot<'_>,
        members: &[(Key, Node)],
        keys: &[&str],
        branches: &[&'s Value],
    ) -> Option<&'s Value> {
        let named = members.iter().find_map(|(key, _)| {
            let place = keys.iter().position(|name| *name == key.text)?;
            branches.get(place)
        });
        if named.is_some() {
            return named.copied();
        }
        let Some((key, _)) = members.first() else {
            let what = "an object without a key".to_owned();
            let hint = format!("expected {}", list(keys.iter().copied(), "or"));
            self.report(Code::MissingKey, spot.opening(), what, Some(hint));
            return None;
        };
        let what = format!("unknown key {}", quoted(&key.text));
        let hint = self.suggestion(&key.text, keys);
        self.report(Code::UnknownKey, key.range.clone(), what, Some(hint));
        None
    }

    /// Reports a string that is not one of the known ones.
    pub(super) fn unknown_value(&mut self, spot: Spot<'_>, value: &str, known: &[&str]) {
        let what = match spot.key {
            Some(key) => format!("unknown value {} for {}", quoted(value), quoted(&key.text)),
            None => format!("unknown value {}", quoted(value)),
        };
        let hint = self.suggestion(value, known);
        self.report(
            Code::UnknownValue,
            spot.node.range.clone(),
            what,
            Some(hint),
        );
    }

    /// What to write instead of an unknown name.
    fn suggestion(&self, name: &str, known: &[&str]) -> String {
        match self.guesses.nearest(name, known.iter().copied()) {
            Some(known) => format!("did you mean {}?", quoted(known)),
            None => format!("expected {}", list(known.iter().copied(), "or")),
        }
    }
}

/// The member that has a constant value of its own in every branch.
fn tag<'s>(schemas: &Schemas<'s>, branches: &[&'s Value]) -> Option<&'s str> {
    let (first, others) = branches.split_first()?;
    schemas
        .parts(first)
        .iter()
        .copied()
        .filter_map(schema::properties)
        .flat_map(|properties| properties.keys())
        .map(String::as_str)
        .find(|name| {
            tag_value(schemas, first, name).is_some()
                && others
                    .iter()
                    .all(|branch| tag_value(schemas, branch, name).is_some())
        })
}

fn tag_value<'s>(schemas: &Schemas<'s>, branch: &'s Value, tag: &str) -> Option<&'s str> {
    match schemas.names(schemas.property(branch, tag)?)?.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// The key of every branch, if each has exactly one and demands it.
fn sole_keys<'s>(branches: &[&'s Value]) -> Option<Vec<&'s str>> {
    let sole_key = |branch: &&'s Value| {
        let part = branch.as_object()?;
        let properties = schema::properties(part)?;
        let (key, _) = properties.iter().next().filter(|_| properties.len() == 1)?;
        let demanded = schema::required(part).any(|required| required == key);
        demanded.then_some(key.as_str())
    };
    branches.iter().map(sole_key).collect()
}

/// The branch that looks most like the value, judged without looking into its members: an untagged enum
/// inside another would otherwise take time that doubles with each level. The first one wins a tie.
fn nearest<'s>(schemas: &Schemas<'s>, node: &Node, branches: &[&'s Value]) -> Option<&'s Value> {
    branches
        .iter()
        .copied()
        .min_by_key(|branch| Reverse(likeness(schemas, node, branch)))
}

fn likeness<'s>(schemas: &Schemas<'s>, node: &Node, branch: &'s Value) -> i64 {
    let parts = schemas.parts(branch);
    match &node.kind {
        Kind::Object(members) => {
            let shared: i64 = members
                .iter()
                .map(|(key, value)| match schemas.property(branch, &key.text) {
                    Some(property) if schemas.kinds(property).fits(value) => 2,
                    Some(_) => 1,
                    None if parts.iter().any(|part| schema::closed(part)) => -1,
                    None => 0,
                })
                .sum();
            let missing = parts
                .iter()
                .flat_map(|part| schema::required(part))
                .filter(|name| node.member(name).is_none());
            missing.fold(shared, |likeness, _| likeness - 1)
        }
        Kind::Array(items) => {
            let inside = parts.iter().any(|part| {
                let (least, most) = (
                    schema::size(part, "minItems"),
                    schema::size(part, "maxItems"),
                );
                least.is_none_or(|least| least <= items.len())
                    && most.is_none_or(|most| items.len() <= most)
            });
            let fitting = parts.iter().any(|part| {
                let item = part
                    .get("items")
                    .or(schema::list(part, "prefixItems").first());
                items
                    .first()
                    .zip(item)
                    .is_some_and(|(node, item)| schemas.kinds(item).fits(node))
            });
            i64::from(inside) + i64::from(fitting)
        }
        _ => 0,
    }
}
