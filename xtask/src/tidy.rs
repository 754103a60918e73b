//! `cargo xtask tidy`: the rules of the house that the compiler does not know, one file each.

mod budgets;
mod citations;
mod imports;
mod manifests;
mod marks;
mod repository;
mod vendors;

use std::fmt;

use crate::console::{Console, count};
use crate::outcome::{Failure, Outcome};
use crate::places::Places;
use crate::tidy::repository::Repository;

/// Every rule: from the repository's files to what is wrong with them.
const RULES: [fn(&Repository) -> Vec<Finding>; 6] = [
    budgets::findings,
    citations::findings,
    imports::findings,
    manifests::findings,
    marks::findings,
    vendors::findings,
];

/// Carries the command out.
pub(crate) fn run(places: &Places, console: &mut Console<'_>) -> Result<Outcome, Failure> {
    let repository = Repository::read(&places.root)?;
    let mut findings: Vec<_> = RULES.iter().flat_map(|rule| rule(&repository)).collect();
    findings.sort();
    for finding in &findings {
        console.say(finding);
    }
    let files = count(repository.len(), "file");
    if findings.is_empty() {
        console.say(format_args!("{files} are tidy"));
        return Ok(Outcome::Clean);
    }
    console.say(format_args!(
        "{} in {files}",
        count(findings.len(), "finding")
    ));
    Ok(Outcome::Findings)
}

/// One breach of a rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl Finding {
    fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            what: what.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, line, what } = self;
        write!(formatter, "{path}:{line}: {what}")
    }
}

/// The lines of a text, counted from one.
fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines())
}

/// What a rule finds in a repository of these files, for the rules' tests.
#[cfg(test)]
fn found(rule: fn(&Repository) -> Vec<Finding>, files: &[(&str, &str)]) -> Vec<String> {
    let mut findings = rule(&Repository::of(files));
    findings.sort();
    findings.iter().map(ToString::to_string).collect()
}
