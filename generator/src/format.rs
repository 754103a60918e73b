//! The canonical form of a spec: the order stays, and what a document means stays; only its layout is decided here.
//!
//! 1. What fits on its line, of [`WIDTH`] columns, stands on it. The document itself and its parts are always open.
//! 2. Otherwise the brackets have lines of their own, and what is inside is packed: as much on a line as fits.
//! 3. A line of its own has: each entry where all are objects, or the list holds one; a `doc`; a sentence of a list;
//!    whatever goes over several lines; and each member of the large sections, such as an operation.
//!
//! Numbers keep their spelling; strings lose escapes that they do not need.

use crate::json::{self, Kind, Node};
use crate::problem::Problems;
use crate::source::Source;

/// Columns of a line. Texts are never broken, so longer ones make longer lines.
const WIDTH: usize = 132;

/// Columns by which each level is indented.
const STEP: usize = 2;

/// Levels of the document that hold sections: itself, its parts, and what is described in these.
const SECTIONS: usize = 2;

/// A text of a list that is at least this long and has a space is a sentence.
const SENTENCE: usize = 60;

/// The texts of documents in canonical form, in the order of the sources.
///
/// # Errors
///
/// Everything in them that is not JSON, or not JSON that a spec may be; whether they are specs does not matter.
pub fn format(sources: &[Source]) -> Result<Vec<String>, Problems> {
    let mut problems = Problems::default();
    let mut texts = Vec::new();
    for (index, Source { text, .. }) in sources.iter().enumerate() {
        if let Some(document) = json::parse(index, text, &mut problems) {
            let printed = Printer { text }.value(&document, Place::default());
            texts.push(format!("{printed}\n"));
        }
    }
    if problems.is_empty() {
        Ok(texts)
    } else {
        Err(problems)
    }
}

/// One value in canonical form, as it stands deep in a document, but without the indentation that it has there. What is
/// not JSON stays as it is.
pub(crate) fn fragment(text: &str) -> String {
    let depth = SECTIONS;
    // No text goes over lines, so what stands in front of them is the indentation.
    part(text).replace(
        &format!(
            "
{:indent$}",
            "",
            indent = depth * STEP
        ),
        "
",
    )
}

/// One value in canonical form, as it stands deep in a document. What is not JSON stays as it is.
pub(crate) fn part(text: &str) -> String {
    let Some(value) = json::parse(0, text, &mut Problems::default()) else {
        return text.to_owned();
    };
    let (depth, taken) = (SECTIONS, 0);
    Printer { text }.value(&value, Place { depth, taken })
}

/// Where a value is to stand.
#[derive(Clone, Copy, Default)]
struct Place {
    /// Levels around it.
    depth: usize,
    /// Columns that are taken beside it: the indentation, its key and the comma behind it.
    taken: usize,
}

struct Printer<'t> {
    /// The text that was read, for the spelling of numbers.
    text: &'t str,
}

