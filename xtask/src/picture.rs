//! `cargo xtask picture`: draws some findings of `lint` in color, as a terminal shows them.
//!
//! They are those of the files that hold one mistake of every code. All of them would fill a book; a page of them is in
//! the README.

use std::path::Path;

use anstyle_svg::{Term, WIN10_CONSOLE};
use specwright_generator::Problems;
use specwright_generator::problem::Code;

use crate::cli;
use crate::console::Console;
use crate::disk;
use crate::outcome::{Failure, Outcome};
use crate::places::{self, Places};
use crate::specs::Specs;

/// Where the mistakes are, and the picture of them.
const FOLDER: &str = "tests/rejected/every-code";
const PICTURE: &str = "lint.svg";

/// What the picture shows: what people meet first, and something of each kind.
const SHOWN: [Code; 5] = [
    Code::UnknownKey,
    Code::UnknownType,
    Code::SecretUndecided,
    Code::WireNameClash,
    Code::ExampleOutOfBounds,
];

/// Wide enough for the longest line, which ends the picture otherwise.
const WIDTH: usize = 1000;

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Picture,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let folder = places.root.join(FOLDER);
    let path = folder.join(PICTURE);
    let shown = places::shown(&path);
    let text = picture(&folder)?;
    if disk::kind(&path)?.is_some() && disk::read(&path)? == text.as_bytes() {
        console.say(format_args!("unchanged {shown}"));
        return Ok(Outcome::Clean);
    }
    if request.check {
        console.say(format_args!(
            "{shown} does not show what `lint` says; run `cargo xtask picture`"
        ));
        return Ok(Outcome::Findings);
    }
    disk::replace(&path, &text)?;
    console.say(format_args!("updated {shown}"));
    Ok(Outcome::Clean)
}

fn picture(folder: &Path) -> Result<String, Failure> {
    let mut sources = Specs::folder(folder)?.sources;
    for source in &mut sources {
        if let Some((_, file)) = source.name.rsplit_once('/') {
            source.name = format!("specs/{file}");
        }
    }
    let found = specwright_generator::lint(&sources).into_iter();
    let mut problems = Problems::default();
    problems.extend(found.filter(|problem| SHOWN.contains(&problem.code)));
    let text = format!("$ cargo xtask lint\n{}", problems.render(&sources, true));
    let terminal = Term::new().palette(WIN10_CONSOLE).min_width_px(WIDTH);
    Ok(format!("{}\n", terminal.render_svg(&text).trim_end()))
}
