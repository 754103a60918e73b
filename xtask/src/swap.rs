//! Replaces the generated files, all or none.
//!
//! Everything happens in one folder inside the output folder, so that no step crosses file systems:
//!
//! 1. *Lock.* `STAGING/lock` is held for the whole run; a second run stops at once. The lock is the system's, which
//!    frees it however a run ends.
//! 2. *Recover.* If an earlier run was cut off within step 4, what it had moved away is put back. Whatever else it
//!    left in the staging folder is removed.
//! 3. *Stage.* `STAGING/new` receives the whole of what the generator owns as it is to be. Files that do not
//!    change are linked, which keeps their time stamps; files that are to go are simply not linked. A full
//!    disk, a missing permission or an interruption shows here, while the old tree is untouched.
//! 4. *Swap.* For each file and folder at the top that changes: the old one moves to `STAGING/old`, the new one into its place.
//!    These are renames and need no space. If one fails, those before it are taken back in reverse order.
//! 5. *Clean.* The staging folder goes, and the old files with it.
//!
//! As long as anything waits in `STAGING/new`, the swap is not over; when nothing does, it is. Nothing is forced onto
//! the platter before the swap; what a power cut garbles no longer answers to its checksum and is written anew.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::compare::OWNED;
use crate::disk;
use crate::outcome::Failure;
use crate::swap::lock::Lock;

mod lock;

/// The folder in which new files wait and old ones are kept; it exists only while a run is at work.
const STAGING: &str = ".xtask-staging";

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
    _lock: Lock,
}

impl<'a> Staging<'a> {
    /// Steps 1 and 2: makes the folders as needed, locks, and mends what an interrupted run left.
    pub(crate) fn open(out: &'a Path) -> Result<Self, Failure> {
        let folder = out.join(STAGING);
        let staging = Self {
            out,
            _lock: Lock::take(&folder)?,
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
        let mut made = PathBuf::new();
        for (path, text) in &plan.written {
            let path = self.waiting(path);
            // Files of one folder stand together.
            if let Some(folder) = path.parent().filter(|folder| **folder != made) {
                disk::make(folder)?;
                made = folder.to_owned();
            }
            disk::write_in(&path, text)?;
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

/// Why an output folder may be neither what it was nor what it is to be, if there is a reason.
pub(crate) fn unfinished(out: &Path) -> Option<&'static str> {
    let folder = out.join(STAGING);
    match disk::kind(&folder) {
        Ok(None) | Err(_) => None,
        Ok(Some(_)) if Lock::is_held(&folder) => {
            Some("another run is at work there; check again when it has ended")
        }
        Ok(Some(_)) => Some("an earlier run was interrupted; the next one mends it"),
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

impl Drop for Staging<'_> {
    /// Step 5, as far as it is done under the lock. What cannot be removed now is removed by the next run, so a failure
    /// is not worth a word.
    fn drop(&mut self) {
        if matches!(self.is_cut_off(), Ok(false)) {
            let _ = disk::clear(&self.folder.join("new"));
            let _ = disk::clear(&self.folder.join("old"));
        }
    }
}

#[cfg(test)]
mod tests;
