//! What every measurement needs: the workspace of the subjects, room to build in, and somebody to tell.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::cli::Rounds;
use crate::console::Console;
use crate::outcome::Failure;
use crate::places::Places;

use super::results::Results;
use super::usage::{Usage, output, usage};

pub(super) struct Workshop<'a, 'b> {
    /// The repository.
    pub(super) root: PathBuf,
    /// Where everything is built that is measured.
    pub(super) target: PathBuf,
    folder: PathBuf,
    machine: String,
    console: &'a mut Console<'b>,
    /// Whether any subject failed.
    pub(super) failed: bool,
}

impl<'a, 'b> Workshop<'a, 'b> {
    pub(super) fn open(places: &Places, console: &'a mut Console<'b>) -> Result<Self, Failure> {
        let workshop = Self {
            target: places.root.join("target/bench"),
            folder: Results::folder(places),
            machine: machine()?,
            root: places.root.clone(),
            console,
            failed: false,
        };
        // Nothing is downloaded while a clock runs. The lock file follows the manifests of the clients, if those moved.
        let mut fetch = workshop.cargo(&["fetch"], &workshop.target.join("programs"));
        workshop.usage(&mut fetch)?;
        Ok(workshop)
    }

    /// A cargo command in the workspace of the subjects that builds below `target`, with cargo's own defaults.
    pub(super) fn cargo(&self, words: &[&str], target: &Path) -> Command {
        self.cargo_in(&self.root.join("tests/bench"), words, target)
    }

    /// As [`cargo`](Self::cargo), for a crate anywhere.
    pub(super) fn cargo_in(&self, folder: &Path, words: &[&str], target: &Path) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
        // Which toolchain is used, and that none is fetched for it, is said by variables of rustup, which stay.
        let ours = |name: &str| {
            name.starts_with("CARGO_PROFILE_")
                || (name.starts_with("RUST") && !name.starts_with("RUSTUP_"))
        };
        for (name, _) in env::vars_os().filter(|(name, _)| name.to_str().is_some_and(ours)) {
            command.env_remove(name);
        }
        command
            .args(words)
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_TERM_QUIET", "true");
        command
    }

    /// Builds a program of the workspace of the subjects, and says where it is.
    pub(super) fn program(&self, package: &str) -> Result<PathBuf, Failure> {
        self.build(package, &[])
    }

    /// As [`program`](Self::program), one that counts allocations, which would lengthen what is timed. It has a name of
    /// its own, since cargo gives both the same.
    pub(super) fn counted(&self, package: &str) -> Result<PathBuf, Failure> {
        let built = self.build(package, &["--features", "counted"])?;
        let kept = built.with_file_name(format!("{package}-counted"));
        fs::copy(&built, &kept).map_err(|why| Failure::disk("copy", &built, &why))?;
        Ok(kept)
    }

    fn build(&self, package: &str, more: &[&str]) -> Result<PathBuf, Failure> {
        let target = self.target.join("programs");
        let words = [&["build", "--release", "--locked", "-p", package], more].concat();
        self.usage(&mut self.cargo(&words, &target))?;
        Ok(target.join("release").join(package))
    }

    /// This command itself, built as what is measured is built.
    pub(super) fn xtask(&self) -> Result<PathBuf, Failure> {
        let target = self.target.join("programs");
        let words = ["build", "--release", "--locked", "-p", "xtask"];
        self.usage(&mut self.cargo_in(&self.root, &words, &target))?;
        Ok(target.join("release/xtask"))
    }

    /// What a command took that must not fail.
    pub(super) fn usage(&self, command: &mut Command) -> Result<Usage, Failure> {
        usage(command).map_err(Failure::findings)
    }

    /// A folder below the target that is empty.
    pub(super) fn emptied(&self, name: &str) -> Result<PathBuf, Failure> {
        let path = self.target.join(name);
        if path.exists() {
            fs::remove_dir_all(&path).map_err(|why| Failure::disk("empty", &path, &why))?;
        }
        fs::create_dir_all(&path).map_err(|why| Failure::disk("make the folder", &path, &why))?;
        Ok(path)
    }

    pub(super) fn say(&mut self, what: impl fmt::Display) {
        self.console.say(what);
    }

    /// Measures each of the subjects in turn, as often as is asked for. What a subject measures before it fails counts.
    pub(super) fn rounds(
        &mut self,
        question: &str,
        subjects: &[&str],
        rounds: &Rounds,
        mut measure: impl FnMut(&mut Self, &str, &mut Sink<'_>) -> Result<(), String>,
    ) -> Result<(), Failure> {
        let chosen = |subject: &&&str| {
            rounds.only.is_empty() || rounds.only.iter().any(|only| only == **subject)
        };
        let subjects: Vec<&str> = subjects.iter().filter(chosen).copied().collect();
        let mut results = Results::read(&self.folder, question)?;
        for subject in &subjects {
            results.forget(subject);
        }
        results.machine.clone_from(&self.machine);
        let first = results.next_round();
        for round in 1..=rounds.rounds.get() {
            for subject in &subjects {
                self.say(format_args!(
                    "{question}: {subject}, round {round} of {}",
                    rounds.rounds
                ));
                let mut sink = Sink {
                    results: &mut results,
                    round: first + round - 1,
                    subject,
                };
                if let Err(why) = measure(self, subject, &mut sink) {
                    self.console
                        .complain(format_args!("{question}: {subject} failed: {why}"));
                    self.failed = true;
                }
            }
            if !subjects.is_empty() {
                results.write(&self.folder, question)?;
            }
        }
        Ok(())
    }
}

/// Takes the figures of one subject in one round.
pub(super) struct Sink<'a> {
    results: &'a mut Results,
    round: usize,
    subject: &'a str,
}

impl Sink<'_> {
    pub(super) fn add(&mut self, figure: &str, value: f64) {
        self.results.add(self.round, self.subject, figure, value);
    }

    /// Adds what a program tells: one line of JSON, of names and numbers. `name` says what a figure is called here.
    pub(super) fn add_told(
        &mut self,
        told: &str,
        name: impl Fn(&str) -> String,
    ) -> Result<(), String> {
        let figures: BTreeMap<String, f64> =
            serde_json::from_str(told).map_err(|why| format!("{why} in {told}"))?;
        for (figure, value) in figures {
            self.add(&name(&figure), value);
        }
        Ok(())
    }
}

/// One line about what everything was measured on.
fn machine() -> Result<String, Failure> {
    let rustc = output(Command::new("rustc").arg("--version")).map_err(Failure::findings)?;
    let information = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = information
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("an unnamed processor", |rest| {
            rest.trim_matches(['\t', ':', ' '])
        });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(format!("{}, {processor}, {cores} cores", rustc.trim()))
}
