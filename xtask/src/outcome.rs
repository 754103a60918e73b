//! How a command ends: its exit code, and the sentence when it could not be carried out.

use std::fmt;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use crate::places;

/// What the exit code says; `--help` documents the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Nothing to complain about.
    Clean = 0,
    /// Something on the disk is not as it should be.
    Findings = 1,
    /// The specs, or the words of the command, are wrong.
    Invalid = 2,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}

/// A command that could not be carried out.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The exit code that goes with it.
    pub(crate) outcome: Outcome,
    message: String,
}

impl Failure {
    /// The specs or the words of the command are at fault.
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        let message = message.into();
        Self {
            outcome: Outcome::Invalid,
            message,
        }
    }

    /// The state of the disk is at fault.
    pub(crate) fn findings(message: impl Into<String>) -> Self {
        let message = message.into();
        Self {
            outcome: Outcome::Findings,
            message,
        }
    }

    /// The system refused to do something with a path: `cannot <verb> <path>: <why>`.
    pub(crate) fn disk(verb: &str, path: &Path, why: &io::Error) -> Self {
        Self::findings(format!("cannot {verb} {}: {why}", places::shown(path)))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}
