//! `cargo xtask bench report`: pages, charts and the section of README.md, made from the results.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::console::Console;
use crate::disk;
use crate::outcome::{Failure, Outcome};
use crate::places::{self, Places};

use super::chart::chart;
use super::question::QUESTIONS;
use super::results::Results;
use super::table::{goals, page};

const BEGIN: &str = "<!-- begin: written by `cargo xtask bench report` -->\n";
const END: &str = "<!-- end -->\n";

/// The word of the command that measures what a file of results holds.
fn measured_by(results: &Path) -> &'static str {
    match results.file_stem().and_then(OsStr::to_str) {
        Some("call" | "local") => "call",
        Some("generate") => "generate",
        _ => "compile",
    }
}

/// Carries the command out.
pub(super) fn run(
    check: bool,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::Clean;
    let missing = if check { missing(places)? } else { Vec::new() };
    for path in missing {
        console.say(format_args!(
            "{} is missing or empty; run `cargo xtask bench {}`",
            places::shown(&path),
            measured_by(&path)
        ));
        outcome = Outcome::Findings;
    }
    for (path, text) in made(places)? {
        if disk::kind(&path)?.is_some() && disk::read(&path)? == text.as_bytes() {
            continue;
        }
        let shown = places::shown(&path);
        if check {
            console.say(format_args!(
                "{shown} does not show the results; run `cargo xtask bench report`"
            ));
            outcome = Outcome::Findings;
        } else {
            disk::clear(&path)?;
            disk::write_new(&path, &text)?;
            console.say(format_args!("written {shown}"));
        }
    }
    Ok(outcome)
}

/// The files of questions that nobody has measured.
fn missing(places: &Places) -> Result<Vec<PathBuf>, Failure> {
    let folder = Results::folder(places);
    let mut missing = Vec::new();
    for question in &QUESTIONS {
        if Results::read(&folder, question.name)?.values.is_empty() {
            missing.push(folder.join(format!("{}.json", question.name)));
        }
    }
    Ok(missing)
}

/// Every file that the results give.
fn made(places: &Places) -> Result<Vec<(PathBuf, String)>, Failure> {
    let folder = Results::folder(places);
    let mut made = Vec::new();
    let mut section = String::new();
    for question in &QUESTIONS {
        let results = Results::read(&folder, question.name)?;
        if results.values.is_empty() {
            continue;
        }
        made.push((
            folder.join(format!("{}.md", question.name)),
            page(question, &results),
        ));
        made.push((
            folder.join(format!("{}.svg", question.name)),
            chart(question, &results),
        ));
        let link = format!("tests/bench/results/{}.md", question.name);
        section.push_str(&format!("\n[{}]({link})\n", question.title));
        if !question.goals.is_empty() {
            section.push_str(&format!("\n{}", goals(question, &results)));
        }
    }
    if section.is_empty() {
        return Ok(made);
    }
    let readme = places.root.join("README.md");
    let text = replaced(&readme, &format!("{section}\n"))?;
    made.push((readme, text));
    Ok(made)
}

/// The document with a new text between the two marks.
fn replaced(path: &Path, section: &str) -> Result<String, Failure> {
    let text = String::from_utf8_lossy(&disk::read(path)?).into_owned();
    let parts = text
        .split_once(BEGIN)
        .and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    match parts {
        Some((before, after)) => Ok(format!("{before}{BEGIN}{section}{END}{after}")),
        None => Err(Failure::findings(format!(
            "{} has no place for the results: two lines, `{}` and `{}`",
            places::shown(path),
            BEGIN.trim(),
            END.trim()
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_between_the_marks_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("README.md");
        disk::write_new(&path, &format!("before\n{BEGIN}old\n{END}after\n")).unwrap();
        let expected = format!("before\n{BEGIN}new\n{END}after\n");
        assert_eq!(replaced(&path, "new\n").unwrap(), expected);
        disk::clear(&path).unwrap();
        disk::write_new(&path, "no marks\n").unwrap();
        let refusal = replaced(&path, "new\n").unwrap_err().to_string();
        assert!(refusal.contains("no place for the results"), "{refusal}");
    }

    #[test]
    fn a_check_finds_a_page_that_is_missing_and_writing_mends_it() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places {
            root: folder.path().to_owned(),
        };
        disk::write_new(&folder.path().join("README.md"), &format!("{BEGIN}{END}")).unwrap();
        let folder = Results::folder(&places);
        let mut results = Results::default();
        results.add(1, "ours-async", "crates", 66.0);
        for question in &QUESTIONS {
            results.write(&folder, question.name).unwrap();
        }
        let mut out = Vec::new();
        let mut run = |check| run(check, &places, &mut Console::capture(&mut out)).unwrap();
        assert_eq!(run(true), Outcome::Findings);
        assert_eq!(run(false), Outcome::Clean);
        assert_eq!(run(true), Outcome::Clean);
        disk::clear(&folder.join("call.json")).unwrap();
        assert_eq!(run(true), Outcome::Findings);
        let told = String::from_utf8(out).unwrap();
        let expected = "call.json is missing or empty; run `cargo xtask bench call`\n";
        assert!(told.contains(expected), "{told}");
    }
}
