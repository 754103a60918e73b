//! A release rehearsed on a copy of this repository, with its own `.ci/run`: all steps together pass, and whichever is
//! left out is named.

#![cfg(test)]
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
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

    /// Commits everything, as the gate expects it.
    fn commit(&self) {
        self.git(&["add", "--all"]);
        let who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
        let commit = [
            "commit",
            "--quiet",
            "--no-gpg-sign",
            "--allow-empty",
            "--message=a",
        ];
        self.git(&[&who[..], &commit].concat());
    }

    fn git(&self, words: &[&str]) {
        let mut command = Command::new("git");
        let output = command.current_dir(self.folder.path()).args(words).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{}", self::said(&output));
    }

    /// Runs `.ci/run` itself. Its `cargo` is a stand-in that passes `xtask` on to the program under test and answers the
    /// rest with success: what compilers and other tests say of the copy, they say of the repository. No docs are written,
    /// but for the folder that the gate looks into.
    fn gate(&self) -> Result<String, String> {
        let bin = tempfile::tempdir().unwrap();
        let cargo = bin.path().join("cargo");
        let script = "#!/bin/sh\ncase $1 in\n  xtask) shift; exec \"$XTASK\" \"$@\" ;;\n  doc) mkdir -p target/doc/specwright_clients ;;\nesac\n";
        fs::write(&cargo, script).unwrap();
        fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();
        let path = std::env::var_os("PATH").unwrap();
        let paths = std::iter::once(bin.path().to_owned()).chain(std::env::split_paths(&path));
        let mut command = Command::new("bash");
        let command = command.arg(self.path(".ci/run"));
        let output = command
            .env("PATH", std::env::join_paths(paths).unwrap())
            .env("XTASK", env!("CARGO_BIN_EXE_xtask"))
            .env("CARGO_MANIFEST_DIR", self.path("xtask"))
            .env_remove("CARGO_TARGET_DIR")
            .output()
            .unwrap();
        let said = self::said(&output);
        match output.status.success() {
            true => Ok(said),
            false => Err(said),
        }
    }

    /// What the gate says, which must fail.
    fn refusal(&self) -> String {
        self.gate().unwrap_err()
    }

    /// What the gate says when everything but one step has been done and committed.
    fn without(&self, undo: impl Fn()) -> String {
        undo();
        self.commit();
        let refusal = self.refusal();
        self.git(&["reset", "--quiet", "--hard", "HEAD~1"]);
        refusal
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
    rehearsal.git(&["init", "--quiet"]);
    rehearsal.commit();
    let said = rehearsal.gate().unwrap();
    assert!(said.contains("all checks passed\n"), "{said}");

    rehearsal.change();
    let report = rehearsal.must(&["diff", &released(&rehearsal), "specs"]);
    assert!(report.contains("because 1 change is breaking"), "{report}");
    rehearsal.must(&["generate"]);
    rehearsal.must(&["release"]);
    let left_out = rehearsal.refusal();
    let expected = "the checkout is not as it was committed";
    assert!(left_out.contains(expected), "{left_out}");
    rehearsal.commit();
    let said = rehearsal.gate().unwrap();
    assert!(said.contains("all checks passed\n"), "{said}");

    let before = |path: &str| rehearsal.git(&["checkout", "--quiet", "HEAD~1", "--", path]);
    let left_out = rehearsal.without(|| {
        fs::remove_dir_all(rehearsal.path("generated/src")).unwrap();
        before("generated/src");
    });
    assert!(left_out.contains("\nstale          "), "{left_out}");
    assert!(
        left_out.contains("\nrun `cargo xtask generate`\n"),
        "{left_out}"
    );
    let versions = ["Cargo.toml", "Cargo.lock", "README.md"];
    let left_out = rehearsal.without(|| versions.iter().for_each(|path| before(path)));
    assert!(left_out.contains("\nthe version is "), "{left_out}");
    let left_out = rehearsal.without(|| before("generated/CHANGELOG.md"));
    let expected = "\ngenerated/CHANGELOG.md has no section ";
    assert!(left_out.contains(expected), "{left_out}");
    for path in ["Cargo.lock", "README.md"] {
        before(path);
        let left_out = rehearsal.missing();
        assert!(left_out.starts_with(path), "{left_out}");
        rehearsal.git(&["reset", "--quiet", "--hard"]);
    }
    locked(&rehearsal);

    rehearsal.must(&["release", "--record"]);
    rehearsal.must(&["release", "--check"]);
    let said = rehearsal.must(&["release"]);
    assert!(said.starts_with("nothing changed since"), "{said}");
}

/// A version that was prepared and is overtaken by a larger change leaves nothing behind but its notes.
#[test]
fn a_release_that_is_overtaken_is_merged_into_the_next() {
    let rehearsal = Rehearsal::new();
    let spec = rehearsal.read("specs/rainbond.json");
    let told = spec.replacen("\"doc\": \"", "\"doc\": \"Since then: ", 1);
    rehearsal.write("specs/rainbond.json", &told);
    rehearsal.must(&["fmt"]);
    rehearsal.must(&["release"]);
    let changelog = rehearsal.read("generated/CHANGELOG.md");
    let heading = changelog
        .lines()
        .find(|line| line.starts_with("## "))
        .unwrap();
    let noted = changelog.replace(heading, &format!("{heading}\n\nLook out."));
    rehearsal.write("generated/CHANGELOG.md", &noted);
    rehearsal.change();
    rehearsal.must(&["release"]);
    let merged = rehearsal.read("generated/CHANGELOG.md");
    assert!(!merged.lines().any(|line| line == heading), "{merged}");
    let next = merged.lines().find(|line| line.starts_with("## ")).unwrap();
    assert!(
        merged.contains(&format!("{next}\n\nLook out.\n\n### ")),
        "{merged}"
    );
    rehearsal.must(&["release", "--check"]);
    let both = merged.replace(next, &format!("{next}\n\n{heading}"));
    rehearsal.write("generated/CHANGELOG.md", &both);
    let missing = rehearsal.missing();
    assert!(
        missing.contains(&format!("`{heading}`, which was never released")),
        "{missing}"
    );
}

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

/// What was released cannot be told again from the specs, and no command is named that would do nothing.
#[test]
fn the_section_of_a_release_that_is_out_must_be_brought_back() {
    let rehearsal = Rehearsal::new();
    fs::remove_file(rehearsal.path("generated/CHANGELOG.md")).unwrap();
    let output = rehearsal.run(&["release", "--check"]);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(
        said.contains("; bring it back, for it tells what was released"),
        "{said}"
    );
    assert!(!said.contains("run `cargo xtask release`"), "{said}");
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
