//! Where a chain of credentials looks: the environment, the home folder, the profile that was asked for.

use std::env;
use std::ffi::OsString;
use std::fmt;
#[cfg(feature = "profiles")]
use std::path::PathBuf;
use std::sync::Arc;

/// Maps the name of a variable to its value.
pub(crate) type Lookup = dyn Fn(&str) -> Option<OsString> + Send + Sync;

/// What lies around the program. It is looked at anew each time.
#[derive(Clone)]
pub(crate) struct Surroundings {
    env: Arc<Lookup>,
    #[cfg(feature = "profiles")]
    pub(crate) files: Files,
}

/// What the program says of files of profiles.
#[cfg(feature = "profiles")]
#[derive(Clone, Default)]
pub(crate) struct Files {
    pub(super) home: Home,
    /// The profile that the program asks for.
    pub(super) profile: Option<String>,
    /// Whether files are refused that others than their owner may read or change.
    pub(crate) private: bool,
}

/// Where the home folder is looked up.
#[cfg(feature = "profiles")]
#[derive(Clone, Default)]
pub(super) enum Home {
    #[default]
    Process,
    Variables,
    Given(PathBuf),
}

impl Surroundings {
    /// Those of the process.
    pub(crate) fn of_process() -> Self {
        Self {
            env: Arc::new(|name| env::var_os(name)),
            #[cfg(feature = "profiles")]
            files: Files::default(),
        }
    }

    /// Takes the environment from elsewhere, and the home folder from its `HOME` or `USERPROFILE`.
    pub(crate) fn with_env(mut self, env: Arc<Lookup>) -> Self {
        self.env = env;
        #[cfg(feature = "profiles")]
        if matches!(self.files.home, Home::Process) {
            self.files.home = Home::Variables;
        }
        self
    }

    pub(crate) fn var(&self, name: &str) -> Option<OsString> {
        (self.env)(name)
    }

    /// The profile that the program asks for.
    pub(super) fn chosen_profile(&self) -> Option<&str> {
        #[cfg(feature = "profiles")]
        return self.files.profile.as_deref();
        #[cfg(not(feature = "profiles"))]
        None
    }
}

impl fmt::Debug for Surroundings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Surroundings");
        #[cfg(feature = "profiles")]
        shown
            .field("profile", &self.files.profile)
            .field("private_files", &self.files.private);
        shown.finish_non_exhaustive()
    }
}
