//! `cargo xtask lint`: reads and checks specs, and writes nothing.

use std::time::Instant;

use crate::cli;
use crate::console::{Console, count};
use crate::outcome::{Failure, Outcome};
use crate::places::Places;
use crate::specs::Specs;

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Lint,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let specs = Specs::named(&request.files, places)?;
    let problems = specwright_generator::lint(&specs.sources);
    specs.complain(&problems, console);
    if !problems.is_empty() || !specs.unreadable.is_empty() {
        return Ok(Outcome::Invalid);
    }
    let seconds = begun.elapsed().as_secs_f64();
    let specs = count(specs.sources.len(), "spec");
    console.say(format_args!("{specs} without a problem in {seconds:.2} s"));
    Ok(Outcome::Clean)
}
