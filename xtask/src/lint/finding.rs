//! A problem with its places in lines and columns, as machines are told of it.

use specwright_generator::problem::{Place, Position, Problem, Severity};
use specwright_generator::source::Positions;

/// A problem and where it is.
pub(super) struct Finding<'a> {
    pub(super) problem: &'a Problem,
    pub(super) spot: Spot<'a>,
    /// Other places that matter, and why.
    pub(super) also: Vec<(Spot<'a>, &'a str)>,
}

/// A stretch of a file.
pub(super) struct Spot<'a> {
    /// The path as it is shown to people.
    pub(super) file: &'a str,
    pub(super) start: Position,
    /// The place after the last character.
    pub(super) end: Position,
}

impl<'a> Finding<'a> {
    /// `None` if the problem is in none of the sources.
    pub(super) fn new(problem: &'a Problem, sources: &[Positions<'a>]) -> Option<Self> {
        let also = problem.also.iter();
        Some(Self {
            problem,
            spot: Spot::new(problem.at, sources)?,
            also: also
                .filter_map(|(at, label)| Some((Spot::new(*at, sources)?, label.as_str())))
                .collect(),
        })
    }

    /// The word for how much it matters, which all formats share.
    pub(super) fn level(&self) -> &'static str {
        match self.problem.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }

    /// The sentence, what is under the mark, and the hint, each on a line.
    pub(super) fn message(&self) -> String {
        let Problem {
            what, label, hint, ..
        } = self.problem;
        let mut message = what.clone();
        if let Some(label) = label {
            message.push_str(&format!(": {label}"));
        }
        if let Some(hint) = hint {
            message.push_str(&format!("\nhelp: {hint}"));
        }
        message
    }
}

impl<'a> Spot<'a> {
    fn new(place: Place, sources: &[Positions<'a>]) -> Option<Self> {
        let positions = sources.get(place.source)?;
        Some(Self {
            file: &positions.source().name,
            start: positions.of(place.start),
            end: positions.of(place.end.max(place.start)),
        })
    }
}
