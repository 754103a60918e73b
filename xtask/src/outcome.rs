//! How a command ends: its exit code, and the sentence when it could not be carried out.

use std::fmt;
use std::io::{self, ErrorKind};
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

    /// The system refused to do something with a path: `cannot <verb> <path>: <why>`, and what helps if that is plain.
    pub(crate) fn disk(verb: &str, path: &Path, why: &io::Error) -> Self {
        let why = refusal(why);
        Self::findings(format!("cannot {verb} {}: {why}", places::shown(path)))
    }
}

/// A refusal of the system, and what helps if that is plain.
pub(crate) fn refusal(why: &io::Error) -> String {
    match remedy(why.kind()) {
        Some(remedy) => format!("{why}; {remedy}"),
        None => why.to_string(),
    }
}

fn remedy(why: ErrorKind) -> Option<&'static str> {
    Some(match why {
        ErrorKind::NotFound => "bring it back, or name another place",
        ErrorKind::PermissionDenied => "get the permission, or name another place",
        ErrorKind::ReadOnlyFilesystem => "name a place on a disk that can be written to",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "make room, and run it again",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            "a file stands in the way: move it away, or name another place"
        }
        _ => return None,
    })
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}
