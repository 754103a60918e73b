//! The shared structures of a service by name: members and answers say no more of them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::structure::Structure;
use super::wires::Wires;

/// Structures, each found by its name in Rust.
#[derive(Clone, Debug, Default)]
pub struct Shared<'a>(BTreeMap<&'a str, Wires<'a>>);

impl<'a> Shared<'a> {
    /// These structures. Of two with one name, which is a mistake, the first is meant.
    #[must_use]
    pub fn new(structures: &'a [Structure]) -> Self {
        let mut by_name = BTreeMap::new();
        for structure in structures {
            let entry = by_name.entry(structure.name.as_str());
            entry.or_insert_with(|| Wires::of(structure));
        }
        Self(by_name)
    }

    /// The structure with this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&'a Structure> {
        self.wires(name).map(|wires| wires.structure)
    }

    /// The members of the structure with this name.
    #[must_use]
    pub fn wires(&self, name: &str) -> Option<&Wires<'a>> {
        self.0.get(name)
    }

    /// The members of a structure, which need not be a shared one.
    #[must_use]
    pub fn wires_of(&self, structure: &'a Structure) -> Cow<'_, Wires<'a>> {
        let shared = self.wires(&structure.name);
        let shared = shared.filter(|shared| std::ptr::eq(shared.structure, structure));
        shared.map_or_else(|| Cow::Owned(Wires::of(structure)), Cow::Borrowed)
    }
}
