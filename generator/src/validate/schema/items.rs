//! What a schema says about the items of an array.

use super::keywords::Keywords;
use super::{Extent, Id};

/// What a schema says about the items of an array; nothing where it is not about arrays.
#[derive(Debug, Default)]
pub(crate) struct Items {
    /// The schemas of the first items, one for each place in a tuple.
    pub(crate) tuple: Vec<Id>,
    /// The schema of all others.
    pub(crate) others: Option<Id>,
    pub(crate) count: Extent,
    pub(crate) are_unique: bool,
}

impl Items {
    pub(super) fn read(keywords: &mut Keywords<'_, '_>) -> Self {
        Self {
            tuple: keywords.schemas("prefixItems"),
            others: keywords.schema("items"),
            count: keywords.extent("minItems", "maxItems"),
            are_unique: keywords.is("uniqueItems", true),
        }
    }

    /// The schema of the item at an index.
    pub(crate) fn at(&self, index: usize) -> Option<Id> {
        self.tuple.get(index).copied().or(self.others)
    }
}
