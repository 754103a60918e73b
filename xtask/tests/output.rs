//! The output folder as `generate` and its `--check` find it and leave it.

#![cfg(test)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use sha2::{Digest, Sha256};

/// A small spec whose crate has every kind of file.
const SPEC: &str = include_str!("../../tests/golden/rest_json/spec.json");

/// A folder with `specs/spec.json`; the output goes to `out`.
struct House(tempfile::TempDir);

impl House {
    fn build() -> Self {
        let house = Self(tempfile::tempdir().unwrap());
        fs::create_dir(house.path("specs")).unwrap();
        house.write("specs/spec.json", SPEC);
        house
    }

    /// A house whose output is up to date.
    fn generated() -> Self {
        let house = Self::build();
        assert_eq!(house.generate(&[]), (Some(0), String::new()));
        house
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        // Neither git nor any other program is asked.
        let command = command.env_remove("PATH").current_dir(self.0.path());
        let words = [&["generate", "--specs", "specs", "--out", "out"], words].concat();
        command.args(words).output().unwrap()
    }

    /// The exit code, and the errors, which follow the warnings of the spec.
    fn generate(&self, words: &[&str]) -> (Option<i32>, String) {
        let output = self.run(words);
        (output.status.code(), errors(&output))
    }

    /// The exit code of `--check`, and the report.
    fn check(&self) -> (Option<i32>, String) {
        let output = self.run(&["--check"]);
        (
            output.status.code(),
            String::from_utf8(output.stdout).unwrap(),
        )
    }
}

fn errors(output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    let errors = said.lines().filter(|line| line.starts_with("error: "));
    errors.collect::<Vec<_>>().join("\n")
}

#[test]
fn each_cause_is_told_with_a_count_and_the_command_and_then_mended() {
    let house = House::generated();
    assert_eq!(house.check().0, Some(0));
    let edited = house.read("out/src/spec/service.rs") + "const MINE: u8 = 1;\n";
    let formatted = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .arg(house.path("out/src/lib.rs"))
        .status();
    assert!(formatted.unwrap().success());
    house.write("out/src/spec/service.rs", &edited);
    house.write("out/src/mine.rs", "");
    fs::remove_file(house.path("out/src/spec/client.rs")).unwrap();
    house.write(
        "out/Cargo.toml",
        &house.read("out/Cargo.toml").replace('\n', "\r\n"),
    );

    let (code, said) = house.check();
    assert_eq!(code, Some(1));
    let told = said
        .lines()
        .filter(|line| line.contains("out/") && !line.starts_with(' '));
    let (reformatted, others): (Vec<_>, Vec<_>) =
        told.partition(|line| line.starts_with("reformatted    out/src/"));
    assert!(reformatted.len() > 1, "{said}");
    let expected = [
        "reformatted    out/Cargo.toml (only its line endings differ)",
        "extra file     out/src/mine.rs (not made by the generator; move it away)",
        "missing        out/src/spec/client.rs",
        "edited by hand out/src/spec/service.rs",
    ];
    assert_eq!(others[..4], expected, "{said}");
    let count = 1 + reformatted.len();
    for counted in [
        &format!("{count} reformatted"),
        "1 extra file",
        "1 missing",
        "1 edited by hand",
    ] {
        assert!(said.contains(counted), "{said}");
    }
    assert!(said.contains("\n  -const MINE: u8 = 1;\n"), "{said}");
    assert!(
        said.ends_with(
            "\nmove away what the generator did not make, then run `cargo xtask generate --specs specs --out out`\n"
        ),
        "{said}"
    );

    fs::remove_file(house.path("out/src/mine.rs")).unwrap();
    assert_eq!(house.generate(&[]).0, Some(0));
    house.write("specs/spec.json", &changed());
    let (code, said) = house.check();
    assert_eq!(code, Some(1));
    assert!(
        said.contains("\nstale          out/src/spec.rs\n"),
        "{said}"
    );
    assert_eq!(house.generate(&[]).0, Some(0));
    assert_eq!(house.check().0, Some(0));
}

