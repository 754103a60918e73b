//! `cargo xtask release`: version and changelog of what changed since the last release, whose specs are kept in the tree.

mod changelog;
pub(crate) mod record;
pub(crate) mod version;

use specwright_generator::diff::Report;

use crate::cli;
use crate::console::Console;
use crate::diff::since_release;
use crate::outcome::{Failure, Outcome};
use crate::places::{self, Places};
use record::Record;

/// What to run when something is missing.
const REMEDY: &str = "run `cargo xtask release`";

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Release,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let Some(record) = Record::read(places)? else {
        return first(request, places, console);
    };
    let Some(report) = since_release(&record, places, console)? else {
        return Ok(Outcome::Invalid);
    };
    let state = State {
        record,
        report,
        places,
    };
    if request.check || request.record {
        let findings = state.findings()?;
        for finding in &findings {
            console.say(finding);
        }
        if !findings.is_empty() {
            return Ok(Outcome::Findings);
        }
    }
    if request.record {
        let version = version::current(places)?;
        state.record.replace(places, &version)?;
        console.say(format_args!(
            "recorded {version} as the last release, in {}",
            places::shown(&record::folder(places))
        ));
    } else if !request.check {
        state.prepare(console)?;
    }
    Ok(Outcome::Clean)
}

/// Before the first release, there is nothing to compare with.
fn first(
    request: &cli::Release,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let version = version::current(places)?;
    if !request.record {
        console.say(format_args!(
            "no release is recorded; `cargo xtask release --record` makes {version} the first one"
        ));
        return Ok(match request.check {
            true => Outcome::Findings,
            false => Outcome::Clean,
        });
    }
    let changelog = changelog::read(places)?;
    if changelog::section(&changelog, &version.to_string()).is_none() {
        changelog::write(
            places,
            &changelog,
            &format!("## {version}\n\nThe first release.\n"),
            &[],
        )?;
    }
    Record::first(places, &version)?;
    console.say(format_args!("recorded {version} as the first release"));
    Ok(Outcome::Clean)
}

/// Where the repository stands between two releases.
struct State<'a> {
    record: Record,
    report: Report,
    places: &'a Places,
}

impl State<'_> {
    /// Everything that a release would lack, each as a line that names it.
    fn findings(&self) -> Result<Vec<String>, Failure> {
        let current = version::current(self.places)?;
        let mut findings = self.version(&current);
        findings.extend(version::elsewhere(self.places, &current)?);
        let path = places::shown(&changelog::path(self.places));
        let changelog = changelog::read(self.places)?;
        let skipped = changelog::skipped(&changelog, &self.record.version, &current);
        findings.extend(skipped.iter().map(|version| {
            format!("{path} has a section `## {version}`, which was never released; {REMEDY}")
        }));
        let version = current.to_string();
        let Some(section) = changelog::section(&changelog, &version) else {
            // Nothing is left from which it could be written again.
            let remedy = match self.is_released(&current) {
                true => "bring it back, for it tells what was released",
                false => REMEDY,
            };
            findings.push(format!("{path} has no section `## {version}`; {remedy}"));
            return Ok(findings);
        };
        let wanted = self.report.changelog(&version);
        let lines = wanted.lines().filter(|line| line.starts_with("- "));
        let missing: Vec<&str> = lines
            .filter(|line| !section.lines().any(|other| other == *line))
            .collect();
        if let Some(first) = missing.first().filter(|_| current != self.record.version) {
            findings.push(format!(
                "{path} does not tell {} of the changes since {}, such as `{}`; {REMEDY}",
                missing.len(),
                self.record.version,
                first.trim_start_matches("- ")
            ));
        }
        Ok(findings)
    }

    /// Whether this version is out, and nothing changed since.
    fn is_released(&self, current: &version::Version) -> bool {
        self.report.is_empty() && *current == self.record.version
    }

    /// What is wrong with the version itself.
    fn version(&self, current: &version::Version) -> Vec<String> {
        let released = &self.record.version;
        let wanted = self.wanted();
        if *current >= wanted {
            return Vec::new();
        }
        let verdict = self.report.verdict(&released.to_string());
        vec![format!(
            "the version is {current}, but the specs changed since {released} was released, {verdict}; {REMEDY}"
        )]
    }

    /// The least version that may be released next.
    fn wanted(&self) -> version::Version {
        let next = self.report.level.next(&self.record.version.to_string());
        next.parse().unwrap_or_else(|_| self.record.version.clone())
    }

    /// Moves the version as far as it must, and writes down what changed.
    fn prepare(&self, console: &mut Console<'_>) -> Result<(), Failure> {
        let current = version::current(self.places)?;
        if self.is_released(&current) {
            console.say(format_args!("nothing changed since {current} was released"));
            return Ok(());
        }
        let version = self.wanted().max(current.clone());
        for path in version::write(self.places, &version)? {
            console.say(format_args!("{version} in {path}"));
        }
        let changelog = changelog::read(self.places)?;
        let section = self.report.changelog(&version.to_string());
        let skipped = changelog::skipped(&changelog, &self.record.version, &version);
        if changelog::write(self.places, &changelog, &section, &skipped)? {
            let path = places::shown(&changelog::path(self.places));
            console.say(format_args!("`## {version}` in {path}"));
        }
        let verdict = self.report.verdict(&self.record.version.to_string());
        console.say(verdict);
        if version != current {
            // This program was built with the old version, and cannot write the new one itself.
            console.say(
                "now run `cargo xtask generate`: the manifest of the clients names the version",
            );
        }
        Ok(())
    }
}
