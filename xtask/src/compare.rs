//! Compares what the generator gives with what lies in the output folder.
//!
//! Only a part of that folder is the generator's: the manifests and the sources. Other files, such as a
//! licence or cargo's `target`, are not looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use specwright_generator::Tree;

use crate::disk::{self, Kind};
use crate::layout;
use crate::outcome::Failure;
use crate::stamp::{Stamp, is_headed, stamp};

mod inputs;

/// What belongs to the generator at the top of the output folder; each is replaced as a whole.
pub(crate) const OWNED: [&str; 4] = [
    "Cargo.toml",
    "manifest.json",
    "manifest.schema.json",
    SOURCES,
];

/// The only one of them that is a folder.
const SOURCES: &str = "src";

/// Why a file is not what the specs give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cause {
    /// It is not there.
    Missing,
    /// The generator made it, from other specs or in an earlier version.
    Stale,
    /// The generator made it, and nothing tells whether it is merely old.
    Unclear,
    /// It is not as the generator left it.
    Edited,
    /// It is not as the generator left it, but only looks different.
    Formatted,
    /// The generator made it once, and no spec asks for it any more.
    Leftover,
    /// The generator would make no such file and never did.
    Stray,
}

/// One file that is not what the specs give.
#[derive(Debug)]
pub(crate) struct Difference {
    /// Relative to the output folder, with `/`.
    pub(crate) path: String,
    /// Why it differs.
    pub(crate) cause: Cause,
    /// What lies on the disk; empty if missing or not a file.
    pub(crate) found: Vec<u8>,
}

/// The output folder seen beside the generator's answer.
#[derive(Debug, Default)]
pub(crate) struct Comparison {
    /// The files that differ, sorted by path.
    pub(crate) differences: Vec<Difference>,
    /// The files that are as they should be.
    pub(crate) unchanged: BTreeSet<String>,
    /// Whether any file in the owned part says that the generator made it.
    pub(crate) known: bool,
}

impl Comparison {
    /// The paths that differ for one cause.
    pub(crate) fn of(&self, cause: Cause) -> impl Iterator<Item = &str> {
        let of = self
            .differences
            .iter()
            .filter(move |difference| difference.cause == cause);
        of.map(|difference| difference.path.as_str())
    }
}

/// Compares the owned part of a folder, which need not exist, with a tree.
pub(crate) fn compare(out: &Path, tree: &Tree) -> Result<Comparison, Failure> {
    contained(tree)?;
    let entries = entries(out)?;
    let mut comparison = Comparison::default();
    let missing = tree
        .keys()
        .filter(|path| !entries.contains_key(*path))
        .cloned();
    let missing = missing.map(|path| Difference {
        path,
        cause: Cause::Missing,
        found: Vec::new(),
    });
    comparison.differences.extend(missing);
    for (path, kind) in entries {
        let found = if kind == Kind::File {
            disk::read(&out.join(&path))?
        } else {
            Vec::new()
        };
        let wanted = tree.get_key_value(&path);
        if wanted.is_some_and(|(_, text)| kind == Kind::File && text.as_bytes() == found) {
            comparison.known = true;
            comparison.unchanged.insert(path);
            continue;
        }
        let stamp = stamp(&found);
        comparison.known |= stamp != Stamp::Absent;
        let cause = cause(kind, stamp, &found, wanted);
        comparison
            .differences
            .push(Difference { path, cause, found });
    }
    comparison
        .differences
        .sort_by(|one, other| one.path.cmp(&other.path));
    inputs::blame(&mut comparison.differences, tree);
    let differing = comparison.differences.iter();
    headed(differing.filter_map(|it| tree.get_key_value(&it.path)))?;
    Ok(comparison)
}

/// What lies in the owned part of a folder, by path.
pub(crate) fn entries(out: &Path) -> Result<BTreeMap<String, Kind>, Failure> {
    let mut entries = BTreeMap::new();
    for top in OWNED {
        gather(&out.join(top), top.to_owned(), &mut entries)?;
    }
    Ok(entries)
}

/// Why something is not what is wanted there.
fn cause(kind: Kind, stamp: Stamp, found: &[u8], wanted: Option<(&String, &String)>) -> Cause {
    match (kind, wanted, stamp) {
        (Kind::Special | Kind::Folder, _, _) | (Kind::File, None, Stamp::Absent) => Cause::Stray,
        (Kind::File, None, _) => Cause::Leftover,
        (Kind::File, Some(_), Stamp::Intact) => Cause::Stale,
        (Kind::File, Some((path, text)), _) => match (layout::is_same(path, found, text), stamp) {
            (true, _) => Cause::Formatted,
            (false, Stamp::Unsealed) => Cause::Stale,
            (false, _) => Cause::Edited,
        },
    }
}

