//! The commands that answer questions about specs: from Rust to the spec, from the spec to Rust, and the model.

#![cfg(test)]

use std::fs;
use std::process::{Command, Output};

const SPEC: &str = r##"{
  "service": {
    "id": "cats", "title": "Cats", "doc": "Cats as a service.", "api_version": "v1",
    "protocol": { "family": "rest-json" },
    "endpoint": { "template": "https://{region}.example.com" },
    "auth": [{ "scheme": "token", "header": "X-Token" }],
    "config": { "house": { "doc": "The house of the cats." } },
    "errors": {
      "read": [{ "code": ["/code"] }],
      "codes": { "CAT.500": { "status": 500, "kind": "internal", "doc": "The cats do not feel like it." }, "wrong-kin": { "kind": "invalid", "doc": "Not a cat." } }
    }
  },
  "operations": {
    "StrokeCat": {
      "doc": "Strokes a cat.",
      "source": { "title": "Manual" },
      "http": { "method": "POST", "path": "/cats/{cat_id}" },
      "retry": "unsafe", "renamed_from": ["PetCat"],
      "input": {
        "cat_id": { "in": "path", "type": "string", "required": true, "doc": "Which of them." },
        "spot": { "type": "Spot", "renamed_from": ["place"], "doc": "Where it likes it." }
      },
      "errors": { "CAT.409": { "status": 409, "kind": "busy", "rust": "Asleep", "doc": "The cat is asleep." } }
    }
  },
  "types": {
    "Spot": { "doc": "A spot.", "renamed_from": ["Place"], "values": { "chin": { "doc": "Below the mouth." } } }
  }
}
"##;

fn xtask(words: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("specs")).unwrap();
    fs::write(folder.path().join("specs/cats.json"), SPEC).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.current_dir(folder.path()).args(words);
    command.args(["--specs", "specs"]).output().unwrap()
}

/// What is said by a command that succeeds.
fn said(words: &[&str]) -> String {
    let output = xtask(words);
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{words:?}: {complaint}");
    String::from_utf8(output.stdout).unwrap()
}

/// What is complained of by a command that was misspelt.
fn complaint(words: &[&str]) -> String {
    let output = xtask(words);
    assert_eq!(output.status.code(), Some(2), "{words:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_rust_path_leads_to_its_place() {
    for (path, place, line) in [
        ("cats", "2:3", "\"service\": {"),
        ("cats::StrokeCat", "14:5", "\"StrokeCat\": {"),
        (
            "specwright_clients::cats::Client::stroke_cat()",
            "14:5",
            "\"StrokeCat\": {",
        ),
        ("cats::StrokeCat::cat_id", "20:9", "\"cat_id\": {"),
        ("cats::StrokeCatBuilder::set_spot", "21:9", "\"spot\": {"),
        ("cats::StrokeCat::place", "21:52", "\"spot\": {"),
        ("cats::StrokeCatError::Asleep", "23:19", "\"errors\": {"),
        ("cats::Spot::Chin", "27:72", "\"Spot\": {"),
        ("cats::Place", "27:50", "\"Spot\": {"),
        ("cats::Place::Chin", "27:72", "\"Spot\": {"),
        ("cats::PetCat::cat_id", "20:9", "\"cat_id\": {"),
        ("cats::PetCat::place", "21:52", "\"spot\": {"),
        ("cats::PetCatBuilder::set_spot", "21:9", "\"spot\": {"),
        ("cats::PetCatError::Asleep", "23:19", "\"errors\": {"),
        ("cats::ClientBuilder::house", "7:17", "\"config\": {"),
    ] {
        let said = said(&["where", path]);
        assert!(
            said.starts_with(&format!("specs/cats.json:{place}: ")),
            "{path}: {said}"
        );
        assert!(said.contains(&format!("\n    {line}")), "{path}: {said}");
    }
}

#[test]
fn a_misspelt_path_is_guessed() {
    for (path, expected) in [
        ("cats::PetCat::nothing", "nothing is called"),
        ("cats::StrokeCats", "did you mean `cats::StrokeCat`?"),
        (
            "cats::StrokeCat::cat_ids",
            "did you mean `cats::StrokeCat::cat_id`?",
        ),
        ("qqq", "paths look like"),
    ] {
        let complaint = complaint(&["where", path]);
        assert!(complaint.contains(expected), "{path}: {complaint}");
    }
}

#[test]
fn a_place_leads_to_rust() {
    let cat_id = [
        "specs/cats.json:20:9: #/operations/StrokeCat/input/cat_id\n",
        "    cats::StrokeCat::cat_id  field\n",
        "    cats::StrokeCatBuilder::cat_id  setter\n",
        "    Which of them.\n",
        "    required: true\n",
    ];
    for place in [
        "specs/cats.json:20",
        "cats.json:20:9",
        "./specs/cats.json:20",
        "specs/cats.json#/operations/StrokeCat/input/cat_id",
    ] {
        let said = said(&["explain", place]);
        assert!(
            cat_id.iter().all(|line| said.contains(line)),
            "{place}: {said}"
        );
    }
    let inner = said(&["explain", "cats.json#/operations/StrokeCat/http/path"]);
    assert!(
        inner.contains("is part of #/operations/StrokeCat, which becomes\n"),
        "{inner}"
    );
    let common = said(&["explain", "cats.json#/service/errors/codes/CAT.500/kind"]);
    let expected =
        "is part of #/service/errors/codes/CAT.500, which has no name in Rust\n    The cats";
    assert!(common.contains(expected), "{common}");
    let top = said(&["explain", "cats.json#/types"]);
    assert!(top.contains("has no name in Rust"), "{top}");
    for (place, expected) in [
        (
            "cats.json#/operations/Stroke",
            "there is nothing at specs/cats.json#/operations/Stroke",
        ),
        ("cats.json:999", "specs/cats.json has no line 999"),
        (
            "dogs.json:1",
            "there is no spec `dogs.json`; there are: cats.json",
        ),
    ] {
        let complaint = complaint(&["explain", place]);
        assert!(complaint.contains(expected), "{place}: {complaint}");
    }
}

/// A file is read where it lies, even if another of its name is among the specs.
#[test]
fn a_place_in_a_file_elsewhere_is_looked_up_in_that_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cats.json");
    fs::write(
        &path,
        SPEC.replace("Cats as a service.", "Other cats.\\n\\nElsewhere."),
    )
    .unwrap();
    let place = format!("{}#/service", path.display());
    let said = said(&["explain", &place]);
    assert!(said.contains("Other cats.\n"), "{said}");
    let complaint = complaint(&["explain", "elsewhere/cats.json:20"]);
    let expected = "there is no spec `elsewhere/cats.json`; there are: cats.json";
    assert!(complaint.contains(expected), "{complaint}");
}

