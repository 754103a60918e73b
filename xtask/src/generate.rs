//! `cargo xtask generate`: specs in, the crate of clients out.

use std::path::Path;
use std::time::Instant;

use specwright_generator::Tree;

use crate::cli;
use crate::compare::{Cause, Comparison, compare};
use crate::console::{Console, count};
use crate::outcome::{Failure, Outcome};
use crate::places::{self, Here, Places};
use crate::receipt::Receipt;
use crate::selection::Selection;
use crate::swap::{Plan, Staging};
use crate::target::{Generation, Input, Target};

/// Carries the command out.
pub(crate) fn run(
    request: &cli::Generate,
    places: &Places,
    console: &mut Console<'_>,
) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let target = Target::new(request, places)?;
    let input = Input::read(request, places, console)?;
    let seconds = || begun.elapsed().as_secs_f64();
    let receipt = Receipt::new(places, &target, &input.specs, console.color).ok();
    if let Some(last) = receipt.as_ref().and_then(Receipt::last) {
        if !last.warnings.is_empty() {
            console.complain(last.warnings.trim_end());
        }
        console.say(totals(0, 0, 0, last.files));
        let (files, seconds) = (count(last.files, "file"), seconds());
        console.say(format_args!(
            "nothing changed since the last run: looked through {files} in {seconds:.2} s"
        ));
        return Ok(Outcome::Clean);
    }
    let Some(Generation { tree, warnings }) = input.generate(&target, console) else {
        return Ok(Outcome::Invalid);
    };
    let comparison = install(&target, &tree, &input.selection)?;
    // A run for some services may leave others as they were.
    if let Some(receipt) = receipt.filter(|_| input.selection.is_all()) {
        receipt.write(&tree, &warnings);
    }
    report(&comparison, &target.out, &input.selection, console);
    let files = count(tree.len(), "file");
    let seconds = seconds();
    console.say(format_args!("generated {files} in {seconds:.2} s"));
    Ok(Outcome::Clean)
}

/// Brings the output folder to what the tree says, as far as it is selected, and tells what that changed.
fn install(target: &Target, tree: &Tree, selection: &Selection) -> Result<Comparison, Failure> {
    let staging = Staging::open(&target.out)?;
    let comparison = compare(&target.out, tree)?;
    refuse_strays(&comparison, &target.out)?;
    if target.settings.standalone {
        refuse_foreign(&comparison, &target.out)?;
    }
    let mut plan = Plan {
        kept: comparison.unchanged.iter().map(String::as_str).collect(),
        ..Plan::default()
    };
    for difference in &comparison.differences {
        let path = difference.path.as_str();
        match (tree.get(path), selection.covers(path)) {
            (Some(text), true) => {
                plan.written.insert(path, text);
            }
            (None, true) => {
                plan.removed.insert(path);
            }
            (_, false) if difference.cause == Cause::Missing => {}
            (_, false) => {
                plan.kept.insert(path);
            }
        }
    }
    staging.install(&plan)?;
    Ok(comparison)
}

/// A file that the generator did not make is somebody's work, and is neither deleted nor built upon.
fn refuse_strays(comparison: &Comparison, out: &Path) -> Result<(), Failure> {
    let here = Here::now();
    let strays: Vec<_> = comparison
        .of(Cause::Stray)
        .map(|path| here.shown(&out.join(path)))
        .collect();
    if strays.is_empty() {
        return Ok(());
    }
    let lines = strays
        .iter()
        .map(|path| format!("extra file {path} was not made by the generator; move it away"));
    Err(Failure::findings(
        lines.collect::<Vec<_>>().join("\nerror: "),
    ))
}

/// An output folder with a manifest or sources of which none was generated is another crate, named by mistake.
fn refuse_foreign(comparison: &Comparison, out: &Path) -> Result<(), Failure> {
    match comparison.of(Cause::Edited).next() {
        Some(path) if !comparison.known => Err(Failure::findings(format!(
            "{} holds another crate: {path} was not made by the generator; choose another folder",
            places::shown(out)
        ))),
        _ => Ok(()),
    }
}