/// What a hand does to a file, however little the compiler would see of it.
#[test]
fn an_edit_of_a_comment_or_a_head_or_of_the_manifest_is_taken_for_one() {
    type Edit = fn(&str) -> String;
    let edits: [(&str, Edit); 7] = [
        ("src/spec.rs", |text| format!("{text}// hand\n")),
        ("src/spec.rs", |text| {
            text.replace("\nmod client", "\n/* pub mod hand; */\nmod client")
        }),
        ("src/spec.rs", |text| {
            text.split_inclusive('\n').skip(2).collect()
        }),
        ("Cargo.toml", |text| {
            text.split_inclusive('\n').skip(2).collect()
        }),
        ("manifest.json", |text| {
            text.replacen("\"lines\": ", "\"lines\": 9", 1)
        }),
        ("manifest.json", |text| text.replace('}', "")),
        ("manifest.schema.json", |text| {
            text.replacen("Its module.", "My module.", 1)
        }),
    ];
    let house = House::generated();
    for (path, edit) in edits {
        let path = format!("out/{path}");
        let text = house.read(&path);
        let edited = edit(&text);
        assert_ne!(edited, text, "{path}");
        house.write(&path, &edited);
        let (code, said) = house.check();
        assert_eq!(code, Some(1), "{said}");
        assert!(
            said.contains(&format!("\nedited by hand {path}\n")),
            "{said}"
        );
        assert!(
            said.ends_with("\nrun `cargo xtask generate --specs specs --out out`\n"),
            "{said}"
        );
        house.write(&path, &text);
    }
    let manifest = house.read("out/manifest.json");
    house.write("out/manifest.json", &manifest.replace('\n', "\n "));
    let (_, said) = house.check();
    assert!(
        said.contains("\nreformatted    out/manifest.json ("),
        "{said}"
    );
    // Another generator may write nothing else than another manifest.
    let older = manifest.replacen("\"version\": \"", "\"version\": \"0.0.0-", 1);
    house.write("out/manifest.json", &older);
    let (_, said) = house.check();
    assert!(
        said.contains("\nstale          out/manifest.json\n"),
        "{said}"
    );
}

/// A manifest whose parts all look right, though it is not what the same generator makes of the same specs.
#[test]
fn an_entry_that_was_rewritten_with_its_checksum_or_removed_is_taken_for_an_edit() {
    let house = House::generated();
    let path = "out/manifest.json";
    let manifest: Value = serde_json::from_str(&house.read(path)).unwrap();
    let mut rewritten = manifest.clone();
    let entry = rewritten["services"][0].as_object_mut().unwrap();
    entry.insert("lines".to_owned(), 9.into());
    entry.shift_remove("entry_sha256");
    let sum = hex::encode(Sha256::digest(Value::from(entry.clone()).to_string()));
    entry.insert("entry_sha256".to_owned(), sum.into());
    let mut emptied = manifest.clone();
    emptied["services"] = Value::Array(Vec::new());
    for edited in [&rewritten, &emptied] {
        house.write(path, &serde_json::to_string_pretty(edited).unwrap());
        let (code, said) = house.check();
        assert_eq!(code, Some(1));
        let expected = format!("\nedited by hand {path}\n");
        assert!(said.contains(&expected), "{said}");
    }
    // Of another spec, it is merely old, and so is one that lacks a service which the crate lacks, too.
    house.write(path, &serde_json::to_string_pretty(&manifest).unwrap());
    house.write("specs/spec.json", &changed());
    let (_, said) = house.check();
    assert!(
        said.contains(&format!("\nstale          {path}\n")),
        "{said}"
    );
    house.write("specs/spec.json", SPEC);
    house.write(
        "specs/cats.json",
        &SPEC.replace("\"id\": \"spec\"", "\"id\": \"cats\""),
    );
    let (_, said) = house.check();
    assert!(
        said.contains(&format!("\nstale          {path}\n")),
        "{said}"
    );
}

