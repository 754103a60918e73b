//! What `lint` writes for machines: it can be read back, and all formats say the same about the same places.

#![cfg(test)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A code, the file and the place where it is: line, column, last line.
type Found = (String, String, u64, u64, u64);

/// The folder with one mistake of every code.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/rejected/every-code")
}

fn lint(format: &str, files: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let command = command
        .current_dir(folder())
        .args(["lint", "--format", format]);
    command.args(files).output().unwrap()
}

fn files() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".json")).collect();
    names.sort();
    names
}

fn all(format: &str) -> String {
    let files = files();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let output = lint(format, &files);
    assert_eq!(output.status.code(), Some(2));
    let said = if format == "text" {
        output.stderr
    } else {
        output.stdout
    };
    String::from_utf8(said).unwrap()
}

/// The codes and places of the text format, which knows no ends.
fn text() -> Vec<(String, String, u64, u64)> {
    let text = all("text");
    let mut lines = text.lines();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        let heads = ["error[", "warning["];
        if let Some(head) = heads.iter().find_map(|head| line.strip_prefix(head)) {
            let code = head.split_once(']').unwrap().0.to_owned();
            let place = lines.next().unwrap().trim().strip_prefix("--> ").unwrap();
            let mut parts = place.rsplit(':');
            let mut number = || parts.next().unwrap().parse().unwrap();
            let (column, line) = (number(), number());
            found.push((code, parts.next().unwrap().to_owned(), line, column));
        }
    }
    found
}

fn json() -> Vec<Found> {
    let report: Value = serde_json::from_str(&all("json")).unwrap();
    let problems = report["problems"].as_array().unwrap();
    let count = |severity| {
        problems
            .iter()
            .filter(|problem| problem["severity"] == severity)
            .count()
    };
    assert_eq!(report["version"], 1);
    assert_eq!(report["errors"], count("error"));
    assert_eq!(report["warnings"], count("warning"));
    assert_eq!(report["unreadable"], Value::Array(Vec::new()));
    let found = problems.iter().map(|problem| {
        let text =
            std::fs::read_to_string(folder().join(problem["file"].as_str().unwrap())).unwrap();
        let number = |end: &str, key: &str| problem[end][key].as_u64().unwrap();
        // Offsets and columns name the same place.
        for end in ["start", "end"] {
            let before = &text[..number(end, "offset") as usize];
            let line = before.rsplit('\n').next().unwrap();
            assert_eq!(line.chars().count() as u64 + 1, number(end, "column"));
            assert_eq!(before.matches('\n').count() as u64 + 1, number(end, "line"));
        }
        let word = |key: &str| problem[key].as_str().unwrap().to_owned();
        let place = (
            number("start", "line"),
            number("start", "column"),
            number("end", "line"),
        );
        (word("code"), word("file"), place.0, place.1, place.2)
    });
    found.collect()
}

#[test]
fn text_and_json_agree() {
    let json = json();
    let places = json
        .iter()
        .map(|(code, file, line, column, _)| (code.clone(), file.clone(), *line, *column));
    assert_eq!(text(), places.collect::<Vec<_>>());
    assert!(json.len() > 100);
}

#[test]
fn workflow_commands_are_one_line_each_and_agree_with_json() {
    let found = all("github").lines().map(command).collect::<Vec<_>>();
    assert_eq!(found, json());
}

/// Reads a workflow command as the runner does.
fn command(line: &str) -> Found {
    let rest = line
        .strip_prefix("::error ")
        .or_else(|| line.strip_prefix("::warning "));
    let (properties, message) = rest.unwrap().split_once("::").unwrap();
    assert!(!message.is_empty());
    let plain = |text: &str| {
        let plain = text
            .replace("%3A", ":")
            .replace("%2C", ",")
            .replace("%0A", "\n");
        plain.replace("%0D", "\r").replace("%25", "%")
    };
    let property = |name: &str| {
        let mut all = properties
            .split(',')
            .filter_map(|property| property.split_once('='));
        plain(all.find(|(key, _)| *key == name).unwrap().1)
    };
    let number = |name: &str| property(name).parse::<u64>().unwrap();
    if number("line") == number("endLine") {
        assert!(number("col") <= number("endColumn"), "{line}");
    }
    (
        property("title"),
        property("file"),
        number("line"),
        number("col"),
        number("endLine"),
    )
}

