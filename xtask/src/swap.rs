//! Replaces the generated files, all or none.
//!
//! Everything happens in one folder inside the output folder, so that no step crosses file systems:
//!
//! 1. *Lock.* `STAGING/lock` is held for the whole run; a second run stops at once.
//! 2. *Recover.* If an earlier run was cut off within step 4, what it had moved away is put back. Whatever else it
//!    left in the staging folder is removed.
//! 3. *Stage.* `STAGING/new` receives the whole of `Cargo.toml` and `src` as they are to be. Files that do not
//!    change are linked, which keeps their time stamps; files that are to go are simply not linked. A full
//!    disk, a missing permission or an interruption shows here, while the old tree is untouched.
//! 4. *Swap.* For each of the two that changes: the old one moves to `STAGING/old`, the new one into its place.
//!    These are renames and need no space. If one fails, those before it are taken back in reverse order.
//! 5. *Clean.* The staging folder goes, and the old files with it.
//!
//! As long as anything waits in `STAGING/new`, the swap is not over; when nothing does, it is. Nothing is forced onto
//! the platter before the swap; what a power cut garbles no longer answers to its checksum and is written anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use crate::compare::OWNED;
use crate::disk;
use crate::outcome::Failure;
use crate::places;

/// The folder in which new files wait and old ones are kept; it exists only while a run is at work.
pub(crate) const STAGING: &str = ".xtask-staging";

/// What the owned part of an output folder is to become; what is in neither `kept` nor `written` goes.
#[derive(Debug, Default)]
pub(crate) struct Plan<'a> {
    /// Files that stay as they are.
    pub(crate) kept: BTreeSet<&'a str>,
    /// Files that are added or replaced, with their text.
    pub(crate) written: BTreeMap<&'a str, &'a str>,
    /// Files that go.
    pub(crate) removed: BTreeSet<&'a str>,
}

impl Plan<'_> {
    /// Whether anything changes in one of the owned parts; if not, it is left alone.
    fn touches(&self, top: &str) -> bool {
        let mut changing = self.written.keys().chain(&self.removed);
        changing.any(|path| lies_in(path, top))
    }
}

/// The staging folder of one output folder, held by this run alone.
#[derive(Debug)]
pub(crate) struct Staging<'a> {
    out: &'a Path,
    folder: PathBuf,
    _lock: File,
}

impl<'a> Staging<'a> {
    /// Steps 1 and 2: makes the folders as needed, locks, and mends what an interrupted run left.
    pub(crate) fn open(out: &'a Path) -> Result<Self, Failure> {
        let folder = out.join(STAGING);
        disk::make(&folder)?;
        let staging = Self {
            out,
            _lock: lock(&folder.join("lock"))?,
            folder,
        };
        if staging.is_cut_off()? {
            staging.put_back()?;
        }
        disk::clear(&staging.folder.join("new"))?;
        disk::clear(&staging.folder.join("old"))?;
        Ok(staging)
    }

    /// Steps 3 and 4: the owned part becomes what the plan says.
    pub(crate) fn install(&self, plan: &Plan<'_>) -> Result<(), Failure> {
        let tops: Vec<_> = OWNED.into_iter().filter(|top| plan.touches(top)).collect();
        for path in plan
            .kept
            .iter()
            .filter(|path| tops.iter().any(|top| lies_in(path, top)))
        {
            disk::link(&self.out.join(path), &self.waiting(path))?;
        }
        for (path, text) in &plan.written {
            disk::write_new(&self.waiting(path), text)?;
        }
        disk::make(&self.folder.join("old"))?;
        let mut moves = Vec::new();
        let swapped = tops.iter().try_for_each(|top| self.swap(top, &mut moves));
        swapped.map_err(|failure| take_back(&moves, failure))
    }

    /// Moves the old half away and the new one into its place, and notes each move that was made.
    fn swap(&self, top: &str, moves: &mut Vec<(PathBuf, PathBuf)>) -> Result<(), Failure> {
        let place = self.out.join(top);
        for (from, to) in [(place.clone(), self.aside(top)), (self.waiting(top), place)] {
            if disk::kind(&from)?.is_some() {
                disk::rename(&from, &to)?;
                moves.push((from, to));
            }
        }
        Ok(())
    }

    /// Whether a swap was begun and not ended: something was moved away, and something still waits for its place.
    fn is_cut_off(&self) -> Result<bool, Failure> {
        let mut away = false;
        let mut waiting = false;
        for top in OWNED {
            let gone = disk::kind(&self.aside(top))?.is_some();
            away |= gone;
            waiting |= disk::kind(&self.waiting(top))?.is_some();
            // A part that goes for good has nothing that waits for its place.
            waiting |= gone && disk::kind(&self.out.join(top))?.is_none();
        }
        Ok(away && waiting)
    }

    /// The old parts take their places again.
    fn put_back(&self) -> Result<(), Failure> {
        for top in OWNED {
            if disk::kind(&self.aside(top))?.is_some() {
                disk::clear(&self.out.join(top))?;
                disk::rename(&self.aside(top), &self.out.join(top))?;
            }
        }
        Ok(())
    }

    fn waiting(&self, path: &str) -> PathBuf {
        self.folder.join("new").join(path)
    }

    fn aside(&self, top: &str) -> PathBuf {
        self.folder.join("old").join(top)
    }
}

fn lies_in(path: &str, top: &str) -> bool {
    path.strip_prefix(top)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Undoes moves, the last first. What cannot be undone is said, and is left for the next run to mend.
fn take_back(moves: &[(PathBuf, PathBuf)], failure: Failure) -> Failure {
    let undone = moves
        .iter()
        .rev()
        .try_for_each(|(from, to)| disk::rename(to, from));
    match undone {
        Ok(()) => failure,
        Err(second) => Failure::findings(format!(
            "{failure}; then {second}; run the command again to mend it"
        )),
    }
}

fn lock(path: &Path) -> Result<File, Failure> {
    let refused = |why| Failure::disk("lock", path, &why);
    let file = File::options()
        .create(true)
        .truncate(true)
        .write(true)
        .open(path)
        .map_err(refused)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            let path = places::shown(path);
            Err(Failure::findings(format!(
                "another run is at work there (it holds {path}); wait for it"
            )))
        }
        Err(TryLockError::Error(why)) => Err(refused(why)),
    }
}

impl Drop for Staging<'_> {
    /// Step 5. What cannot be removed now is removed by the next run, so a failure is not worth a word.
    fn drop(&mut self) {
        if matches!(self.is_cut_off(), Ok(false)) {
            let _ = disk::clear(&self.folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

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
    }

    #[test]
    fn a_second_run_stops_while_the_first_is_at_work() {
        let out = old_tree();
        let first = Staging::open(out.path()).unwrap();
        let refusal = Staging::open(out.path()).unwrap_err().to_string();
        assert!(refusal.starts_with("another run is at work"), "{refusal}");
        assert!(
            first.folder.exists(),
            "the second run leaves the first one's folder alone"
        );
        drop(first);
        Staging::open(out.path()).unwrap();
    }
}
