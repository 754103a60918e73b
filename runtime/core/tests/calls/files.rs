//! The files in which the made-up service keeps credentials, one for each layout.

use specwright_core::{KeyNames, ProfileFile, ProfileLayout, ProfileRead, ProfileSource};

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
