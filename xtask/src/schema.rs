//! `cargo xtask schema`: keeps what describes the spec format at what the generator's types give.

use std::path::Path;

use specwright_generator::{overview, reference, schema};

use crate::cli;
use crate::console::Console;
use crate::disk;
use crate::outcome::{Failure, Outcome};
use crate::places::{self, Places};
use crate::specs::SCHEMA;

/// The files for people, beside the one for editors.
const OVERVIEW: &str = "README.md";
const REFERENCE: &str = "REFERENCE.md";

/// The files with their texts.
fn files() -> [(&'static str, String); 3] {
    [
        (SCHEMA, schema()),
        (OVERVIEW, overview()),
        (REFERENCE, reference()),
    ]
}

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Schema,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let folder = places.specs();
    if !request.check {
        write(&folder, &files(), console)?;
    } else if !check(&folder, console)? {
        return Ok(Outcome::Findings);
    }
    Ok(Outcome::Clean)
}

/// Whether the files in a folder of specs are fresh; says so if one is not.
pub(crate) fn check(folder: &Path, console: &mut Console<'_>) -> Result<bool, Failure> {
    are_fresh(folder, &files(), console)
}

fn are_fresh(
    folder: &Path,
    files: &[(&str, String)],
    console: &mut Console<'_>,
) -> Result<bool, Failure> {
    let mut all = true;
    for (name, text) in files {
        let path = folder.join(name);
        let fresh = is_fresh(&path, text)?;
        if !fresh {
            let path = places::shown(&path);
            console.say(format_args!(
                "{path} is not what the generator gives; run `cargo xtask schema`"
            ));
        }
        all &= fresh;
    }
    Ok(all)
}

fn write(
    folder: &Path,
    files: &[(&str, String)],
    console: &mut Console<'_>,
) -> Result<(), Failure> {
    for (name, text) in files {
        let path = folder.join(name);
        let verb = if is_fresh(&path, text)? {
            "unchanged"
        } else {
            disk::replace(&path, text)?;
            "updated"
        };
        console.say(format_args!("{verb} {}", places::shown(&path)));
    }
    Ok(())
}

fn is_fresh(path: &Path, text: &str) -> Result<bool, Failure> {
    Ok(disk::kind(path)?.is_some() && disk::read(path)? == text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_missing_or_stale_until_they_are_written() {
        let folder = tempfile::tempdir().unwrap();
        let files = |text: &str| [("a.json", text.to_owned()), ("b.md", text.to_owned())];
        let mut out = Vec::new();
        let mut console = Console::capture(&mut out);
        assert!(!are_fresh(folder.path(), &files("new"), &mut console).unwrap());
        write(folder.path(), &files("old"), &mut console).unwrap();
        assert!(!are_fresh(folder.path(), &files("new"), &mut console).unwrap());
        write(folder.path(), &files("new"), &mut console).unwrap();
        assert!(are_fresh(folder.path(), &files("new"), &mut console).unwrap());
        write(folder.path(), &files("new"), &mut console).unwrap();
        drop(console);
        let said = String::from_utf8(out).unwrap();
        assert_eq!(said.matches("run `cargo xtask schema`").count(), 4);
        assert_eq!(said.matches("unchanged ").count(), 2);
        let left = ["a.json", "b.md"].map(|name| folder.path().join(name));
        assert_eq!(disk::list(folder.path()).unwrap(), left);
    }
}
