//! What is left after a plan was carried out, refused or cut off.

use std::fs;

use super::*;
use crate::disk::faults::{self, Fault};
use crate::places;

fn put(out: &Path, path: &str, text: &str) {
    disk::write_new(&out.join(path), text).unwrap();
}

/// Every file with its text, the staging folder included.
fn files(out: &Path) -> BTreeMap<String, String> {
    fn gather(folder: &Path, out: &Path, files: &mut BTreeMap<String, String>) {
        for path in disk::list(folder).unwrap() {
            if path.is_dir() {
                gather(&path, out, files);
            } else {
                let name = places::slashed(path.strip_prefix(out).unwrap());
                files.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut files = BTreeMap::new();
    gather(out, out, &mut files);
    files
}

fn old_tree() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "Cargo.toml", "old manifest");
    put(folder.path(), "src/a.rs", "old a");
    put(folder.path(), "src/b/c.rs", "old c");
    folder
}

fn plan() -> Plan<'static> {
    Plan {
        kept: BTreeSet::from(["src/a.rs"]),
        written: BTreeMap::from([("Cargo.toml", "new manifest"), ("src/d/e.rs", "new e")]),
        removed: BTreeSet::from(["src/b/c.rs"]),
    }
}

#[test]
fn a_plan_is_carried_out_and_nothing_else_is_left() {
    let out = old_tree();
    put(out.path(), "LICENSE", "not ours");
    let before = fs::metadata(out.path().join("src/a.rs"))
        .unwrap()
        .modified()
        .unwrap();
    Staging::open(out.path()).unwrap().install(&plan()).unwrap();
    let expected = [
        ("Cargo.toml", "new manifest"),
        ("LICENSE", "not ours"),
        ("src/a.rs", "old a"),
        ("src/d/e.rs", "new e"),
    ];
    let expected = expected.map(|(path, text)| (path.to_owned(), text.to_owned()));
    assert_eq!(files(out.path()), BTreeMap::from(expected));
    assert!(
        !out.path().join("src/b").exists(),
        "the emptied folder goes as well"
    );
    assert!(!out.path().join(STAGING).exists());
    let after = fs::metadata(out.path().join("src/a.rs"))
        .unwrap()
        .modified()
        .unwrap();
    assert_eq!(before, after);
}

#[test]
fn a_failure_while_staging_leaves_the_old_tree_whole() {
    let out = old_tree();
    let before = files(out.path());
    // `src/a.rs` cannot be both a file and a folder.
    let mut impossible = plan();
    impossible.written.insert("src/a.rs/below.rs", "");
    Staging::open(out.path())
        .unwrap()
        .install(&impossible)
        .unwrap_err();
    assert_eq!(files(out.path()), before);
}

#[test]
fn a_failure_between_the_swaps_takes_the_first_one_back() {
    let out = old_tree();
    let before = files(out.path());
    let staging = Staging::open(out.path()).unwrap();
    // The sources cannot be moved out of the way onto a folder that is not empty.
    put(&staging.aside("src"), "in/the/way", "");
    staging.install(&plan()).unwrap_err();
    disk::clear(&staging.aside("src")).unwrap();
    drop(staging);
    assert_eq!(files(out.path()), before);
}

#[test]
fn a_run_that_was_cut_off_is_mended() {
    let out = old_tree();
    let before = files(out.path());
    put(
        out.path(),
        &format!("{STAGING}/new/src/half.rs"),
        "never finished",
    );
    put(out.path(), &format!("{STAGING}/lock"), "");
    drop(Staging::open(out.path()).unwrap());
    assert_eq!(files(out.path()), before, "cut off while staging");

    fs::create_dir_all(out.path().join(STAGING).join("old")).unwrap();
    fs::rename(
        out.path().join("src"),
        out.path().join(STAGING).join("old/src"),
    )
    .unwrap();
    drop(Staging::open(out.path()).unwrap());
    assert_eq!(files(out.path()), before, "cut off between the two moves");

    put(
        out.path(),
        &format!("{STAGING}/old/src/a.rs"),
        "older still",
    );
    drop(Staging::open(out.path()).unwrap());
    assert_eq!(files(out.path()), before, "cut off before cleaning");
}

