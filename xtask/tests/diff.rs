//! `cargo xtask diff` as a shell runs it: against a git revision, between two folders, and what it says when it cannot.

#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A repository with one spec, which is as `before` of a case in the last commit and as `after` on the disk.
fn changed(case: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    put("xtask/Cargo.toml", "");
    put("Cargo.toml", "[workspace.package]\nversion = \"1.4.2\"\n");
    put("specs/schema.json", "not a spec");
    put("specs/spec.json", &spec(case, "before"));
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "."]);
    let who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
    let commit = ["commit", "--quiet", "--no-gpg-sign", "--message=a"];
    git(folder.path(), &[&who[..], &commit].concat());
    put("specs/spec.json", &spec(case, "after"));
    folder
}

fn spec(case: &str, side: &str) -> String {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/changes");
    fs::read_to_string(cases.join(case).join(format!("{side}.json"))).unwrap()
}

fn git(folder: &Path, words: &[&str]) {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(words)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn diff(folder: &Path, words: &[&str]) -> Output {
    command(folder, words).output().unwrap()
}

fn command(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let command_folder = folder.join("xtask");
    command
        .current_dir(folder)
        .env("CARGO_MANIFEST_DIR", command_folder);
    command.arg("diff").args(words);
    command
}

fn said(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", complaint(output));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn the_working_tree_is_compared_with_a_revision() {
    let folder = changed("member_removed");
    let text = said(&diff(folder.path(), &["HEAD"]));
    assert!(
        text.contains("HEAD:specs/spec.json:20:9  spec::PutCat::colour  member removed\n"),
        "{text}"
    );
    assert!(
        text.contains("level: major (1.4.2 → 2.0.0), because 1 change is breaking\n"),
        "{text}"
    );
    assert!(
        text.contains("## 2.0.0\n\n### Breaking\n\n- `spec::PutCat::colour`: member removed\n"),
        "{text}"
    );
    let markdown = said(&diff(folder.path(), &["HEAD", "--markdown"]));
    let row = "| `spec::PutCat::colour` | member removed | `HEAD:specs/spec.json:20:9` |";
    assert!(markdown.contains(row), "{markdown}");
}

/// What is gone stands in no file any more, and its place is still explained.
#[test]
fn a_place_in_a_revision_leads_to_rust() {
    let folder = changed("member_removed");
    let explain = |words: &[&str]| {
        let mut explain = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let explain = explain.current_dir(folder.path());
        let explain = explain.env("CARGO_MANIFEST_DIR", folder.path().join("xtask"));
        explain.arg("explain").args(words).output().unwrap()
    };
    for words in [
        &["HEAD:specs/spec.json:20:9"][..],
        &["HEAD:spec.json:20:9"],
        &["HEAD:spec.json:20:9", "--specs", "specs"],
    ] {
        let text = said(&explain(words));
        assert!(text.starts_with("HEAD:specs/spec.json:20:9: #/"), "{text}");
        assert!(text.contains("spec::PutCat::colour  field\n"), "{text}");
    }
    let elsewhere = tempfile::tempdir().unwrap();
    let outside = elsewhere.path().to_str().unwrap();
    for (place, specs, expected) in [
        (
            "HEAD:spec.json:1",
            "xtask",
            "there is no spec in `HEAD:xtask/`",
        ),
        (
            "HEAD:xtask/spec.json:1",
            "specs",
            "there is no spec in `HEAD:xtask/`",
        ),
        (
            "HEAD:spec.json:1",
            outside,
            "which is not in this repository",
        ),
    ] {
        let output = explain(&[place, "--specs", specs]);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            complaint(&output).contains(expected),
            "{}",
            complaint(&output)
        );
    }
}

/// The example in the README is what the command says.
#[test]
fn the_readme_shows_a_report() {
    let folder = changed("several_at_once");
    let manifest = folder.path().join("Cargo.toml");
    fs::write(&manifest, "[workspace.package]\nversion = \"0.1.0\"\n").unwrap();
    let who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
    let commit = [
        "commit",
        "--quiet",
        "--no-gpg-sign",
        "--message=b",
        "Cargo.toml",
    ];
    git(folder.path(), &[&who[..], &commit].concat());
    let text = said(&diff(folder.path(), &["HEAD"]));
    let (report, _) = text.split_once("\n\nfor the changelog:").unwrap();
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let readme = fs::read_to_string(readme).unwrap();
    assert!(
        readme.contains(&format!("```text\n{report}\n```")),
        "{report}"
    );
}

