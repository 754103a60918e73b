//! Crates that tests write below the target folder and hand to cargo, offline and with the workspace's lock file, so
//! that nothing is fetched and dependencies are built once.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use specwright_generator::Tree;

use crate::fixture::workspace;

/// A crate on disk.
pub(crate) struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// The crate of that name with these files. Unchanged files keep their time stamp, others go.
    pub(crate) fn new(name: &str, mut files: Tree) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        files.extend(shared());
        let wanted: BTreeSet<PathBuf> = files.keys().map(|path| folder.join(path)).collect();
        remove_others(&folder.join("src"), &wanted);
        write(&folder, &files);
        Self { folder }
    }

    /// A crate that another program has written.
    pub(crate) fn at(folder: PathBuf) -> Self {
        write(&folder, &shared());
        Self { folder }
    }

    /// Runs cargo in it.
    ///
    /// # Panics
    ///
    /// If cargo fails, with what it said.
    pub(crate) fn cargo(&self, words: &[&str]) {
        let output = self.output(words);
        assert!(
            output.status.success(),
            "`cargo {}` in {}\n{}\n{}",
            words.join(" "),
            self.folder.display(),
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
    }

    /// Checks what the words select, and hands out the errors of the compiler, each with the file it is in.
    pub(crate) fn errors(&self, words: &[&str]) -> Vec<(String, String)> {
        let words = [&["check", "--quiet", "--message-format=json"], words].concat();
        let output = self.output(&words);
        let mut errors = Vec::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else {
                continue;
            };
            let message = &message["message"];
            let spans = message["spans"].as_array().into_iter().flatten();
            let file = spans
                .filter(|span| span["is_primary"] == true)
                .find_map(|span| span["file_name"].as_str());
            if let ("error", Some(file)) = (message["level"].as_str().unwrap_or_default(), file) {
                let text = message["message"].as_str().unwrap_or_default();
                errors.push((file.to_owned(), text.to_owned()));
            }
        }
        assert!(
            output.status.success() || !errors.is_empty(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        errors
    }

    fn output(&self, words: &[&str]) -> Output {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
        Command::new(env!("CARGO"))
            .args(words)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_NET_OFFLINE", "true")
            .env("RUSTDOCFLAGS", "-D warnings")
            .output()
            .unwrap()
    }

    /// Lints everything in it and turns warnings into errors.
    pub(crate) fn clippy(&self) {
        self.cargo(&[
            "clippy",
            "--quiet",
            "--all-features",
            "--",
            "-D",
            "warnings",
        ]);
    }

    /// Writes its docs, in which every link must lead somewhere.
    pub(crate) fn document(&self) {
        self.cargo(&[
            "doc",
            "--quiet",
            "--no-deps",
            "--all-features",
            "--document-private-items",
        ]);
    }
}

/// What such a crate takes from the workspace.
fn shared() -> Tree {
    let file = |name: &str| {
        let text = fs::read_to_string(workspace().join(name)).unwrap();
        (name.to_owned(), text)
    };
    Tree::from([file("Cargo.lock"), file(".clippy.toml")])
}

fn write(folder: &Path, files: &Tree) {
    for (path, text) in files {
        let path = folder.join(path);
        if fs::read_to_string(&path).ok().as_ref() != Some(text) {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
        }
    }
}

fn remove_others(folder: &Path, wanted: &BTreeSet<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            remove_others(&path, wanted);
        } else if !wanted.contains(&path) {
            fs::remove_file(&path).unwrap();
        }
    }
}