fn report(comparison: &Comparison, out: &Path, selection: &Selection, console: &mut Console<'_>) {
    let (mut added, mut updated, mut removed, mut left) = (0, 0, 0, 0);
    let mut lines = String::new();
    let here = Here::now();
    for difference in &comparison.differences {
        if !selection.covers(&difference.path) {
            left += 1;
            continue;
        }
        let (count, verb, note) = match difference.cause {
            Cause::Missing => (&mut added, "added", ""),
            Cause::Stale | Cause::Unclear => (&mut updated, "updated", ""),
            Cause::Edited => (&mut updated, "updated", " (had been edited by hand)"),
            Cause::Formatted => (
                &mut updated,
                "updated",
                " (had been formatted by another tool)",
            ),
            Cause::Leftover | Cause::Stray => (&mut removed, "removed", ""),
        };
        *count += 1;
        let path = here.shown(&out.join(&difference.path));
        lines.push_str(&format!("{verb:<8} {path}{note}\n"));
    }
    // Thousands of lines are one writing.
    if !lines.is_empty() {
        console.say(lines.trim_end());
    }
    let unchanged = comparison.unchanged.len();
    console.say(totals(added, updated, removed, unchanged));
    if left > 0 {
        let left = count(left, "file");
        console.say(format_args!(
            "left as it was, though out of date: {left} outside the named services"
        ));
    }
}

