//! `cargo xtask synthesise`: specs of any number of operations, made of the real ones.
//!
//! Whole services are repeated under other ids, so that operations, types, error codes and docs grow in the
//! proportion that real specs have; or one service is repeated within itself. The same number gives the same bytes.

mod in_one;

use std::fmt::Write;
use std::ops::Range;
use std::path::Path;

use specwright_generator::json::{self, Kind, Node};
use specwright_generator::{Problems, Source};

use crate::cli;
use crate::console::{Console, count};
use crate::disk;
use crate::outcome::{Failure, Outcome};
use crate::places::{self, Places};
use crate::specs::Specs;

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Synthesise,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let out = places::resolved(&request.out)?;
    if disk::kind(&out)?.is_some() && !disk::list(&out)?.is_empty() {
        return Err(Failure::findings(format!(
            "{} is not empty; name a folder that is, or a new one",
            places::shown(&out)
        )));
    }
    let folder = request.specs.clone().unwrap_or_else(|| places.specs());
    let specs = Specs::folder(&folder)?;
    let problems = specwright_generator::lint(&specs.sources);
    if problems.has_errors() || !specs.unreadable.is_empty() {
        specs.complain(&problems, console);
        return Ok(Outcome::Invalid);
    }
    let services = specs.services();
    let models = services.iter().zip(&specs.sources);
    let models: Vec<_> = models
        .filter_map(|(id, spec)| Model::new(id, spec))
        .collect();
    let operations = request.operations.get();
    let made = match request.in_one {
        true => in_one(&models, operations),
        false => made(&models, operations),
    };
    for (name, text) in &made {
        disk::write_new(&Path::new(&out).join(name), text)?;
    }
    console.say(format_args!(
        "{} in {} in {}",
        count(operations, "operation"),
        count(made.len(), "spec"),
        places::shown(&out)
    ));
    Ok(Outcome::Clean)
}

/// A real spec, and where in it the parts stand that a copy changes.
struct Model<'a> {
    id: &'a str,
    text: &'a str,
    id_at: Range<usize>,
    title_at: Range<usize>,
    /// Where each operation ends.
    ends: Vec<usize>,
}

impl<'a> Model<'a> {
    /// `None` cannot be: the spec was checked before, so that it has an id, a title and operations.
    fn new(id: &'a str, spec: &'a Source) -> Option<Self> {
        let document = json::parse(0, &spec.text, &mut Problems::default())?;
        let service = member(&document, "service")?;
        let Kind::Object(operations) = &member(&document, "operations")?.kind else {
            return None;
        };
        Some(Self {
            id,
            text: &spec.text,
            id_at: member(service, "id")?.range.clone(),
            title_at: member(service, "title")?.range.clone(),
            ends: operations
                .iter()
                .map(|(_, value)| value.range.end)
                .collect(),
        })
    }

    /// The text with another id and title, and only so many of its operations.
    fn copy(&self, round: usize, operations: usize) -> (String, String) {
        let mut text = self.text.to_owned();
        let last = self
            .ends
            .last()
            .zip(self.ends.get(operations.saturating_sub(1)));
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        edits.extend(last.map(|(last, kept)| (*kept..*last, String::new())));
        let id = match round {
            0 => self.id.to_owned(),
            round => format!("{}-{round}", self.id),
        };
        if round > 0 {
            let within = self.title_at.end - 1..self.title_at.end - 1;
            edits.push((within, format!(", copy {round}")));
            edits.push((self.id_at.clone(), format!("\"{id}\"")));
        }
        // From the end to the start, so that what is left to do stays where it was found.
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (range, new) in edits {
            text.replace_range(range, &new);
        }
        let mut name = id;
        let _ = write!(name, ".json");
        (name, text)
    }
}

fn member<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    node.member(name).map(|(_, value)| value)
}

/// Name and text of one spec with that many operations, made of the real one that has most.
fn in_one(models: &[Model<'_>], operations: usize) -> Vec<(String, String)> {
    let largest = models.iter().max_by_key(|model| model.ends.len());
    let made = largest.and_then(|model| {
        let text = in_one::repeated(model.text, operations)?;
        Some((format!("{}.json", model.id), text))
    });
    made.into_iter().collect()
}

/// Names and texts of as many specs as hold that many operations: the real ones, then copy after copy of all.
fn made(models: &[Model<'_>], operations: usize) -> Vec<(String, String)> {
    let mut made = Vec::new();
    let mut left = operations;
    let rounds = (0..operations).flat_map(|round| models.iter().map(move |model| (round, model)));
    for (round, model) in rounds {
        let taken = model.ends.len().min(left);
        if taken == 0 {
            break;
        }
        made.push(model.copy(round, taken));
        left -= taken;
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(id: &str, operations: &[&str]) -> Source {
        let operations: Vec<_> = operations
            .iter()
            .map(|name| format!("\"{name}\": {{}}"))
            .collect();
        let operations = operations.join(",\n");
        Source::new(
            format!("{id}.json"),
            format!(
                "{{ \"operations\": {{ {operations} }}, \"service\": {{ \"id\": \"{id}\", \"title\": \"T\" }} }}"
            ),
        )
    }

    #[test]
    fn services_are_repeated_until_there_are_enough_operations() {
        let (cats, dogs) = (spec("cats", &["A", "B"]), spec("dogs", &["C", "D", "E"]));
        let models =
            [("cats", &cats), ("dogs", &dogs)].map(|(id, spec)| Model::new(id, spec).unwrap());
        let made = made(&models, 8);
        let expected = [
            ("cats.json", cats.text.clone()),
            ("dogs.json", dogs.text.clone()),
            (
                "cats-1.json",
                spec("cats-1", &["A", "B"]).text.replace("T", "T, copy 1"),
            ),
            (
                "dogs-1.json",
                spec("dogs-1", &["C"]).text.replace("T", "T, copy 1"),
            ),
        ];
        assert_eq!(made, expected.map(|(name, text)| (name.to_owned(), text)));
        assert!(super::made(&models, 0).is_empty());
        assert!(
            super::made(&[], 8).is_empty(),
            "nothing to copy ends as well"
        );
    }
}
