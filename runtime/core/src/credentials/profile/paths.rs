//! Where the program and its environment say that profiles are.

use std::env;
use std::path::PathBuf;

use super::super::CredentialsError;
use super::super::surroundings::{Home, Surroundings};
use crate::env::first_set;

impl Surroundings {
    /// The name of the profile that the program or the environment asks for.
    pub(super) fn profile(
        &self,
        names: &[&'static str],
    ) -> Result<Option<String>, CredentialsError> {
        match &self.files.profile {
            Some(profile) => Ok(Some(profile.clone())),
            None => first_set(names, |name| self.var(name))
                .map_err(|error| CredentialsError::new(error.to_string())),
        }
    }

    /// The first of the variables that holds `true`.
    pub(super) fn switched_on(&self, names: &[&'static str]) -> Option<&'static str> {
        let on = |name: &&'static str| {
            self.var(name)
                .is_some_and(|value| value.eq_ignore_ascii_case("true"))
        };
        names.iter().copied().find(on)
    }

    /// The path in the first of the variables that is set, and its name. It need not be Unicode.
    pub(super) fn path(
        &self,
        names: &[&'static str],
    ) -> Result<Option<(&'static str, PathBuf)>, CredentialsError> {
        let set = names.iter().find_map(|name| {
            let value = self.var(name).filter(|value| !value.is_empty())?;
            Some((*name, value))
        });
        let Some((name, value)) = set else {
            return Ok(None);
        };
        let path = match value.to_str() {
            Some(text) => self.expanded(text).ok_or_else(|| {
                CredentialsError::new(format!("{name} names a file below an unknown home folder"))
            })?,
            None => PathBuf::from(value),
        };
        Ok(Some((name, path)))
    }

    /// A path with the home folder for `~/`; `None` if that is not known.
    pub(super) fn expanded(&self, path: &str) -> Option<PathBuf> {
        match path.strip_prefix("~/") {
            Some(below) => Some(self.home()?.join(below)),
            None => Some(PathBuf::from(path)),
        }
    }

    fn home(&self) -> Option<PathBuf> {
        let home = match &self.files.home {
            Home::Given(home) => Some(home.clone()),
            Home::Process => env::home_dir(),
            Home::Variables => self
                .var("HOME")
                .or_else(|| self.var("USERPROFILE"))
                .map(PathBuf::from),
        };
        home.filter(|home| !home.as_os_str().is_empty())
    }
}
