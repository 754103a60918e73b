//! The files in which the made-up service keeps credentials, one for each layout, and a home folder to put them into.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use specwright_runtime::{
    Credentials, CredentialsChain, CredentialsError, KeyNames, ProfileFile, ProfileLayout,
    ProfileRead, ProfileSource,
};
use tempfile::TempDir;

use crate::parcels::PARCELS;

const KEYS: KeyNames = KeyNames {
    access_key_id: &["id", "key_id"],
    secret_access_key: &["key"],
    session_token: &["session"],
    expires_at: &["end"],
};

const IN_LINE: ProfileRead = ProfileRead {
    when: &[],
    unless: &["role"],
    source: ProfileSource::Keys(KEYS),
};

const PROCESS: ProfileRead = ProfileRead {
    when: &[],
    unless: &[],
    source: ProfileSource::Process {
        key: "program",
        when: &[("Version", &["1"])],
        output: KeyNames {
            access_key_id: &["Id"],
            secret_access_key: &["Key"],
            session_token: &["Session"],
            expires_at: &["End"],
        },
    },
};

const PROFILE: &[&str] = &["PARCELS_PROFILE"];

pub(crate) const FILES: &[ProfileFile] = &[
    ProfileFile {
        paths: &["~/.parcels/credentials", "~/.parcels/old"],
        path_env: &["PARCELS_FILE"],
        disabled_env: &[],
        profile_env: PROFILE,
        continues: false,
        layout: ProfileLayout::Ini {
            sections: &["{profile}"],
            default_sections: &[],
        },
        read: &[IN_LINE, PROCESS],
    },
    ProfileFile {
        paths: &["~/.parcels/config"],
        path_env: &[],
        disabled_env: &[],
        profile_env: PROFILE,
        continues: true,
        layout: ProfileLayout::Ini {
            sections: &["profile {profile}"],
            default_sections: &["profile default", "default"],
        },
        read: &[IN_LINE, PROCESS],
    },
    ProfileFile {
        paths: &["~/.parcels/config.json"],
        path_env: &[],
        disabled_env: &["PARCELS_NO_JSON"],
        profile_env: PROFILE,
        continues: false,
        layout: ProfileLayout::JsonList {
            list: "/profiles",
            name: "name",
            current: Some("/current"),
        },
        read: &[
            ProfileRead {
                when: &[("mode", &["key"])],
                unless: &[],
                source: ProfileSource::Keys(KeyNames {
                    session_token: &[],
                    expires_at: &[],
                    ..KEYS
                }),
            },
            ProfileRead {
                when: &[("mode", &["session", "cached"])],
                unless: &[],
                source: ProfileSource::Keys(KEYS),
            },
        ],
    },
    ProfileFile {
        paths: &["~/.parcels/{profile}.json"],
        path_env: &[],
        disabled_env: &[],
        profile_env: PROFILE,
        continues: false,
        layout: ProfileLayout::JsonObject,
        read: &[IN_LINE],
    },
];

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
