//! `cargo xtask generate --check`: says whether the output is what the specs give, and never writes.

use std::path::Path;

use specwright_generator::Tree;

use crate::cli;
use crate::compare::{Cause, Comparison, Difference, compare};
use crate::console::{self, Console, count};
use crate::excerpt::diff;
use crate::outcome::{Failure, Outcome};
use crate::places::{Here, Places};
use crate::schema;
use crate::swap;
use crate::target::{Generation, Input, Target};

/// Lines of diff shown for one file.
const LINES_PER_FILE: usize = 24;
/// Lines of diff shown at all; after that, files are only named.
const LINES: usize = 160;

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Generate,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let target = Target::new(request, places)?;
    let input = Input::read(request, places, console)?;
    let Some(Generation { tree, .. }) = input.generate(&target, console) else {
        return Ok(Outcome::Invalid);
    };
    let selection = input.selection;
    let mut comparison = compare(&target.out, &tree)?;
    let strays = comparison.of(Cause::Stray).count();
    comparison
        .differences
        .retain(|difference| selection.covers(&difference.path));
    let unfinished = swap::unfinished(&target.out);
    let fresh = report(&comparison, &tree, &target.out, console) && unfinished.is_none();
    if let Some(note) = unfinished {
        console.say(note);
    }
    if !fresh {
        console.say(remedy(&comparison, strays, &command(request)));
    }
    // Specs elsewhere need nothing beside them that describes the format.
    let own = request.specs.is_none() && selection.is_all();
    let schema = !own || schema::check(&places.specs(), console)?;
    Ok(if fresh && schema {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

/// Says what differs and by which cause; true if nothing does.
fn report(comparison: &Comparison, tree: &Tree, out: &Path, console: &mut Console<'_>) -> bool {
    let here = Here::now();
    let shown = here.shown(out);
    let fresh = count(comparison.unchanged.len(), "file");
    if comparison.differences.is_empty() {
        console.say(format_args!(
            "{shown} is what the specs give: {fresh} up to date"
        ));
        return true;
    }
    let mut lines = LINES;
    for difference in &comparison.differences {
        let Difference { path, cause, .. } = difference;
        let remark = remark(difference, tree.get(path));
        console.say(format_args!(
            "{:<14} {}{remark}",
            name(*cause),
            here.shown(&out.join(path))
        ));
        let diff = tree.get(path).map(|text| {
            diff(
                &difference.found,
                ("from the specs", text),
                LINES_PER_FILE.min(lines),
            )
        });
        if let Some(diff) = diff.filter(|_| {
            !matches!(cause, Cause::Missing | Cause::Leftover | Cause::Stray) && lines > 0
        }) {
            lines = lines.saturating_sub(diff.lines().count());
            console.say(diff);
        }
    }
    let counts = counts(comparison);
    console.say(format_args!(
        "{shown} is not what the specs give: {counts}; {fresh} up to date"
    ));
    false
}

fn name(cause: Cause) -> &'static str {
    match cause {
        Cause::Missing => "missing",
        Cause::Stale | Cause::Unclear => "stale",
        Cause::Edited => "edited by hand",
        Cause::Formatted => "reformatted",
        Cause::Leftover | Cause::Stray => "extra file",
    }
}

fn remark(difference: &Difference, wanted: Option<&String>) -> &'static str {
    let unix = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    match difference.cause {
        Cause::Leftover => " (no spec gives it any more)",
        Cause::Stray => " (not made by the generator; move it away)",
        Cause::Formatted if wanted.is_some_and(|text| unix(&difference.found) == *text) => {
            " (only its line endings differ)"
        }
        Cause::Formatted => " (by another tool: it says the same in another layout)",
        Cause::Unclear => " (or edited by hand: manifest.json, which could tell, does not)",
        Cause::Missing | Cause::Stale | Cause::Edited => "",
    }
}

