//! Paths and commands that the documentation cites exist.

use clap::CommandFactory;

use crate::cli::Cli;
use crate::tidy::repository::{FOLDERS, Repository};
use crate::tidy::{Finding, manifests, numbered};

pub(super) fn findings(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in repository.ending(".md") {
        for citation in citations(text) {
            let complaints = [
                dead_path(&citation, repository),
                unknown_command(citation.code),
                unknown_package(citation.code, repository),
            ];
            let complaints = complaints.into_iter().flatten();
            findings.extend(complaints.map(|what| Finding::new(path, citation.line, what)));
        }
    }
    findings
}

/// A piece of code in a document.
struct Citation<'a> {
    line: usize,
    code: &'a str,
    /// Whether it is a line of a fenced block, where a word that looks like a path may be anything.
    fenced: bool,
}

fn citations(text: &str) -> Vec<Citation<'_>> {
    let mut found = Vec::new();
    let mut fenced = false;
    for (line, text) in numbered(text) {
        if text.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            found.push(Citation {
                line,
                code: text.trim(),
                fenced,
            });
        } else {
            let spans = text.split('`').skip(1).step_by(2);
            found.extend(spans.map(|code| Citation { line, code, fenced }));
        }
    }
    found
}

/// Complains about a path that starts at the top of the repository and leads nowhere. From the first part that is
/// a placeholder, such as `<service>`, nothing can be said.
fn dead_path(citation: &Citation<'_>, repository: &Repository) -> Option<String> {
    let (top, _) = citation.code.split_once('/')?;
    let elsewhere = citation.fenced || citation.code.contains(char::is_whitespace);
    if elsewhere || !FOLDERS.contains(&top) {
        return None;
    }
    let is_known =
        |part: &&str| !part.contains(['<', '>', '{', '*', '…', '[', '$']) && *part != "...";
    let path: Vec<_> = citation.code.split('/').take_while(is_known).collect();
    let path = path.join("/");
    let (path, _line) = path.split_once(':').unwrap_or((&path, ""));
    (!repository.has(path)).then(|| format!("`{}` does not exist", citation.code))
}

/// Complains about a command or flag that `cargo xtask` does not know.
fn unknown_command(code: &str) -> Option<String> {
    let (_, rest) = code.split_once("cargo xtask ")?;
    let rest = rest.split(['#', '|', '&', ';']).next().unwrap_or_default();
    let mut words = rest
        .split_whitespace()
        .map(|word| word.trim_matches(['[', ']']));
    let name = words
        .next()
        .filter(|name| name.starts_with(char::is_alphabetic))?;
    let cli = Cli::command();
    let Some(command) = cli
        .get_subcommands()
        .find(|command| command.get_name() == name)
    else {
        return (name != "help").then(|| format!("there is no command `cargo xtask {name}`"));
    };
    // A command may have commands of its own, whose flags are known here too.
    let commands: Vec<_> = [command]
        .into_iter()
        .chain(command.get_subcommands())
        .collect();
    let known = |flag: &str| {
        let mut arguments = commands.iter().flat_map(|command| command.get_arguments());
        flag == "help" || arguments.any(|argument| argument.get_long() == Some(flag))
    };
    let flags = words
        .filter_map(|word| word.strip_prefix("--"))
        .map(|flag| flag.split('=').next().unwrap_or(flag));
    let unknown = flags
        .filter(|flag| !flag.is_empty())
        .find(|flag| !known(flag))?;
    Some(format!("`cargo xtask {name}` has no flag `--{unknown}`"))
}

/// Complains about a package of a cargo command that is not in the workspace.
fn unknown_package(code: &str, repository: &Repository) -> Option<String> {
    let (_, rest) = code.split_once("cargo ")?;
    let mut words = rest.split_whitespace();
    words.find(|word| matches!(*word, "-p" | "--package"))?;
    let name = words
        .next()
        .filter(|name| name.starts_with(char::is_alphabetic))?;
    let known = manifests::packages(repository).any(|package| package == name);
    (!known).then(|| format!("there is no package `{name}` in the workspace"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::found;

    fn said(text: &str) -> Vec<String> {
        let files = [
            ("README.md", text),
            ("xtask/src/main.rs", ""),
            ("specs/a.json", ""),
            (
                "tests/Cargo.toml",
                "[package]\nname = \"specwright-tests\"\n",
            ),
        ];
        found(findings, &files)
    }

    #[test]
    fn what_exists_may_be_cited() {
        let text = "\
See `xtask/src/main.rs`, `xtask/src/main.rs:12`, `xtask/`, `specs/<service>.json`, `tests/{a,b}/c` and `a/b`.
Run `cargo xtask generate [SERVICE…] --check`, `cargo xtask help`, `cargo xtask <command>` or `cargo xtask`.

```
cargo xtask generate --out /tmp/x # and then --nothing
cargo test -p specwright-tests && cp specs/none.json elsewhere
```
";
        assert_eq!(said(text), Vec::<String>::new());
    }

    #[test]
    fn what_does_not_exist_is_found_with_its_line() {
        let text = "\
One `xtask/src/gone.rs`.
Two `tests/gone/<x>` and `cargo xtask genarate`.
```
cargo xtask lint --all
cargo run -q -p specwright-test
```
";
        let expected = [
            "README.md:1: `xtask/src/gone.rs` does not exist",
            "README.md:2: `tests/gone/<x>` does not exist",
            "README.md:2: there is no command `cargo xtask genarate`",
            "README.md:4: `cargo xtask lint` has no flag `--all`",
            "README.md:5: there is no package `specwright-test` in the workspace",
        ];
        assert_eq!(said(text), expected);
    }
}
