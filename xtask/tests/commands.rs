//! The commands as a shell runs them: exit codes, what is said where, and what stays untouched.

#![cfg(test)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn xtask(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.current_dir(folder).args(words).output().unwrap()
}

fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder with one spec of these bytes, and an empty folder for the output.
fn folder(spec: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("specs")).unwrap();
    fs::create_dir(folder.path().join("out")).unwrap();
    fs::write(folder.path().join("specs/cats.json"), spec).unwrap();
    folder
}

#[test]
fn an_invalid_spec_ends_with_2_and_writes_nothing() {
    let folder = folder(b"{");
    let words = ["generate", "--specs", "specs", "--out", "out"];
    let check = ["generate", "--check", "--specs", "specs", "--out", "out"];
    for words in [&words[..], &check, &["lint", "specs/cats.json"]] {
        let output = xtask(folder.path(), words);
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(
            complaint(&output).contains("specs/cats.json:"),
            "{}",
            complaint(&output)
        );
    }
    assert_eq!(fs::read_dir(folder.path().join("out")).unwrap().count(), 0);
}

#[test]
fn what_cannot_be_read_is_told_together_with_what_is_wrong() {
    let folder = folder(b"{");
    fs::write(folder.path().join("specs/latin.json"), b"\xe9").unwrap();
    for words in [
        &["generate", "--specs", "specs", "--out", "out"][..],
        &["lint", "specs/latin.json", "specs/cats.json"],
    ] {
        let output = xtask(folder.path(), words);
        assert_eq!(output.status.code(), Some(2));
        let complaint = complaint(&output);
        assert!(
            complaint.contains("specs/latin.json:1:1: not UTF-8"),
            "{complaint}"
        );
        assert!(complaint.contains("specs/cats.json:"), "{complaint}");
    }
}

#[test]
fn mistakes_in_the_command_end_with_2_and_say_what_is_meant() {
    let folder = folder(b"{}");
    let cases: [(&[&str], &str); 12] = [
        (
            &["synthesise", "--operations", "0", "--out", "out"],
            "invalid value '0' for '--operations",
        ),
        (&["bench", "call", "--rounds", "0"], "invalid value '0'"),
        (
            &["bench", "call", "--only", "nobody"],
            "no subject is called `nobody`; there are: by-hand, ",
        ),
        (
            &["lint", "specs/cat.json"],
            "specs/cat.json: cannot be read: there is no such file; did you mean specs/cats.json?",
        ),
        (
            &["fmt", "specs"],
            "specs: is a folder, not a spec; name the files in it",
        ),
        (
            &["model", "cats", "--specs", "no ne"],
            "there is no folder no ne; name the one that holds the specs",
        ),
        (
            &["where", "cats::Cat", "--specs", "specs/cats.json"],
            "specs/cats.json is a file, not a folder of specs; name the folder that it lies in",
        ),
        (
            &["generate", "cat", "--specs", "specs", "--out", "out"],
            "did you mean `cats`?",
        ),
        (&["generate", "--specs", "none", "--out", "out"], "none"),
        (
            &["generate", "--specs", "out", "--out", "out"],
            "there is no spec in out; a spec is a file `<service>.json`, and `cargo xtask new SERVICE --specs out` starts one",
        ),
        (
            &["lint", "specs/none.json"],
            "specs/none.json: cannot be read",
        ),
        (&["genrate"], "generate"),
    ];
    for (words, expected) in cases {
        let output = xtask(folder.path(), words);
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(
            complaint(&output).contains(expected),
            "{}",
            complaint(&output)
        );
    }
    assert_eq!(fs::read_dir(folder.path().join("out")).unwrap().count(), 0);
}

#[test]
fn a_glob_may_name_the_schema() {
    let folder = folder(b"{");
    fs::write(folder.path().join("specs/schema.json"), "no spec").unwrap();
    let output = xtask(folder.path(), &["lint", "specs/schema.json"]);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
}

#[test]
fn a_reader_that_hangs_up_does_not_change_the_exit_code() {
    let folder = folder(b"{");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let command = command
        .current_dir(folder.path())
        .args(["lint", "specs/cats.json"]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(2));
}

