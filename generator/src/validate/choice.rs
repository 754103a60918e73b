//! Deciding which variant of an enum a value is meant to be.

use std::cmp::Reverse;

use super::kinds::{self, Kinds};
use super::schema::{Choice, Id, Named, Objects, Schema};
use super::{Spot, Validator};
use crate::json::{Key, Kind, Node};
use crate::problem::Code;
use crate::problem::words::{list, quoted};

impl<'s> Validator<'s, '_> {
    /// The branch of a `oneOf` or `anyOf` that the value is checked against. `None` if no branch can be
    /// told, which has been reported then.
    pub(super) fn choose(&mut self, spot: Spot<'_>, choice: &'s Choice) -> Option<Id> {
        let schema = self.schema;
        let branches = choice.branches.iter().copied();
        let fitting = branches.filter(|branch| schema.kinds(*branch).fits(spot.node));
        let mut first = fitting.clone();
        if let (Some(only), None) = (first.next(), first.next()) {
            return Some(only);
        }
        match (&spot.node.kind, &choice.objects) {
            (Kind::Object(_), Objects::Tag { key, values }) => {
                self.choose_by_tag(spot, key, values)
            }
            (Kind::Object(members), Objects::Key(keys)) => self.choose_by_key(spot, members, keys),
            (Kind::String(string), _) => self.choose_string(spot, string, fitting),
            _ => nearest(schema, spot.node, fitting),
        }
    }

    /// Unit variants, and perhaps one that takes any string.
    fn choose_string(
        &mut self,
        spot: Spot<'_>,
        string: &str,
        branches: impl Iterator<Item = Id>,
    ) -> Option<Id> {
        let mut known = Vec::new();
        let mut open = None;
        for branch in branches {
            match self.schema.names(branch) {
                Some(names) if names.iter().any(|name| name == string) => return Some(branch),
                Some(names) => known.push(names),
                None => open = open.or(Some(branch)),
            }
        }
        if open.is_none() {
            self.unknown_value(
                spot,
                string,
                known.into_iter().flatten().map(String::as_str),
            );
        }
        open
    }

    /// Variants that a member names.
    fn choose_by_tag(&mut self, spot: Spot<'_>, tag: &str, values: &Named) -> Option<Id> {
        let known = values.names();
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
        let chosen = values.get(value);
        if chosen.is_none() {
            self.unknown_value(Spot { key, node }, value, known);
        }
        chosen
    }

    /// Variants that are the only key.
    fn choose_by_key(
        &mut self,
        spot: Spot<'_>,
        members: &[(Key, Node)],
        keys: &Named,
    ) -> Option<Id> {
        let named = members.iter().find_map(|(key, _)| keys.get(&key.text));
        if named.is_some() {
            return named;
        }
        let Some((key, _)) = members.first() else {
            let what = "an object without a key".to_owned();
            let hint = format!("expected {}", list(keys.names(), "or"));
            self.report(Code::MissingKey, spot.opening(), what, Some(hint));
            return None;
        };
        let what = format!("unknown key {}", quoted(&key.text));
        let hint = self.suggestion(&key.text, keys.names());
        self.report(Code::UnknownKey, key.range.clone(), what, Some(hint));
        None
    }

    /// Reports a string that is not one of the known ones.
    pub(super) fn unknown_value<'a>(
        &mut self,
        spot: Spot<'_>,
        value: &str,
        known: impl Iterator<Item = &'a str> + Clone,
    ) {
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
    fn suggestion<'a>(&self, name: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
        match self.guesses.nearest(name, known.clone()) {
            Some(known) => format!("did you mean {}?", quoted(known)),
            None => format!("expected {}", list(known, "or")),
        }
    }
}

/// The branch that looks most like the value, judged without looking into its members: an untagged enum
/// inside another would otherwise take time that doubles with each level. The first one wins a tie.
fn nearest(schema: &Schema, node: &Node, branches: impl Iterator<Item = Id>) -> Option<Id> {
    branches.min_by_key(|branch| Reverse(likeness(schema, node, *branch)))
}

fn likeness(schema: &Schema, node: &Node, branch: Id) -> i64 {
    match &node.kind {
        Kind::Object(members) => {
            let closed = || schema.parts(branch).any(|part| part.properties.are_closed);
            let shared: i64 = members
                .iter()
                .map(|(key, value)| match schema.property(branch, &key.text) {
                    Some(property) if schema.kinds(property).fits(value) => 2,
                    Some(_) => 1,
                    None if closed() => -1,
                    None => 0,
                })
                .sum();
            let missing = schema
                .parts(branch)
                .flat_map(|part| &part.properties.required)
                .filter(|name| node.member(name).is_none());
            missing.fold(shared, |likeness, _| likeness - 1)
        }
        Kind::Array(items) => {
            let inside = schema
                .parts(branch)
                .any(|part| part.items.count.admits(items.len()));
            let fitting = schema.parts(branch).any(|part| {
                let item = part.items.others.or(part.items.tuple.first().copied());
                items
                    .first()
                    .zip(item)
                    .is_some_and(|(node, item)| schema.kinds(item).fits(node))
            });
            i64::from(inside) + i64::from(fitting)
        }
        _ => 0,
    }
}
