//! The ways to what is secret in a structure.

use std::collections::{BTreeMap, BTreeSet};

use crate::lower::core;
use crate::model::shared::Shared;
use crate::model::structure::{Member, Structure};
use crate::model::ty::Ty;

/// Ways that are listed, and structures that are looked into: of structures that hold each other over and over there are
/// more ways than anybody could wait for.
const MOST: usize = 1_000;

/// The ways that were found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ways {
    /// The first of them: those through few structures before those through many.
    pub(super) listed: Vec<String>,
    /// Whether there may be others.
    pub(super) more: bool,
}

/// What is known of the structures that a service shares.
pub(super) struct Secrecy<'a> {
    pub(super) shared: Shared<'a>,
    /// Those with something secret in them, however deep.
    holders: BTreeSet<&'a str>,
}

/// A structure that is looked into.
struct Level<'s> {
    structure: &'s Structure,
    way: String,
    /// The index of the one that holds it.
    holder: Option<usize>,
}

impl<'a> Secrecy<'a> {
    pub(super) fn new(structures: &'a [Structure]) -> Self {
        let mut around: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut open: Vec<&str> = Vec::new();
        for structure in structures {
            for member in &structure.members {
                match core(&member.value) {
                    Ty::Secret => open.push(&structure.name),
                    Ty::Named(name) | Ty::Boxed(name) => {
                        around.entry(name).or_default().push(&structure.name);
                    }
                    _ => {}
                }
            }
        }
        let mut holders = BTreeSet::new();
        while let Some(name) = open.pop() {
            if holders.insert(name) {
                open.extend(around.get(name).into_iter().flatten());
            }
        }
        Self {
            shared: Shared::new(structures),
            holders,
        }
    }

    /// The ways in a structure: its own members first, then those of the structures that it holds, and so on, each in the
    /// order of members. A structure that holds itself has nothing new inside.
    pub(super) fn ways(&self, structure: &Structure) -> Ways {
        let mut ways = Ways::default();
        let mut levels = vec![Level {
            structure,
            way: String::new(),
            holder: None,
        }];
        let mut index = 0;
        while let Some(level) = levels.get(index) {
            let above = level.way.clone();
            for member in &level.structure.members {
                let way = || format!("{above}{}", member.name);
                if *core(&member.value) == Ty::Secret {
                    match ways.listed.len() < MOST {
                        true => ways.listed.push(way()),
                        false => ways.more = true,
                    }
                } else if let Some(structure) = self.inner(member, &levels, index) {
                    match levels.len() <= MOST {
                        true => levels.push(Level {
                            structure,
                            way: format!("{}.", way()),
                            holder: Some(index),
                        }),
                        false => ways.more = true,
                    }
                }
            }
            index += 1;
        }
        ways
    }

    /// The structure that a member holds, if there are secrets in it that were not met on the way there.
    fn inner(&self, member: &Member, levels: &[Level<'_>], index: usize) -> Option<&'a Structure> {
        let (Ty::Named(name) | Ty::Boxed(name)) = core(&member.value) else {
            return None;
        };
        let level = levels.get(index);
        let mut around = std::iter::successors(level, |level| levels.get(level.holder?));
        let is_new = self.holders.contains(name.as_str())
            && around.all(|level| level.structure.name != *name);
        is_new.then(|| self.shared.named(name)).flatten()
    }
}
