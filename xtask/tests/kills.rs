//! `generate` is killed at random moments, and run by several at once: the tree is always one that somebody wanted, or
//! `--check` says that it is not and the next run mends it.
//!
//! `KILLS=200 KILL_OPERATIONS=1000` makes the search longer and the tree larger; `--nocapture` shows what was met.

#![cfg(test)]

use std::collections::BTreeMap;
use std::env;
use std::fmt;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

/// Every file by its path below the output folder, but those of a run that is at work or was cut off.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Two states of the specs, and one output folder.
struct House {
    folder: tempfile::TempDir,
    trees: [Files; 2],
    /// How long a whole run takes, and how long of it the lock is held.
    whole: Duration,
    writing: Duration,
}

/// How long the renames may take that a swap consists of.
const SWAP: Duration = Duration::from_micros(200);

/// The folders of the two states. The second lacks a service and has another instead; in those that stay, texts are
/// changed and an operation is renamed.
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
            house.wait_for(&mut child, |house| house.locked().is_some());
            let locked = Instant::now();
            assert!(child.wait().unwrap().success());
            house.whole = begun.elapsed();
            house.writing = locked.elapsed();
            house.trees[state] = house.files();
        }
        let [before, after] = &house.trees;
        let lacks = |tree: &Files, other: &Files| other.keys().any(|path| !tree.contains_key(path));
        assert!(lacks(before, after) && lacks(after, before));
        house
    }

    fn write_specs(&self) {
        let operations = env::var("KILL_OPERATIONS").unwrap_or("12".to_owned());
        let [before, after] = SPECS.map(|state| self.folder.path().join(state));
        let words = ["synthesise", "--operations", &operations, "--out", "before"];
        assert!(self.xtask(&words).output().unwrap().status.success());
        fs::create_dir(&after).unwrap();
        let specs = fs::read_dir(before).unwrap();
        let mut specs: Vec<_> = specs.map(|entry| entry.unwrap().path()).collect();
        specs.sort();
        for path in &specs[1..] {
            let text = fs::read_to_string(path).unwrap();
            let changed = text.replace("\"doc\": \"", "\"doc\": \"Since then: ");
            let (old, new) = ("\"retry\": \"read-only\"", "\"rust\": \"ReadAnew\"");
            let changed = changed.replacen(old, &format!("{new}, {old}"), 1);
            fs::write(after.join(path.file_name().unwrap()), changed).unwrap();
        }
        fs::remove_file(specs.last().unwrap()).unwrap();
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

    /// A torn tree is told, and mended by the next run.
    fn mend(&self, wanted: usize) {
        let check = self.check(wanted);
        let said = String::from_utf8(check.stdout).unwrap();
        assert_eq!(check.status.code(), Some(1), "{said}");
        assert!(said.contains("an earlier run was interrupted"), "{said}");
        assert!(self.generate(wanted).wait().unwrap().success());
        assert_eq!(self.state(), Some(wanted));
    }

    /// Waits until something is so, or the run has ended.
    fn wait_for(&self, child: &mut Child, is_so: impl Fn(&Self) -> bool) {
        while !is_so(self) && child.try_wait().unwrap().is_none() {
            thread::sleep(Duration::from_micros(20));
        }
    }

    /// When the lock was last taken. A run that was killed leaves the file behind.
    fn locked(&self) -> Option<SystemTime> {
        let lock = fs::metadata(self.staging().join("lock"));
        lock.ok().map(|lock| lock.modified().unwrap())
    }

    /// Kills a run at a random moment: one of the whole run, one at which it holds the lock, or one from the swap on, which
    /// is too short to be met otherwise. Says what the run was about.
    fn kill(&self, state: usize, random: u64) -> Phase {
        let aim = random % 3;
        if aim == 2 {
            // It is only rubbish, since no tree is torn here, and a new one of that name is waited for.
            let _ = fs::remove_dir_all(self.staging().join("old"));
        }
        let before = self.locked();
        let mut child = self.generate(state);
        let span = match aim {
            0 => self.whole,
            1 => {
                self.wait_for(&mut child, |house| house.has_locked(before));
                self.writing
            }
            _ => {
                let old = self.staging().join("old");
                while !old.exists() && child.try_wait().unwrap().is_none() {}
                SWAP
            }
        };
        let span = span.mul_f64((random >> 11) as f64 / (1_u64 << 53) as f64);
        let begun = Instant::now();
        thread::sleep(span.saturating_sub(SWAP));
        // To sleep for so short a time is not to be had.
        while begun.elapsed() < span {}
        child.kill().unwrap();
        match child.wait().unwrap().success() {
            true => Phase::Ended,
            false => self.phase(state, before),
        }
    }

    fn has_locked(&self, before: Option<SystemTime>) -> bool {
        self.locked().is_some_and(|locked| Some(locked) != before)
    }

    /// What a run was about when it was killed, by what it left.
    fn phase(&self, wanted: usize, before: Option<SystemTime>) -> Phase {
        let has_locked = match self.locked() {
            // The lock goes last: either it was never taken, or the run was as good as over.
            None => before.is_some(),
            locked => locked != before,
        };
        match (has_locked, self.state()) {
            // What was wanted was not there before, so the run was at its end, be the lock already gone.
            (_, Some(state)) if state == wanted => Phase::Clearing,
            (false, _) => Phase::Reading,
            (true, Some(_)) => Phase::Staging,
            (true, None) => Phase::Swapping,
        }
    }
}

