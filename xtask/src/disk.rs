//! Small acts on files and folders, each naming the path when the system refuses.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::outcome::Failure;

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An ordinary file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, a socket and the like; never followed, never removed.
    Special,
}

/// What stands at a path itself, links not followed; `None` if nothing does.
pub(crate) fn kind(path: &Path) -> Result<Option<Kind>, Failure> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_file() => Ok(Some(Kind::File)),
        Ok(found) if found.is_dir() => Ok(Some(Kind::Folder)),
        Ok(_) => Ok(Some(Kind::Special)),
        // A file where a folder was expected on the way: nothing can stand below it.
        Err(why) if matches!(why.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(why) => Err(Failure::disk("look at", path, &why)),
    }
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|why| Failure::disk("read", path, &why))
}

/// The paths in a folder, sorted.
pub(crate) fn list(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let refused = |why| Failure::disk("list", folder, &why);
    let entries = fs::read_dir(folder).map_err(refused)?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<_> = paths.collect::<Result<_, _>>().map_err(refused)?;
    paths.sort();
    Ok(paths)
}

/// Makes a folder and those above it.
pub(crate) fn make(folder: &Path) -> Result<(), Failure> {
    done("make the folder", folder, || fs::create_dir_all(folder))
}

/// Writes a file that does not exist yet, with the folders above it.
pub(crate) fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    path.parent().map_or(Ok(()), make)?;
    write_in(path, text)
}

/// Writes a file that does not exist yet into a folder that does.
pub(crate) fn write_in(path: &Path, text: &str) -> Result<(), Failure> {
    done("write", path, || {
        fs::File::create_new(path)?.write_all(text.as_bytes())
    })
}

/// Writes a file that may exist, whose permissions stay. It is written beside and renamed, so that nobody reads half of
/// it and a full disk leaves the old one.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    // What a link leads to is written, not the link.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.new"));
    clear(&beside)?;
    let replaced = write_new(&beside, text)
        .and_then(|()| permit(&path, &beside))
        .and_then(|()| rename(&beside, &path));
    replaced.inspect_err(|_| drop(clear(&beside)))
}

/// Gives a file the permissions of another, if there is one.
fn permit(like: &Path, path: &Path) -> Result<(), Failure> {
    match fs::metadata(like) {
        Ok(found) => done("set the permissions of", path, || {
            fs::set_permissions(path, found.permissions())
        }),
        Err(_) => Ok(()),
    }
}

/// Gives a file a second place, with the same bytes and the same time stamp.
///
/// A hard link costs nothing; where the file system has none, a copy is given the time of the original.
pub(crate) fn link(from: &Path, to: &Path) -> Result<(), Failure> {
    to.parent().map_or(Ok(()), make)?;
    done("copy to", to, || {
        if fs::hard_link(from, to).is_ok() {
            return Ok(());
        }
        fs::copy(from, to)?;
        let modified = fs::metadata(from)?.modified()?;
        let copy = fs::File::options().write(true).open(to)?;
        copy.set_modified(modified)
    })
}

/// Moves a file or a folder within one file system.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<(), Failure> {
    done("move into place", to, || fs::rename(from, to))
}

/// Removes whatever stands at a path; nothing may stand there.
pub(crate) fn clear(path: &Path) -> Result<(), Failure> {
    match kind(path)? {
        None => Ok(()),
        Some(Kind::Folder) => done("remove", path, || fs::remove_dir_all(path)),
        Some(Kind::File | Kind::Special) => done("remove", path, || fs::remove_file(path)),
    }
}

/// Does something to the disk that the system may refuse.
fn done(verb: &str, path: &Path, act: impl FnOnce() -> io::Result<()>) -> Result<(), Failure> {
    #[cfg(test)]
    let act = || faults::strike().and_then(|()| act());
    act().map_err(|why| Failure::disk(verb, path, &why))
}

#[cfg(test)]
pub(crate) mod faults;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_the_path() {
        let folder = tempfile::tempdir().unwrap();
        let gone = folder.path().join("gone");
        let messages = [
            read(&gone).unwrap_err().to_string(),
            list(&gone).unwrap_err().to_string(),
            rename(&gone, &folder.path().join("gone-too"))
                .unwrap_err()
                .to_string(),
        ];
        assert!(
            messages.iter().all(|message| message.contains("/gone")),
            "{messages:?}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_replaced_keeps_its_permissions() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        replace(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        replace(&file, "new").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }

    #[test]
    fn only_what_stands_at_the_path_itself_counts() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a/b");
        write_new(&file, "").unwrap();
        assert_eq!(kind(&file).unwrap(), Some(Kind::File));
        assert_eq!(kind(folder.path()).unwrap(), Some(Kind::Folder));
        assert_eq!(kind(&file.join("below")).unwrap(), None);
        assert!(
            write_new(&file, "again").is_err(),
            "an existing file is not written over"
        );
        clear(&folder.path().join("a")).unwrap();
        assert_eq!(kind(&file).unwrap(), None);
    }
}
