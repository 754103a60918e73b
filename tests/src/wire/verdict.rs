//! What a case comes to.

use super::deviations::Deviation;

/// What a case comes to.
#[derive(Debug)]
pub enum Verdict {
    /// The client does what was recorded, or deliberately something else that was checked as well.
    Passed(Notes),
    /// The difference, or what is wrong with the case.
    Failed(String),
    /// Why the case says nothing about the client.
    Skipped(String),
}

/// What there is to tell of a case that passed.
#[derive(Debug, Default)]
pub struct Notes {
    /// The deliberate deviations that the case met.
    pub deviations: Vec<&'static Deviation>,
    /// Whether the signer alone gave the recorded signature.
    pub signer: bool,
    /// Whether the signature of the whole client could be compared, if it had one.
    pub whole: Option<bool>,
}

/// Why checking a case ended early.
pub(super) enum Stop {
    Failed(String),
    Skipped(String),
}

impl From<String> for Stop {
    fn from(reason: String) -> Self {
        Self::Failed(reason)
    }
}

impl From<Result<Notes, Stop>> for Verdict {
    fn from(checked: Result<Notes, Stop>) -> Self {
        match checked {
            Ok(notes) => Self::Passed(notes),
            Err(Stop::Failed(reason)) => Self::Failed(reason),
            Err(Stop::Skipped(reason)) => Self::Skipped(reason),
        }
    }
}

impl Notes {
    /// Adds a deviation once.
    pub(super) fn deviate(&mut self, deviation: &'static Deviation) {
        if !self.deviations.contains(&deviation) {
            self.deviations.push(deviation);
        }
    }
}

/// A difference as a report shows it.
pub(super) fn differs(what: &str, expected: &str, ours: &str) -> String {
    format!("{what} differs\n  expected: {expected}\n  ours:     {ours}")
}

/// An absent text, as a difference shows it.
pub(super) fn shown(text: Option<&str>) -> &str {
    text.unwrap_or("(none)")
}