/// What a run is about, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    /// It reads specs and makes all texts; the output is not touched.
    Reading,
    /// It holds the lock, and writes beside what is there.
    Staging,
    /// It moves the old files away and the new ones into their places.
    Swapping,
    /// All is in its place, and the old files are removed.
    Clearing,
    /// It had ended before it could be killed.
    Ended,
}

/// How a tree was found after a kill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Old,
    New,
    /// Neither: told by `--check`, and then mended.
    Mended,
}

/// How often each end was met, by the phase of the kill.
#[derive(Default)]
struct Tally(BTreeMap<(Phase, End), usize>);

impl Tally {
    fn of(&self, is_meant: impl Fn(Phase, End) -> bool) -> usize {
        let meant = self
            .0
            .iter()
            .filter(|((phase, end), _)| is_meant(*phase, *end));
        meant.map(|(_, count)| count).sum()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let phases = [
            Phase::Reading,
            Phase::Staging,
            Phase::Swapping,
            Phase::Clearing,
            Phase::Ended,
        ];
        for phase in phases {
            let all = self.of(|other, _| other == phase);
            let [old, new, mended] = [End::Old, End::New, End::Mended]
                .map(|end| self.of(|other, found| (other, found) == (phase, end)));
            writeln!(
                formatter,
                "{phase:<9?} {all:>4} kills: {old:>3} trees wholly old, {new:>3} wholly new, {mended:>3} told and mended"
            )?;
        }
        Ok(())
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
    let mut tally = Tally::default();
    let mut wanted = 0;
    for number in 0..kills {
        let phase = house.kill(wanted, random.hash_one(number));
        let end = match house.state() {
            Some(state) if state == wanted => End::New,
            Some(_) => End::Old,
            None => {
                house.mend(wanted);
                End::Mended
            }
        };
        *tally.0.entry((phase, end)).or_default() += 1;
        if end != End::Old {
            wanted = 1 - wanted;
        }
    }
    assert!(house.generate(wanted).wait().unwrap().success());
    assert_eq!(house.state(), Some(wanted));
    assert!(!house.staging().exists());
    println!("{kills} kills of a run that takes {:?}", house.whole);
    println!("{tally}");
    let early = tally.of(|phase, end| phase == Phase::Reading && end != End::Old);
    let late = tally.of(|phase, end| phase == Phase::Ended && end != End::New);
    assert_eq!((early, late), (0, 0), "{tally}");
    if kills >= 100 {
        for phase in [Phase::Reading, Phase::Staging, Phase::Clearing] {
            assert!(
                tally.of(|other, _| other == phase) > 0,
                "none while {phase:?}"
            );
        }
    }
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
