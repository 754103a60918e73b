//! What holds for one value.

use std::borrow::Cow;

use super::schema::{Id, Part, Schema};

/// The parts of the schemas that a value has to fit, all of them.
pub(super) struct View<'s> {
    schema: &'s Schema,
    parts: Cow<'s, [Id]>,
    /// Whether the variant of every enum is known; without it, nothing can be said about unknown keys.
    pub(super) decided: bool,
}

impl<'s> View<'s> {
    /// What holds whichever variants the value is of.
    pub(super) fn of(schema: &'s Schema, id: Id) -> Self {
        Self {
            schema,
            parts: Cow::Borrowed(schema.places(id)),
            decided: true,
        }
    }

    /// Adds what holds for a variant. What is there already is not added again.
    pub(super) fn add(&mut self, branch: Id) {
        for part in self.schema.places(branch) {
            if !self.parts.contains(part) {
                self.parts.to_mut().push(*part);
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    pub(super) fn part(&self, index: usize) -> Option<&'s Part> {
        self.schema.part(*self.parts.get(index)?)
    }

    pub(super) fn parts(&self) -> impl Iterator<Item = &'s Part> {
        self.parts.iter().filter_map(|id| self.schema.part(*id))
    }

    /// The schemas of a member that is known by name.
    pub(super) fn named(&self, name: &str) -> impl Iterator<Item = Id> {
        self.parts()
            .filter_map(|part| part.properties.named.get(name))
    }

    /// The schemas of a member that is not.
    pub(super) fn others(&self, name: &str) -> impl Iterator<Item = Id> {
        self.parts().filter_map(|part| part.properties.other(name))
    }

    /// Whether members that the schema does not know are refused.
    pub(super) fn is_closed(&self) -> bool {
        self.decided && self.parts().any(|part| part.properties.are_closed)
    }

    /// What the nearest description says about the value.
    pub(super) fn sentence(&self) -> Option<String> {
        self.parts().find_map(Part::sentence)
    }

    /// What it says about a member.
    pub(super) fn sentence_of(&self, name: &str) -> Option<String> {
        self.named(name)
            .find_map(|member| self.schema.sentence(member))
    }
}
