//! A source file introduces itself and stays short enough to be read at a sitting.

use crate::tidy::Finding;
use crate::tidy::repository::Repository;

/// Lines of a file, tests included; functions are clippy's to measure.
const LINES: usize = 400;

pub(super) fn findings(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in repository.ending(".rs") {
        let lines = text.lines().count();
        if lines > LINES {
            let what =
                format!("{lines} lines, and {LINES} are the limit; split the file along a seam");
            findings.push(Finding::new(path, LINES + 1, what));
        }
        if !text.starts_with("//! ") {
            findings.push(Finding::new(
                path,
                1,
                "opens without `//!`; say what the file is about",
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn long_files_and_those_without_introduction_are_found() {
        let fits = format!("//! Fits.\n{}", "\n".repeat(LINES - 1));
        let long = format!("{fits}\n");
        let files = [
            ("runtime/src/fits.rs", fits.as_str()),
            ("runtime/src/long.rs", &long),
            ("runtime/src/mute.rs", "use std::fmt;\n"),
            ("tests/golden/x/expected.rs", "fn main() {}\n"),
        ];
        let expected = [
            "runtime/src/long.rs:401: 401 lines, and 400 are the limit; split the file along a seam",
            "runtime/src/mute.rs:1: opens without `//!`; say what the file is about",
        ];
        assert_eq!(found(findings, &files), expected);
    }
}
