//! The shared structures of a service by name: members and answers say no more of them.

use std::collections::BTreeMap;

use super::structure::Structure;

/// Structures, each found by its name in Rust.
#[derive(Clone, Debug, Default)]
pub struct Shared<'a>(BTreeMap<&'a str, &'a Structure>);

impl<'a> Shared<'a> {
    /// These structures. Of two with one name, which is a mistake, the first is meant.
    #[must_use]
    pub fn new(structures: &'a [Structure]) -> Self {
        let mut by_name = BTreeMap::new();
        for structure in structures {
            by_name.entry(structure.name.as_str()).or_insert(structure);
        }
        Self(by_name)
    }

    /// The structure with this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&'a Structure> {
        self.0.get(name).copied()
    }
}
