//! Nothing half-done is checked in, and no lint or test is switched off.

use crate::tidy::repository::Repository;
use crate::tidy::{Finding, numbered};

/// What to look for and what to say. The pieces are joined here so that this file does not find itself.
const MARKS: [(&str, &str); 7] = [
    (
        concat!("TO", "DO"),
        "a mark of unfinished work; finish it or open an issue",
    ),
    (
        concat!("FIX", "ME"),
        "a mark of unfinished work; finish it or open an issue",
    ),
    (concat!("todo", "!"), "unfinished code"),
    (concat!("unimplemented", "!"), "unfinished code"),
    (concat!("#[", "ignore"), "a test that never runs"),
    (
        concat!("#[", "allow("),
        "a lint switched off; mend the code, or `expect` it with a reason",
    ),
    (
        concat!("#![", "allow("),
        "a lint switched off; mend the code, or `expect` it with a reason",
    ),
];

pub(super) fn findings(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in repository.ending(".rs") {
        for (number, line) in numbered(text) {
            let here = MARKS.iter().filter(|(mark, _)| line.contains(mark));
            findings.extend(
                here.map(|(mark, what)| Finding::new(path, number, format!("`{mark}`: {what}"))),
            );
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn every_mark_is_found_with_its_line() {
        for (mark, what) in MARKS {
            let text = format!("//! Fine.\nfn f() {{}} // {mark}\n");
            let expected = format!("runtime/src/a.rs:2: `{mark}`: {what}");
            assert_eq!(found(findings, &[("runtime/src/a.rs", &text)]), [expected]);
            assert!(found(findings, &[("generated/src/a.rs", &text)]).is_empty());
        }
    }
}
