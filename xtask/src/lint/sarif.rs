//! `--format sarif`: SARIF 2.1.0 (OASIS, errata 01), for code scanning and editors.

use std::collections::BTreeSet;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use specwright_generator::problem::{Code, Severity};

use super::finding::{Finding, Spot};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Where the pages of the codes are read.
const PAGES: &str = concat!(
    env!("CARGO_PKG_REPOSITORY"),
    "/blob/main/generator/src/problem/pages/"
);

/// Everything of a path but what a URI holds as it is (RFC 3986, 2.3 and 3.3).
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The log of one run.
pub(super) fn log(findings: &[Finding<'_>], unreadable: &[String]) -> String {
    let codes: BTreeSet<Code> = findings
        .iter()
        .map(|finding| finding.problem.code)
        .collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let notifications = unreadable
        .iter()
        .map(|message| json!({ "level": "error", "message": { "text": message } }));
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "specwright",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": codes.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": unreadable.is_empty(),
                "toolExecutionNotifications": notifications.collect::<Vec<_>>(),
            }],
            "results": findings.iter().map(|finding| result(finding, &codes)).collect::<Vec<_>>(),
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: Code) -> Value {
    let level = match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    json!({
        "id": code.name(),
        "shortDescription": { "text": format!("{}.", capital(code.cause())) },
        "help": { "text": code.page(), "markdown": code.page() },
        "helpUri": format!("{PAGES}{code}.md"),
        "defaultConfiguration": { "level": level },
    })
}

fn result(finding: &Finding<'_>, codes: &[Code]) -> Value {
    let code = finding.problem.code;
    let related = finding.also.iter().enumerate().map(|(id, (spot, label))| {
        let physical = physical(spot);
        json!({ "id": id, "message": { "text": label }, "physicalLocation": physical })
    });
    json!({
        "ruleId": code.name(),
        "ruleIndex": codes.iter().position(|known| *known == code),
        "level": finding.level(),
        "message": { "text": finding.message() },
        "locations": [{ "physicalLocation": physical(&finding.spot) }],
        "relatedLocations": related.collect::<Vec<_>>(),
    })
}

fn physical(spot: &Spot<'_>) -> Value {
    json!({
        "artifactLocation": { "uri": uri(spot.file) },
        "region": {
            "startLine": spot.start.line,
            "startColumn": spot.start.column,
            "endLine": spot.end.line,
            "endColumn": spot.end.column,
        },
    })
}

/// The path as a reference; one from the top of the system becomes an address of its own.
fn uri(path: &str) -> String {
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    format!("{scheme}{}", utf8_percent_encode(path, PATH))
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.chain(rest.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_references() {
        assert_eq!(uri("specs/a b%.json"), "specs/a%20b%25.json");
        assert_eq!(uri("/tmp/é.json"), "file:///tmp/%C3%A9.json");
    }
}
