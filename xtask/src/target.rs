//! What `generate` and its `--check` have in common: which crate is meant, and what the generator gives for it.

use std::path::PathBuf;

use specwright_generator::{Problems, Settings, Tree, generate_advised};

use crate::cli;
use crate::console::{Console, count};
use crate::outcome::Failure;
use crate::places::{self, Places};
use crate::selection::Selection;
use crate::specs::Specs;

const PACKAGE: &str = "specwright-clients";

/// The crate that is to be written or checked.
pub(crate) struct Target {
    /// Its folder.
    pub(crate) out: PathBuf,
    /// How its manifest is written.
    pub(crate) settings: Settings,
}

impl Target {
    /// The folder that was asked for, or the repository's own.
    pub(crate) fn new(request: &cli::Generate, places: &Places) -> Result<Self, Failure> {
        let own = places.generated();
        let out = request
            .out
            .as_deref()
            .map_or_else(|| Ok(own.clone()), places::resolved)?;
        let standalone = out != own;
        let settings = Settings {
            package: PACKAGE.to_owned(),
            runtime_path: standalone.then(|| places.runtime_from(&out)),
            // One version for the whole workspace, this crate included.
            runtime_version: env!("CARGO_PKG_VERSION").to_owned(),
            standalone,
        };
        Ok(Self { out, settings })
    }
}

/// What is to be generated.
pub(crate) struct Input {
    /// The specs.
    pub(crate) specs: Specs,
    /// The services that were named.
    pub(crate) selection: Selection,
}

impl Input {
    /// Reads the specs.
    pub(crate) fn read(
        request: &cli::Generate,
        places: &Places,
        console: &mut Console<'_>,
    ) -> Result<Self, Failure> {
        let folder = request.specs.clone().unwrap_or_else(|| places.specs());
        let specs = Specs::folder(&folder)?;
        let selection = Selection::new(&request.services, &specs.services())?;
        let number = count(specs.sources.len(), "spec");
        console.say(format_args!(
            "reading {number} from {}",
            places::shown(&folder)
        ));
        Ok(Self { specs, selection })
    }

    /// Generates everything in memory, and says what is wrong with the specs; `None` if one of them is invalid.
    pub(crate) fn generate(
        &self,
        target: &Target,
        console: &mut Console<'_>,
    ) -> Option<Generation> {
        let Specs {
            sources,
            unreadable,
            ..
        } = &self.specs;
        if !unreadable.is_empty() {
            let problems = specwright_generator::lint(sources);
            self.specs.complain(&problems, console);
            return None;
        }
        let mut problems = Problems::default();
        let tree = generate_advised(sources, &target.settings, &mut problems);
        let warnings = problems.render(sources, console.color);
        if !warnings.is_empty() {
            console.complain(warnings.trim_end());
        }
        tree.map(|tree| Generation { tree, warnings })
    }
}

/// What the generator answered.
pub(crate) struct Generation {
    /// Every file of the crate.
    pub(crate) tree: Tree,
    /// What was said about the specs.
    pub(crate) warnings: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repositorys_own_crate_belongs_to_the_workspace() {
        let root = tempfile::tempdir().unwrap();
        let places = Places {
            root: root.path().canonicalize().unwrap(),
        };
        let settings = |out: Option<PathBuf>| {
            let request = cli::Generate {
                out,
                ..cli::Generate::default()
            };
            Target::new(&request, &places).unwrap().settings
        };
        assert!(!settings(None).standalone);
        assert!(!settings(Some(root.path().join("x/../generated"))).standalone);
        let elsewhere = settings(Some(root.path().join("target/out")));
        assert!(elsewhere.standalone);
        assert_eq!(elsewhere.runtime_path.as_deref(), Some("../../runtime"));
    }
}
