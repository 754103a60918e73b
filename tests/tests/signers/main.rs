//! The signers alone against requests recorded from the vendors' own SDKs, step by step. What other known answers there
//! are, the wire runner compares.

mod recorded;
mod sending;

use std::fs;
use std::path::Path;

use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;
use specwright_runtime::timestamp::{Timestamp, TimestampFormat};

/// The cases of one file below `tests/vectors`.
fn cases(file: &str) -> Result<Vec<Value>, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("vectors")
        .join(file);
    let text = fs::read_to_string(&path).map_err(|error| format!("{file}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))
}

/// Runs a check on every case and reports all that fail, by name; a file without cases fails too.
fn check(cases: Vec<Value>, check: impl Fn(&Value) -> Result<(), String>) -> Result<usize, String> {
    let mut failures = Vec::new();
    for case in &cases {
        if let Err(difference) = check(case) {
            failures.push(format!("{}: {difference}", case["name"]));
        }
    }
    if cases.is_empty() {
        failures.push(String::from("no cases"));
    }
    match failures.is_empty() {
        true => Ok(cases.len()),
        false => Err(format!(
            "{} of {} failed\n{}",
            failures.len(),
            cases.len(),
            failures.join("\n")
        )),
    }
}

/// The text of a member that the case must have.
fn text<'a>(value: &'a Value, member: &str) -> Result<&'a str, String> {
    value[member]
        .as_str()
        .ok_or_else(|| format!("no text in `{member}`"))
}

fn same(what: &str, actual: &str, expected: &str) -> Result<(), String> {
    match actual == expected {
        true => Ok(()),
        false => Err(format!(
            "{what}\n  actual:   {actual:?}\n  expected: {expected:?}"
        )),
    }
}

fn timestamp(text: &str) -> Result<Timestamp, String> {
    let read = Timestamp::parse(text, TimestampFormat::Rfc3339);
    read.map_err(|error| format!("{text}: {error}"))
}

fn headers<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<HeaderMap, String> {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        let name: HeaderName = name.parse().map_err(|error| format!("{name}: {error}"))?;
        let value = HeaderValue::from_bytes(value.as_bytes())
            .map_err(|error| format!("{name}: {error}"))?;
        headers.append(name, value);
    }
    Ok(headers)
}