/// A report that is lost is no success, and one that tells of something worse stays that.
#[cfg(target_os = "linux")]
#[test]
fn a_report_that_cannot_be_written_is_told() {
    let sound = folder(PLAIN.as_bytes());
    let unsound = folder(b"{");
    for (folder, expected) in [(&sound, 1), (&unsound, 2)] {
        for format in ["json", "sarif"] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
            let full = fs::File::options().write(true).open("/dev/full").unwrap();
            let command = command.current_dir(folder.path()).stdout(full);
            let words = ["lint", "--format", format, "specs/cats.json"];
            let output = command.args(words).output().unwrap();
            assert_eq!(
                output.status.code(),
                Some(expected),
                "{}",
                complaint(&output)
            );
            let said = complaint(&output);
            assert!(
                said.contains("error: cannot write to standard output: "),
                "{said}"
            );
        }
    }
}

#[test]
fn made_up_specs_are_valid_and_a_full_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let words = ["synthesise", "--operations", "40", "--out", "many"];
    let output = xtask(folder.path(), &words);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    let specs = fs::read_dir(folder.path().join("many")).unwrap();
    let specs: Vec<_> = specs.map(|entry| entry.unwrap().path()).collect();
    let mut lint = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = lint.arg("lint").args(&specs).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    let again = xtask(folder.path(), &words);
    assert_eq!(again.status.code(), Some(1));
    assert!(complaint(&again).contains("many is not empty"));
    let words = [
        "synthesise",
        "--operations",
        "30",
        "--in-one",
        "--out",
        "one",
    ];
    let output = xtask(folder.path(), &words);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    let words = ["generate", "--specs", "one", "--out", "clients"];
    let output = xtask(folder.path(), &words);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    let clients = folder.path().join("clients/src");
    let services = fs::read_dir(clients).unwrap();
    let services = services.filter(|entry| entry.as_ref().unwrap().path().is_dir());
    assert_eq!(services.count(), 1);
}