#[test]
fn a_revision_is_read_without_a_checkout_and_from_anywhere() {
    let folder = changed("member_removed");
    let before = fs::read_to_string(folder.path().join("specs/spec.json")).unwrap();
    let mut command = command(folder.path(), &["HEAD"]);
    let text = said(
        &command
            .current_dir(folder.path().join("specs"))
            .output()
            .unwrap(),
    );
    assert!(text.contains("member removed"), "{text}");
    assert_eq!(
        fs::read_to_string(folder.path().join("specs/spec.json")).unwrap(),
        before
    );
}

#[test]
fn two_folders_are_compared_without_git() {
    let folder = changed("member_optional_added");
    let old = folder.path().join("old");
    fs::create_dir(&old).unwrap();
    fs::write(
        old.join("spec.json"),
        spec("member_optional_added", "before"),
    )
    .unwrap();
    fs::remove_dir_all(folder.path().join(".git")).unwrap();
    let text = said(&diff(folder.path(), &["old", "specs"]));
    assert!(
        text.contains("specs/spec.json:20:9  spec::PutCat::colour  member added\n"),
        "{text}"
    );
    let same = said(&diff(folder.path(), &["specs", "specs"]));
    assert_eq!(same, "level: none, because nothing changed\n");
}

#[test]
fn json_has_the_shape_that_its_schema_tells() {
    let folder = changed("several_at_once");
    let json: Value =
        serde_json::from_str(&said(&diff(folder.path(), &["HEAD", "--json"]))).unwrap();
    let schema: Value = serde_json::from_str(&said(&diff(folder.path(), &["--schema"]))).unwrap();
    assert_eq!(keys(&json), keys(&schema["properties"]));
    let changes = json["changes"].as_array().unwrap();
    assert!(changes.len() > 3);
    for change in changes {
        assert_eq!(keys(change), keys(&schema["$defs"]["Change"]["properties"]));
        let impact = change["impact"].as_str().unwrap();
        let impacts = schema["$defs"]["Impact"].to_string();
        assert!(impacts.contains(&format!("\"{impact}\"")), "{impact}");
    }
    assert_eq!(json["level"], "major");
    assert_eq!(json["after"], "2.0.0");
    assert!(
        json["changelog"]
            .as_str()
            .unwrap()
            .starts_with("## 2.0.0\n")
    );
}

fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = object
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

#[test]
fn what_cannot_be_compared_ends_with_2_and_a_way_out() {
    let folder = changed("member_removed");
    fs::create_dir(folder.path().join("empty")).unwrap();
    let cases: [(&[&str], &str); 6] = [
        (
            &["nowhere"],
            "git knows no revision `nowhere`; it is a commit, a tag or a branch",
        ),
        (
            &["empty"],
            "`empty` is a folder, which needs another to be compared with: `cargo xtask diff empty NEW_DIR`",
        ),
        (&["--all"], "unexpected argument '--all'"),
        (&[], "name a git revision, or two folders of specs"),
        (&["empty", "specs"], "there is no spec in empty"),
        (&["specs", "gone"], "gone"),
    ];
    for (words, expected) in cases {
        let output = diff(folder.path(), words);
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(
            complaint(&output).contains(expected),
            "{}",
            complaint(&output)
        );
    }
    let head = fs::read_to_string(folder.path().join(".git/HEAD")).unwrap();
    let branch = head.trim().trim_start_matches("ref: ");
    let commit = fs::read(folder.path().join(".git").join(branch)).unwrap();
    fs::write(folder.path().join(".git/shallow"), commit).unwrap();
    let said = complaint(&diff(folder.path(), &["nowhere"]));
    assert!(said.contains("`git fetch --unshallow`"), "{said}");
    fs::remove_dir_all(folder.path().join(".git")).unwrap();
    let output = diff(folder.path(), &["HEAD"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complaint(&output).contains("compare two folders instead"),
        "{}",
        complaint(&output)
    );
    let nothing = PathBuf::from("/nowhere");
    let output = command(folder.path(), &["HEAD"])
        .env("PATH", nothing)
        .output()
        .unwrap();
    assert!(
        complaint(&output).contains("the program `git` was not found"),
        "{}",
        complaint(&output)
    );
}

#[test]
fn specs_that_are_no_longer_understood_are_told_apart_from_mistakes_of_today() {
    let folder = changed("member_removed");
    let path = folder.path().join("specs/spec.json");
    let old = fs::read_to_string(&path)
        .unwrap()
        .replace("\"retry\"", "\"retries\"");
    fs::create_dir(folder.path().join("old")).unwrap();
    fs::write(folder.path().join("old/spec.json"), old).unwrap();
    let output = diff(folder.path(), &["old", "specs"]);
    assert_eq!(output.status.code(), Some(2));
    let complaint = complaint(&output);
    assert!(complaint.contains("old/spec.json:"), "{complaint}");
    assert!(
        complaint.contains("error: old cannot be read by the generator of today"),
        "{complaint}"
    );
    assert!(!complaint.contains("the new specs"), "{complaint}");
}
