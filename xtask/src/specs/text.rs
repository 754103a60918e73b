//! The text of one file, or why it has none.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::{is_spec, stem};
use crate::disk;
use crate::outcome::refusal;
use crate::places;

/// The text of a file; what keeps it from being read otherwise, behind its name.
pub(super) fn text(path: &Path, name: &str) -> Result<String, String> {
    if path.is_dir() {
        return Err(format!(
            "{name}: is a folder, not a spec; name the files in it"
        ));
    }
    let bytes = std::fs::read(path)
        .map_err(|why| format!("{name}: cannot be read: {}", unreadable(path, &why)))?;
    decoded(bytes, name)
}

/// Why a file could not be read, and what was probably meant.
fn unreadable(path: &Path, why: &io::Error) -> String {
    if why.kind() != ErrorKind::NotFound {
        return refusal(why);
    }
    if path.is_symlink() {
        return "it is a link that leads nowhere; mend or remove it".to_owned();
    }
    match nearest(path) {
        Some(nearest) => format!("there is no such file; did you mean {nearest}?"),
        None => "there is no such file, and none of a like name beside it; `cargo xtask new` starts a spec".to_owned(),
    }
}

/// The spec in the same folder whose name is most alike.
fn nearest(path: &Path) -> Option<String> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let beside = disk::list(folder.unwrap_or(Path::new("."))).ok()?;
    let wanted = stem(path);
    let distance = |path: &&PathBuf| strsim::damerau_levenshtein(&stem(path), &wanted);
    let specs = beside.iter().filter(|path| is_spec(path));
    let nearest = specs
        .min_by_key(distance)
        .filter(|path| distance(path) <= 1 + wanted.len() / 4);
    let shown = |path: &PathBuf| places::shown(path.strip_prefix(".").unwrap_or(path));
    nearest.map(shown)
}

/// Bytes as text, or where they are none.
pub(super) fn decoded(bytes: Vec<u8>, name: &str) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before =
            String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default()).into_owned();
        let line = 1 + before.matches('\n').count();
        let column = 1 + before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count();
        format!("{name}:{line}:{column}: not UTF-8; save the file in that encoding")
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_met_with_the_one_that_was_meant() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("big-cats.json"), "{}").unwrap();
        let said = |name: &str| {
            let path = folder.path().join(name);
            text(&path, name).unwrap_err()
        };
        let shown = places::shown(folder.path());
        assert!(said("bigcats.json").ends_with(&format!("; did you mean {shown}/big-cats.json?")));
        assert!(said("zebra.json").ends_with("; `cargo xtask new` starts a spec"));
    }
}
