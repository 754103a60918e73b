//! Names that go on working under another one: what was renamed is still there.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::compare::change;
use super::returns::Returns;
use super::taken::taken;
use super::{Change, Impact};
use crate::surface::{Fact, Item, Kind, Surface};

/// The items of the old surface and what became of them.
pub(super) struct Fates<'a> {
    old: &'a Surface,
    new: &'a Surface,
    /// Present paths by those that items had before; what is gone has none.
    present: IndexMap<&'a str, &'a str>,
    /// The present paths of all those.
    known: BTreeSet<&'a str>,
    /// The same, each with the last part of a path that it had before.
    names: BTreeSet<(&'a str, &'a str)>,
    /// Items that are left with a name that was a former one already, and what is in them.
    back: BTreeSet<&'a str>,
}

/// An item that is still there.
#[derive(Clone, Copy)]
pub(super) struct Kept<'a> {
    /// Its former path.
    pub(super) before: &'a str,
    /// How it was.
    pub(super) old: &'a Item,
    /// Its present path.
    pub(super) path: &'a str,
    /// How it is.
    pub(super) new: &'a Item,
}

impl<'a> Fates<'a> {
    /// Looks for every old item in the new surface, under its path or where that leads to now.
    pub(super) fn new(old: &'a Surface, new: &'a Surface) -> Self {
        let mut fates = Self {
            old,
            new,
            present: IndexMap::new(),
            known: BTreeSet::new(),
            names: BTreeSet::new(),
            back: BTreeSet::new(),
        };
        let returns = Returns::new(old, new);
        for path in old.items.keys() {
            let present = new.items.get_key_value(path);
            let present = present.or_else(|| new.items.get_key_value(&new.present(path)));
            let back = || returns.back(path);
            let Some((now, _)) = present.or_else(back) else {
                continue;
            };
            fates.present.insert(path, now);
            fates.known.insert(now);
            fates.names.insert((now, last(path)));
            if present.is_none() {
                fates.back.insert(path);
            }
        }
        fates
    }

    /// What is still there.
    pub(super) fn kept(&self) -> impl Iterator<Item = Kept<'a>> {
        let pairs = self.present.iter();
        pairs.filter_map(|(before, now)| self.pair(before, now))
    }

    /// What was at one path and what is at another one.
    fn pair(&self, before: &str, now: &str) -> Option<Kept<'a>> {
        let (before, old) = self.old.items.get_key_value(before)?;
        let (path, new) = self.new.items.get_key_value(now)?;
        Some(Kept {
            before,
            old,
            path,
            new,
        })
    }

    /// What cannot be called so any more, without what went with the item that held it.
    pub(super) fn lost(&self) -> impl Iterator<Item = (&'a str, &'a Item)> {
        let is_there = |path: &str| self.present.contains_key(path) && !self.back.contains(path);
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

    /// What the item that was at this path is called now.
    pub(super) fn now(&self, path: &str) -> Option<&'a str> {
        self.present.get(path).copied()
    }

    /// The new surface.
    pub(super) fn today(&self) -> &'a Surface {
        self.new
    }

    /// Former names that came or went, and items that have a new one.
    pub(super) fn names(&self) -> Vec<Change> {
        let came = self.new.former.iter();
        let came = came.filter_map(|(former, present)| self.came(former, present));
        let were = self.old.former.iter();
        let were = were.filter_map(|(former, target)| self.went(former, target));
        came.chain(were).collect()
    }

    /// A former name that was none before.
    fn came(&self, former: &str, present: &str) -> Option<Change> {
        let item = self.new.items.get(present)?;
        let is_new = !self.old.former.contains_key(former) && self.known.contains(present);
        if !is_new || !self.is_told(item) {
            return None;
        }
        let what = match self.names.contains(&(present, last(former))) {
            true => format!("{} renamed: `{former}` goes on working", item.kind.words()),
            false => format!("{} also goes by `{former}`", item.kind.words()),
        };
        Some(change(present, item, (Impact::Compatible, what)))
    }

    /// A former name that leads nowhere now, or elsewhere.
    fn went(&self, former: &str, target: &str) -> Option<Change> {
        let item = self.old.items.get(target).filter(|it| self.is_told(it))?;
        let now = self.present.get(target);
        let leads = self.new.present(former);
        match self.new.items.contains_key(&leads) {
            true if now == Some(&leads.as_str()) => None,
            true => taken(self, former, self.pair(target, &leads)?),
            // Otherwise it went with its item.
            false => now.map(|_| {
                let what = format!("former name of `{target}` removed");
                change(former, item, (Impact::Breaking, what))
            }),
        }
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

    /// Whether two facts say the same, given that items may have other names now.
    pub(super) fn alike(&self, old: &Fact, new: &Fact) -> bool {
        let exact = old.exact.as_ref().zip(new.exact.as_ref());
        let same = exact.is_some_and(|(old, new)| self.translated(old) == *new);
        old.value == new.value || same
    }

    /// The name today of what the item at this path holds.
    pub(super) fn held(&self, path: &str, name: &str) -> String {
        last(&self.new.present(&format!("{path}::{name}"))).to_owned()
    }

    /// A text with present paths in place of former ones.
    pub(super) fn translated(&self, text: &str) -> String {
        let is_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
        let mut translated = String::new();
        let mut rest = text;
        while let Some(start) = rest.find(is_path) {
            let (before, path) = rest.split_at(start);
            let end = path.find(|c| !is_path(c)).unwrap_or(path.len());
            let (path, after) = path.split_at(end);
            translated.push_str(before);
            translated.push_str(&self.new.present(path));
            rest = after;
        }
        translated.push_str(rest);
        translated
    }
}

fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}
