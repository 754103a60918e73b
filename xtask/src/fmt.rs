//! `cargo xtask fmt`: puts specs into canonical form, or says which are not.

use std::path::{Path, PathBuf};

use specwright_generator::Source;

use crate::cli;
use crate::console::{Console, count, quoted};
use crate::disk;
use crate::excerpt::diff;
use crate::outcome::{Failure, Outcome};
use crate::places::Places;
use crate::specs::Specs;

/// Lines of diff shown for one file.
const LINES: usize = 24;

/// A spec that is not in canonical form.
struct Off<'a> {
    path: &'a Path,
    source: &'a Source,
    canonical: &'a str,
}

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Fmt,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let specs = Specs::named(&request.files, places)?;
    let canonical = specwright_generator::format(&specs.sources);
    let canonical = match canonical {
        Ok(canonical) if specs.unreadable.is_empty() => canonical,
        refused => {
            specs.complain(&refused.err().unwrap_or_default(), console);
            return Ok(Outcome::Invalid);
        }
    };
    let files = specs.paths.iter().zip(&specs.sources).zip(&canonical);
    let files = files.map(|((path, source), canonical)| Off {
        path,
        source,
        canonical,
    });
    let off: Vec<Off<'_>> = files
        .filter(|file| file.canonical != file.source.text)
        .collect();
    let fine = count(specs.sources.len() - off.len(), "spec");
    if request.check {
        return Ok(report(&off, &fine, &request.files, console));
    }
    for Off {
        path,
        source,
        canonical,
    } in off
    {
        disk::replace(path, canonical)?;
        console.say(format_args!("formatted {}", source.name));
    }
    console.say(format_args!("{fine} unchanged"));
    Ok(Outcome::Clean)
}

/// Says what is off, and how to mend it.
fn report(off: &[Off<'_>], fine: &str, named: &[PathBuf], console: &mut Console<'_>) -> Outcome {
    for Off {
        source, canonical, ..
    } in off
    {
        let name = &source.name;
        if source.text.replace("\r\n", "\n") == **canonical {
            console.say(format_args!(
                "not in canonical form {name} (only its line endings differ)"
            ));
            continue;
        }
        console.say(format_args!("not in canonical form {name}"));
        console.say(diff(
            source.text.as_bytes(),
            ("canonical", canonical),
            LINES,
        ));
    }
    if off.is_empty() {
        console.say(format_args!("{fine} in canonical form"));
        return Outcome::Clean;
    }
    let number = count(off.len(), "spec");
    let mut command = "cargo xtask fmt".to_owned();
    for file in named {
        command.push(' ');
        command.push_str(&quoted(&file.to_string_lossy()));
    }
    console.say(format_args!(
        "{number} not in canonical form, {fine} in it; run `{command}`"
    ));
    Outcome::Findings
}
