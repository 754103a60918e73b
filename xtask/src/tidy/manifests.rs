//! Every dependency says why it is there, and the crates of the house depend on each other one way.

use crate::tidy::repository::Repository;
use crate::tidy::{Finding, numbered};

/// For folders of the workspace, the crates of the house that the manifests in them may name. The first that fits counts.
const ALLOWED: [(&str, &[&str]); 4] = [
    ("generator/", &[]),
    ("runtime/core/", &[]),
    ("runtime/", &["specwright-core"]),
    ("xtask/", &["specwright-generator"]),
];

const HOUSE: [&str; 6] = [
    "specwright-clients",
    "specwright-core",
    "specwright-generator",
    "specwright-runtime",
    "specwright-tests",
    "xtask",
];

pub(super) fn findings(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in repository.ending("Cargo.toml") {
        for dependency in dependencies(text) {
            let Dependency {
                name,
                line,
                reason,
                own_path,
            } = dependency;
            if !reason && !own_path {
                let what =
                    format!("dependency `{name}` without a `# reason` at the end of its line");
                findings.push(Finding::new(path, line, what));
            }
            let allowed = ALLOWED.iter().find(|(folder, _)| path.starts_with(folder));
            if let Some((folder, names)) = allowed
                && HOUSE.contains(&name)
                && !names.contains(&name)
            {
                let folder = folder.trim_end_matches('/');
                findings.push(Finding::new(
                    path,
                    line,
                    format!("{folder} must not depend on `{name}`"),
                ));
            }
        }
    }
    findings
}

/// The names of the workspace's packages.
pub(super) fn packages(repository: &Repository) -> impl Iterator<Item = &str> {
    // The manifest of the generated crate is not read.
    let named = repository.ending("Cargo.toml").filter_map(|(_, text)| {
        let line = text.lines().find(|line| line.starts_with("name = "))?;
        line.split('"').nth(1)
    });
    named.chain(["specwright-clients"])
}

#[derive(Debug, PartialEq)]
struct Dependency<'a> {
    name: &'a str,
    line: usize,
    reason: bool,
    /// An entry of the workspace's own table that only says in which folder a crate of the house lies.
    own_path: bool,
}

fn dependencies(manifest: &str) -> Vec<Dependency<'_>> {
    let mut table = "";
    let mut depth = 0_i32;
    let mut found: Vec<Dependency<'_>> = Vec::new();
    for (line, text) in numbered(manifest) {
        let (code, comment) = split_comment(text);
        let code = code.trim();
        let begins = depth == 0;
        if begins && code.starts_with('[') {
            table = code.trim_matches(['[', ']']).trim();
            if let Some((_, name)) = table
                .rsplit_once('.')
                .filter(|(above, _)| lists_dependencies(above))
            {
                let own_path = false;
                found.push(Dependency {
                    name,
                    line,
                    reason: !comment.is_empty(),
                    own_path,
                });
                table = "";
            }
            continue;
        }
        if !lists_dependencies(table) || code.is_empty() {
            continue;
        }
        depth += bracket_depth(code);
        if begins {
            let end = code.find(['=', '.', ' ']).unwrap_or(code.len());
            let name = code.get(..end).unwrap_or_default().trim_matches('"');
            let own_path = table == "workspace.dependencies" && code.contains("path = ");
            found.push(Dependency {
                name,
                line,
                reason: !comment.is_empty(),
                own_path,
            });
        } else if let Some(last) = found.last_mut() {
            last.reason |= !comment.is_empty();
        }
    }
    found
}

fn lists_dependencies(table: &str) -> bool {
    table
        .rsplit('.')
        .next()
        .is_some_and(|last| last == "dependencies" || last.ends_with("-dependencies"))
}

/// A line without its comment, and the comment; a `#` inside a string begins none.
fn split_comment(line: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, letter) in line.char_indices() {
        match (quote, letter) {
            (None, '#') => {
                return (
                    line.get(..at).unwrap_or_default(),
                    line.get(at + 1..).unwrap_or_default().trim(),
                );
            }
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    (line, "")
}

fn bracket_depth(code: &str) -> i32 {
    let step = |letter| match letter {
        '[' | '{' => 1,
        ']' | '}' => -1,
        _ => 0,
    };
    code.chars().map(step).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    #[test]
    fn a_dependency_without_a_reason_is_found_in_every_table_and_spelling() {
        let text = r##"
[package]
name = "specwright-runtime"

[features]
default = ["x"]

[dependencies]
good = "1" # why
bad = { version = "1", features = ["#1"] }
empty = "1" #
long = { version = "1", features = [
    "a",
] } # why
worse = { version = "1", features = [
    "a",
] }

[target.'cfg(unix)'.dependencies]
dotted.workspace = true

[dependencies.table]
version = "1"

[dev-dependencies]
tests = "1"

[lints]
workspace = true
"##;
        let findings = found(findings, &[("runtime/Cargo.toml", text)]);
        let named: Vec<_> = findings
            .iter()
            .filter_map(|finding| finding.split('`').nth(1))
            .collect();
        assert_eq!(named, ["bad", "empty", "worse", "dotted", "table", "tests"]);
        assert!(
            findings[0].starts_with("runtime/Cargo.toml:10: "),
            "{}",
            findings[0]
        );
    }

    #[test]
    fn the_workspaces_own_crates_need_no_reason_for_their_path() {
        let text = "[workspace.dependencies]\na = { path = \"a\", version = \"1\" }\nb = \"1\"\n";
        let findings = found(findings, &[("Cargo.toml", text)]);
        assert_eq!(
            findings,
            ["Cargo.toml:3: dependency `b` without a `# reason` at the end of its line"]
        );
    }

    #[test]
    fn the_house_depends_one_way() {
        let text = "[dependencies]\nspecwright-runtime.workspace = true # why\n";
        let files = [
            "generator/Cargo.toml",
            "runtime/core/Cargo.toml",
            "tests/Cargo.toml",
            "xtask/Cargo.toml",
        ]
        .map(|path| (path, text));
        let expected = [
            "generator/Cargo.toml:2: generator must not depend on `specwright-runtime`",
            "runtime/core/Cargo.toml:2: runtime/core must not depend on `specwright-runtime`",
            "xtask/Cargo.toml:2: xtask must not depend on `specwright-runtime`",
        ];
        assert_eq!(found(findings, &files), expected);
        let text = "[dependencies]\nspecwright-core.workspace = true # why\n";
        let none: [&str; 0] = [];
        assert_eq!(found(findings, &[("runtime/Cargo.toml", text)]), none);
    }
}
