//! Where things stand: the repository, its folders, and how a path is shown to the user.

use std::env;
use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};

use crate::outcome::Failure;

/// The folders of this repository.
#[derive(Debug)]
pub(crate) struct Places {
    /// The folder that holds the workspace's manifest, without symbolic links.
    pub(crate) root: PathBuf,
}

impl Places {
    /// Finds the repository from the package that cargo is running.
    ///
    /// Cargo names the folder when it runs the command; the one that was compiled in serves a binary that is
    /// started by hand.
    pub(crate) fn find() -> Result<Self, Failure> {
        let running = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let built = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let parents = running
            .into_iter()
            .chain([built])
            .filter_map(|package| Some(package.parent()?.to_owned()));
        let root = parents
            .into_iter()
            .find(|root| root.join("xtask/Cargo.toml").is_file());
        let root = root.ok_or_else(|| {
            Failure::findings("cannot find the repository; run this as `cargo xtask`")
        })?;
        let root = root
            .canonicalize()
            .map_err(|why| Failure::disk("find", &root, &why))?;
        Ok(Self { root })
    }

    /// The folder of the specs.
    pub(crate) fn specs(&self) -> PathBuf {
        self.root.join("specs")
    }

    /// The folder of the generated crate.
    pub(crate) fn generated(&self) -> PathBuf {
        self.root.join("generated")
    }

    /// How a manifest in `out` spells the way to the runtime: relative inside the repository, absolute elsewhere,
    /// because a crate elsewhere is likely to be moved and the repository is not.
    pub(crate) fn runtime_from(&self, out: &Path) -> String {
        let runtime = self.root.join("runtime");
        let Ok(below) = out.strip_prefix(&self.root) else {
            return slashed(&runtime);
        };
        let up = "../".repeat(below.components().count());
        format!("{up}runtime")
    }
}

/// A path that need not exist, made absolute and without symbolic links as far as it does exist.
pub(crate) fn resolved(path: &Path) -> Result<PathBuf, Failure> {
    let absolute = std::path::absolute(path).map_err(|why| Failure::disk("find", path, &why))?;
    let existing = absolute
        .ancestors()
        .find_map(|ancestor| Some((ancestor, ancestor.canonicalize().ok()?)));
    let Some((ancestor, real)) = existing else {
        return Ok(absolute);
    };
    let mut whole = real;
    for component in absolute
        .strip_prefix(ancestor)
        .unwrap_or(Path::new(""))
        .components()
    {
        match component {
            Component::ParentDir => {
                whole.pop();
            }
            Component::CurDir => {}
            other => whole.push(other),
        }
    }
    Ok(whole)
}

/// The folder in which people stand, asked for once to show many paths.
pub(crate) struct Here(PathBuf);

impl Here {
    /// Asks the system.
    pub(crate) fn now() -> Self {
        let here = env::current_dir().and_then(|here| here.canonicalize());
        Self(here.unwrap_or_default())
    }

    /// A path as people read it: relative to where they stand if it lies below, with `/` between the names.
    pub(crate) fn shown(&self, path: &Path) -> String {
        let Self(here) = self;
        match path.strip_prefix(here) {
            Ok(below) if below.as_os_str().is_empty() => ".".to_owned(),
            Ok(below) if !here.as_os_str().is_empty() => slashed(below),
            _ => slashed(path),
        }
    }
}

/// One path as people read it.
pub(crate) fn shown(path: &Path) -> String {
    Here::now().shown(path)
}

/// A path with `/` between its names on every system.
pub(crate) fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace(MAIN_SEPARATOR, "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runtime_is_reached_from_inside_and_from_elsewhere() {
        let places = Places {
            root: "/house".into(),
        };
        assert_eq!(
            places.runtime_from(Path::new("/house/generated")),
            "../runtime"
        );
        assert_eq!(
            places.runtime_from(Path::new("/house/target/try/out")),
            "../../../runtime"
        );
        assert_eq!(
            places.runtime_from(Path::new("/elsewhere")),
            "/house/runtime"
        );
        assert_eq!(
            places.runtime_from(Path::new("/housetop")),
            "/house/runtime"
        );
    }

    #[test]
    fn a_path_that_does_not_exist_is_resolved_as_far_as_it_does() {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().canonicalize().unwrap();
        assert_eq!(
            resolved(&folder.path().join("new/../a/./b")).unwrap(),
            real.join("a/b")
        );
        assert_eq!(resolved(folder.path()).unwrap(), real);
    }

    #[test]
    fn paths_are_shown_with_slashes() {
        assert_eq!(slashed(Path::new("/a/b")), "/a/b");
        assert_eq!(slashed(Path::new("a/b")), "a/b");
        assert_eq!(
            shown(
                &env::current_dir()
                    .unwrap()
                    .canonicalize()
                    .unwrap()
                    .join("src/lib.rs")
            ),
            "src/lib.rs"
        );
    }
}
