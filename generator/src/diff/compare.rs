//! The comparison of two surfaces, item by item.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, IndexSet};

use super::former::{Fates, Kept};
use super::prose;
use super::rules::Rules;
use super::{Change, Impact, Report};
use crate::surface::{Class, Fact, Item, Kind, Surface};

/// What changed from one surface to the other.
#[must_use]
pub fn diff(old: &Surface, new: &Surface) -> Report {
    let fates = Fates::new(old, new);
    let mut changes = fates.names();
    let arrived = arrived(&fates);
    for (path, item) in fates.lost() {
        let now = fates.now(path);
        let now = now.or_else(|| arrived.get(&spot(item, old, &fates)?).copied());
        changes.push(removed(path, item, now));
    }
    for kept in fates.kept() {
        compared(&fates, kept, &mut changes);
    }
    for (path, item) in fates.come() {
        changes.push(added(path, item));
    }
    Report::new(changes)
}

fn removed(path: &str, item: &Item, now: Option<&str>) -> Change {
    let impact = match item.kind {
        Kind::CommonCode => Impact::Behaviour,
        _ => Impact::Breaking,
    };
    let words = item.kind.words();
    let what = match now {
        Some(now) => format!("{words} is called `{now}` now; `renamed_from` would keep this name"),
        None => format!("{words} removed"),
    };
    change(path, item, (impact, what))
}

/// What an item is, what holds it today, and where it stands in the text of that.
type Spot<'a> = (Kind, &'a str, &'a str);

/// The items that have come, by their spots: one that stands where a lost one stood only has another name in Rust.
fn arrived<'a>(fates: &Fates<'a>) -> BTreeMap<Spot<'a>, &'a str> {
    let today = fates.today();
    let come = today.items.iter().filter(|(path, _)| !fates.was(path));
    let spots = come.filter_map(|(path, item)| {
        let parent = item.parent.as_deref()?;
        let spot = (item.kind, parent, below(item, parent, today));
        Some((spot, path.as_str()))
    });
    // Of several at one place, the first has it.
    let mut arrived = BTreeMap::new();
    for (spot, path) in spots {
        arrived.entry(spot).or_insert(path);
    }
    arrived
}

/// The spot of an old item; `None` if nothing holds it any more.
fn spot<'a>(item: &'a Item, old: &Surface, fates: &Fates<'a>) -> Option<Spot<'a>> {
    let parent = item.parent.as_deref()?;
    Some((item.kind, fates.now(parent)?, below(item, parent, old)))
}

/// The place of an item below that of its parent, which may have another key today.
fn below<'a>(item: &'a Item, parent: &str, surface: &Surface) -> &'a str {
    let place = item.position.pointer.as_str();
    let parent = surface.items.get(parent);
    let rest = parent.and_then(|parent| place.strip_prefix(parent.position.pointer.as_str()));
    rest.unwrap_or(place)
}

fn added(path: &str, item: &Item) -> Change {
    let words = item.kind.words();
    let (impact, what) = match item.kind {
        Kind::CommonCode => (Impact::Behaviour, format!("{words} added")),
        Kind::Member if item.facts.contains_key("required") => (
            Impact::Breaking,
            format!("required {words} added: builders do not finish without it"),
        ),
        _ => (Impact::Compatible, format!("{words} added")),
    };
    change(path, item, (impact, what))
}

/// A change of a whole item.
pub(super) fn change(path: &str, item: &Item, (impact, what): (Impact, String)) -> Change {
    Change {
        impact,
        needs_human: None,
        kind: item.kind,
        path: path.to_owned(),
        fact: None,
        before: None,
        after: None,
        what,
        position: item.position.clone(),
    }
}

/// What became of an item.
pub(super) fn compared(fates: &Fates<'_>, kept: Kept<'_>, changes: &mut Vec<Change>) {
    let Kept { old, path, new, .. } = kept;
    if old.kind != new.kind {
        let what = format!("{} became {}", old.kind.words(), new.kind.words());
        changes.push(change(path, new, (Impact::Breaking, what)));
        return;
    }
    let old = &present(fates, kept);
    let names: IndexSet<&String> = new.facts.keys().chain(old.facts.keys()).collect();
    let mut wholes: IndexMap<Whole<'_>, Vec<&String>> = IndexMap::new();
    let told = |name: &String| fact(path, new, name, (old.facts.get(name), new.facts.get(name)));
    let tables = (&Table::of(old), &Table::of(new));
    for name in names {
        match whole(name, tables) {
            Some(whole) => wholes.entry(whole).or_default().push(name),
            None => changes.extend(told(name)),
        }
    }
    for (whole, names) in wholes {
        match names.as_slice() {
            // The compiler sees it too, so that it has been told.
            _ if [old, new]
                .iter()
                .any(|it| it.facts.contains_key(whole.name)) => {}
            [only] => changes.extend(told(only)),
            [first, ..] => changes.push(part(path, new, &whole, (first, names.len()))),
            [] => {}
        }
    }
    changes.extend(order(path, old, new));
}

