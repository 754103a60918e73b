//! The members of an object: in the order of the text, and found by name in little time however many there are.

use std::ops::Deref;

use super::{Key, Node};

/// The members in the order of the text. A key stands for its first member if it is there twice.
#[derive(Clone, Debug, Default)]
pub struct Members {
    members: Vec<(Key, Node)>,
    /// Where each stands in the list, sorted by name.
    sorted: Vec<usize>,
}

impl Members {
    /// The member with this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&(Key, Node)> {
        let first = self
            .sorted
            .partition_point(|place| self.name(*place) < name);
        let place = self.sorted.get(first)?;
        let member = self.members.get(*place)?;
        (member.0.text == name).then_some(member)
    }

    /// Each key that stands for nothing because its name is there before, after the first of that name.
    pub(super) fn repeated(&self) -> impl Iterator<Item = (&Key, &Key)> {
        let same = |one: &usize, next: &usize| self.name(*one) == self.name(*next);
        self.sorted.chunk_by(same).flat_map(|places| {
            let members = places.iter().filter_map(|place| self.members.get(*place));
            let mut keys = members.map(|(key, _)| key);
            let first = keys.next();
            keys.filter_map(move |again| Some((first?, again)))
        })
    }

    fn name(&self, place: usize) -> &str {
        self.members
            .get(place)
            .map_or("", |(key, _)| key.text.as_str())
    }
}

impl From<Vec<(Key, Node)>> for Members {
    fn from(members: Vec<(Key, Node)>) -> Self {
        let names = members.iter().map(|(key, _)| key.text.as_str()).enumerate();
        let mut names: Vec<(usize, &str)> = names.collect();
        // Stable, so that of members with one name the first comes first.
        names.sort_by_key(|(_, name)| *name);
        let sorted = names.into_iter().map(|(place, _)| place).collect();
        Self { members, sorted }
    }
}

impl Deref for Members {
    type Target = [(Key, Node)];

    fn deref(&self) -> &Self::Target {
        &self.members
    }
}

impl<'a> IntoIterator for &'a Members {
    type Item = &'a (Key, Node);
    type IntoIter = std::slice::Iter<'a, (Key, Node)>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.iter()
    }
}

impl PartialEq for Members {
    fn eq(&self, other: &Self) -> bool {
        self.members == other.members
    }
}