fn counts(comparison: &Comparison) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for difference in &comparison.differences {
        let name = name(difference.cause);
        match counts.iter_mut().find(|(counted, _)| *counted == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    let counts = counts.iter().map(|(name, count)| {
        let plural = if *name == "extra file" && *count > 1 {
            "s"
        } else {
            ""
        };
        format!("{count} {name}{plural}")
    });
    counts.collect::<Vec<_>>().join(", ")
}

/// What to do about it. `generate` stops at files that it did not make, in whichever service.
fn remedy(comparison: &Comparison, strays: usize, command: &str) -> String {
    let strange = comparison.of(Cause::Stray).count();
    match strays {
        0 => format!("run `{command}`"),
        _ if strange > 0 && strange == comparison.differences.len() => {
            "move away what the generator did not make".to_owned()
        }
        _ => format!("move away what the generator did not make, then run `{command}`"),
    }
}

/// The command that mends what was found, with the same words but `--check`.
fn command(request: &cli::Generate) -> String {
    let mut words = vec!["cargo xtask generate".to_owned()];
    words.extend(request.services.iter().map(|name| console::quoted(name)));
    for (flag, folder) in [("--specs", &request.specs), ("--out", &request.out)] {
        if let Some(folder) = folder {
            words.extend([flag.to_owned(), console::quoted(&folder.to_string_lossy())]);
        }
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk;
    use crate::stamp::sealed;

    fn said(files: &[(&str, String)], tree: &Tree) -> (bool, String) {
        let out = tempfile::tempdir().unwrap();
        for (path, text) in files {
            disk::write_new(&out.path().join(path), text).unwrap();
        }
        let comparison = compare(out.path(), tree).unwrap();
        let mut text = Vec::new();
        let fresh = report(
            &comparison,
            tree,
            out.path(),
            &mut Console::capture(&mut text),
        );
        let shown = Here::now().shown(out.path());
        (
            fresh,
            String::from_utf8(text).unwrap().replace(&shown, "OUT"),
        )
    }

    fn tree(paths: &[&str], content: &str) -> Tree {
        paths
            .iter()
            .map(|path| ((*path).to_owned(), sealed("//", content)))
            .collect()
    }

    #[test]
    fn each_file_is_told_with_its_cause_and_all_are_counted() {
        let tree = tree(
            &["src/a.rs", "src/b.rs", "src/c.rs", "src/d.rs", "src/e.rs"],
            "one\ntwo\n",
        );
        let good = sealed("//", "one\ntwo\n");
        let files = [
            ("src/a.rs", good.clone()),
            ("src/b.rs", sealed("//", "one\n2\n")),
            ("src/c.rs", good.replace("two", "zwei")),
            ("src/e.rs", good.replace('\n', "\r\n")),
            ("src/f.rs", sealed("//", "")),
            ("src/g.rs", String::new()),
        ];
        let (fresh, said) = said(&files, &tree);
        assert!(!fresh);
        let lines: Vec<_> = said.lines().filter(|line| !line.starts_with(' ')).collect();
        let expected = [
            "stale          OUT/src/b.rs",
            "edited by hand OUT/src/c.rs",
            "missing        OUT/src/d.rs",
            "reformatted    OUT/src/e.rs (only its line endings differ)",
            "extra file     OUT/src/f.rs (no spec gives it any more)",
            "extra file     OUT/src/g.rs (not made by the generator; move it away)",
            "OUT is not what the specs give: 1 stale, 1 edited by hand, 1 missing, 1 reformatted, 2 extra files; 1 file up to date",
        ];
        assert_eq!(lines, expected);
        assert!(
            said.contains("  -2\n  +two\n") && said.contains("  -zwei\n  +two"),
            "{said}"
        );
    }

    #[test]
    fn a_long_diff_is_cut_and_says_so() {
        let lines = |word: &str| format!("{word}\n").repeat(5000);
        let (_, said) = said(
            &[("src/a.rs", sealed("//", &lines("old")))],
            &tree(&["src/a.rs"], &lines("new")),
        );
        assert!(said.lines().count() < LINES_PER_FILE + 5);
        assert!(said.contains(" more lines\n"), "{said}");
    }

    #[test]
    fn many_stale_files_are_all_named() {
        let paths: Vec<_> = (0..50).map(|number| format!("src/f{number}.rs")).collect();
        let paths: Vec<_> = paths.iter().map(String::as_str).collect();
        let old = "old\n".repeat(30);
        let files: Vec<_> = paths
            .iter()
            .map(|path| (*path, sealed("//", &old)))
            .collect();
        let (_, said) = said(&files, &tree(&paths, "new\n"));
        assert_eq!(said.matches("stale   ").count(), 50);
        assert!(said.lines().count() < LINES + 50 + 10);
    }

    #[test]
    fn the_command_to_run_repeats_the_words() {
        let request = cli::Generate {
            services: vec!["cats".to_owned()],
            check: true,
            specs: Some("my specs".into()),
            out: Some("/tmp/out".into()),
        };
        assert_eq!(
            command(&request),
            "cargo xtask generate cats --specs 'my specs' --out /tmp/out"
        );
        assert_eq!(command(&cli::Generate::default()), "cargo xtask generate");
    }
}