/// The old item in the words of today, as far as only names have changed.
fn present(fates: &Fates<'_>, kept: Kept<'_>) -> Item {
    let Kept {
        before, old, new, ..
    } = kept;
    let mut item = old.clone();
    let names = old.order.iter();
    item.order = names.map(|name| fates.held(before, name)).collect();
    item.facts = IndexMap::new();
    let rules = Rules::of(new);
    for (name, fact) in &old.facts {
        let name = rules.today(fates, name, fact);
        let today = new.facts.get(name);
        let today = today.filter(|today| fates.alike(fact, today));
        let fact = today.unwrap_or(fact).clone();
        item.facts.insert(name.to_owned(), fact);
    }
    item
}

/// The longest part of the table that came or went as a whole with this fact, if it is more than the fact: `a.b` for
/// `a.b.c` if the other side has nothing in `a.b`, but something in `a`.
fn whole<'a>(name: &'a str, (old, new): (&Table<'_>, &Table<'_>)) -> Option<Whole<'a>> {
    let (fact, other, came) = match (old.facts.get(name), new.facts.get(name)) {
        (None, Some(fact)) => (fact, old, true),
        (Some(fact), None) => (fact, new, false),
        _ => return None,
    };
    if fact.class != Class::Behaviour {
        return None;
    }
    let ends = name
        .match_indices('.')
        .filter_map(|(end, _)| name.get(..end));
    let mut absent = ends.filter(|part| !other.parts.contains(part));
    Some(Whole {
        name: absent.next()?,
        came,
    })
}

/// What holds for an item, and the parts that it has: `a`, `a.b` and `a.b.c` if there is `a.b.c`.
struct Table<'a> {
    facts: &'a IndexMap<String, Fact>,
    parts: BTreeSet<&'a str>,
}

impl<'a> Table<'a> {
    fn of(item: &'a Item) -> Self {
        let facts = &item.facts;
        let names = facts.keys().map(String::as_str);
        let parts = names.flat_map(|name| {
            let ends = name.match_indices('.').map(|(end, _)| end);
            let ends = ends.chain([name.len()]);
            ends.filter_map(move |end| name.get(..end))
        });
        Self {
            parts: parts.collect(),
            facts,
        }
    }
}

/// A part of a table that came or went as a whole.
#[derive(PartialEq, Eq, Hash)]
struct Whole<'a> {
    name: &'a str,
    came: bool,
}

/// A change of a part of a table: its first fact, and how many it holds.
fn part(path: &str, item: &Item, whole: &Whole<'_>, (first, count): (&str, usize)) -> Change {
    let verb = if whole.came { "added" } else { "removed" };
    let what = format!("{} {verb}, with {count} entries", whole.name);
    let position = item.facts.get(first).map(|fact| fact.position.clone());
    Change {
        fact: Some(whole.name.to_owned()),
        position: position.unwrap_or_else(|| item.position.clone()),
        ..change(path, item, (Impact::Behaviour, what))
    }
}

/// What became of one fact.
fn fact(
    path: &str,
    item: &Item,
    name: &str,
    (old, new): (Option<&Fact>, Option<&Fact>),
) -> Option<Change> {
    let (before, after) = (old.map(|it| &it.value), new.map(|it| &it.value));
    if before == after {
        return None;
    }
    let class = new.or(old)?.class;
    let (impact, what) = match (class, before, after) {
        (Class::Required, None, _) => (
            Impact::Breaking,
            "is required now: builders do not finish without it".to_owned(),
        ),
        (Class::Required, ..) => (
            Impact::Breaking,
            "is optional now: builders go on, but the field became an `Option`".to_owned(),
        ),
        (Class::Shape, None, Some(after)) => (Impact::Compatible, format!("{name}: {after} now")),
        (Class::Shape, ..) => (Impact::Breaking, moved(name, before, after)),
        (Class::Notice, None, _) => (Impact::Compatible, format!("is {name} now")),
        (Class::Notice, _, None) => (Impact::Compatible, format!("is no longer {name}")),
        (Class::Behaviour, ..) => (Impact::Behaviour, moved(name, before, after)),
        (Class::Notice | Class::Prose { .. }, ..) => (
            Impact::Prose,
            format!("{name}: {}", prose::change(before, after)),
        ),
    };
    let needs_human = match class {
        Class::Prose { delicate } => prose::turn(delicate, before, after),
        _ => None,
    };
    Some(Change {
        needs_human,
        fact: Some(name.to_owned()),
        before: before.cloned(),
        after: after.cloned(),
        position: new.map_or_else(|| item.position.clone(), |it| it.position.clone()),
        ..change(path, item, (impact, what))
    })
}

fn moved(name: &str, before: Option<&String>, after: Option<&String>) -> String {
    match (before, after) {
        (Some(before), Some(after)) => format!("{name}: {before} → {after}"),
        (None, Some(after)) => format!("{name}: {after} now"),
        (Some(before), None) => format!("{name}: no longer {before}"),
        (None, None) => name.to_owned(),
    }
}

/// Whether members that both have changed places.
fn order(path: &str, old: &Item, new: &Item) -> Option<Change> {
    let [olds, news] = [old, new].map(|it| it.order.iter().collect::<BTreeSet<_>>());
    let before = old.order.iter().filter(|name| news.contains(name));
    let after = new.order.iter().filter(|name| olds.contains(name));
    if before.eq(after) {
        return None;
    }
    let what = "members travel in another order".to_owned();
    Some(Change {
        fact: Some("order".to_owned()),
        before: Some(old.order.join(", ")),
        after: Some(new.order.join(", ")),
        ..change(path, new, (Impact::Behaviour, what))
    })
}