/// The properties that SARIF 2.1.0 requires, and what it says about them (the numbers are its sections).
#[test]
fn sarif_is_valid_and_agrees_with_json() {
    let log: Value = serde_json::from_str(&all("sarif")).unwrap();
    // 3.13.2, 3.13.4
    assert_eq!(log["version"], "2.1.0");
    let [run] = log["runs"].as_array().unwrap().as_slice() else {
        panic!("one run")
    };
    // 3.18.2, 3.19.8
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "specwright");
    // 3.14.17
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    // 3.20.14
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    let rules = driver["rules"].as_array().unwrap();
    let ids: BTreeSet<&str> = rules
        .iter()
        .map(|rule| rule["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), rules.len());
    for rule in rules {
        let id = rule["id"].as_str().unwrap();
        // 3.49.9, 3.49.13, 3.49.12: a page that can be read here and there.
        assert!(
            rule["shortDescription"]["text"]
                .as_str()
                .unwrap()
                .ends_with('.')
        );
        assert!(rule["help"]["text"].as_str().unwrap().contains(id));
        assert!(rule["help"]["markdown"].as_str().unwrap().contains(id));
        let page = rule["helpUri"]
            .as_str()
            .unwrap()
            .split_once("/blob/main/")
            .unwrap()
            .1;
        assert!(
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("..")
                .join(page)
                .is_file()
        );
        let level = rule["defaultConfiguration"]["level"].as_str().unwrap();
        assert!(["error", "warning"].contains(&level));
    }
    let results = run["results"].as_array().unwrap();
    let found: Vec<Found> = results
        .iter()
        .map(|result| self::result(result, rules))
        .collect();
    assert_eq!(found, json());
}

fn result(result: &Value, rules: &[Value]) -> Found {
    // 3.27.5 to 3.27.7: the index leads to the rule of that id.
    let rule = &rules[result["ruleIndex"].as_u64().unwrap() as usize];
    assert_eq!(rule["id"], result["ruleId"]);
    assert_eq!(result["level"], rule["defaultConfiguration"]["level"]);
    // 3.27.11
    assert!(!result["message"]["text"].as_str().unwrap().is_empty());
    let [location] = result["locations"].as_array().unwrap().as_slice() else {
        panic!("one place")
    };
    for related in result["relatedLocations"].as_array().unwrap() {
        place(related);
        assert!(!related["message"]["text"].as_str().unwrap().is_empty());
    }
    let (file, line, column, end) = place(location);
    (
        result["ruleId"].as_str().unwrap().to_owned(),
        file,
        line,
        column,
        end,
    )
}

fn place(location: &Value) -> (String, u64, u64, u64) {
    let place = &location["physicalLocation"];
    // 3.4.3: a reference of RFC 3986
    let uri = place["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.bytes().all(|byte| byte.is_ascii_graphic()));
    let number = |key: &str| place["region"][key].as_u64().unwrap();
    // 3.30.5 to 3.30.8: from 1, and the end is behind the last character.
    let (line, column) = (number("startLine"), number("startColumn"));
    let (end_line, end_column) = (number("endLine"), number("endColumn"));
    assert!(line >= 1 && column >= 1 && (line, column) <= (end_line, end_column));
    (uri.to_owned(), line, column, end_line)
}

#[test]
fn warnings_end_with_1_only_if_that_is_asked_for() {
    for (files, codes) in [("advice.json", [0, 1]), ("shop.json", [2, 2])] {
        assert_eq!(lint("json", &[files]).status.code(), Some(codes[0]));
        assert_eq!(
            lint("json", &[files, "--strict"]).status.code(),
            Some(codes[1])
        );
    }
}

#[test]
fn files_that_cannot_be_read_are_in_every_format() {
    for format in ["json", "github", "sarif"] {
        let output = lint(format, &["none.json"]);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("none.json: cannot be read"), "{said}");
    }
}
