//! The members of an object: known, present, and each as it should be.

use serde_json::{Map, Value};

use super::schema::{self, closed, properties, required};
use super::{Spot, Validator, View};
use crate::json::{Key, Node};
use crate::problem::Code;
use crate::problem::words::{list, quoted};

impl<'s> Validator<'s, '_> {
    pub(super) fn object(&mut self, spot: Spot<'_>, members: &[(Key, Node)], view: &View<'s>) {
        for (key, node) in members {
            let inner = Spot {
                key: Some(key),
                node,
            };
            let schemas = member_schemas(view, &key.text);
            if schemas.is_empty() && view.decided && view.parts.iter().any(|part| closed(part)) {
                self.unknown_key(key, spot.node, view);
            }
            for schema in schemas {
                self.check(inner, schema);
            }
        }
        for name in view.parts.iter().flat_map(|part| required(part)) {
            if spot.node.member(name).is_none() {
                self.missing_key(spot, name, view);
            }
        }
        self.count_members(spot, members.len(), view);
    }

    fn unknown_key(&mut self, key: &Key, object: &Node, view: &View<'s>) {
        let known: Vec<&str> = view
            .parts
            .iter()
            .filter_map(|part| properties(part))
            .flat_map(|properties| properties.keys().map(String::as_str))
            .collect();
        let absent = known
            .iter()
            .copied()
            .filter(|name| object.member(name).is_none());
        let hint = match self.guesses.nearest(&key.text, absent) {
            Some(name) => match self.sentence_of(name, view) {
                Some(sentence) => format!("did you mean {}? ({sentence})", quoted(name)),
                None => format!("did you mean {}?", quoted(name)),
            },
            None => allowed_keys(&known, view),
        };
        let what = format!("unknown key {}", quoted(&key.text));
        self.report(Code::UnknownKey, key.range.clone(), what, Some(hint));
    }

    fn missing_key(&mut self, spot: Spot<'_>, name: &str, view: &View<'s>) {
        let hint = self
            .sentence_of(name, view)
            .map(|sentence| format!("{}: {sentence}", quoted(name)));
        self.report(
            Code::MissingKey,
            spot.opening(),
            format!("missing key {}", quoted(name)),
            hint,
        );
    }

    fn sentence_of(&self, name: &str, view: &View<'s>) -> Option<String> {
        view.parts.iter().find_map(|part| {
            let property = properties(part)?.get(name)?;
            self.schemas.sentence(property)
        })
    }

    fn count_members(&mut self, spot: Spot<'_>, count: usize, view: &View<'s>) {
        for part in &view.parts {
            if let Some(least) = schema::size(part, "minProperties").filter(|least| count < *least)
            {
                let what = format!("expected at least {least} keys, found {count}");
                self.report(
                    Code::WrongCount,
                    spot.opening(),
                    what,
                    self.about_view(spot, view),
                );
            }
            if let Some(most) = schema::size(part, "maxProperties").filter(|most| count > *most) {
                let what = format!("expected at most {most} keys, found {count}");
                self.report(
                    Code::WrongCount,
                    spot.opening(),
                    what,
                    self.about_view(spot, view),
                );
            }
        }
    }
}

/// The keys that an object may have, as a sentence.
fn allowed_keys(known: &[&str], view: &View<'_>) -> String {
    let pattern = view.parts.iter().find_map(|part| {
        let patterns = part.get("patternProperties")?.as_object()?;
        patterns.keys().next()
    });
    match (known, pattern) {
        (_, Some(pattern)) => format!("the keys here match {}", quoted(pattern)),
        ([], None) => "no key is allowed here".to_owned(),
        ([only], None) => format!("the only key here is {}", quoted(only)),
        (_, None) => format!("the keys here are {}", list(known.iter().copied(), "and")),
    }
}

/// The schemas that a member has to fit: those under its name, or else those for members of any name.
fn member_schemas<'s>(view: &View<'s>, name: &str) -> Vec<&'s Value> {
    let named: Vec<&Value> = view
        .parts
        .iter()
        .filter_map(|part| properties(part)?.get(name))
        .collect();
    if !named.is_empty() {
        return named;
    }
    view.parts
        .iter()
        .filter_map(|part| {
            part.get("additionalProperties")
                .filter(|schema| schema.is_object())
                .or_else(|| patterned(part, name))
        })
        .collect()
}

/// The schema of a map's values where its keys are numbers, which `schemars` writes as a pattern of digits.
fn patterned<'s>(part: &'s Map<String, Value>, name: &str) -> Option<&'s Value> {
    let patterns = part.get("patternProperties")?.as_object()?;
    let digits = name.strip_prefix('-').unwrap_or(name);
    let numeric = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    patterns.iter().find_map(|(pattern, schema)| {
        let admitted = match pattern.as_str() {
            r"^\d+$" => numeric && digits == name,
            r"^-?\d+$" => numeric,
            _ => true,
        };
        admitted.then_some(schema)
    })
}
