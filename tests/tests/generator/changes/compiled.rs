//! What the compiler says about callers: all of them are modules of one program, so that cargo runs a few times only.

use std::collections::BTreeMap;

use specwright_generator::{Tree, model};

use super::{Change, caller, output};
use crate::fixture::workspace;
use crate::scratch::Scratch;

/// The cases whose callers no longer compile, with the first error of each.
pub(super) fn refused(cases: &[(String, Change)]) -> BTreeMap<String, String> {
    let mut files = Tree::from([("Cargo.toml".to_owned(), manifest())]);
    let mut names: Vec<&str> = Vec::new();
    for (name, change) in cases {
        let Ok(model) = model(&change.before) else {
            panic!("{name} is refused");
        };
        for (side, sources) in [("before", &change.before), ("after", &change.after)] {
            let text = output(sources);
            let text = text.trim_end_matches("fn main() {}\n");
            files.insert(format!("src/{side}/{name}.rs"), text.to_owned());
            let caller = caller::caller(&model, &format!("changes::{side}::{name}"));
            files.insert(format!("src/bin/{side}/{name}.rs"), caller);
        }
        names.push(name);
    }
    for side in ["before", "after"] {
        files.insert(format!("src/{side}.rs"), modules(&names, "pub mod"));
        files.insert(format!("src/bin/{side}/main.rs"), program(&names));
    }
    let root = "//! The clients of all cases.\n\npub mod after;\npub mod before;\n";
    files.insert("src/lib.rs".to_owned(), root.to_owned());
    let unfit = errors(&mut files, "before", &mut names.clone());
    assert!(
        unfit.is_empty(),
        "what compiled before is not used right: {unfit:#?}"
    );
    errors(&mut files, "after", &mut names)
}

/// Checks the callers of one side until all that are left compile: an error in one can keep the compiler from looking
/// into the others.
fn errors(files: &mut Tree, side: &str, names: &mut Vec<&str>) -> BTreeMap<String, String> {
    let mut refused = BTreeMap::new();
    loop {
        files.insert(format!("src/bin/{side}/main.rs"), program(names));
        let errors = Scratch::new("changes", files.clone()).errors(&["--bin", side]);
        let known = names.len();
        for (file, error) in errors {
            let name = file.strip_prefix(&format!("src/bin/{side}/"));
            let name = name.and_then(|name| name.strip_suffix(".rs"));
            let Some(name) = name else {
                panic!("{file} does not compile: {error}");
            };
            names.retain(|other| *other != name);
            refused.entry(name.to_owned()).or_insert(error);
        }
        if names.len() == known {
            return refused;
        }
    }
}

fn program(names: &[&str]) -> String {
    format!("{}\nfn main() {{}}\n", modules(names, "mod"))
}

fn modules(names: &[&str], word: &str) -> String {
    let lines = names.iter().map(|name| format!("{word} {name};\n"));
    lines.collect()
}

fn manifest() -> String {
    let runtime = workspace().join("runtime").canonicalize().unwrap();
    MANIFEST.replace("RUNTIME", &runtime.to_string_lossy())
}

/// Callers use former names, and their functions are called after types.
const MANIFEST: &str = r#"[package]
name = "changes"
version = "0.0.0"
edition = "2024"
publish = false

[workspace]

[[bin]]
name = "before"

[[bin]]
name = "after"

[features]
async = []
blocking = []
default = ["scripted"]
scripted = []

[dependencies]
specwright-runtime = { path = "RUNTIME" }

[lints.rust]
deprecated = "allow"
non_snake_case = "allow"
"#;
