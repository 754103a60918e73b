//! `cargo xtask lint`: reads and checks specs, and writes nothing.

mod finding;
mod github;
mod json;
mod sarif;

use std::time::Instant;

use specwright_generator::problem::Severity;
use specwright_generator::source::Positions;
use specwright_generator::{Problems, Source};

use crate::cli::{self, Format};
use crate::console::{Console, count};
use crate::outcome::{Failure, Outcome};
use crate::places::Places;
use crate::specs::Specs;
use finding::Finding;

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Lint,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let specs = Specs::named(&request.files, places)?;
    let problems = specwright_generator::lint(&specs.sources);
    if request.format == Format::Text {
        specs.complain(&problems, console);
        conclude(&problems, &specs, begun, console);
    } else {
        let findings = findings(&problems, &specs.sources);
        let text = match request.format {
            Format::Github => github::commands(&findings, &specs.unreadable),
            Format::Sarif => sarif::log(&findings, &specs.unreadable),
            Format::Json | Format::Text => json::report(&findings, &specs.unreadable),
        };
        console.say(text.trim_end());
    }
    Ok(outcome(&problems, &specs, request.strict))
}

fn findings<'a>(problems: &'a Problems, sources: &'a [Source]) -> Vec<Finding<'a>> {
    let positions: Vec<Positions<'_>> = sources.iter().map(Positions::new).collect();
    problems
        .iter()
        .filter_map(|problem| Finding::new(problem, &positions))
        .collect()
}

/// The last line for people: what was read, or where to read on.
fn conclude(problems: &Problems, specs: &Specs, begun: Instant, console: &mut Console<'_>) {
    if !problems.is_empty() {
        console.complain("`cargo xtask explain CODE` says more about what stands in brackets");
    } else if specs.unreadable.is_empty() {
        let seconds = begun.elapsed().as_secs_f64();
        let specs = count(specs.sources.len(), "spec");
        console.say(format_args!("{specs} without a problem in {seconds:.2} s"));
    }
}

fn outcome(problems: &Problems, specs: &Specs, strict: bool) -> Outcome {
    if problems.has_errors() || !specs.unreadable.is_empty() {
        Outcome::Invalid
    } else if strict && problems.count(Severity::Warning) > 0 {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}