#[test]
fn a_schema_that_no_manifest_vouches_for_is_not_called_edited() {
    let house = House::generated();
    let path = "out/manifest.schema.json";
    let older = house.read(path).replacen("Its module.", "The module.", 1);
    house.write(path, &older);
    fs::remove_file(house.path("out/manifest.json")).unwrap();
    let (code, said) = house.check();
    assert_eq!(code, Some(1));
    let expected = format!(
        "\nstale          {path} (or edited by hand: manifest.json, which could tell, does not)\n"
    );
    assert!(said.contains(&expected), "{said}");
    assert!(
        said.contains("\nmissing        out/manifest.json\n"),
        "{said}"
    );
    assert_eq!(house.generate(&[]).0, Some(0));
    assert_eq!(house.check().0, Some(0));
}

#[test]
fn what_only_a_person_can_mend_is_not_left_to_the_command() {
    let house = House::generated();
    house.write("out/src/mine.rs", "");
    let (code, said) = house.check();
    assert_eq!(code, Some(1));
    assert!(
        said.ends_with("\nmove away what the generator did not make\n"),
        "{said}"
    );
    fs::remove_file(house.path("out/src/mine.rs")).unwrap();
    assert_eq!(house.check().0, Some(0));
}

#[test]
fn what_an_interrupted_run_left_beside_a_fresh_tree_is_told_and_removed() {
    let house = House::generated();
    fs::create_dir_all(house.path("out/.xtask-staging/new/src")).unwrap();
    house.write("out/.xtask-staging/new/src/spec.rs", "");
    house.write("out/.xtask-staging/lock", "");
    let (code, said) = house.check();
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("\nan earlier run was interrupted; the next one mends it\nrun `"),
        "{said}"
    );
    assert_eq!(house.generate(&[]).0, Some(0));
    assert!(!house.path("out/.xtask-staging").exists());
    assert_eq!(house.check().0, Some(0));
}

/// The spec with other docs.
fn changed() -> String {
    SPEC.replace("\"doc\": \"", "\"doc\": \"Since then: ")
}

#[test]
fn what_stands_in_the_way_of_the_output_is_named_and_left() {
    for blocked in ["out", "out/.xtask-staging"] {
        let house = House::build();
        fs::create_dir_all(house.path(blocked).parent().unwrap()).unwrap();
        house.write(blocked, "a file where a folder is needed");
        let (code, said) = house.generate(&[]);
        assert_eq!(code, Some(1));
        assert!(
            said.starts_with("error: cannot make the folder out/.xtask-staging: "),
            "{said}"
        );
        assert!(
            said.contains("; a file stands in the way: move it away"),
            "{said}"
        );
        assert_eq!(house.read(blocked), "a file where a folder is needed");
    }
}

/// A limit on the size of files refuses a write in the middle, as a full disk does.
#[cfg(unix)]
#[test]
fn a_write_that_breaks_off_leaves_the_old_tree_and_says_why() {
    let house = House::generated();
    let old = house.read("out/src/spec.rs");
    house.write("specs/spec.json", &changed());
    let script = "trap '' XFSZ; ulimit -f 2; exec \"$0\" generate --specs specs --out out";
    let mut shell = Command::new("sh");
    let shell = shell.current_dir(house.path("")).args(["-c", script]);
    let output = shell.arg(env!("CARGO_BIN_EXE_xtask")).output().unwrap();
    let said = errors(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.starts_with("error: cannot write out/.xtask-staging/new/"),
        "{said}"
    );
    assert!(!house.path("out/.xtask-staging").exists());
    assert_eq!(house.read("out/src/spec.rs"), old);
    assert_eq!(house.generate(&[]).0, Some(0));
    assert!(house.read("out/src/spec.rs") != old);
}
