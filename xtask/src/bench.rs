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
        cli::Question::Compile(rounds) => measure(
            places,
            rounds,
            console,
            &[compile::measure, slope::measure, codecs::measure],
        ),
        cli::Question::Call(rounds) => {
            measure(places, rounds, console, &[call::measure, local::measure])
        }
        cli::Question::Generate(rounds) => measure(places, rounds, console, &[generate::measure]),
        cli::Question::Report(request) => report::run(request.check, places, console),
    }
}

/// One part of an answer: every round of it, into the results.
type Measure = fn(&mut Workshop<'_, '_>, &Rounds) -> Result<(), Failure>;

/// A subject that fails is reported, and the others go on.
fn measure(
    places: &Places,
    rounds: &Rounds,
    console: &mut Console<'_>,
    parts: &[Measure],
) -> Result<Outcome, Failure> {
    let mut workshop = Workshop::open(places, console)?;
    for part in parts {
        part(&mut workshop, rounds)?;
    }
    let failed = workshop.failed;
    report::run(false, places, console)?;
    Ok(if failed {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}