/// Lists everything below a path but the folders that only lead to it. A folder with the name of a file is listed
/// itself, because a file cannot take its place.
fn gather(path: &Path, name: String, entries: &mut BTreeMap<String, Kind>) -> Result<(), Failure> {
    match disk::kind(path)? {
        None => {}
        Some(Kind::Folder) if name == SOURCES || name.starts_with("src/") => {
            for below in disk::list(path)? {
                let last = below.file_name().unwrap_or_default().to_string_lossy();
                gather(&below, format!("{name}/{last}"), entries)?;
            }
        }
        Some(kind) => {
            entries.insert(name, kind);
        }
    }
    Ok(())
}

/// Holds the generator to its side of the bargain: a file outside its part would be taken for somebody else's by the
/// next run.
fn contained(tree: &Tree) -> Result<(), Failure> {
    for path in tree.keys() {
        let below = path.strip_prefix("src/").is_some_and(|rest| {
            rest.split('/')
                .all(|name| !matches!(name, "" | "." | "..") && !name.contains('\\'))
        });
        let top = path != SOURCES && OWNED.contains(&path.as_str());
        if !below && !top {
            return Err(Failure::findings(format!(
                "the generator made {path}, which is outside its part"
            )));
        }
    }
    Ok(())
}

/// The same for the heads of files that are to be written; those that lie there already were looked at then.
fn headed<'a>(files: impl Iterator<Item = (&'a String, &'a String)>) -> Result<(), Failure> {
    for (path, text) in files {
        if !is_headed(text.as_bytes()) {
            return Err(Failure::findings(format!(
                "the generator made {path} without a valid head"
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::stamp::sealed;

    fn tree() -> Tree {
        let file = |path: &str, content: &str| (path.to_owned(), sealed("//", content));
        Tree::from([
            file("src/a.rs", "fn a() {}"),
            file("src/b/c.rs", "c"),
            file("src/d.rs", "d"),
            file("src/lib.rs", "lib"),
        ])
    }

    fn causes(out: &Path) -> Vec<(String, Cause)> {
        let comparison = compare(out, &tree()).unwrap();
        comparison
            .differences
            .into_iter()
            .map(|difference| (difference.path, difference.cause))
            .collect()
    }

    fn folder(files: &[(&str, String)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            disk::write_new(&folder.path().join(path), text).unwrap();
        }
        folder
    }

    #[test]
    fn each_cause_is_told_apart() {
        let hand = sealed("//", "lib").replace("lib", "my lib");
        let folder = folder(&[
            ("src/lib.rs", hand),
            ("src/b/c.rs", sealed("//", "an older c")),
            ("src/a.rs", sealed("//", "fn a() {}") + "\n"),
            ("src/old.rs", sealed("//", "old")),
            ("src/notes.md", "mine".to_owned()),
            ("README.md", "not looked at".to_owned()),
            ("target/debug/x", "not looked at".to_owned()),
        ]);
        let expected = [
            ("src/a.rs", Cause::Formatted),
            ("src/b/c.rs", Cause::Stale),
            ("src/d.rs", Cause::Missing),
            ("src/lib.rs", Cause::Edited),
            ("src/notes.md", Cause::Stray),
            ("src/old.rs", Cause::Leftover),
        ];
        assert_eq!(
            causes(folder.path()),
            expected.map(|(path, cause)| (path.to_owned(), cause))
        );
    }

    #[test]
    fn a_file_that_lost_its_head_was_edited() {
        let folder = folder(&[("src/a.rs", "a".to_owned())]);
        assert_eq!(
            causes(folder.path())[0],
            ("src/a.rs".to_owned(), Cause::Edited)
        );
    }

    #[test]
    fn what_is_no_file_is_a_stray_and_an_empty_folder_is_nothing() {
        let folder = folder(&[]);
        fs::create_dir_all(folder.path().join("Cargo.toml")).unwrap();
        fs::create_dir_all(folder.path().join("src/a.rs")).unwrap();
        assert_eq!(
            causes(folder.path())[0],
            ("Cargo.toml".to_owned(), Cause::Stray)
        );
        assert_eq!(
            causes(folder.path())[1],
            ("src/a.rs".to_owned(), Cause::Missing)
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = folder(&[("elsewhere/a.rs", sealed("//", "a"))]);
        std::os::unix::fs::symlink(folder.path().join("elsewhere"), folder.path().join("src"))
            .unwrap();
        assert!(causes(folder.path()).contains(&("src".to_owned(), Cause::Stray)));
    }

    #[test]
    fn the_generator_is_held_to_its_part_and_its_head() {
        let folder = folder(&[]);
        let refused = |path: &str, text: String| {
            compare(folder.path(), &Tree::from([(path.to_owned(), text)]))
        };
        for path in ["README.md", "src/../../x.rs", "/etc/x", "src/", "src"] {
            assert!(refused(path, sealed("//", "")).is_err(), "{path}");
        }
        assert!(refused("src/a.rs", "no head".to_owned()).is_err());
    }
}
