//! One folder for each kind of change: what `diff` says of it, proven against the compiler.
//!
//! A caller that uses everything that `before` offers is compiled against `before` and against `after`. The report must
//! call a change breaking exactly if the compiler refuses the second.

mod caller;
mod compiled;
mod former;
mod sweep;

use std::fs;
use std::path::Path;

use specwright_generator::diff::{Impact, Report, diff};
use specwright_generator::surface::Surface;
use specwright_generator::{Source, generate};

use crate::fixture::{self, Fixture, settle, standalone};
use crate::nest::nested;

#[test]
fn changes_are_reported_as_expected() {
    let cases = fixture::all("changes").into_iter();
    let complaints = cases.filter_map(|case| {
        let report = Change::of(&case).report();
        let text = format!("{}{}\n", report.render(false), ending(&report));
        let changelog = match report.is_empty() {
            true => String::new(),
            false => format!("\n{}", report.changelog("NEXT")),
        };
        case.compare("expected.txt", &format!("{text}{changelog}"))
    });
    settle(complaints.collect(), "changes");
}

/// The number of kinds of changes that are shown must not fall by accident.
#[test]
fn changes_of_many_kinds_are_shown() {
    assert!(fixture::all("changes").len() >= 40);
}

#[test]
fn changes_of_code_and_reports_go_together() {
    for case in fixture::all("changes") {
        let name = &case.name;
        let change = Change::of(&case);
        let report = change.report();
        let same = code(&change.before) == code(&change.after);
        let told = report.changes.iter().any(|it| it.impact != Impact::Prose);
        if same {
            assert!(!told, "{name}: nothing but texts changed in the code");
        } else {
            assert!(!report.is_empty(), "{name}: the code changed unnoticed");
        }
    }
}

#[test]
fn changes_are_breaking_exactly_if_the_compiler_says_so() {
    let shown = fixture::all("changes").into_iter();
    let shown = shown.map(|case| (case.name.clone(), Change::of(&case)));
    let changes: Vec<_> = shown.chain(sweep::changes()).collect();
    let refused = compiled::refused(&changes);
    let mut complaints = Vec::new();
    for (name, change) in &changes {
        let report = change.report();
        let mut breaking = report.of(Impact::Breaking).peekable();
        match (refused.get(name), breaking.peek().is_some()) {
            (None, false) | (Some(_), true) => {}
            (Some(error), false) => complaints.push(format!(
                "{name}: the compiler says `{error}`, but nothing is breaking:\n{}",
                report.render(false)
            )),
            (None, true) => complaints.push(format!(
                "{name}: everything compiles, but something is called breaking:\n{}",
                report.render(false)
            )),
        }
    }
    settle(complaints, "changes");
}

/// The specs before and after a change.
#[derive(Clone)]
struct Change {
    before: Vec<Source>,
    after: Vec<Source>,
}

impl Change {
    fn of(case: &Fixture) -> Self {
        let side = |name: &str| side(&case.path, name);
        Self {
            before: side("before"),
            after: side("after"),
        }
    }

    fn report(&self) -> Report {
        diff(&surface(&self.before), &surface(&self.after))
    }
}

/// One side of a change: `before.json`, whose service is called `spec`, or a folder `before` with several files.
fn side(folder: &Path, name: &str) -> Vec<Source> {
    let shown = |source: Source| Source::new(format!("{name}/{}", source.name), source.text);
    let several = folder.join(name);
    if several.is_dir() {
        return fixture::sources(&several).into_iter().map(shown).collect();
    }
    let path = folder.join(format!("{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    vec![shown(Source::new("spec.json", text))]
}

fn surface(sources: &[Source]) -> Surface {
    Surface::read(sources).unwrap_or_else(|problems| panic!("{}", problems.render(sources, false)))
}

fn ending(report: &Report) -> String {
    format!("level: {}, because {}", report.level.word(), report.reason)
}

/// The crate that specs give, as one file.
fn output(sources: &[Source]) -> String {
    match generate(sources, &standalone("specwright-changes")) {
        Ok(tree) => nested(&tree),
        Err(problems) => panic!("{}", problems.render(sources, false)),
    }
}

/// The same without comments.
fn code(sources: &[Source]) -> Vec<String> {
    let output = output(sources);
    let lines = output.lines().map(str::trim);
    let lines = lines.filter(|line| !line.starts_with("//"));
    lines.map(str::to_owned).collect()
}