impl Printer<'_> {
    /// A value, on one line or with a line for each bracket.
    fn value(&self, node: &Node, place: Place) -> String {
        let (open, close, values): (_, _, Vec<_>) = match &node.kind {
            Kind::Array(items) if !items.is_empty() => {
                let values = items.iter().map(|item| (None, item));
                ('[', ']', values.collect())
            }
            Kind::Object(members) if !members.is_empty() => {
                let values = members
                    .iter()
                    .map(|(key, value)| (Some(key.text.as_str()), value));
                ('{', '}', values.collect())
            }
            _ => return self.line(node, usize::MAX).unwrap_or_default(),
        };
        let room = WIDTH.checked_sub(place.taken);
        let room = room.filter(|_| place.depth >= SECTIONS);
        if let Some(line) = room.and_then(|room| self.line(node, room)) {
            return line;
        }
        let entries = self.entries(values, place.depth);
        let inside = packed(entries, (place.depth + 1) * STEP);
        format!(
            "{open}\n{inside}{:indent$}{close}",
            "",
            indent = place.depth * STEP
        )
    }

    /// A value on one line, if it has no more columns than there is room for.
    fn line(&self, node: &Node, room: usize) -> Option<String> {
        let mut line = String::new();
        self.put(node, room, &mut line)?;
        (columns(&line) <= room).then_some(line)
    }

    /// Adds a value to a line, until that is too long for it to go on.
    fn put(&self, node: &Node, room: usize, line: &mut String) -> Option<()> {
        match &node.kind {
            Kind::Array(items) => {
                line.push('[');
                for (index, item) in items.iter().enumerate() {
                    line.push_str(if index > 0 { ", " } else { "" });
                    self.put(item, room, line)?;
                }
                line.push(']');
            }
            Kind::Object(members) if members.is_empty() => line.push_str("{}"),
            Kind::Object(members) => {
                line.push_str("{ ");
                for (index, (key, value)) in members.iter().enumerate() {
                    line.push_str(if index > 0 { ", " } else { "" });
                    line.extend([&string(&key.text), ": "]);
                    self.put(value, room, line)?;
                }
                line.push_str(" }");
            }
            Kind::String(text) => line.push_str(&string(text)),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) => {
                line.push_str(self.text.get(node.range.clone()).unwrap_or_default());
            }
        }
        (line.len() <= room || columns(line) <= room).then_some(())
    }

    /// What stands in an object or array that does not fit on a line.
    fn entries(&self, values: Vec<(Option<&str>, &Node)>, depth: usize) -> Vec<Entry> {
        let last = values.len().saturating_sub(1);
        let is_object = |(_, node): &(Option<&str>, &Node)| matches!(node.kind, Kind::Object(_));
        let is_list = values.first().is_some_and(|(key, _)| key.is_none());
        let mut apart = if is_list {
            values.iter().any(is_object)
        } else {
            values.iter().all(is_object)
        };
        let mut entries = Vec::with_capacity(values.len());
        for (index, (key, node)) in values.into_iter().enumerate() {
            let comma = if index < last { "," } else { "" };
            let key_text = key
                .map(|key| format!("{}: ", string(key)))
                .unwrap_or_default();
            let place = Place {
                depth: depth + 1,
                taken: (depth + 1) * STEP + columns(&key_text) + comma.len(),
            };
            let text = format!("{key_text}{}{comma}", self.value(node, place));
            let is_sentence = is_list && text.contains(' ') && columns(&text) > SENTENCE;
            let alone = text.contains('\n') || key == Some("doc") || is_sentence;
            entries.push(Entry { text, alone });
        }
        apart |=
            !is_list && depth <= SECTIONS && entries.iter().any(|entry| entry.text.contains('\n'));
        entries.iter_mut().for_each(|entry| entry.alone |= apart);
        entries
    }
}

/// A member or an item, with its comma.
struct Entry {
    text: String,
    /// Whether it has a line of its own, or several.
    alone: bool,
}

/// Lines with as many entries as fit on each.
fn packed(entries: Vec<Entry>, indent: usize) -> String {
    let mut lines = String::new();
    // Columns of the line that more may be put on; none if the last one is closed.
    let mut open: Option<usize> = None;
    for Entry { text, alone } in entries {
        let width = columns(&text);
        open = match open {
            Some(taken) if !alone && taken + 1 + width <= WIDTH => {
                lines.push(' ');
                Some(taken + 1 + width)
            }
            _ => {
                if !lines.is_empty() {
                    lines.push('\n');
                }
                lines.push_str(&" ".repeat(indent));
                (!alone).then_some(indent + width)
            }
        };
        lines.push_str(&text);
    }
    lines.push('\n');
    lines
}

/// A string as JSON, with the escapes that it needs.
fn string(text: &str) -> String {
    // A string can always be written.
    serde_json::to_string(text).unwrap_or_default()
}

fn columns(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests;
