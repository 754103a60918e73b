//! What is checked in is what the specs give, so that `cargo test` alone fails on stale output.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use specwright_generator::{Settings, generate, lint, overview, reference, schema};

use crate::diff::unified;
use crate::fixture::{specs, workspace};

#[test]
fn the_clients_are_fresh() {
    let sources = specs();
    let settings = Settings {
        package: "specwright-clients".to_owned(),
        runtime_path: None,
        runtime_version: env!("CARGO_PKG_VERSION").to_owned(),
        standalone: false,
    };
    let tree = generate(&sources, &settings)
        .unwrap_or_else(|problems| panic!("{}", problems.render(&sources, false)));
    let folder = workspace().join("generated");
    let mut found =
        BTreeSet::from(["Cargo.toml", "manifest.json", "manifest.schema.json"].map(str::to_owned));
    files(&folder, &folder.join("src"), &mut found);
    let wanted: BTreeSet<String> = tree.keys().cloned().collect();
    let differing: Vec<&String> = found.symmetric_difference(&wanted).collect();
    assert!(
        differing.is_empty(),
        "{differing:?}: run `cargo xtask generate`"
    );
    for (path, text) in &tree {
        let on_disk = fs::read_to_string(folder.join(path)).unwrap();
        let diff = unified(&on_disk, text);
        assert!(
            on_disk == *text,
            "generated/{path} is stale: run `cargo xtask generate`\n{diff}"
        );
    }
}

/// Warnings included: each is mended, or accepted with a reason.
#[test]
fn the_specs_have_no_problem() {
    let sources = specs();
    let problems = lint(&sources);
    assert!(problems.is_empty(), "{}", problems.render(&sources, false));
}

#[test]
fn what_describes_the_format_is_fresh() {
    for (name, text) in [
        ("schema.json", schema()),
        ("README.md", overview()),
        ("REFERENCE.md", reference()),
    ] {
        let on_disk = fs::read_to_string(workspace().join("specs").join(name)).unwrap();
        let diff = unified(&on_disk, &text);
        assert!(
            on_disk == text,
            "specs/{name} is stale: run `cargo xtask schema`\n{diff}"
        );
    }
}

/// The files below a folder, relative to the root and with `/`.
fn files(root: &Path, folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(root, &path, found);
        } else {
            let relative = path.strip_prefix(root).unwrap().to_string_lossy();
            found.insert(relative.replace('\\', "/"));
        }
    }
}
