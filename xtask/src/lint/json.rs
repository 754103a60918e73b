//! `--format json`: one object, for scripts.
//!
//! ```json
//! {
//!   "version": 1,
//!   "errors": 1, "warnings": 0,
//!   "problems": [{
//!     "code": "unknown-type", "severity": "error",
//!     "message": "there is no type `strng`", "label": null, "hint": "did you mean `string`?",
//!     "file": "specs/a.json",
//!     "start": { "line": 7, "column": 9, "offset": 143 }, "end": { "line": 7, "column": 16, "offset": 150 },
//!     "also": [{ "label": "the other one", "file": "specs/a.json", "start": {}, "end": {} }]
//!   }],
//!   "unreadable": ["specs/b.json: cannot be read: …"]
//! }
//! ```
//!
//! Lines and columns count from 1, columns in characters; offsets count bytes from 0; `end` is the place after the last
//! character. Problems are sorted by file and position. Keys may be added; `version` changes if one goes or changes its
//! meaning.

use serde_json::{Value, json};
use specwright_generator::problem::Position;

use super::finding::{Finding, Spot};

/// The whole report.
pub(super) fn report(findings: &[Finding<'_>], unreadable: &[String]) -> String {
    let count = |level| {
        findings
            .iter()
            .filter(|finding| finding.level() == level)
            .count()
    };
    let report = json!({
        "version": 1,
        "errors": count("error"),
        "warnings": count("warning"),
        "problems": findings.iter().map(problem).collect::<Vec<_>>(),
        "unreadable": unreadable,
    });
    format!("{report:#}\n")
}

fn problem(finding: &Finding<'_>) -> Value {
    let Finding {
        problem,
        spot,
        also,
    } = finding;
    let also = also.iter().map(|(spot, label)| {
        json!({
            "label": label,
            "file": spot.file,
            "start": position(spot.start),
            "end": position(spot.end),
        })
    });
    let Spot { file, start, end } = spot;
    json!({
        "code": problem.code.name(),
        "severity": finding.level(),
        "message": problem.what,
        "label": problem.label,
        "hint": problem.hint,
        "file": file,
        "start": position(*start),
        "end": position(*end),
        "also": also.collect::<Vec<_>>(),
    })
}

fn position(position: Position) -> Value {
    let Position {
        line,
        column,
        offset,
    } = position;
    json!({ "line": line, "column": column, "offset": offset })
}
