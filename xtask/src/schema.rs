//! `cargo xtask schema`: keeps `specs/schema.json` at what the generator's types give.

use std::path::Path;

use crate::cli;
use crate::console::Console;
use crate::disk;
use crate::outcome::{Failure, Outcome};
use crate::places::{self, Places};
use crate::specs::SCHEMA;

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Schema,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let folder = places.specs();
    let text = specwright_generator::schema();
    if request.check {
        let fresh = check(&folder, &text, console)?;
        return Ok(if fresh {
            Outcome::Clean
        } else {
            Outcome::Findings
        });
    }
    let verb = if is_fresh(&folder, &text)? {
        "unchanged"
    } else {
        disk::replace(&folder.join(SCHEMA), &text)?;
        "updated"
    };
    console.say(format_args!(
        "{verb} {}",
        places::shown(&folder.join(SCHEMA))
    ));
    Ok(Outcome::Clean)
}

/// Whether the schema in a folder of specs is fresh; says so if it is not.
pub(crate) fn check(folder: &Path, text: &str, console: &mut Console<'_>) -> Result<bool, Failure> {
    let fresh = is_fresh(folder, text)?;
    if !fresh {
        let path = places::shown(&folder.join(SCHEMA));
        console.say(format_args!(
            "{path} is not what the generator gives; run `cargo xtask schema`"
        ));
    }
    Ok(fresh)
}

fn is_fresh(folder: &Path, text: &str) -> Result<bool, Failure> {
    let path = folder.join(SCHEMA);
    Ok(disk::kind(&path)?.is_some() && disk::read(&path)? == text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_is_missing_or_stale_until_it_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut out = Vec::new();
        let mut console = Console::capture(&mut out);
        assert!(!check(folder.path(), "new", &mut console).unwrap());
        disk::replace(&folder.path().join(SCHEMA), "old").unwrap();
        assert!(!check(folder.path(), "new", &mut console).unwrap());
        disk::replace(&folder.path().join(SCHEMA), "new").unwrap();
        assert!(check(folder.path(), "new", &mut console).unwrap());
        drop(console);
        let said = String::from_utf8(out).unwrap();
        assert_eq!(said.matches("run `cargo xtask schema`").count(), 2);
        assert_eq!(
            disk::list(folder.path()).unwrap(),
            [folder.path().join(SCHEMA)]
        );
    }
}
