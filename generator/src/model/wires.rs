//! The members of a structure as values on the wire have them.

use std::collections::BTreeMap;

use super::structure::{Member, Structure};

/// The members of one structure by their names on the wire: put in order once, however many values are looked at.
#[derive(Clone, Debug)]
pub struct Wires<'a> {
    /// The structure.
    pub structure: &'a Structure,
    members: BTreeMap<&'a str, &'a Member>,
    /// Those that must be set, in their order.
    pub required: Vec<&'a Member>,
}

impl<'a> Wires<'a> {
    /// Of two members with one name, which is a mistake, the first is meant.
    #[must_use]
    pub fn of(structure: &'a Structure) -> Self {
        let members = structure.members.iter();
        let named = members.clone().rev();
        Self {
            structure,
            members: named.map(|it| (it.row.wire.as_str(), it)).collect(),
            required: members.filter(|it| it.required).collect(),
        }
    }

    /// The member with this name on the wire.
    #[must_use]
    pub fn named(&self, wire: &str) -> Option<&'a Member> {
        self.members.get(wire).copied()
    }
}
