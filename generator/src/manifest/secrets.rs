//! The ways to what is secret in a structure.

use std::collections::{BTreeMap, BTreeSet};

use crate::lower::core;
use crate::model::shared::Shared;
use crate::model::structure::{Member, Structure};
use crate::model::ty::Ty;

/// Ways that are listed, and structures that are looked into: of structures that hold each other over and over there are
/// more ways than anybody could wait for.
const MOST: usize = 1_000;

/// What is known of the structures that a service shares.
pub(super) struct Secrecy<'a> {
    pub(super) shared: Shared<'a>,
    /// Those with something secret in them, however deep.
    holders: BTreeSet<&'a str>,
}

/// A structure while it is looked into.
struct Level<'s> {
    name: &'s str,
    way: String,
    left: std::slice::Iter<'s, Member>,
}

impl<'s> Level<'s> {
    fn new(structure: &'s Structure, way: String) -> Self {
        let (name, left) = (&structure.name, structure.members.iter());
        Self { name, way, left }
    }
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

    /// The ways in a structure, in the order of its members. One that holds itself has nothing new inside.
    pub(super) fn ways(&self, structure: &Structure) -> Vec<String> {
        let mut found = Vec::new();
        let mut above = BTreeSet::from([structure.name.as_str()]);
        let mut open = vec![Level::new(structure, String::new())];
        let mut entered = 0;
        while let Some(level) = open.last_mut().filter(|_| found.len().max(entered) < MOST) {
            let Some(member) = level.left.next() else {
                above.remove(level.name);
                open.pop();
                continue;
            };
            let way = format!("{}{}", level.way, member.name);
            match core(&member.value) {
                Ty::Secret => found.push(way),
                Ty::Named(name) | Ty::Boxed(name) if self.holders.contains(name.as_str()) => {
                    let inner = self.shared.named(name);
                    if let Some(inner) = inner.filter(|inner| above.insert(&inner.name)) {
                        entered += 1;
                        open.push(Level::new(inner, format!("{way}.")));
                    }
                }
                _ => {}
            }
        }
        found
    }
}
