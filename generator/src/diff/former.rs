//! Names that go on working under another one: what was renamed is still there.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::compare::change;
use super::{Change, Impact};
use crate::surface::{Class, Fact, Item, Kind, Surface};

/// Behaviour that is said with names in Rust, which may have become others.
const NAMED: [&str; 3] = ["again", "fail", "until"];

/// The items of the old surface and what became of them.
pub(super) struct Fates<'a> {
    old: &'a Surface,
    new: &'a Surface,
    /// Present paths by those that items had before; what is gone has none.
    present: IndexMap<&'a str, &'a str>,
    /// The present paths of all those.
    known: BTreeSet<&'a str>,
}

impl<'a> Fates<'a> {
    /// Looks for every old item in the new surface, under its path or where that leads to now.
    pub(super) fn new(old: &'a Surface, new: &'a Surface) -> Self {
        let found = old.items.keys().filter_map(|path| {
            let present = new.items.get_key_value(path);
            let present = present.or_else(|| new.items.get_key_value(&new.present(path)));
            Some((path.as_str(), present?.0.as_str()))
        });
        let present: IndexMap<&str, &str> = found.collect();
        let known = present.values().copied().collect();
        Self {
            old,
            new,
            present,
            known,
        }
    }

    /// What is still there: how it was, the present path, and how it is.
    pub(super) fn kept(&self) -> impl Iterator<Item = (&'a Item, &'a str, &'a Item)> {
        self.present.iter().filter_map(|(before, now)| {
            let (old, new) = (self.old.items.get(*before)?, self.new.items.get(*now)?);
            Some((old, *now, new))
        })
    }

    /// What is gone, without what went with the item that held it.
    pub(super) fn lost(&self) -> impl Iterator<Item = (&'a str, &'a Item)> {
        let is_there = |path: &str| self.present.contains_key(path);
        let items = self.old.items.iter();
        let lost = items.filter(move |(path, item)| {
            let with = item
                .parent
                .as_deref()
                .is_some_and(|parent| !is_there(parent));
            !is_there(path) && !with
        });
        lost.map(|(path, item)| (path.as_str(), item))
    }

    /// What is new, without what came with the item that holds it.
    pub(super) fn come(&self) -> impl Iterator<Item = (&'a str, &'a Item)> {
        let was_there = |path: &str| self.known.contains(path);
        let items = self.new.items.iter();
        let come = items.filter(move |(path, item)| {
            let with = item
                .parent
                .as_deref()
                .is_some_and(|parent| !was_there(parent));
            !was_there(path) && !with
        });
        come.map(|(path, item)| (path.as_str(), item))
    }

    /// Whether a path is that of an item which was there before.
    pub(super) fn was(&self, path: &str) -> bool {
        self.old.items.contains_key(path)
    }

    /// The new surface.
    pub(super) fn today(&self) -> &'a Surface {
        self.new
    }

    /// Former names that came or went, and items that have a new one.
    pub(super) fn names(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        for (former, present) in &self.new.former {
            let item = self
                .new
                .items
                .get(present)
                .filter(|item| self.is_told(item));
            let is_new =
                !self.old.former.contains_key(former) && self.known.contains(present.as_str());
            if let Some(item) = item.filter(|_| is_new) {
                let what = match self.was_called(present, last(former)) {
                    true => format!("{} renamed: `{former}` goes on working", item.kind.words()),
                    false => format!("{} also goes by `{former}`", item.kind.words()),
                };
                changes.push(change(present, item, (Impact::Compatible, what)));
            }
        }
        for (former, target) in &self.old.former {
            let present = self.new.present(former);
            let works =
                self.new.items.contains_key(&present) || self.new.former.contains_key(former);
            let item = self.old.items.get(target).filter(|item| self.is_told(item));
            let is_kept = self.present.contains_key(target.as_str());
            if let Some(item) = item.filter(|_| !works && is_kept) {
                let what = format!("former name of `{target}` removed");
                changes.push(super::compare::change(
                    former,
                    item,
                    (Impact::Breaking, what),
                ));
            }
        }
        changes
    }

    /// Whether the item with this path had this name before.
    fn was_called(&self, present: &str, name: &str) -> bool {
        let mut paths = self.present.iter();
        paths.any(|(before, now)| *now == present && last(before) == name)
    }

    /// Whether a name of the item is told: that of an answer goes with the operation's.
    fn is_told(&self, item: &Item) -> bool {
        let parent = item.parent.as_ref();
        let parents = parent.and_then(|parent| {
            let new = self.new.items.get(parent);
            new.or_else(|| self.old.items.get(parent))
        });
        let holder = parents.map(|parent| parent.kind);
        !(item.kind == Kind::Structure && holder == Some(Kind::Operation))
    }

    /// Whether two facts of this name say the same, given that names in Rust may have become others.
    pub(super) fn alike(&self, name: &str, old: &Fact, new: &Fact) -> bool {
        let is_named =
            NAMED.contains(&name) || name.starts_with("paging.") || name.starts_with("issues.");
        let names = old.class == Class::Shape || is_named;
        old.value == new.value || (names && self.translated(&old.value) == new.value)
    }

    /// A text with the present names in place of former ones.
    pub(super) fn translated(&self, text: &str) -> String {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let mut translated = String::new();
        let mut rest = text;
        while let Some(start) = rest.find(is_word) {
            let (before, word) = rest.split_at(start);
            let end = word.find(|c| !is_word(c)).unwrap_or(word.len());
            let (word, after) = word.split_at(end);
            translated.push_str(before);
            translated.push_str(self.word(word));
            rest = after;
        }
        translated.push_str(rest);
        translated
    }

    /// The present name of what was called so, in whatever service.
    fn word<'w>(&'w self, word: &'w str) -> &'w str {
        let mut former = self.new.former.iter();
        let found = former.find(|(former, _)| last(former) == word);
        found.map_or(word, |(_, present)| last(present))
    }
}

fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}
