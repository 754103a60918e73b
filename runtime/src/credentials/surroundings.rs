//! Where a chain of credentials looks: the environment, the home folder, the profile that was asked for.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use super::CredentialsError;
use crate::env::first_set;

/// Maps the name of a variable to its value.
pub(crate) type Lookup = dyn Fn(&str) -> Option<OsString> + Send + Sync;

/// What lies around the program. It is looked at anew each time.
#[derive(Clone)]
pub(crate) struct Surroundings {
    env: Arc<Lookup>,
    home: Home,
    /// The profile that the program asks for.
    pub(super) profile: Option<String>,
    /// Whether files are refused that others than their owner may read or change.
    pub(crate) private_files: bool,
}

#[derive(Clone)]
enum Home {
    Process,
    Variables,
    Given(PathBuf),
}

impl Surroundings {
    /// Those of the process.
    pub(crate) fn of_process() -> Self {
        Self {
            env: Arc::new(|name| env::var_os(name)),
            home: Home::Process,
            profile: None,
            private_files: false,
        }
    }

    /// Takes the environment from elsewhere, and the home folder from its `HOME` or `USERPROFILE`.
    pub(crate) fn with_env(mut self, env: Arc<Lookup>) -> Self {
        self.env = env;
        if matches!(self.home, Home::Process) {
            self.home = Home::Variables;
        }
        self
    }

    pub(super) fn with_home(mut self, home: PathBuf) -> Self {
        self.home = Home::Given(home);
        self
    }

    pub(crate) fn var(&self, name: &str) -> Option<OsString> {
        (self.env)(name)
    }

    /// The name of the profile that the program or the environment asks for.
    pub(super) fn profile(
        &self,
        names: &[&'static str],
    ) -> Result<Option<String>, CredentialsError> {
        match &self.profile {
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
        let home = match &self.home {
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

impl fmt::Debug for Surroundings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Surroundings")
            .field("profile", &self.profile)
            .field("private_files", &self.private_files)
            .finish_non_exhaustive()
    }
}
