//! Compares a document with the JSON Schema of the structs it is read into, and reports everything
//! that does not fit at once, each mistake at its place.
//!
//! It knows the part of JSON Schema 2020-12 that `schemars` writes for serde's structs and enums, and
//! ignores every other keyword, `pattern` included. Unlike a general validator it decides *which* variant
//! of an enum was meant before it looks inside, so that a slip in one variant is not reported against all.

use std::ops::Range;

use serde_json::{Map, Value};

use crate::json::{Key, Kind, Node};
use crate::problem::words::quoted;
use crate::problem::{Code, Guesses, Place, Problem, Problems};
pub use mend::{Mended, mend};
use schema::Schemas;

mod array;
mod choice;
mod kinds;
mod mend;
mod number;
mod object;
mod schema;
mod text;

/// Adds a problem for everything in the document that does not fit the schema.
///
/// `schema` is a whole JSON Schema, in which references are looked up; `source` is the index of the file
/// for the places.
pub fn validate(node: &Node, schema: &Value, source: usize, problems: &mut Problems) {
    let mut validator = Validator {
        schemas: &Schemas::new(schema),
        source,
        problems,
        guesses: &Guesses::default(),
    };
    validator.check(Spot { key: None, node }, schema);
}

/// A value and the key it stands under.
#[derive(Clone, Copy)]
struct Spot<'n> {
    key: Option<&'n Key>,
    node: &'n Node,
}

impl Spot<'_> {
    /// Where to say that something is missing inside of an object: its key, or else its opening bracket.
    fn opening(&self) -> Range<usize> {
        let start = self.node.range.start;
        self.key.map_or(start..start + 1, |key| key.range.clone())
    }
}

/// The schemas that a value has to fit, all of them.
struct View<'s> {
    parts: Vec<&'s Map<String, Value>>,
    /// Whether the variant of every enum is known; without it, nothing can be said about unknown keys.
    decided: bool,
}

struct Validator<'s, 'p> {
    schemas: &'p Schemas<'s>,
    source: usize,
    problems: &'p mut Problems,
    guesses: &'p Guesses,
}

impl<'s> Validator<'s, '_> {
    fn check(&mut self, spot: Spot<'_>, schema: &'s Value) {
        let allowed = self.schemas.kinds(schema);
        if !allowed.fits(spot.node) {
            return self.misfit(spot, schema, allowed);
        }
        let view = self.view(spot, schema);
        match &spot.node.kind {
            Kind::Object(members) => self.object(spot, members, &view),
            Kind::Array(items) => self.array(spot, items, &view),
            Kind::String(string) => self.text(spot, string, &view),
            Kind::Number(number) => self.number(spot, number, &view),
            Kind::Bool(_) => self.listed(spot, &view),
            Kind::Null => {}
        }
    }

    /// Puts together what holds for the value, choosing the variant wherever the schema leaves a choice.
    fn view(&mut self, spot: Spot<'_>, schema: &'s Value) -> View<'s> {
        let mut view = View {
            parts: self.schemas.parts(schema).to_vec(),
            decided: true,
        };
        let mut next = 0;
        while let Some(part) = view.parts.get(next).copied() {
            for keyword in ["oneOf", "anyOf"] {
                let branches = schema::list(part, keyword);
                if branches.is_empty() {
                    continue;
                }
                match self.choose(spot, branches) {
                    Some(branch) => self.schemas.extend(&mut view.parts, branch),
                    None => view.decided = false,
                }
            }
            next += 1;
        }
        view
    }

    /// Reports a value of the wrong kind.
    fn misfit(&mut self, spot: Spot<'_>, schema: &'s Value, allowed: kinds::Kinds) {
        let what = format!(
            "expected {}, found {}",
            allowed.described(),
            kinds::found(spot.node, allowed)
        );
        let hint = self.about(spot, schema);
        let hint = hint.or_else(|| Some(format!("write {} here", allowed.described())));
        self.report(Code::WrongKind, spot.node.range.clone(), what, hint);
    }

    /// What the schema says about the key that the value stands under.
    fn about(&self, spot: Spot<'_>, schema: &'s Value) -> Option<String> {
        let sentence = self.schemas.sentence(schema)?;
        let key = spot.key?;
        Some(format!("{}: {sentence}", quoted(&key.text)))
    }

    /// The same for schemas that have already been put together.
    fn about_view(&self, spot: Spot<'_>, view: &View<'s>) -> Option<String> {
        let sentence = view.parts.iter().find_map(|part| schema::sentence(part))?;
        let key = spot.key?;
        Some(format!("{}: {sentence}", quoted(&key.text)))
    }

    fn report(&mut self, code: Code, range: Range<usize>, what: String, hint: Option<String>) {
        let at = Place::new(self.source, range);
        self.problems.push(Problem::new(code, at, what).hint(hint));
    }
}

#[cfg(test)]
mod tests;
