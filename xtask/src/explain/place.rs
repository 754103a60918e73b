//! `cargo xtask explain <place>`: what a place in a spec becomes in Rust.

use specwright_generator::Source;
use specwright_generator::locate::Locator;
use specwright_generator::paths::{RustPath, paths};
use specwright_generator::surface::{Class, Item, Surface};

use crate::console::Console;
use crate::lowered::Lowered;
use crate::outcome::Failure;

/// A place as it was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked<'w> {
    /// `file.json#/pointer`
    Pointer(&'w str, &'w str),
    /// `file.json:line` or `file.json:line:column`
    Line(&'w str, usize, Option<usize>),
}

/// Reads the word as a place; `None` if it looks like none.
pub(super) fn asked(word: &str) -> Option<Asked<'_>> {
    if let Some((file, pointer)) = word.split_once('#') {
        return Some(Asked::Pointer(file, pointer));
    }
    let (file, place) = word.split_once(".json:")?;
    let file = word.get(..file.len() + ".json".len())?;
    let mut numbers = place.trim_end_matches(':').splitn(2, ':');
    let line = numbers.next()?.parse().ok()?;
    let column = numbers.next().map(str::parse).transpose().ok()?;
    Some(Asked::Line(file, line, column))
}

/// Says what stands at the place.
pub(super) fn explain(
    asked: &Asked<'_>,
    lowered: &Lowered,
    console: &mut Console<'_>,
) -> Result<(), Failure> {
    let (Asked::Pointer(file, _) | Asked::Line(file, ..)) = asked;
    let (index, source) = find(file, &lowered.sources)?;
    let locator = Locator::new(source);
    let pointer = match asked {
        Asked::Pointer(_, pointer) if locator.contains(pointer) => (*pointer).to_owned(),
        Asked::Pointer(_, pointer) => {
            let what = format!("there is nothing at {}#{pointer}", source.name);
            let near = locator.position(pointer).line;
            return Err(Failure::invalid(format!(
                "{what}; line {near} holds the nearest place that exists"
            )));
        }
        Asked::Line(_, line, column) => locator
            .pointer(*line, *column)
            .ok_or_else(|| Failure::invalid(format!("{} has no line {line}", source.name)))?,
    };
    let place = locator.position(&pointer);
    console.say(format_args!(
        "{}:{}:{}: #{pointer}",
        source.name, place.line, place.column
    ));
    becomes(&pointer, (index, source), lowered, console);
    Ok(())
}

/// What the generator makes of the nearest place at or around this one that it makes something of.
fn becomes(
    pointer: &str,
    (index, source): (usize, &Source),
    lowered: &Lowered,
    console: &mut Console<'_>,
) {
    let paths = paths(&lowered.model);
    let surface = Surface::read(&lowered.sources).unwrap_or_default();
    let is = |it: &&Item, at: &str| it.position.file == source.name && it.position.pointer == at;
    let item = |at: &str| surface.items.values().find(|it| is(it, at));
    let named = |at: &str| -> Vec<&RustPath> {
        let here = |it: &&RustPath| it.source == index && it.origin.pointer() == at;
        paths.iter().filter(here).collect()
    };
    let around = std::iter::successors(Some(pointer), |at| Some(at.rsplit_once('/')?.0));
    let mut around = around.filter(|at| item(at).is_some() || !named(at).is_empty());
    let Some(holder) = around.next() else {
        console.say("has no name in Rust");
        return;
    };
    let part = match holder == pointer {
        true => String::new(),
        false => format!("is part of #{holder}, which "),
    };
    match named(holder).is_empty() {
        false => console.say(format_args!("{part}becomes")),
        true => console.say(format_args!("{part}has no name in Rust")),
    }
    for it in named(holder) {
        console.say(format_args!("    {}  {}", it.path, it.what));
    }
    if let Some(item) = item(holder) {
        facts(item, console);
    }
}

/// The spec that is meant: by its path, or by its name alone.
fn find<'s>(file: &str, sources: &'s [Source]) -> Result<(usize, &'s Source), Failure> {
    let name = |path: &str| {
        path.rsplit(['/', '\\'])
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let mut found = sources.iter().enumerate();
    found
        .find(|(_, source)| name(&source.name) == name(file))
        .ok_or_else(|| {
            let known: Vec<String> = sources.iter().map(|source| name(&source.name)).collect();
            Failure::invalid(format!(
                "there is no spec `{file}`; there are: {}",
                known.join(", ")
            ))
        })
}

/// What is said about an item, and what holds for it.
fn facts(item: &Item, console: &mut Console<'_>) {
    if let Some(doc) = item.facts.get("doc") {
        for line in doc.value.lines() {
            console.say(format_args!("    {line}"));
        }
    }
    for (name, fact) in &item.facts {
        if !matches!(fact.class, Class::Prose { .. }) {
            console.say(format_args!("    {name}: {}", fact.value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_from_other_words() {
        for (word, place) in [
            (
                "specs/a.json:12:3",
                Some(Asked::Line("specs/a.json", 12, Some(3))),
            ),
            ("a.json:12", Some(Asked::Line("a.json", 12, None))),
            ("a.json:12:3:", Some(Asked::Line("a.json", 12, Some(3)))),
            ("a.json#/b/c", Some(Asked::Pointer("a.json", "/b/c"))),
            ("a.json:x", None),
            ("APIG.3303", None),
            ("unknown-key", None),
        ] {
            assert_eq!(asked(word), place, "{word}");
        }
    }
}
