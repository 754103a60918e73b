//! `cargo xtask diff`: what changed in the specs, and what that does to callers.

pub(crate) mod revision;

use std::path::Path;

use specwright_generator::diff::{Report, diff, schema};
use specwright_generator::surface::Surface;

use crate::cli;
use crate::console::{Console, quoted};
use crate::outcome::{Failure, Outcome};
use crate::places::{self, Places};
use crate::release::{record, version};
use crate::specs::Specs;

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Diff,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    if request.schema {
        console.say(schema().trim_end());
        return Ok(Outcome::Clean);
    }
    let Some(sides) = sides(request, places)? else {
        return Err(Failure::invalid(
            "name a git revision, or two folders of specs; `cargo xtask diff --help` shows how",
        ));
    };
    let old = surface(&sides.old, &sides.was, console);
    let new = surface(&sides.new, "the new specs", console);
    let (Some(old), Some(new)) = (old, new) else {
        return Ok(Outcome::Invalid);
    };
    let report = diff(&old, &new);
    console.say(shown(request, &report, &sides.version, console.out_color).trim_end());
    Ok(Outcome::Clean)
}

/// What is compared.
struct Sides {
    old: Specs,
    new: Specs,
    /// The old side in words.
    was: String,
    /// The version of the old side.
    version: String,
}

fn sides(request: &cli::Diff, places: &Places) -> Result<Option<Sides>, Failure> {
    let Some(old) = &request.old else {
        return Ok(None);
    };
    if let Some(new) = &request.new {
        return Ok(Some(Sides {
            old: Specs::folder(Path::new(old))?,
            new: Specs::folder(new)?,
            was: places::shown(Path::new(old)),
            version: version::current(places)?.to_string(),
        }));
    }
    let revision = revision::read(places, old).map_err(|failure| only_one(old, failure))?;
    // Before there was a version, there is nothing to go on from but the one of today.
    let version = match revision.manifest.as_deref().and_then(version::of_workspace) {
        Some(version) => version,
        None => version::current(places)?,
    };
    Ok(Some(Sides {
        old: revision.specs,
        new: Specs::folder(&places.specs())?,
        was: format!("the specs of `{old}`"),
        version: version.to_string(),
    }))
}

/// What is no revision may be a folder.
fn only_one(old: &str, failure: Failure) -> Failure {
    match Path::new(old).is_dir() {
        true => Failure::invalid(format!(
            "{failure}; `{old}` is a folder, which needs another to be compared with: `cargo xtask diff {} NEW_DIR`",
            quoted(old)
        )),
        false => failure,
    }
}

/// The report since the last release, and its version; `None` if specs are invalid, which has then been said.
pub(crate) fn since_release(
    record: &record::Record,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Option<Report>, Failure> {
    let was = format!("the specs of the last release, {}", record.version);
    let old = surface(&record.specs, &was, console);
    let new = surface(&Specs::folder(&places.specs())?, "specs/", console);
    Ok(old.zip(new).map(|(old, new)| diff(&old, &new)))
}

/// The surface of specs; says what is wrong with them if they have none.
fn surface(specs: &Specs, what: &str, console: &mut Console<'_>) -> Option<Surface> {
    let read = Surface::read(&specs.sources);
    let problems = match read {
        Ok(surface) if specs.unreadable.is_empty() => return Some(surface),
        Ok(_) => specwright_generator::Problems::default(),
        Err(problems) => problems,
    };
    specs.complain(&problems, console);
    console.complain(format_args!(
        "error: {what} cannot be read by the generator of today; if the format has changed since, bring a copy of \
         them to the form of today and compare the folders: `cargo xtask diff OLD_DIR NEW_DIR`"
    ));
    None
}

fn shown(request: &cli::Diff, report: &Report, version: &str, color: bool) -> String {
    if request.json {
        return report.json(version);
    }
    let next = report.level.next(version);
    let verdict = report.verdict(version);
    let section = match report.is_empty() {
        true => String::new(),
        false => report.changelog(&next),
    };
    if request.markdown {
        return format!("{}{verdict}\n\n{section}", report.markdown());
    }
    let listed = report.render(color);
    match section.as_str() {
        "" => verdict,
        section => format!("{listed}{verdict}\n\nfor the changelog:\n\n{section}"),
    }
}
