//! Compares a document with the JSON Schema of the structs it is read into, and reports everything
//! that does not fit at once, each mistake at its place.
//!
//! It knows the part of JSON Schema 2020-12 that `schemars` writes for serde's structs and enums, and
//! ignores every other keyword, `pattern` included. Unlike a general validator it decides *which* variant
//! of an enum was meant before it looks inside, so that a slip in one variant is not reported against all.

use std::ops::Range;

use crate::json::{Key, Kind, Node};
use crate::problem::words::quoted;
use crate::problem::{Code, Guesses, Place, Problem, Problems};
pub use mend::{Mended, mend};
use schema::Id;
pub use schema::Schema;
use view::View;

mod array;
mod choice;
mod kinds;
mod mend;
mod number;
mod object;
mod schema;
mod text;
mod view;

/// Adds a problem for everything in the document that does not fit the schema.
///
/// `source` is the index of the file for the places.
pub fn validate(node: &Node, schema: &Schema, source: usize, problems: &mut Problems) {
    let mut validator = Validator {
        schema,
        source,
        problems,
        guesses: &Guesses::default(),
    };
    validator.check(Spot { key: None, node }, Schema::ROOT);
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

    /// A sentence of the schema about the value, as one about its key.
    fn about(&self, sentence: Option<String>) -> Option<String> {
        Some(format!("{}: {}", quoted(&self.key?.text), sentence?))
    }
}

struct Validator<'s, 'p> {
    schema: &'s Schema,
    source: usize,
    problems: &'p mut Problems,
    guesses: &'p Guesses,
}

impl<'s> Validator<'s, '_> {
    fn check(&mut self, spot: Spot<'_>, schema: Id) {
        let allowed = self.schema.kinds(schema);
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
    fn view(&mut self, spot: Spot<'_>, schema: Id) -> View<'s> {
        let mut view = View::of(self.schema, schema);
        let mut next = 0;
        while let Some(part) = view.part(next) {
            for choice in &part.choices {
                match self.choose(spot, choice) {
                    Some(branch) => view.add(branch),
                    None => view.decided = false,
                }
            }
            next += 1;
        }
        view
    }

    /// Reports a value of the wrong kind.
    fn misfit(&mut self, spot: Spot<'_>, schema: Id, allowed: kinds::Kinds) {
        let what = format!(
            "expected {}, found {}",
            allowed.described(),
            kinds::found(spot.node, allowed)
        );
        let hint = spot.about(self.schema.sentence(schema));
        let hint = hint.or_else(|| Some(format!("write {} here", allowed.described())));
        self.report(Code::WrongKind, spot.node.range.clone(), what, hint);
    }

    fn report(&mut self, code: Code, range: Range<usize>, what: String, hint: Option<String>) {
        let at = Place::new(self.source, range);
        self.problems.push(Problem::new(code, at, what).hint(hint));
    }
}

#[cfg(test)]
mod tests;
