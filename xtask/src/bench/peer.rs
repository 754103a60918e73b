//! Other generators, each on the same OpenAPI document.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) enum Peer<'a> {
    /// Our program around the library.
    Progenitor(&'a Path),
    /// The command that its packages install.
    OpenapiGenerator(&'a Path),
}

impl Peer<'_> {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Progenitor(_) => "progenitor",
            Self::OpenapiGenerator(_) => "openapi-generator",
        }
    }

    /// Generates a crate out of the document, its source in `src`.
    pub(super) fn command(&self, document: &Path, out: &Path) -> Command {
        match self {
            Self::Progenitor(program) => {
                let mut command = Command::new(program);
                command.arg("generate").arg(document).arg(out.join("src"));
                command
            }
            Self::OpenapiGenerator(program) => {
                let mut command = Command::new(program);
                command.args(["generate", "-g", "rust", "-i"]).arg(document);
                command.arg("-o").arg(out);
                command
            }
        }
    }
}

/// The generator that needs Java, where it is at hand.
pub(super) fn openapi_generator() -> Option<PathBuf> {
    if let Some(named) = env::var_os("OPENAPI_GENERATOR") {
        return Some(named.into());
    }
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join("openapi-generator-cli"))
        .find(|program| program.is_file())
}
