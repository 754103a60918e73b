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

/// What the generator answered, and what of it is meant.
pub(crate) struct Generation {
    /// Every file of the crate.
    pub(crate) tree: Tree,
    /// The services that were named.
    pub(crate) selection: Selection,
}

/// Reads the specs and generates everything in memory; `None` if a spec is invalid, which has then been said.
pub(crate) fn generation(
    request: &cli::Generate,
    places: &Places,
    target: &Target,
    console: &mut Console<'_>,
) -> Result<Option<Generation>, Failure> {
    let folder = request.specs.clone().unwrap_or_else(|| places.specs());
    let specs = Specs::folder(&folder)?;
    let selection = Selection::new(&request.services, &specs.services())?;
    let number = count(specs.sources.len(), "spec");
    console.say(format_args!(
        "reading {number} from {}",
        places::shown(&folder)
    ));
    if !specs.unreadable.is_empty() {
        specs.complain(&specwright_generator::lint(&specs.sources), console);
        return Ok(None);
    }
    let mut problems = Problems::default();
    let tree = generate_advised(&specs.sources, &target.settings, &mut problems);
    specs.complain(&problems, console);
    Ok(tree.map(|tree| Generation { tree, selection }))
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
