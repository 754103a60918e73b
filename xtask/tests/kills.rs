//! `generate` is killed at random moments, and run by several at once: the tree is always one that somebody wanted, or
//! `--check` says that it is not and the next run mends it.
//!
//! `KILLS=200 KILL_OPERATIONS=1000` makes the search longer and the tree larger.

#![cfg(test)]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Every file by its path below the output folder, but those of a run that is at work or was cut off.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Two states of the specs, and one output folder.
struct House {
    folder: tempfile::TempDir,
    trees: [Files; 2],
    /// How long a whole run takes, and how long of it the disk is written to.
    whole: Duration,
    writing: Duration,
}

/// The folders of the two states.
const SPECS: [&str; 2] = ["before", "after"];

impl House {
    fn build() -> Self {
        let mut house = Self {
            folder: tempfile::tempdir().unwrap(),
            trees: Default::default(),
            whole: Duration::ZERO,
            writing: Duration::ZERO,
        };
        house.write_specs();
        fs::create_dir(house.out()).unwrap();
        fs::write(house.out().join("LICENSE"), "not the generator's").unwrap();
        for state in [0, 1] {
            let begun = Instant::now();
            let mut child = house.generate(state);
            while !house.staging().exists() && child.try_wait().unwrap().is_none() {
                thread::sleep(Duration::from_micros(200));
            }
            house.writing = begun.elapsed();
            assert!(child.wait().unwrap().success());
            house.whole = begun.elapsed();
            house.writing = house.whole - house.writing;
            house.trees[state] = house.files();
        }
        assert_ne!(house.trees[0], house.trees[1]);
        house
    }

    fn write_specs(&self) {
        let operations = env::var("KILL_OPERATIONS").unwrap_or("12".to_owned());
        let [before, after] = SPECS.map(|state| self.folder.path().join(state));
        let words = ["synthesise", "--operations", &operations, "--out", "before"];
        assert!(self.xtask(&words).output().unwrap().status.success());
        fs::create_dir(&after).unwrap();
        for entry in fs::read_dir(before).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            let changed = text.replace("\"doc\": \"", "\"doc\": \"Since then: ");
            fs::write(after.join(path.file_name().unwrap()), changed).unwrap();
        }
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    fn staging(&self) -> PathBuf {
        self.out().join(".xtask-staging")
    }

    fn xtask(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.current_dir(self.folder.path()).args(words);
        command
    }

    /// Starts a run that brings the output to one of the states. What it complains of goes to `err`.
    fn start(&self, state: usize, err: Stdio) -> Child {
        let mut command = self.xtask(&["generate", "--specs", SPECS[state], "--out", "out"]);
        command.stdout(Stdio::null()).stderr(err).spawn().unwrap()
    }

    fn generate(&self, state: usize) -> Child {
        self.start(state, Stdio::null())
    }

    fn check(&self, state: usize) -> Output {
        let words = [
            "generate",
            "--check",
            "--specs",
            SPECS[state],
            "--out",
            "out",
        ];
        self.xtask(&words).output().unwrap()
    }

    fn files(&self) -> Files {
        let mut files = Files::new();
        gather(&self.out(), &self.out(), &mut files);
        files
    }

    /// The state that the output is in, if it is in one.
    fn state(&self) -> Option<usize> {
        let files = self.files();
        self.trees.iter().position(|tree| *tree == files)
    }

    /// Kills a run at a random moment: one of the whole run, or one at which it writes.
    fn kill(&self, state: usize, random: u64) {
        let mut child = self.generate(state);
        let span = if random.is_multiple_of(2) {
            self.whole
        } else {
            while !self.staging().exists() && child.try_wait().unwrap().is_none() {
                thread::sleep(Duration::from_micros(100));
            }
            self.writing
        };
        thread::sleep(span.mul_f64((random >> 11) as f64 / (1_u64 << 53) as f64));
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

fn gather(folder: &Path, out: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with(".xtask-staging") {
            continue;
        }
        if path.is_dir() {
            gather(&path, out, files);
        } else {
            let name = path.strip_prefix(out).unwrap().to_owned();
            files.insert(name, fs::read(&path).unwrap());
        }
    }
}

#[test]
fn a_killed_run_leaves_a_whole_tree_or_one_that_is_told_and_mended() {
    let house = House::build();
    let kills = env::var("KILLS").map_or(10, |kills| kills.parse().unwrap());
    let random = RandomState::new();
    let (mut whole, mut torn) = ([0, 0], 0);
    let mut wanted = 0;
    for number in 0..kills {
        house.kill(wanted, random.hash_one(number));
        let Some(state) = house.state() else {
            torn += 1;
            let check = house.check(wanted);
            let said = String::from_utf8(check.stdout).unwrap();
            assert_eq!(check.status.code(), Some(1), "{said}");
            assert!(said.contains("an earlier run was interrupted"), "{said}");
            assert!(house.generate(wanted).wait().unwrap().success());
            assert_eq!(house.state(), Some(wanted));
            wanted = 1 - wanted;
            continue;
        };
        whole[usize::from(state == wanted)] += 1;
        wanted = 1 - state;
    }
    assert!(house.generate(wanted).wait().unwrap().success());
    assert_eq!(house.state(), Some(wanted));
    assert!(!house.staging().exists());
    let [old, new] = whole;
    println!(
        "{kills} kills: {old} trees wholly old, {new} wholly new, {torn} torn, told and mended"
    );
}

#[test]
fn runs_at_the_same_time_leave_what_one_of_them_wanted() {
    let house = House::build();
    let runs: Vec<_> = (0..4)
        .map(|number| house.start(number % 2, Stdio::piped()))
        .collect();
    for run in runs {
        let ended = run.wait_with_output().unwrap();
        let complaint = String::from_utf8(ended.stderr).unwrap();
        match ended.status.code() {
            Some(0) => {}
            Some(1) => assert!(
                complaint.contains("another run is at work there"),
                "{complaint}"
            ),
            other => panic!("{other:?}: {complaint}"),
        }
    }
    assert!(house.state().is_some());
    assert!(!house.staging().exists());
}
