//! Which structures lead back to themselves, found for all of them in one pass however long the ways are.

use std::collections::{BTreeMap, BTreeSet};

use crate::spec::Spec;
use crate::spec::member::Member;

/// A member of a type: the wire names of both.
pub(super) type Held<'a> = (&'a str, &'a str);

/// Members by which a structure holds itself by value. Lists and maps are pointers already.
pub(super) fn cycles(spec: &Spec) -> BTreeSet<(String, String)> {
    let back = leading_back(spec, |_| true).into_iter();
    let owned = back.map(|((holder, member), _)| (holder.to_owned(), member.to_owned()));
    owned.collect()
}

/// For each structure that requires itself by value, the member that does so: its own, or else of one on the way.
pub(super) fn endless(spec: &Spec) -> BTreeMap<&str, Held<'_>> {
    let mut found = BTreeMap::new();
    for (held, inner) in leading_back(spec, |member| member.required) {
        let first = *found.entry(inner).or_insert(held);
        if held.0 == inner && first.0 != inner {
            found.insert(inner, held);
        }
    }
    found
}

/// The members that lead to a structure from which there is a way back, each with that structure. Only members that
/// count are gone along.
fn leading_back(spec: &Spec, counts: impl Fn(&Member) -> bool) -> Vec<(Held<'_>, &str)> {
    let members = |definition| members(definition).filter(|(_, member)| counts(member));
    let inner = |member: &Member| spec.types.get_index_of(member.ty.trim());
    let edges: Vec<Vec<usize>> = spec
        .types
        .values()
        .map(|definition| {
            members(definition)
                .filter_map(|(_, it)| inner(it))
                .collect()
        })
        .collect();
    let groups = groups(&edges);
    let mut back = Vec::new();
    for (index, (holder, definition)) in spec.types.iter().enumerate() {
        for (name, member) in members(definition) {
            let target = inner(member).filter(|target| groups.get(*target) == groups.get(index));
            let target = target.and_then(|target| spec.types.get_index(target));
            back.extend(target.map(|(inner, _)| ((holder.as_str(), name), inner.as_str())));
        }
    }
    back
}

fn members(definition: &crate::spec::types::Type) -> impl Iterator<Item = (&str, &Member)> {
    let members = definition.members.iter().flatten();
    members.map(|(name, member)| (name.as_str(), member))
}

/// For each node the group that it is in: two are in one group if each can be reached from the other (the algorithm of
/// Kosaraju and Sharir).
fn groups(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut reversed = vec![Vec::new(); edges.len()];
    for (from, targets) in edges.iter().enumerate() {
        for to in targets {
            if let Some(back) = reversed.get_mut(*to) {
                back.push(from);
            }
        }
    }
    let (mut seen, mut order) = (BTreeSet::new(), Vec::new());
    for root in 0..edges.len() {
        reach(edges, root, &mut seen, &mut order);
    }
    let (mut seen, mut groups) = (BTreeSet::new(), vec![0; edges.len()]);
    for root in order.into_iter().rev() {
        let mut group = Vec::new();
        reach(&reversed, root, &mut seen, &mut group);
        for node in group {
            if let Some(of) = groups.get_mut(node) {
                *of = root;
            }
        }
    }
    groups
}

/// Adds what is reached from a node and was not seen before, each after all that it leads to.
fn reach(edges: &[Vec<usize>], root: usize, seen: &mut BTreeSet<usize>, reached: &mut Vec<usize>) {
    if !seen.insert(root) {
        return;
    }
    let targets = |node: usize| edges.get(node).into_iter().flatten();
    let mut open = vec![(root, targets(root))];
    while let Some((node, left)) = open.last_mut() {
        match left.find(|target| seen.insert(**target)) {
            Some(next) => open.push((*next, targets(*next))),
            None => {
                reached.push(*node);
                open.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_what_leads_to_each_other() {
        // 0 → 1 ⇄ 2 → 3, 4 → 4, and 5 → 0.
        let edges = [vec![1], vec![2], vec![1, 3], vec![], vec![4], vec![0]];
        let groups = groups(&edges);
        let together = |one: usize, other: usize| groups[one] == groups[other];
        assert!(together(1, 2) && together(4, 4));
        for (one, other) in [(0, 1), (2, 3), (3, 4), (5, 0)] {
            assert!(!together(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_way_of_any_length_is_gone_in_one_pass() {
        const LENGTH: usize = 100_000;
        let edges: Vec<Vec<usize>> = (0..LENGTH).map(|node| vec![(node + 1) % LENGTH]).collect();
        let groups = groups(&edges);
        assert!(groups.iter().all(|group| *group == groups[0]));
    }
}
