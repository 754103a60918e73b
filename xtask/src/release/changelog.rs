//! `generated/CHANGELOG.md`: a section for each version, the newest first.

use std::fs;
use std::path::PathBuf;

use super::version::Version;
use crate::disk;
use crate::outcome::Failure;
use crate::places::Places;

const TITLE: &str = "\
# Changelog

What each version of `specwright-clients` changes for those who call it. Versions follow Semantic Versioning; below 1.0.0,
what breaks moves the second number and everything else the third.
";

/// The file.
pub(super) fn path(places: &Places) -> PathBuf {
    places.generated().join("CHANGELOG.md")
}

/// Its text; that of an empty one if there is none.
pub(super) fn read(places: &Places) -> Result<String, Failure> {
    let path = path(places);
    match disk::kind(&path)? {
        None => Ok(TITLE.to_owned()),
        Some(_) => fs::read_to_string(&path).map_err(|why| Failure::disk("read", &path, &why)),
    }
}

/// The section of a version, its heading included.
pub(super) fn section<'a>(changelog: &'a str, version: &str) -> Option<&'a str> {
    let start = heading(changelog, version)?;
    let rest = changelog.get(start..)?;
    let end = rest.find("\n## ").map_or(rest.len(), |end| end + 1);
    rest.get(..end)
}

/// The versions between two, both left out, that have a section: they were prepared and never released.
pub(super) fn skipped(changelog: &str, released: &Version, next: &Version) -> Vec<String> {
    let headings = changelog
        .lines()
        .filter_map(|line| line.strip_prefix("## "));
    let between = headings.map(str::trim_end).filter(|heading| {
        let version = heading.parse::<Version>();
        version.is_ok_and(|version| *released < version && version < *next)
    });
    between.map(str::to_owned).collect()
}

/// Puts a section in place of the one of the same version, and of those that it skips, or before all others; whether
/// that changed anything.
///
/// What people have written between the heading and the first `###` is theirs and stays.
pub(super) fn write(
    places: &Places,
    changelog: &str,
    section: &str,
    skipped: &[String],
) -> Result<bool, Failure> {
    let text = with(changelog, section, skipped);
    if text == changelog {
        return Ok(false);
    }
    let path = path(places);
    fs::write(&path, text).map_err(|why| Failure::disk("write", &path, &why))?;
    Ok(true)
}

fn with(changelog: &str, section: &str, skipped: &[String]) -> String {
    let (head, body) = section.split_once('\n').unwrap_or((section, ""));
    let version = head.trim_start_matches("## ").to_owned();
    let mut left = changelog.to_owned();
    let mut own = Vec::new();
    // The place of the new section is that of the first one that goes.
    let mut place = None;
    for gone in std::iter::once(&version).chain(skipped) {
        let found = heading(&left, gone).zip(self::section(&left, gone));
        let Some((start, old)) = found else { continue };
        own.push(notes(old).to_owned());
        left.replace_range(start..start + old.len(), "");
        place = Some(place.map_or(start, |place: usize| place.min(start)));
    }
    let first = || left.find("\n## ").map_or(left.len(), |at| at + 1);
    let (before, after) = left.split_at(place.unwrap_or_else(first));
    let parts = [before.trim_end(), head].into_iter();
    let parts = parts
        .chain(own.iter().map(String::as_str))
        .chain([body.trim(), after.trim()]);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("\n\n") + "\n"
}

/// What people have written in a section.
fn notes(section: &str) -> &str {
    let own = section.split_once('\n').map_or("", |(_, own)| own);
    let mut at = 0;
    let end = own.split_inclusive('\n').find_map(|line| {
        let here = at;
        at += line.len();
        line.starts_with("### ").then_some(here)
    });
    end.map_or(own, |end| own.split_at(end).0).trim()
}

fn heading(changelog: &str, version: &str) -> Option<usize> {
    let mut at = 0;
    for line in changelog.split_inclusive('\n') {
        if line.trim_end() == format!("## {version}") {
            return Some(at);
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "# Changelog\n\nWords.\n\n## 0.1.0\n\nThe first.\n";

    #[test]
    fn a_new_section_stands_before_all_others_and_is_found_again() {
        let text = with(OLD, "## 0.2.0\n\n### Added\n\n- a\n", &[]);
        let expected =
            "# Changelog\n\nWords.\n\n## 0.2.0\n\n### Added\n\n- a\n\n## 0.1.0\n\nThe first.\n";
        assert_eq!(text, expected);
        assert_eq!(
            section(&text, "0.2.0"),
            Some("## 0.2.0\n\n### Added\n\n- a\n\n")
        );
        assert_eq!(section(&text, "0.1.0"), Some("## 0.1.0\n\nThe first.\n"));
        assert_eq!(section(&text, "0.1"), None);
    }

    #[test]
    fn writing_a_section_again_keeps_what_people_wrote() {
        let text = with(OLD, "## 0.2.0\n\n### Added\n\n- a\n", &[]);
        let told = text.replace("## 0.2.0\n", "## 0.2.0\n\nLook out.\n");
        let again = with(&told, "## 0.2.0\n\n### Breaking\n\n- b\n", &[]);
        assert!(again.contains("## 0.2.0\n\nLook out.\n\n### Breaking\n\n- b\n\n## 0.1.0"));
        assert!(!again.contains("- a"));
        assert_eq!(
            with(&again, "## 0.2.0\n\n### Breaking\n\n- b\n", &[]),
            again
        );
    }
    #[test]
    fn what_was_prepared_and_never_released_is_merged_with_its_notes() {
        let first = with(OLD, "## 0.1.1\n\n### Added\n\n- a\n", &[]);
        let first = first.replace("## 0.1.1\n", "## 0.1.1\n\nLook out.\n");
        let [released, next] = ["0.1.0", "0.2.0"].map(|version| version.parse().unwrap());
        let skipped = skipped(&first, &released, &next);
        assert_eq!(skipped, ["0.1.1"]);
        let second = "## 0.2.0\n\n### Breaking\n\n- b\n\n### Added\n\n- a\n";
        let expected = second.replace("## 0.2.0\n", "## 0.2.0\n\nLook out.\n");
        let expected = OLD.replace("## 0.1.0", &format!("{expected}\n## 0.1.0"));
        assert_eq!(with(&first, second, &skipped), expected);
        // Also if both have been begun.
        let both = first.replace("## 0.1.1\n", "## 0.2.0\n\nNew.\n\n## 0.1.1\n");
        let expected = expected.replace("Look out.", "New.\n\nLook out.");
        assert_eq!(with(&both, second, &skipped), expected);
    }
}
