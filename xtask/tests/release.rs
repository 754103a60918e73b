//! A release rehearsed on a copy of this repository, with the commands that `.ci/run` runs: all steps together pass, and
//! whichever is left out is named.

#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A copy of the repository at a first release.
struct Rehearsal {
    folder: tempfile::TempDir,
}

impl Rehearsal {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        copy(root, folder.path());
        let rehearsal = Self { folder };
        // Whatever is going on in the repository itself, the copy begins at a release.
        fs::remove_dir_all(rehearsal.path("specs/released")).unwrap();
        rehearsal.must(&["release", "--record"]);
        rehearsal
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.path(path), text).unwrap();
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let manifest = self.path("xtask");
        let command = command.current_dir(self.folder.path()).args(words);
        command
            .env("CARGO_MANIFEST_DIR", manifest)
            .output()
            .unwrap()
    }

    fn must(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert!(output.status.success(), "{words:?}: {}", said(&output));
        said(&output)
    }

    /// The commands of `.ci/run` that pass as things are: what is not about releases is for others to mend.
    fn gate(&self) -> Vec<String> {
        let gate = self.read(".ci/run");
        let steps = gate
            .lines()
            .filter_map(|line| line.strip_prefix("step cargo xtask "));
        // What writes is no check: the gate sees by git whether it changed anything.
        let checks = steps.filter(|words| *words != "generate");
        let sound = checks.filter(|words| self.run(&split(words)).status.success());
        let sound: Vec<String> = sound.map(str::to_owned).collect();
        for needed in ["generate --check", "release --check"] {
            assert!(sound.iter().any(|words| words == needed), "{needed}");
        }
        sound
    }

    /// What the first failing check says; `None` if all pass.
    fn complaint(&self, checks: &[String]) -> Option<String> {
        let outputs = checks.iter().map(|words| self.run(&split(words)));
        outputs
            .filter(|output| !output.status.success())
            .map(|output| said(&output))
            .next()
    }

    /// What `release --check` says, which must fail.
    fn missing(&self) -> String {
        let output = self.run(&["release", "--check"]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        said(&output)
    }

    /// Gives an operation another name in Rust, which breaks its callers.
    fn change(&self) {
        let spec = self.read("specs/rainbond.json");
        let (old, new) = (
            "\"retry\": \"read-only\"",
            "\"rust\": \"ReadAnew\", \"retry\": \"read-only\"",
        );
        let changed = spec.replacen(old, new, 1);
        assert_ne!(spec, changed);
        self.write("specs/rainbond.json", &changed);
        self.must(&["fmt"]);
    }
}

fn split(words: &str) -> Vec<&str> {
    words.split(' ').collect()
}

fn said(output: &Output) -> String {
    let [out, err] = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    format!("{out}{err}")
}

/// Copies what git would, were it asked: everything but what is built.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name();
        if name == "target" || name == ".git" {
            continue;
        }
        let to = to.join(&name);
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&to).unwrap();
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), &to).unwrap();
        }
    }
}

#[test]
fn all_steps_of_a_release_together_pass_and_each_that_is_left_out_is_named() {
    let rehearsal = Rehearsal::new();
    let gate = rehearsal.gate();

    rehearsal.change();
    let report = rehearsal.must(&["diff", &released(&rehearsal), "specs"]);
    assert!(report.contains("because 1 change is breaking"), "{report}");

    let left_out = rehearsal.complaint(&gate).unwrap();
    assert!(left_out.contains("cargo xtask generate"), "{left_out}");
    rehearsal.must(&["generate"]);
    let left_out = rehearsal.complaint(&gate).unwrap();
    assert!(left_out.contains("the version is "), "{left_out}");
    assert!(left_out.contains("run `cargo xtask release`"), "{left_out}");

    let before = FILES.map(|file| rehearsal.read(file));
    rehearsal.must(&["release"]);
    assert_eq!(rehearsal.complaint(&gate), None);
    for (file, before) in FILES.iter().zip(&before) {
        let after = rehearsal.read(file);
        rehearsal.write(file, before);
        let left_out = rehearsal.missing();
        let named = if *file == "Cargo.toml" {
            "the version is "
        } else {
            file
        };
        assert!(left_out.contains(named), "{file}: {left_out}");
        rehearsal.write(file, &after);
    }
    locked(&rehearsal);

    rehearsal.must(&["release", "--record"]);
    rehearsal.must(&["release", "--check"]);
    let said = rehearsal.must(&["release"]);
    assert!(said.starts_with("nothing changed since"), "{said}");
}

/// The files that a release changes.
const FILES: [&str; 4] = [
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "generated/CHANGELOG.md",
];

#[test]
fn a_version_that_was_guessed_without_the_report_is_refused() {
    let rehearsal = Rehearsal::new();
    let version = released(&rehearsal).replace("specs/released/", "");
    let (front, last) = version.rsplit_once('.').unwrap();
    let guessed = format!("{front}.{}", last.parse::<u64>().unwrap() + 1);
    rehearsal.change();
    for file in ["Cargo.toml", "Cargo.lock"] {
        let text = rehearsal.read(file);
        rehearsal.write(
            file,
            &text.replace(&format!("\"{version}\""), &format!("\"{guessed}\"")),
        );
    }
    let changelog = rehearsal.read("generated/CHANGELOG.md");
    let section = format!("## {guessed}\n\nSmall things.\n\n## {version}\n");
    rehearsal.write(
        "generated/CHANGELOG.md",
        &changelog.replace(&format!("## {version}\n"), &section),
    );
    let complaint = rehearsal.missing();
    let expected = format!(
        "the version is {guessed}, but the specs changed since {version} was released, level: major"
    );
    assert!(complaint.contains(&expected), "{complaint}");
    assert!(
        complaint.contains("does not tell 2 of the changes"),
        "{complaint}"
    );
}

#[test]
fn a_repository_without_a_record_is_told_how_to_begin() {
    let rehearsal = Rehearsal::new();
    fs::remove_dir_all(rehearsal.path("specs/released")).unwrap();
    let missing = rehearsal.missing();
    assert!(
        missing.contains("`cargo xtask release --record`"),
        "{missing}"
    );
    fs::create_dir_all(rehearsal.path("specs/released/first")).unwrap();
    let missing = rehearsal.missing();
    let expected = "specs/released/first is not named after a version";
    assert!(missing.contains(expected), "{missing}");
}

/// The folder of the recorded release.
fn released(rehearsal: &Rehearsal) -> String {
    let mut entries = fs::read_dir(rehearsal.path("specs/released")).unwrap();
    let name = entries.next().unwrap().unwrap().file_name();
    format!("specs/released/{}", name.to_string_lossy())
}

/// Cargo takes the lock file as it is: nothing else had to move.
fn locked(rehearsal: &Rehearsal) {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let words = ["update", "--workspace", "--locked", "--offline"];
    let output = Command::new(cargo)
        .current_dir(rehearsal.folder.path())
        .args(words)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", said(&output));
}
