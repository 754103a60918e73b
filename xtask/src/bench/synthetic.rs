//! Specs of so many operations, and the crate that they give: what is generated and what is built.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::Failure;

use super::usage::{Usage, usage};
use super::workshop::Workshop;

pub(super) struct Synthetic {
    pub(super) name: String,
    pub(super) operations: usize,
    /// Holds `specs` and `crate`.
    pub(super) folder: PathBuf,
}

impl Synthetic {
    /// Made once, before the rounds, as it is the same for all.
    pub(super) fn make(
        workshop: &Workshop<'_, '_>,
        xtask: &Path,
        name: &str,
        operations: usize,
        in_one: bool,
    ) -> Result<Self, Failure> {
        let folder = workshop.emptied(&format!("synthetic/{name}"))?;
        let mut command = Command::new(xtask);
        command.args(["synthesise", "--operations", &operations.to_string()]);
        if in_one {
            command.arg("--in-one");
        }
        workshop.usage(command.arg("--out").arg(folder.join("specs")))?;
        generate(xtask, &folder).map_err(Failure::findings)?;
        Ok(Self {
            name: name.to_owned(),
            operations,
            folder,
        })
    }
}

/// The crate of the specs in a folder.
pub(super) fn generate(xtask: &Path, folder: &Path) -> Result<Usage, String> {
    let mut command = Command::new(xtask);
    command
        .arg("generate")
        .arg("--specs")
        .arg(folder.join("specs"));
    usage(command.arg("--out").arg(folder.join("crate")))
}