fn totals(added: usize, updated: usize, removed: usize, unchanged: usize) -> String {
    format!("{added} added, {updated} updated, {removed} removed, {unchanged} unchanged")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::time::{Duration, SystemTime};

    use super::*;
    use crate::compare::Difference;
    use crate::disk;
    use crate::stamp::sealed;

    fn tree() -> Tree {
        let file = |path: &str, content: &str| (path.to_owned(), sealed("//", content));
        let manifest = ("Cargo.toml".to_owned(), sealed("#", "[package]"));
        let cats = [
            file("src/cats.rs", "cats"),
            file("src/cats/tail.rs", "tail"),
        ];
        Tree::from_iter(cats.into_iter().chain([
            manifest,
            file("src/dogs.rs", "dogs"),
            file("src/lib.rs", "lib"),
        ]))
    }

    fn target(out: &Path) -> Target {
        let request = cli::Generate {
            out: Some(out.to_owned()),
            ..cli::Generate::default()
        };
        Target::new(
            &request,
            &Places {
                root: "/house".into(),
            },
        )
        .unwrap()
    }

    fn written() -> tempfile::TempDir {
        let out = tempfile::tempdir().unwrap();
        install(&target(out.path()), &tree(), &Selection::default()).unwrap();
        out
    }

    fn overwrite(out: &Path, path: &str, text: &str) {
        fs::create_dir_all(out.join(path).parent().unwrap()).unwrap();
        fs::write(out.join(path), text).unwrap();
    }

    fn is_fresh(out: &Path) -> bool {
        compare(out, &tree()).unwrap().differences.is_empty()
    }

    #[test]
    fn every_kind_of_difference_is_mended() {
        let out = written();
        overwrite(out.path(), "src/lib.rs", &sealed("//", "an older lib"));
        overwrite(
            out.path(),
            "src/cats.rs",
            &(sealed("//", "cats") + "edited"),
        );
        overwrite(out.path(), "src/dogs.rs", "no head any more");
        overwrite(out.path(), "src/gone/deep/x.rs", &sealed("//", "gone"));
        fs::remove_file(out.path().join("Cargo.toml")).unwrap();

        let changed = install(&target(out.path()), &tree(), &Selection::default()).unwrap();
        let causes: BTreeMap<_, _> = changed
            .differences
            .iter()
            .map(|difference| (difference.path.as_str(), difference.cause))
            .collect();
        let expected = [
            ("Cargo.toml", Cause::Missing),
            ("src/cats.rs", Cause::Edited),
            ("src/dogs.rs", Cause::Edited),
            ("src/gone/deep/x.rs", Cause::Leftover),
            ("src/lib.rs", Cause::Stale),
        ];
        assert_eq!(causes, BTreeMap::from(expected));
        assert!(is_fresh(out.path()));
        assert!(!out.path().join("src/gone").exists(), "emptied folders go");
    }

    #[test]
    fn files_are_shown_from_where_people_stand() {
        let here = std::env::current_dir().unwrap().canonicalize().unwrap();
        let out = here.parent().unwrap();
        let below = here.file_name().unwrap().to_str().unwrap();
        let told = |out: &Path, path: String| {
            let difference = Difference {
                path,
                cause: Cause::Missing,
                found: Vec::new(),
            };
            let comparison = Comparison {
                differences: vec![difference],
                ..Comparison::default()
            };
            let mut text = Vec::new();
            report(
                &comparison,
                out,
                &Selection::default(),
                &mut Console::capture(&mut text),
            );
            String::from_utf8(text)
                .unwrap()
                .lines()
                .next()
                .unwrap()
                .to_owned()
        };
        assert_eq!(told(out, format!("{below}/src/a.rs")), "added    src/a.rs");
        assert_eq!(told(&here, "src/a.rs".to_owned()), "added    src/a.rs");
        assert_eq!(
            told(Path::new("/"), "src/a.rs".to_owned()),
            "added    /src/a.rs"
        );
    }

    #[test]
    fn unchanged_files_keep_their_time_stamp() {
        let out = written();
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        let paths = ["Cargo.toml", "src/cats/tail.rs"].map(|path| out.path().join(path));
        for path in &paths {
            fs::File::options()
                .write(true)
                .open(path)
                .unwrap()
                .set_modified(long_ago)
                .unwrap();
        }
        overwrite(out.path(), "src/lib.rs", &sealed("//", "an older lib"));
        install(&target(out.path()), &tree(), &Selection::default()).unwrap();
        assert!(is_fresh(out.path()));
        for path in &paths {
            assert_eq!(
                fs::metadata(path).unwrap().modified().unwrap(),
                long_ago,
                "{}",
                path.display()
            );
        }
    }

    #[test]
    fn a_stray_file_stops_the_run_before_anything_is_written() {
        let out = written();
        overwrite(out.path(), "src/mine.rs", "my work");
        overwrite(out.path(), "src/lib.rs", &sealed("//", "an older lib"));
        let refusal = install(&target(out.path()), &tree(), &Selection::default())
            .unwrap_err()
            .to_string();
        assert!(
            refusal.contains("src/mine.rs was not made by the generator; move it away"),
            "{refusal}"
        );
        assert_eq!(
            fs::read_to_string(out.path().join("src/mine.rs")).unwrap(),
            "my work"
        );
        assert_eq!(
            fs::read_to_string(out.path().join("src/lib.rs")).unwrap(),
            sealed("//", "an older lib")
        );
    }

    #[test]
    fn another_crate_is_not_written_over() {
        let out = tempfile::tempdir().unwrap();
        overwrite(out.path(), "Cargo.toml", "[package]");
        overwrite(out.path(), "src/lib.rs", "//! Mine.");
        let refusal = install(&target(out.path()), &tree(), &Selection::default())
            .unwrap_err()
            .to_string();
        assert!(refusal.contains("holds another crate"), "{refusal}");
        let files: Vec<_> = disk::list(out.path()).unwrap();
        assert_eq!(
            files,
            ["Cargo.toml", "src"].map(|name| out.path().join(name))
        );
        assert_eq!(
            fs::read_to_string(out.path().join("src/lib.rs")).unwrap(),
            "//! Mine."
        );
    }

    #[test]
    fn a_folder_in_the_place_of_a_file_leaves_the_old_tree_whole() {
        let out = written();
        fs::remove_file(out.path().join("Cargo.toml")).unwrap();
        fs::create_dir(out.path().join("Cargo.toml")).unwrap();
        overwrite(out.path(), "src/lib.rs", &sealed("//", "an older lib"));
        install(&target(out.path()), &tree(), &Selection::default()).unwrap_err();
        assert_eq!(
            fs::read_to_string(out.path().join("src/lib.rs")).unwrap(),
            sealed("//", "an older lib")
        );
        fs::remove_dir(out.path().join("Cargo.toml")).unwrap();
        install(&target(out.path()), &tree(), &Selection::default()).unwrap();
        assert!(is_fresh(out.path()));
    }

    #[test]
    fn naming_a_service_limits_what_is_written() {
        let out = written();
        for path in [
            "src/lib.rs",
            "src/dogs.rs",
            "src/cats.rs",
            "src/cats/old.rs",
            "src/dogs/old.rs",
        ] {
            overwrite(out.path(), path, &sealed("//", "older"));
        }
        fs::remove_file(out.path().join("src/cats/tail.rs")).unwrap();
        let cats =
            Selection::new(&["cats".to_owned()], &["cats", "dogs"].map(str::to_owned)).unwrap();
        install(&target(out.path()), &tree(), &cats).unwrap();
        let left = compare(out.path(), &tree()).unwrap();
        let left: Vec<_> = left
            .differences
            .iter()
            .map(|difference| difference.path.as_str())
            .collect();
        assert_eq!(left, ["src/dogs.rs", "src/dogs/old.rs", "src/lib.rs"]);
    }
}
