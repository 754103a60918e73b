//! What is wrong with the specs, and where: collected over all files and phases, then shown at once.

use std::collections::BTreeSet;
use std::ops::Range;

pub use code::{Code, Severity};
pub(crate) use guesses::Guesses;

pub use crate::source::Position;
use crate::source::Source;

mod code;
mod guesses;
mod render;
pub(crate) mod words;

/// A stretch of text in one of the sources.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Place {
    /// Index of the file in the list of sources that is being read.
    pub source: usize,
    /// Byte at which the stretch starts.
    pub start: usize,
    /// Byte after the stretch; equal to `start` for a point between two characters.
    pub end: usize,
}

impl Place {
    /// A byte range of a source.
    #[must_use]
    pub fn new(source: usize, range: Range<usize>) -> Self {
        Self {
            source,
            start: range.start,
            end: range.end,
        }
    }

    /// The top of a file, for what concerns it as a whole.
    #[must_use]
    pub fn file(source: usize) -> Self {
        Self::new(source, 0..0)
    }
}

/// One mistake: its kind, a sentence, the place it is about, and what to do.
///
/// The order of the fields is the order in which problems are shown: by file, by position, by text.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Problem {
    /// The text to look at.
    pub at: Place,
    /// What is wrong, as one line without a closing dot.
    pub what: String,
    /// What kind of mistake it is.
    pub code: Code,
    /// A few words under the text. Boxed, because problems are returned by value as errors.
    pub label: Option<Box<str>>,
    /// Other places that matter, each with a few words to stand under it.
    pub also: Vec<(Place, String)>,
    /// How to mend it.
    pub hint: Option<String>,
}

impl Problem {
    /// A problem with neither label nor hint.
    #[must_use]
    pub fn new(code: Code, at: Place, what: impl Into<String>) -> Self {
        Self {
            at,
            what: what.into(),
            code,
            label: None,
            also: Vec::new(),
            hint: None,
        }
    }

    /// Puts a few words under the text at fault.
    #[must_use]
    pub fn label(mut self, label: impl Into<Box<str>>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Shows another place with a few words under it.
    #[must_use]
    pub fn also(mut self, at: Place, label: impl Into<String>) -> Self {
        self.also.push((at, label.into()));
        self
    }

    /// Says how to mend it; `None` leaves the problem without a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Option<String>>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// All problems found so far, in the order in which they are shown, each once.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Problems(BTreeSet<Problem>);

impl Problems {
    /// Adds a problem; saying the same about the same place again has no effect.
    pub fn push(&mut self, problem: Problem) {
        self.0.insert(problem);
    }

    /// Takes over the problems of another collection.
    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// Adds problems.
    pub fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        self.0.extend(problems);
    }

    /// Whether something must be mended before anything can be generated.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many problems of a severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.iter()
            .filter(|problem| problem.code.severity() == severity)
            .count()
    }

    /// The sources in which something must be mended.
    pub(crate) fn broken(&self) -> BTreeSet<usize> {
        let errors = self
            .iter()
            .filter(|problem| problem.code.severity() == Severity::Error);
        errors.map(|problem| problem.at.source).collect()
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many different problems there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The problems by file and position.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// Every problem as people read it: its code and sentence, `file:line:column` (counted in characters from 1),
    /// the line with a mark under it and the hint, closed by a line with the count. Empty if there is none.
    ///
    /// `sources` is the list that the places index; `color` adds ANSI escapes.
    #[must_use]
    pub fn render(&self, sources: &[Source], color: bool) -> String {
        render::report(self, sources, color)
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::collections::btree_set::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, Place, Problem, Problems};

    #[test]
    fn problems_are_sorted_by_file_and_position_and_kept_once() {
        let mut problems = Problems::default();
        for (source, start, what) in [
            (1, 0, "d"),
            (0, 9, "c"),
            (0, 2, "b"),
            (0, 2, "a"),
            (0, 9, "c"),
        ] {
            problems.push(Problem::new(
                Code::UnknownKey,
                Place::new(source, start..start + 1),
                what,
            ));
        }
        let order: Vec<_> = problems
            .iter()
            .map(|problem| problem.what.as_str())
            .collect();
        assert_eq!(order, ["a", "b", "c", "d"]);
    }
}
