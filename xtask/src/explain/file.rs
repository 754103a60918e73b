//! The file of a place, and of a revision of git if the place names one.

use std::path::{Path, PathBuf};

use specwright_generator::Source;

use crate::console::Console;
use crate::diff::revision;
use crate::lowered::Lowered;
use crate::outcome::Failure;
use crate::places::{self, Places};
use crate::specs::Specs;

/// A spec, as the generator understands it.
pub(super) struct File {
    /// The spec, and others that were read with it.
    pub(super) lowered: Lowered,
    /// Which of them it is.
    pub(super) index: usize,
}

impl File {
    /// Its name and its text.
    pub(super) fn source(&self) -> Option<&Source> {
        self.lowered.sources.get(self.index)
    }
}

/// Reads the file that is meant; `None` if a spec is invalid, which has then been said.
///
/// A bare name means a file of the folder of specs; a path means what stands there, seen from here or from the root
/// of the repository; `REV:PATH` means what git remembers, as `diff` prints it, and
/// `REV:NAME` what it remembers of the folder of specs.
pub(super) fn find(
    file: &str,
    folder: Option<&Path>,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Option<File>, Failure> {
    let last = |source: &Source| Path::new(&source.name).file_name() == Some(file.as_ref());
    let own = places.specs();
    let folder = folder.unwrap_or(&own);
    if let Some((revision, path)) = split(file) {
        let (folder, name) = match path.rsplit_once('/') {
            Some((folder, name)) => (folder.to_owned(), name),
            None => (below_the_root(folder, places)?, path),
        };
        let specs = revision::of_folder(places, revision, &folder)?.specs;
        let whole = format!("{revision}:{folder}/{name}");
        return among(specs, path, |source| source.name == whole, console);
    }
    if !file.contains(['/', '\\']) {
        return among(Specs::folder(folder)?, file, last, console);
    }
    let mut paths = [PathBuf::from(file), places.root.join(file)].into_iter();
    match paths.find(|path| path.is_file()) {
        Some(path) => among(Specs::files([&path].into_iter()), file, |_| true, console),
        None => Err(unknown(file, &Specs::folder(folder)?)),
    }
}

/// A folder of the repository, as git calls it.
fn below_the_root(folder: &Path, places: &Places) -> Result<String, Failure> {
    let absolute = places::resolved(folder)?;
    let Ok(below) = absolute.strip_prefix(&places.root) else {
        return Err(Failure::invalid(format!(
            "git remembers nothing of {}, which is not in this repository; leave `--specs` out, or name a folder in it",
            places::shown(folder)
        )));
    };
    let parts = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    Ok(parts.collect::<Vec<_>>().join("/"))
}

/// The revision and the path, if there are two; the letter of a drive is no revision.
fn split(file: &str) -> Option<(&str, &str)> {
    let (revision, path) = file.split_once(':')?;
    (revision.len() > 1).then_some((revision, path))
}

fn among(
    specs: Specs,
    file: &str,
    is_meant: impl Fn(&Source) -> bool,
    console: &mut Console<'_>,
) -> Result<Option<File>, Failure> {
    let index = specs.sources.iter().position(is_meant);
    let missing = unknown(file, &specs);
    let is_readable = specs.unreadable.is_empty();
    match Lowered::of(specs, console).zip(index) {
        Some((lowered, index)) => Ok(Some(File { lowered, index })),
        None if index.is_none() && is_readable => Err(missing),
        None => Ok(None),
    }
}

fn unknown(file: &str, specs: &Specs) -> Failure {
    let known: Vec<String> = specs
        .services()
        .iter()
        .map(|name| format!("{name}.json"))
        .collect();
    Failure::invalid(format!(
        "there is no spec `{file}`; there are: {}",
        known.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_told_from_a_drive() {
        assert_eq!(
            split("HEAD~1:specs/a.json"),
            Some(("HEAD~1", "specs/a.json"))
        );
        assert_eq!(split("C:/specs/a.json"), None);
        assert_eq!(split("specs/a.json"), None);
    }
}
