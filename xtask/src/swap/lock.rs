//! One run at a time in an output folder.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::disk;
use crate::outcome::Failure;
use crate::places;

/// How often the lock is tried for while others that end take its file away.
const TRIES: usize = 100;

/// A lock on a folder, which is made for it. The system frees it when the process ends, however that happens.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock, or says who has it.
    pub(super) fn take(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join("lock");
        let refused = |why: &io::Error| Failure::disk("lock", &path, why);
        for _ in 0..TRIES {
            disk::make(folder)?;
            let opened = File::options()
                .create(true)
                .truncate(true)
                .write(true)
                .open(&path);
            let file = match opened {
                // A run that ended has taken the folder away in between.
                Err(why) if why.kind() == ErrorKind::NotFound => continue,
                opened => opened.map_err(|why| refused(&why))?,
            };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(busy(&path)),
                Err(TryLockError::Error(why)) => return Err(refused(&why)),
            }
            if stands_at(&file, &path).map_err(|why| refused(&why))? {
                return Ok(Self { path, _file: file });
            }
        }
        Err(busy(&path))
    }

    /// Whether somebody holds the lock of a folder now.
    pub(super) fn is_held(folder: &Path) -> bool {
        let file = File::options().write(true).open(folder.join("lock"));
        file.is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
    }
}

impl Drop for Lock {
    /// The file goes while it is locked, so that whoever opened it meanwhile can see that it is no longer the one to lock.
    /// The folder goes if nothing is left in it.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
        if let Some(folder) = self.path.parent() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Whether the path still leads to the file that was opened there. If not, the lock is on a file that is gone, and
/// another run can lock the one that took its place.
fn stands_at(file: &File, path: &Path) -> io::Result<bool> {
    let opened = same_file::Handle::from_file(file.try_clone()?)?;
    match same_file::Handle::from_path(path) {
        Ok(found) => Ok(opened == found),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(false),
        Err(why) => Err(why),
    }
}

fn busy(path: &Path) -> Failure {
    Failure::findings(format!(
        "another run is at work there (it holds {}); wait for it",
        places::shown(path)
    ))
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    #[test]
    fn of_many_that_come_and_go_only_one_ever_holds_it() {
        let out = tempfile::tempdir().unwrap();
        let folder = out.path().join("staging");
        let alone = out.path().join("alone");
        let holder = || {
            let mut held = 0;
            for _ in 0..400 {
                let Ok(lock) = Lock::take(&folder) else {
                    continue;
                };
                // Two at once would meet here.
                File::create_new(&alone).unwrap();
                fs::remove_file(&alone).unwrap();
                held += 1;
                drop(lock);
            }
            held
        };
        let held: usize = thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(holder)).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .sum()
        });
        assert!(held > 0);
        assert!(!folder.exists(), "the last one leaves nothing behind");
    }

    #[test]
    fn a_file_that_was_taken_away_is_not_the_lock_any_more() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let first = File::create(&path).unwrap();
        assert!(stands_at(&first, &path).unwrap());
        fs::remove_file(&path).unwrap();
        assert!(!stands_at(&first, &path).unwrap());
        let _second = File::create(&path).unwrap();
        assert!(!stands_at(&first, &path).unwrap());
    }
}