#[test]
fn a_run_that_was_cut_off_between_the_halves_is_taken_back() {
    let out = old_tree();
    let before = files(out.path());
    let staging = |path: &str| format!("{STAGING}/{path}");
    put(out.path(), &staging("new/src/a.rs"), "new a");
    fs::create_dir_all(out.path().join(staging("old"))).unwrap();
    fs::rename(
        out.path().join("Cargo.toml"),
        out.path().join(staging("old/Cargo.toml")),
    )
    .unwrap();
    put(out.path(), "Cargo.toml", "new manifest");
    drop(Staging::open(out.path()).unwrap());
    assert_eq!(files(out.path()), before);
}

#[test]
fn the_only_copy_is_never_cleaned_away() {
    let out = old_tree();
    let staging = Staging::open(out.path()).unwrap();
    disk::make(&staging.folder.join("old")).unwrap();
    disk::rename(&out.path().join("src"), &staging.aside("src")).unwrap();
    drop(staging);
    assert!(out.path().join(STAGING).join("old/src/a.rs").exists());
    assert!(
        unfinished(out.path())
            .unwrap()
            .starts_with("an earlier run was interrupted")
    );
}

#[test]
fn a_second_run_stops_while_the_first_is_at_work() {
    let out = old_tree();
    let first = Staging::open(out.path()).unwrap();
    let refusal = Staging::open(out.path()).unwrap_err().to_string();
    assert!(refusal.starts_with("another run is at work"), "{refusal}");
    assert!(
        unfinished(out.path())
            .unwrap()
            .starts_with("another run is at work")
    );
    assert!(
        first.folder.exists(),
        "the second run leaves the first one's folder alone"
    );
    drop(first);
    Staging::open(out.path()).unwrap();
}

fn new_tree() -> BTreeMap<String, String> {
    let out = old_tree();
    Staging::open(out.path()).unwrap().install(&plan()).unwrap();
    files(out.path())
}

/// Carries the plan out with acts of the disk refused; hands out what was said, or `None` if none was met.
fn refused(out: &Path, fault: Fault, why: std::io::ErrorKind) -> Option<Result<(), String>> {
    let (result, met) = faults::with(fault, why, || {
        let staging = Staging::open(out)?;
        staging.install(&plan())
    });
    met.then_some(result.map_err(|failure| failure.to_string()))
}

/// A full disk, or a folder that may not be written to, at every act in turn.
#[test]
fn a_refusal_at_any_moment_leaves_one_of_the_trees_whole_and_says_why() {
    use std::io::ErrorKind::{PermissionDenied, StorageFull};
    let (old, new) = (files(old_tree().path()), new_tree());
    for why in [StorageFull, PermissionDenied] {
        let mut failures = 0;
        for act in 0.. {
            let out = old_tree();
            let Some(result) = refused(out.path(), Fault::Once(act), why) else {
                break;
            };
            let mut found = files(out.path());
            match result {
                Ok(()) => {
                    // Only the cleaning was refused; what it left is the next run's to remove.
                    found.retain(|path, _| !path.starts_with(STAGING));
                    assert_eq!(found, new, "{act}");
                }
                Err(said) => {
                    failures += 1;
                    let expected = std::io::Error::from(why).to_string();
                    assert!(
                        said.starts_with("cannot ") && said.contains(&expected),
                        "{said}"
                    );
                    assert_eq!(found, old, "{act}: {said}");
                }
            }
        }
        assert!(failures > 8, "{failures}");
    }
}

/// A disk that refuses everything from some moment on, so that not even the old tree can be put back.
#[test]
fn what_cannot_be_taken_back_is_mended_by_the_next_run() {
    let (old, new) = (files(old_tree().path()), new_tree());
    let mut torn = 0;
    for act in 0.. {
        let out = old_tree();
        let Some(result) = refused(
            out.path(),
            Fault::From(act),
            std::io::ErrorKind::StorageFull,
        ) else {
            break;
        };
        let whole = |expected: &BTreeMap<String, String>| {
            let mut found = files(out.path());
            found.retain(|path, _| !path.starts_with(STAGING));
            found == *expected
        };
        if !whole(&old) && !whole(&new) {
            torn += 1;
            let said = result.clone().unwrap_err();
            assert!(said.ends_with("run the command again to mend it"), "{said}");
        }
        drop(Staging::open(out.path()).unwrap());
        let expected = if result.is_ok() { &new } else { &old };
        assert_eq!(files(out.path()), *expected, "{act}");
    }
    assert!(torn > 0);
}