#[test]
fn an_error_code_is_explained_with_what_answers_it() {
    let said = said(&["explain", "cat.409"]);
    let expected = "specs/cats.json:23:19: cats::StrokeCatError::Asleep\n    The cat is asleep.\n    kind busy, status 409; not processed: it is sent again after a longer while\n";
    assert_eq!(said, expected);
    let common = self::said(&["explain", "CAT.500"]);
    assert!(common.contains(": any operation of cats\n"), "{common}");
    let near = self::said(&["explain", "wrong-kin"]);
    assert!(near.contains("Not a cat."), "{near}");
    let complaint = complaint(&["explain", "CAT.408"]);
    assert!(complaint.contains("did you mean `CAT.409`?"), "{complaint}");
}

#[test]
fn codes_of_mistakes_are_explained_whatever_the_specs_are() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("cats.json"), "{").unwrap();
    for (word, code, expected) in [
        ("unknown-key", 0, "unknown-key"),
        ("unkown-key", 2, "did you mean `unknown-key`?"),
        ("CAT.409", 2, "cats.json:1:"),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.current_dir(folder.path());
        let output = command
            .args(["explain", word, "--specs", "."])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(code), "{word}");
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).unwrap();
        assert!(said.contains(expected), "{word}: {said}");
    }
}

/// What can be told without specs is, and what cannot says why.
#[test]
fn a_misspelt_code_is_guessed_without_any_spec() {
    let folder = tempfile::tempdir().unwrap();
    for (word, expected) in [
        (
            "unkown-key",
            "error: nothing is known about `unkown-key`; did you mean `unknown-key`? (error codes of services were not \
             looked up: there is no folder gone; ",
        ),
        ("error[Unkown-Key]", "did you mean `unknown-key`? ("),
        (
            "CAT.409",
            "error: `CAT.409` is no code of a mistake, and whether it is an error code of a service cannot be looked up: \
             there is no folder gone; ",
        ),
        ("cats.json:12", "error: there is no folder gone; "),
        (
            "cats::Cat",
            "error: `cats::Cat` is a path in Rust; `cargo xtask where cats::Cat --specs gone` leads",
        ),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.current_dir(folder.path());
        command.args(["explain", word, "--specs", "gone"]);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{word}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(expected), "{word}: {said}");
    }
}

#[test]
fn the_model_is_json() {
    let model = said(&["model", "cats"]);
    assert!(
        model.starts_with("{\n  \"feature\": \"cats\",\n"),
        "{model}"
    );
    assert!(
        model.contains("\"origin\": \"/operations/StrokeCat/input/cat_id\""),
        "{model}"
    );
    assert_eq!(model, said(&["model", "cats"]));
    let complaint = complaint(&["model", "cat"]);
    assert!(complaint.contains("did you mean `cats`?"), "{complaint}");
}
