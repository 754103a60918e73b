//! `cargo xtask bench`: what this project costs, beside its peers and beside the least that the same work can cost.
//!
//! The subjects are programs of a workspace of their own, tests/bench/, so that nobody else downloads the peers.

mod call;
mod chart;
mod codecs;
mod compile;
mod generate;
mod goal;
mod local;
mod peer;
mod question;
mod report;
mod results;
mod slope;
mod synthetic;
mod table;
mod usage;
mod workshop;

use std::collections::BTreeSet;

use crate::cli::{self, Rounds};
use crate::console::Console;
use crate::outcome::{Failure, Outcome};
use crate::places::Places;

use self::workshop::Workshop;

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Bench,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    match &request.question {
        cli::Question::Compile(rounds) => {
            let parts: [Part; 3] = [
                (compile::measure, &compile::SUBJECTS),
                (slope::measure, &slope::SUBJECTS),
                (codecs::measure, &codecs::SUBJECTS),
            ];
            measure(places, rounds, console, &parts)
        }
        cli::Question::Call(rounds) => {
            let parts: [Part; 2] = [
                (call::measure, &call::SUBJECTS),
                (local::measure, &local::SUBJECTS),
            ];
            measure(places, rounds, console, &parts)
        }
        cli::Question::Generate(rounds) => {
            let parts: [Part; 1] = [(generate::measure, &generate::SUBJECTS)];
            measure(places, rounds, console, &parts)
        }
        cli::Question::Report(request) => report::run(request.check, places, console),
    }
}

/// One part of an answer, and its subjects: every round of it, into the results.
type Part = (Measure, &'static [&'static str]);
type Measure = fn(&mut Workshop<'_, '_>, &Rounds) -> Result<(), Failure>;

/// A subject that fails is reported, and the others go on.
fn measure(
    places: &Places,
    rounds: &Rounds,
    console: &mut Console<'_>,
    parts: &[Part],
) -> Result<Outcome, Failure> {
    known(&rounds.only, parts)?;
    let mut workshop = Workshop::open(places, console)?;
    for (measure, _) in parts {
        measure(&mut workshop, rounds)?;
    }
    let failed = workshop.failed;
    report::run(false, places, console)?;
    Ok(if failed {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

/// A subject that nobody knows would be measured by nobody.
fn known(only: &[String], parts: &[Part]) -> Result<(), Failure> {
    let all: BTreeSet<&str> = parts
        .iter()
        .flat_map(|(_, subjects)| *subjects)
        .copied()
        .collect();
    let Some(unknown) = only.iter().find(|only| !all.contains(only.as_str())) else {
        return Ok(());
    };
    let all: Vec<&str> = all.into_iter().collect();
    Err(Failure::invalid(format!(
        "no subject is called `{unknown}`; there are: {}",
        all.join(", ")
    )))
}
