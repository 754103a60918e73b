//! Finds and opens the file of profiles.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;

use zeroize::Zeroizing;

use super::super::CredentialsError;
use super::super::surroundings::Surroundings;
use super::ProfileFile;

/// Larger files are no lists of profiles.
const MAX_BYTES: u64 = 1024 * 1024;

/// What was opened, or the paths at which there is nothing.
pub(super) enum Opened {
    File(Content),
    Missing(String),
}

/// A file that was read.
pub(super) struct Content {
    pub(super) path: PathBuf,
    pub(super) text: Zeroizing<String>,
    /// Whether others than its owner may read or change it.
    pub(super) exposed: bool,
}

impl ProfileFile {
    /// Reads the first of its paths that exists, or the one that a variable names, which has to exist.
    pub(super) fn open(
        &self,
        profile: &str,
        surroundings: &Surroundings,
    ) -> Result<Opened, CredentialsError> {
        if let Some((variable, path)) = surroundings.path(self.path_env)? {
            let missing = || {
                let path = path.display();
                CredentialsError::new(format!("{variable} names {path}, which does not exist"))
            };
            let file = read(path.clone(), surroundings)?;
            return file.map(Opened::File).ok_or_else(missing);
        }
        for path in self.paths {
            let path = path.replace("{profile}", profile);
            if let Some(path) = surroundings.expanded(&path)
                && let Some(file) = read(path, surroundings)?
            {
                return Ok(Opened::File(file));
            }
        }
        let paths = self.paths.join(" or ").replace("{profile}", profile);
        Ok(Opened::Missing(format!("there is no {paths}")))
    }

    /// Whether the name of a profile becomes part of the name of the file.
    pub(super) fn is_named_after_profile(&self) -> bool {
        self.paths.iter().any(|path| path.contains("{profile}"))
    }
}

/// `None` if there is no such file.
fn read(path: PathBuf, surroundings: &Surroundings) -> Result<Option<Content>, CredentialsError> {
    let failed = |error: io::Error| {
        let what = format!("{} cannot be read: {}", path.display(), error.kind());
        CredentialsError::new(what).with_source(error)
    };
    let refused =
        |why: &str| CredentialsError::new(format!("{} is not read: {why}", path.display()));
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let metadata = file.metadata().map_err(failed)?;
    let exposed = open_to_others(&metadata);
    if surroundings.files.private && exposed {
        return Err(refused(
            "others than its owner may read or change it; `chmod 600` changes that",
        ));
    }
    // Room for all of it at once: a text that grows leaves copies of its secrets behind.
    let size = metadata.len().min(MAX_BYTES) + 1;
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(size).unwrap_or(0)));
    file.take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(refused("it is larger than 1 MiB"));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| refused("it is not UTF-8"))?;
    let text = Zeroizing::new(text.to_owned());
    Ok(Some(Content {
        path,
        text,
        exposed,
    }))
}

#[cfg(unix)]
fn open_to_others(metadata: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;

    metadata.permissions().mode() & 0o077 != 0
}

/// Elsewhere, access is a matter of lists that the standard library does not show.
#[cfg(not(unix))]
fn open_to_others(_: &std::fs::Metadata) -> bool {
    false
}