#[test]
fn formatting_is_checked_done_and_then_nothing_is_left_to_do() {
    let folder = folder(b"{\"service\":{\"id\":\"cats\"}}\r\n");
    let spec = folder.path().join("specs/cats.json");
    let fmt = |words: &[&str]| {
        let output = xtask(folder.path(), words);
        let said = String::from_utf8(output.stdout).unwrap();
        (output.status.code(), said)
    };
    let (code, said) = fmt(&["fmt", "--check", "specs/cats.json"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("  +    \"id\": \"cats\""), "{said}");
    assert!(said.ends_with(
        "1 spec not in canonical form, 0 specs in it; run `cargo xtask fmt specs/cats.json`\n"
    ));
    let (code, said) = fmt(&["fmt", "specs/cats.json"]);
    assert_eq!(
        (code, said.as_str()),
        (Some(0), "formatted specs/cats.json\n0 specs unchanged\n")
    );
    let canonical = "{\n  \"service\": {\n    \"id\": \"cats\"\n  }\n}\n";
    assert_eq!(fs::read_to_string(&spec).unwrap(), canonical);
    assert_eq!(fmt(&["fmt", "--check", "specs/cats.json"]).0, Some(0));

    fs::write(&spec, canonical.replace('\n', "\r\n")).unwrap();
    let (code, said) = fmt(&["fmt", "--check", "specs/cats.json"]);
    assert_eq!(code, Some(1));
    let remark = "not in canonical form specs/cats.json (only its line endings differ)\n1 spec not";
    assert!(said.starts_with(remark), "{said}");

    fs::write(
        folder.path().join("specs/dogs.json"),
        "{ \"a\": 1, \"a\": 2 }",
    )
    .unwrap();
    fs::write(&spec, "{}").unwrap();
    let output = xtask(
        folder.path(),
        &["fmt", "specs/cats.json", "specs/dogs.json"],
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complaint(&output).contains("specs/dogs.json:1:11"),
        "{}",
        complaint(&output)
    );
    assert_eq!(
        fs::read_to_string(&spec).unwrap(),
        "{}",
        "all files are formatted or none"
    );
}

#[test]
fn a_started_spec_leads_on_and_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my-cats.json");
    let new = |words: &[&str]| xtask(folder.path(), &[&["new", "--specs", "."], words].concat());
    let output = new(&["my-cats", "--protocol", "rpc-query", "--auth", "sigv4"]);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.ends_with(
            "`cargo xtask lint my-cats.json` shows the 17 places that you must fill in\n"
        ),
        "{said}"
    );
    let run = |words: &[&str]| xtask(folder.path(), words).status.code();
    assert_eq!(run(&["fmt", "--check", "my-cats.json"]), Some(0));
    assert_eq!(run(&["lint", "my-cats.json"]), Some(2));
    let started = fs::read_to_string(&path).unwrap();

    let again = new(&["my-cats"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(
        complaint(&again).contains("my-cats.json exists"),
        "{}",
        complaint(&again)
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), started);
    let decided = [
        (r#""retry": """#, r#""retry": "unsafe""#),
        (r#""kind": """#, r#""kind": "not-found""#),
        (r#""required": null"#, r#""required": true"#),
        ("\"\"", "\"Filled in.\""),
    ];
    let decided = decided.iter();
    let filled = decided.fold(started, |text, (open, decided)| text.replace(open, decided));
    fs::write(&path, filled).unwrap();
    assert_eq!(run(&["lint", "my-cats.json"]), Some(0));

    fs::create_dir(folder.path().join("my specs")).unwrap();
    let quoted = xtask(folder.path(), &["new", "cats", "--specs", "my specs"]);
    let said = String::from_utf8(quoted.stdout).unwrap();
    assert!(
        said.contains("`cargo xtask lint 'my specs/cats.json'`"),
        "{said}"
    );
    fs::remove_dir_all(folder.path().join("my specs")).unwrap();

    for name in ["My Cats", "", "client"] {
        let wrong = new(&[name]);
        assert_eq!(wrong.status.code(), Some(2));
        let said = complaint(&wrong);
        assert!(
            said.starts_with(&format!("error: no service can be called `{name}`: ")),
            "{said}"
        );
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    let unknown = new(&["cats", "--auth", "sigv5"]);
    assert!(
        complaint(&unknown).contains("sigv4"),
        "{}",
        complaint(&unknown)
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// A spec that can be generated and has no example.
const PLAIN: &str = r#"{
  "service": {
    "id": "cats", "title": "Cats", "doc": "A made-up service.", "api_version": "v1",
    "source": { "title": "Manual", "url": "https://example.com" },
    "protocol": { "family": "rest-json" },
    "endpoint": { "template": "https://api.example.com" },
    "auth": [{ "scheme": "none" }],
    "errors": { "read": [{ "code": ["/code"] }] }
  },
  "operations": {
    "PetCat": {
      "doc": "Makes one purr.", "source": { "title": "Manual" },
      "http": { "method": "POST", "path": "/pet" }, "retry": "unsafe"
    }
  }
}
"#;

#[test]
fn a_run_that_would_change_nothing_ends_early_and_repeats_its_warnings() {
    let folder = folder(PLAIN.as_bytes());
    let out = folder.path().join("out/src/cats.rs");
    let run = || {
        let words = ["generate", "--specs", "specs", "--out", "out"];
        let output = xtask(folder.path(), &words);
        assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
        let said = String::from_utf8(output.stdout.clone()).unwrap();
        (said.contains("nothing changed"), complaint(&output))
    };
    let (early, warnings) = run();
    assert!(!early && warnings.contains("warning["), "{warnings}");
    assert_eq!(run(), (true, warnings.clone()));
    let written = fs::read_to_string(&out).unwrap();
    fs::write(&out, written.clone() + "// Mine.\n").unwrap();
    assert_eq!(run(), (false, warnings));
    assert_eq!(fs::read_to_string(&out).unwrap(), written);
    let dogs = PLAIN.replace("purr", "bark");
    fs::write(folder.path().join("specs/cats.json"), dogs).unwrap();
    assert!(!run().0);
}

#[test]
fn warnings_are_told_and_keep_nothing_from_being_generated() {
    let folder = folder(PLAIN.as_bytes());
    let output = xtask(
        folder.path(),
        &["generate", "--specs", "specs", "--out", "out"],
    );
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    assert!(complaint(&output).contains("warning[operation-without-example]"));
    assert!(folder.path().join("out/src/cats.rs").is_file());
    for (words, expected) in [
        (&["lint", "specs/cats.json"][..], 0),
        (&["lint", "--strict", "specs/cats.json"], 1),
    ] {
        let output = xtask(folder.path(), words);
        assert_eq!(output.status.code(), Some(expected));
        assert!(complaint(&output).contains("1 warning in 1 file"));
    }
}
