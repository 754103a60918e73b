//! The files of the repository as the rules see them: all by name, those written by hand by their text as well.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::disk::{self, Kind};
use crate::outcome::Failure;

/// The folders at the top of the repository.
pub(super) const FOLDERS: [&str; 6] = [
    "generated",
    "generator",
    "runtime",
    "specs",
    "tests",
    "xtask",
];

/// Folders whose files a program writes: their names count, their text is not held to the rules.
const WRITTEN_BY_PROGRAMS: [&str; 2] = ["generated", "golden"];

/// Files by path, relative to the repository and with `/`.
#[derive(Debug, Default)]
pub(super) struct Repository {
    names: BTreeSet<String>,
    texts: BTreeMap<String, String>,
}

impl Repository {
    /// Reads everything but hidden files, links, and what cargo builds.
    pub(super) fn read(root: &Path) -> Result<Self, Failure> {
        let mut repository = Self::default();
        repository.gather(root, "")?;
        Ok(repository)
    }

    /// How many files the rules look into.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// Hand-written files whose name ends like this, with their text.
    pub(super) fn ending(&self, end: &str) -> impl Iterator<Item = (&str, &str)> {
        let all = self
            .texts
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()));
        all.filter(move |(path, _)| path.ends_with(end))
    }

    /// The names of all files in a folder and below.
    pub(super) fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        let inside = move |path: &&str| {
            path.strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        };
        self.names.iter().map(String::as_str).filter(inside)
    }

    /// Whether a file or folder has this path.
    pub(super) fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        self.names.contains(path) || self.below(path).next().is_some()
    }

    fn gather(&mut self, folder: &Path, name: &str) -> Result<(), Failure> {
        for path in disk::list(folder)? {
            let last = path.file_name().unwrap_or_default().to_string_lossy();
            if last.starts_with('.') {
                continue;
            }
            let name = if name.is_empty() {
                last.into_owned()
            } else {
                format!("{name}/{last}")
            };
            match disk::kind(&path)? {
                Some(Kind::Folder) if !path.ends_with("target") => self.gather(&path, &name)?,
                Some(Kind::File) => self.take(&path, name)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn take(&mut self, path: &Path, name: String) -> Result<(), Failure> {
        if is_read(&name) {
            let text = String::from_utf8_lossy(&disk::read(path)?).into_owned();
            self.texts.insert(name.clone(), text);
        }
        self.names.insert(name);
        Ok(())
    }

    /// A repository of just these files.
    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let names = files.iter().map(|(path, _)| (*path).to_owned()).collect();
        let read = files.iter().filter(|(path, _)| is_read(path));
        let texts = read
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect();
        Self { names, texts }
    }
}

fn is_read(name: &str) -> bool {
    let mut folders = name.split('/');
    let kept = [".rs", ".md", "Cargo.toml"]
        .iter()
        .any(|end| name.ends_with(end));
    kept && !folders.any(|folder| WRITTEN_BY_PROGRAMS.contains(&folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_name_and_read_only_if_hand_written() {
        let root = tempfile::tempdir().unwrap();
        let files = [
            "README.md",
            "specs/a.json",
            "generated/src/lib.rs",
            "tests/golden/x/expected.rs",
            "runtime/src/lib.rs",
            "runtime/src/on_target/a.rs",
        ];
        for path in files
            .iter()
            .chain(&["target/debug/x.rs", ".git/x.rs", "tests/target/x.rs"])
        {
            disk::write_new(&root.path().join(path), "").unwrap();
        }
        let repository = Repository::read(root.path()).unwrap();
        assert!(files.iter().all(|path| repository.has(path)));
        assert!(
            !["target", "tests/target", ".git", "run"]
                .iter()
                .any(|path| repository.has(path))
        );
        assert!(repository.has("generated/src/") && repository.has("generated"));
        let read: Vec<_> = repository.texts.keys().collect();
        assert_eq!(
            read,
            [
                "README.md",
                "runtime/src/lib.rs",
                "runtime/src/on_target/a.rs"
            ]
        );
    }
}
