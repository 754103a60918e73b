//! `generated/CHANGELOG.md`: a section for each version, the newest first.

use std::fs;
use std::path::PathBuf;

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

/// Puts a section in place of the one of the same version, or before all others; whether that changed anything.
///
/// What people have written between the heading and the first `###` is theirs and stays.
pub(super) fn write(places: &Places, changelog: &str, section: &str) -> Result<bool, Failure> {
    let text = with(changelog, section);
    if text == changelog {
        return Ok(false);
    }
    let path = path(places);
    fs::write(&path, text).map_err(|why| Failure::disk("write", &path, &why))?;
    Ok(true)
}

fn with(changelog: &str, section: &str) -> String {
    let (head, body) = section.split_once('\n').unwrap_or((section, ""));
    let version = head.trim_start_matches("## ");
    let (before, old, after) = match self::section(changelog, version) {
        Some(old) => {
            let start = heading(changelog, version).unwrap_or_default();
            let (before, rest) = changelog.split_at(start);
            (before, old, rest.get(old.len()..).unwrap_or_default())
        }
        None => {
            let start = changelog.find("\n## ").map_or(changelog.len(), |at| at + 1);
            let (before, after) = changelog.split_at(start);
            (before, "", after)
        }
    };
    let own = old.split_once('\n').map_or("", |(_, own)| own);
    let own = own.find("### ").map_or(own, |end| own.split_at(end).0);
    let parts = [
        before.trim_end(),
        head,
        own.trim(),
        body.trim(),
        after.trim(),
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n") + "\n"
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
        let text = with(OLD, "## 0.2.0\n\n### Added\n\n- a\n");
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
        let text = with(OLD, "## 0.2.0\n\n### Added\n\n- a\n");
        let told = text.replace("## 0.2.0\n", "## 0.2.0\n\nLook out.\n");
        let again = with(&told, "## 0.2.0\n\n### Breaking\n\n- b\n");
        assert!(again.contains("## 0.2.0\n\nLook out.\n\n### Breaking\n\n- b\n\n## 0.1.0"));
        assert!(!again.contains("- a"));
        assert_eq!(with(&again, "## 0.2.0\n\n### Breaking\n\n- b\n"), again);
    }
}
