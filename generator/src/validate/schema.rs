//! A JSON Schema as plain structs: what it says is read once, and not again for each value of each document.

use std::iter;

use serde_json::Value;

use super::kinds::Kinds;
pub(crate) use choice::{Choice, Objects};
pub(crate) use extent::Extent;
pub(crate) use named::Named;
pub(crate) use part::Part;

mod bounds;
mod choice;
mod extent;
mod items;
mod keywords;
mod named;
mod part;
mod places;
mod properties;

/// How many choices directly inside of one another are looked into for the kinds of value that they admit.
/// Serde's structs have two (an optional enum); a schema that refers to itself would have no end.
const CHOICES: usize = 4;

/// A whole JSON Schema, ready to compare documents with.
#[derive(Debug)]
pub struct Schema {
    /// What is said at each place where a schema stands; nothing by `true` and `false`, which are not told apart.
    parts: Vec<Option<Part>>,
    /// What else has to hold where a schema holds: the parts of each, the nearest first.
    together: Vec<Vec<Id>>,
    /// The kinds of value that each admits, without looking into them.
    kinds: Vec<Kinds>,
}

/// A place where a schema stands inside of the whole one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Id(usize);

impl Schema {
    /// The whole schema itself.
    pub(crate) const ROOT: Id = Id(0);

    /// Reads a whole schema, in which references are looked up.
    #[must_use]
    pub fn compile(root: &Value) -> Self {
        let parts = places::parts(root);
        let ids = (0..parts.len()).map(Id);
        let mut schema = Self {
            parts,
            together: Vec::new(),
            kinds: Vec::new(),
        };
        // Each of these asks for those before it.
        schema.together = ids.clone().map(|id| schema.joined(id)).collect();
        schema.kinds = ids.map(|id| schema.kinds_within(id, CHOICES)).collect();
        schema.tell_objects_apart();
        schema
    }

    /// The schema of a place and all schemas that hold together with it: what it refers to, and its `allOf`.
    /// The nearest comes first, so that a field's description wins over its type's. Each is there once, so that a
    /// schema that refers to itself has an end.
    fn joined(&self, id: Id) -> Vec<Id> {
        let mut joined: Vec<Id> = self.part(id).map(|_| id).into_iter().collect();
        let mut next = 0;
        while let Some(part) = joined.get(next).and_then(|id| self.part(*id)) {
            for beside in &part.beside {
                if self.part(*beside).is_some() && !joined.contains(beside) {
                    joined.push(*beside);
                }
            }
            next += 1;
        }
        joined
    }

    fn kinds_within(&self, id: Id, choices: usize) -> Kinds {
        let mut kinds = Kinds::ANY;
        for part in self.parts(id) {
            kinds = kinds.and(part.kinds);
            for choice in part.choices.iter().filter(|_| choices > 0) {
                let branches = choice.branches.iter();
                let any = branches
                    .map(|branch| self.kinds_within(*branch, choices - 1))
                    .fold(Kinds::NONE, Kinds::or);
                kinds = kinds.and(any);
            }
        }
        kinds
    }

    fn tell_objects_apart(&mut self) {
        let choices = self.parts.iter().flatten().flat_map(|part| &part.choices);
        let told: Vec<Objects> = choices
            .map(|choice| Objects::told(self, &choice.branches))
            .collect();
        let parts = self.parts.iter_mut().flatten();
        for (choice, told) in iter::zip(parts.flat_map(|part| &mut part.choices), told) {
            choice.objects = told;
        }
    }

    /// What the schema of a place says itself.
    pub(crate) fn part(&self, id: Id) -> Option<&Part> {
        self.parts.get(id.0)?.as_ref()
    }

    /// The places of the parts of a schema: of itself and of all that hold together with it, the nearest first.
    pub(crate) fn places(&self, id: Id) -> &[Id] {
        self.together.get(id.0).map_or(&[], Vec::as_slice)
    }

    /// The parts of a schema.
    pub(crate) fn parts(&self, id: Id) -> impl Iterator<Item = &Part> {
        self.places(id).iter().filter_map(|id| self.part(*id))
    }

    /// The kinds of value that a schema admits, without looking into them.
    pub(crate) fn kinds(&self, id: Id) -> Kinds {
        self.kinds.get(id.0).copied().unwrap_or(Kinds::ANY)
    }

    /// The first sentence of the nearest description.
    pub(crate) fn sentence(&self, id: Id) -> Option<String> {
        self.parts(id).find_map(Part::sentence)
    }

    /// The schema of a member by its name.
    pub(crate) fn property(&self, id: Id, name: &str) -> Option<Id> {
        self.parts(id)
            .find_map(|part| part.properties.named.get(name))
    }

    /// The strings that a schema lists, if it admits no others.
    pub(crate) fn names(&self, id: Id) -> Option<&[String]> {
        self.parts(id).find_map(|part| part.names.as_deref())
    }
}
