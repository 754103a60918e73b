//! One folder for each capability of the format: the output is compared, compiled, linted, and shown to behave.

use std::fmt::Write;
use std::fs;

use specwright_generator::model::Model;
use specwright_generator::{Tree, generate, model};

use crate::fixture::{self, Fixture, home, settle, standalone, workspace};
use crate::nest::nested;
use crate::scratch::Scratch;

#[test]
fn outputs_are_as_expected() {
    let fixtures = fixture::all("golden").into_iter();
    let complaints = fixtures.filter_map(|fixture| match output(&fixture) {
        Ok(output) => fixture.compare("expected.rs", &output),
        Err(problems) => Some(format!("{} is refused:\n{problems}", fixture.name)),
    });
    settle(complaints.collect(), "golden");
}

/// All goldens as modules of one crate, which cargo builds once; their cases become its tests.
#[test]
fn outputs_compile_and_behave() {
    let mut files = Tree::new();
    let mut root = "//! Every golden, and its cases.\n\n#[cfg(test)]\nmod case;\n\n".to_owned();
    let mut tests = String::new();
    for fixture in fixture::all("golden") {
        let name = &fixture.name;
        let (Ok(model), Ok(text)) = (model(&fixture.sources()), output(&fixture)) else {
            // The comparison tells about it.
            continue;
        };
        let text = text.trim_end_matches("fn main() {}\n");
        files.insert(format!("src/{name}.rs"), text.to_owned());
        let _ = writeln!(root, "pub mod {name};");
        if let Ok(uses) = fs::read_to_string(fixture.path.join("uses.rs")) {
            files.insert(format!("src/{name}_uses.rs"), uses);
            let _ = writeln!(root, "#[cfg(test)]\nmod {name}_uses;");
        }
        tests.push_str(&cases(&fixture, &model));
    }
    let _ = write!(root, "\n#[cfg(test)]\nmod cases {{\n{tests}}}\n");
    files.insert("src/lib.rs".to_owned(), root);
    for player in ["case.rs", "case/check.rs", "case/file.rs"] {
        let path = format!("src/{player}");
        let text = fs::read_to_string(home().join(&path)).unwrap();
        files.insert(path, text);
    }
    files.insert("Cargo.toml".to_owned(), manifest());
    let scratch = Scratch::new("goldens", files);
    scratch.clippy();
    scratch.document();
    scratch.cargo(&["test", "--quiet", "--lib"]);
}

fn output(fixture: &Fixture) -> Result<String, String> {
    let sources = fixture.sources();
    match generate(&sources, &standalone("specwright-golden")) {
        Ok(tree) => Ok(nested(&tree)),
        Err(problems) => Err(problems.render(&sources, false)),
    }
}

/// A test that plays the cases of a golden, with its operations by name.
fn cases(fixture: &Fixture, model: &Model) -> String {
    let path = fixture.path.join("cases.json");
    let name = &fixture.name;
    assert!(
        path.exists(),
        "{name} has no cases.json: what does its output do?"
    );
    let operations = model.services.iter().flat_map(|service| {
        let module = &service.module;
        let operations = service.operations.iter();
        operations.map(move |operation| {
            let kind = match operation.paging {
                Some(_) => "list",
                None => "operation",
            };
            let ty = &operation.input.name;
            format!("crate::case::{kind}::<crate::{name}::{module}::{ty}>(), ")
        })
    });
    let operations: String = operations.collect();
    format!(
        "    #[test]\n    fn {name}() {{\n        assert_eq!(crate::case::play({path:?}, &[{operations}]), Ok(()));\n    }}\n"
    )
}

fn manifest() -> String {
    let runtime = workspace().join("runtime").canonicalize().unwrap();
    MANIFEST.replace("RUNTIME", &runtime.to_string_lossy())
}

/// The lints are those of a generated crate; files that have become inline modules have two doc comments.
const MANIFEST: &str = r#"[package]
name = "goldens"
version = "0.0.0"
edition = "2024"
publish = false

[workspace]

[features]
async = ["specwright-runtime/hyper"]
blocking = ["specwright-runtime/ureq"]
default = ["scripted"]
scripted = []

[dependencies]
specwright-runtime = { path = "RUNTIME" }

[dev-dependencies]
bytes = "1"
http = "1"
serde = { version = "1", features = ["derive"] }
serde_json = "1"

[lints.rust]
missing_docs = "warn"
unreachable_pub = "warn"
unsafe_code = "forbid"

[lints.clippy]
all = { level = "warn", priority = -1 }
mixed_attributes_style = "allow"
"#;
