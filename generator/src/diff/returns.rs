//! Items that are called again as they were called once before, while the name that they had meanwhile is gone.

use std::collections::{BTreeMap, BTreeSet};

use crate::surface::{Item, Surface};

/// The former names of the old surface, by what they led to, and what the new one holds.
pub(super) struct Returns<'a> {
    formers: BTreeMap<&'a str, Vec<&'a str>>,
    new: &'a Surface,
    /// The paths of the new surface, and the beginnings of them.
    known: BTreeSet<&'a str>,
}

impl<'a> Returns<'a> {
    pub(super) fn new(old: &'a Surface, new: &'a Surface) -> Self {
        let mut formers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (former, target) in &old.former {
            formers.entry(target).or_default().push(former);
        }
        let known = match formers.is_empty() {
            true => BTreeSet::new(),
            false => new.items.keys().flat_map(|path| parts(path)).collect(),
        };
        Self {
            formers,
            new,
            known,
        }
    }

    /// The item that a lost one, or what held it, has become if it is called now as it was called once before.
    pub(super) fn back(&self, path: &str) -> Option<(&'a String, &'a Item)> {
        parts(path).find_map(|target| {
            let is_gone = !self.new.former.contains_key(target) && !self.known.contains(target);
            let rest = path.strip_prefix(target).filter(|_| is_gone)?;
            let mut formers = self.formers.get(target)?.iter();
            formers.find_map(|former| self.new.items.get_key_value(&format!("{former}{rest}")))
        })
    }
}

/// A path and what holds it: `a`, `a::b` and `a::b::c` of `a::b::c`.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.match_indices("::").map(|(end, _)| end);
    ends.chain([path.len()]).filter_map(|end| path.get(..end))
}
