//! A home folder to put files of profiles into.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use specwright_core::{Credentials, CredentialsChain, CredentialsError};
use tempfile::TempDir;

use crate::parcels::PARCELS;

/// A home folder with files.
pub(crate) struct Home(TempDir);

impl Home {
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let home = Self(TempDir::new().unwrap());
        for (path, text) in files {
            home.write(path, text);
        }
        home
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The chain of a process in this home folder.
    pub(crate) fn chain(&self, variables: &[(&str, &str)]) -> CredentialsChain {
        let owned = variables
            .iter()
            .map(|(name, value)| ((*name).to_owned(), OsString::from(value)));
        let mut owned: Vec<_> = owned.collect();
        owned.push(("HOME".to_owned(), self.path().into()));
        CredentialsChain::new(&PARCELS).env(move |name| {
            let found = owned.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.clone())
        })
    }

    /// Credentials or an error in short, with `~` for the home folder. The error is checked for secrets.
    pub(crate) fn shown(&self, resolved: Result<Credentials, CredentialsError>) -> String {
        match resolved {
            Ok(credentials) => {
                let secrets = [credentials.secret_access_key(), credentials.session_token()];
                let secrets = secrets.into_iter().flatten().map(|secret| secret.expose());
                let end = credentials.expires_at().map(|end| end.to_string());
                let id = credentials.access_key_id().into_iter();
                let parts: Vec<_> = id.chain(secrets).chain(end.as_deref()).collect();
                parts.join(" ")
            }
            Err(error) => {
                let debug = format!("{error:?} {error:#?}");
                assert!(!debug.contains("canary"), "{debug}");
                let home = self.path().display().to_string();
                error.to_string().replace(&home, "~")
            }
        }
    }
}
