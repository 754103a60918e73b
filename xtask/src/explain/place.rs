//! `cargo xtask explain <place>`: what a place in a spec becomes in Rust.

use specwright_generator::locate::Locator;
use specwright_generator::paths::{RustPath, paths};
use specwright_generator::surface::{Class, Item, Surface};

use super::file::File;
use crate::console::Console;
use crate::outcome::Failure;

/// A place as it was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked<'w> {
    /// `file.json#/pointer`
    Pointer(&'w str, &'w str),
    /// `file.json:line` or `file.json:line:column`
    Line(&'w str, usize, Option<usize>),
}

impl<'w> Asked<'w> {
    /// The file, in the words of the question.
    pub(super) fn file(&self) -> &'w str {
        match self {
            Self::Pointer(file, _) | Self::Line(file, ..) => file,
        }
    }
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
    file: &File,
    console: &mut Console<'_>,
) -> Result<(), Failure> {
    let Some(source) = file.source() else {
        return Ok(());
    };
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
    becomes(&pointer, file, console);
    Ok(())
}

/// What the generator makes of the nearest place at or around this one that it makes something of.
fn becomes(pointer: &str, file: &File, console: &mut Console<'_>) {
    let paths = paths(&file.lowered.model);
    let surface = Surface::read(&file.lowered.sources).unwrap_or_default();
    let name = file.source().map(|source| source.name.as_str());
    let is =
        |it: &&Item, at: &str| Some(it.position.file.as_str()) == name && it.position.pointer == at;
    let item = |at: &str| surface.items.values().find(|it| is(it, at));
    let named = |at: &str| -> Vec<&RustPath> {
        let here = |it: &&RustPath| it.source == file.index && it.origin.pointer() == at;
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
