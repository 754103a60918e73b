//! The version: in the manifest of the workspace, which all crates share, and wherever else it is written.

use std::fs;
use std::path::Path;

use toml_edit::{DocumentMut, Item, Value};

use crate::outcome::Failure;
use crate::places::{self, Places};

pub(crate) use semver::Version;

/// What README.md tells users to depend on, up to the version.
const DEPENDENCY: &str = "specwright-clients = { version = \"";

/// The version of the workspace.
pub(crate) fn current(places: &Places) -> Result<Version, Failure> {
    let path = places.root.join("Cargo.toml");
    of_workspace(&read(&path)?).ok_or_else(|| {
        let shown = places::shown(&path);
        Failure::findings(format!("{shown} has no `workspace.package.version`"))
    })
}

/// The version in the manifest of a workspace.
pub(crate) fn of_workspace(manifest: &str) -> Option<Version> {
    let manifest: DocumentMut = manifest.parse().ok()?;
    let version = manifest.get("workspace")?.get("package")?.get("version")?;
    version.as_str()?.parse().ok()
}

/// Where another version than this one is written, each as a line that names it.
pub(super) fn elsewhere(places: &Places, version: &Version) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    for file in FILES {
        let path = places.root.join(file.name);
        let text = read(&path)?;
        if (file.moved)(&text, version).is_some_and(|moved| moved != text) {
            findings.push(format!(
                "{} does not say {version} everywhere; {}",
                places::shown(&path),
                super::REMEDY
            ));
        }
    }
    Ok(findings)
}

/// Writes a version wherever one stands, and hands out the files that changed.
pub(super) fn write(places: &Places, to: &Version) -> Result<Vec<String>, Failure> {
    let mut changed = Vec::new();
    for file in FILES {
        let path = places.root.join(file.name);
        let text = read(&path)?;
        let shown = places::shown(&path);
        let Some(moved) = (file.moved)(&text, to) else {
            return Err(Failure::findings(format!("{shown} cannot be understood")));
        };
        if moved != text {
            fs::write(&path, moved).map_err(|why| Failure::disk("write", &path, &why))?;
            changed.push(shown);
        }
    }
    Ok(changed)
}

/// A file in which versions stand.
struct File {
    name: &'static str,
    /// The text with the new version; `None` if it is not of the form that is expected.
    moved: fn(&str, &Version) -> Option<String>,
}

const FILES: [File; 3] = [
    File {
        name: "Cargo.toml",
        moved: manifest,
    },
    File {
        name: "Cargo.lock",
        moved: lock,
    },
    File {
        name: "README.md",
        moved: readme,
    },
];

/// The manifest of the workspace: its version, and that of each of its crates as a dependency.
fn manifest(text: &str, to: &Version) -> Option<String> {
    let mut manifest: DocumentMut = text.parse().ok()?;
    let workspace = manifest.get_mut("workspace")?;
    set(workspace.get_mut("package")?.get_mut("version")?, to);
    let dependencies = workspace.get_mut("dependencies")?.as_table_like_mut()?;
    for (_, dependency) in dependencies.iter_mut() {
        if dependency.get("path").is_some() {
            set(dependency.get_mut("version")?, to);
        }
    }
    Some(manifest.to_string())
}

/// The lock file: the crates of the workspace are those that come from nowhere else.
fn lock(text: &str, to: &Version) -> Option<String> {
    let mut lock: DocumentMut = text.parse().ok()?;
    let packages = lock.get_mut("package")?.as_array_of_tables_mut()?;
    for package in packages.iter_mut() {
        if package.get("source").is_none() {
            set(package.get_mut("version")?, to);
        }
    }
    Some(lock.to_string())
}

/// The line that users copy, which leaves the last number open.
fn readme(text: &str, to: &Version) -> Option<String> {
    let (before, after) = text.split_once(DEPENDENCY)?;
    let (_, after) = after.split_once('"')?;
    let Version { major, minor, .. } = to;
    Some(format!("{before}{DEPENDENCY}{major}.{minor}\"{after}"))
}

/// Sets a text and keeps what stands around it.
fn set(item: &mut Item, version: &Version) {
    if let Some(value) = item.as_value_mut() {
        let decor = value.decor().clone();
        *value = Value::from(version.to_string());
        *value.decor_mut() = decor;
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|why| Failure::disk("read", path, &why))
}
