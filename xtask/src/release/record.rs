//! The specs of the last release, kept in `specs/released/<version>/`: a clone may lack the tags of git.

use std::fs;
use std::path::{Path, PathBuf};

use super::version::Version;
use crate::disk;
use crate::outcome::Failure;
use crate::places::{self, Places};
use crate::specs::Specs;

/// A release.
pub(crate) struct Record {
    /// Its version.
    pub(crate) version: Version,
    /// Its specs.
    pub(crate) specs: Specs,
}

/// The folder that holds the folder of the version.
pub(crate) fn folder(places: &Places) -> PathBuf {
    places.specs().join("released")
}

impl Record {
    /// The last release; `None` before the first.
    pub(crate) fn read(places: &Places) -> Result<Option<Self>, Failure> {
        let folder = folder(places);
        if disk::kind(&folder)?.is_none() {
            return Ok(None);
        }
        let found = disk::list(&folder)?;
        let [only] = found.as_slice() else {
            return Err(Failure::findings(format!(
                "{} must hold one folder, named after the version of the last release",
                places::shown(&folder)
            )));
        };
        let name = only.file_name().unwrap_or_default().to_string_lossy();
        let version = name.parse().map_err(|why| {
            let shown = places::shown(only);
            Failure::findings(format!("{shown} is not named after a version: {why}"))
        })?;
        let specs = Specs::folder(only)?;
        Ok(Some(Self { version, specs }))
    }

    /// Records the specs of today as the first release.
    pub(crate) fn first(places: &Places, version: &Version) -> Result<(), Failure> {
        copy(places, &folder(places).join(version.to_string()))
    }

    /// Records the specs of today in place of this release.
    pub(crate) fn replace(&self, places: &Places, version: &Version) -> Result<(), Failure> {
        let folder = folder(places);
        // What is half written is no version, and the next run says so.
        let new = folder.join(format!(".{version}.new"));
        disk::clear(&new)?;
        copy(places, &new)?;
        disk::clear(&folder.join(self.version.to_string()))?;
        disk::rename(&new, &folder.join(version.to_string()))
    }
}

fn copy(places: &Places, to: &Path) -> Result<(), Failure> {
    disk::make(to)?;
    for path in Specs::folder(&places.specs())?.paths {
        let copy = to.join(path.file_name().unwrap_or_default());
        fs::copy(&path, &copy).map_err(|why| Failure::disk("write", &copy, &why))?;
    }
    Ok(())
}
