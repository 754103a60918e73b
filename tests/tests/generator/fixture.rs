//! Folders of fixtures: what they hold, what is expected of them, and accepting it with `UPDATE=1`.

use std::fs;
use std::path::{Path, PathBuf};

use specwright_generator::{Settings, Source};

use crate::diff::unified;

/// One folder below `tests/golden` or `tests/rejected`.
pub(crate) struct Fixture {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
}

/// Files beside the specs that are no specs.
const BESIDE: [&str; 1] = ["cases.json"];

/// The folder of this crate.
pub(crate) fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the workspace.
pub(crate) fn workspace() -> PathBuf {
    home().join("..")
}

/// All fixtures of a kind, by name.
pub(crate) fn all(kind: &str) -> Vec<Fixture> {
    let folders = entries(&home().join(kind)).into_iter();
    let fixtures: Vec<Fixture> = folders
        .filter(|path| path.is_dir())
        .map(|path| Fixture {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            path,
        })
        .collect();
    assert!(!fixtures.is_empty(), "tests/{kind} is empty");
    fixtures
}

/// The files and folders in a folder, by name.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// The specs of a folder: the name of each file is that of its service, as in `specs/`.
pub(crate) fn sources(folder: &Path) -> Vec<Source> {
    let specs = entries(folder).into_iter().filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".json") && name != "schema.json" && !BESIDE.contains(&&*name)
    });
    specs.map(|path| source(&path)).collect()
}

/// One spec, shown by the name of its file alone.
pub(crate) fn source(path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    Source::new(path.file_name().unwrap().to_string_lossy(), text)
}

/// The specs of the repository.
pub(crate) fn specs() -> Vec<Source> {
    sources(&workspace().join("specs"))
}

/// Settings for a crate outside the workspace.
pub(crate) fn standalone(package: &str) -> Settings {
    let runtime = workspace().join("runtime").canonicalize().unwrap();
    Settings {
        package: package.to_owned(),
        runtime_path: Some(runtime.to_string_lossy().into_owned()),
        runtime_version: env!("CARGO_PKG_VERSION").to_owned(),
        standalone: true,
    }
}

impl Fixture {
    /// The specs in the folder.
    pub(crate) fn sources(&self) -> Vec<Source> {
        sources(&self.path)
    }

    /// Compares with a file of the folder; with `UPDATE=1`, replaces it. Hands out what differs.
    pub(crate) fn compare(&self, file: &str, actual: &str) -> Option<String> {
        let path = self.path.join(file);
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected == actual {
            return None;
        }
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, actual).unwrap();
            return None;
        }
        let diff = unified(&expected, actual);
        Some(format!(
            "{}/{file} is not what comes out:\n{diff}",
            self.name
        ))
    }
}

/// Fails with everything that differs and with how to accept it.
pub(crate) fn settle(complaints: Vec<String>, filter: &str) {
    assert!(
        complaints.is_empty(),
        "{}\n\nIf this is meant, accept it with `UPDATE=1 cargo test -p specwright-tests {filter}` and review the diff.",
        complaints.join("\n")
    );
}
