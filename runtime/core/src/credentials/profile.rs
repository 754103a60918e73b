//! The files in which vendors' tools keep credentials: what a service states about them.

#[cfg(feature = "profiles")]
mod ini;
#[cfg(feature = "profiles")]
mod json;
#[cfg(feature = "profiles")]
mod look;
#[cfg(feature = "profiles")]
mod open;
#[cfg(feature = "profiles")]
mod paths;
#[cfg(feature = "profiles")]
mod process;
#[cfg(feature = "profiles")]
mod record;
#[cfg(feature = "profiles")]
mod search;
#[cfg(not(feature = "profiles"))]
mod unread;
#[cfg(feature = "profiles")]
mod veto;

use super::Credentials;
use super::keys::KeyNames;

#[cfg(feature = "profiles")]
pub(super) use self::search::search;
#[cfg(not(feature = "profiles"))]
pub(super) use self::unread::search;

/// What was found in a profile.
pub(super) enum Found {
    Credentials {
        credentials: Credentials,
        /// Where they stand, for messages.
        place: String,
    },
    #[cfg(feature = "profiles")]
    Process(self::record::Process),
}

/// Values for the configuration of the client, by name.
pub(crate) type Settings = Vec<(&'static str, String)>;

/// A file of profiles: where it is, how it is laid out and what in it is understood.
#[derive(Clone, Copy, Debug)]
pub struct ProfileFile {
    /// Where it may be; the first that exists is read. `~/` is the home folder, `{profile}` the name of the profile.
    pub paths: &'static [&'static str],
    /// Variables that name it instead.
    pub path_env: &'static [&'static str],
    /// Variables that keep it from being read when they hold `true`.
    pub disabled_env: &'static [&'static str],
    /// Variables that name the profile; without them it is the one that the file calls current, or `default`.
    pub profile_env: &'static [&'static str],
    /// How profiles are laid out in it.
    pub layout: ProfileLayout,
    /// Whether it continues the profiles of the file before it: what rules a profile out in one, rules it out in both.
    pub continues: bool,
    /// What a profile may hold; the first that is there is taken.
    pub read: &'static [ProfileRead],
}

impl ProfileFile {
    /// A file that is nowhere and holds nothing.
    pub const NONE: Self = Self {
        paths: &[],
        path_env: &[],
        disabled_env: &[],
        profile_env: &[],
        layout: ProfileLayout::JsonObject,
        continues: false,
        read: &[],
    };
}

/// How profiles are laid out in a file.
#[derive(Clone, Copy, Debug)]
pub enum ProfileLayout {
    /// Sections with a line for each key.
    Ini {
        /// The section of a profile, in order of preference; `{profile}` stands for its name.
        sections: &'static [&'static str],
        /// The section of the profile `default`, if others count for that.
        default_sections: &'static [&'static str],
    },
    /// A JSON object that is the profile itself.
    JsonObject,
    /// A list of objects, somewhere in JSON.
    JsonList {
        /// JSON pointer (RFC 6901) to the list.
        list: &'static str,
        /// The key of a profile's name.
        name: &'static str,
        /// JSON pointer to the name of the profile in use.
        current: Option<&'static str>,
    },
}

/// Keys, each with the values that it may have.
pub type Conditions = &'static [(&'static str, &'static [&'static str])];

/// One thing that a profile may hold.
#[derive(Clone, Copy, Debug)]
pub struct ProfileRead {
    /// It counts only if these keys have one of these values.
    pub when: Conditions,
    /// It does not count if one of these keys is there, in this file or in one that shares its profiles: what is held is
    /// then at most good for asking another service for the credentials that are meant.
    pub unless: &'static [&'static str],
    /// What is held.
    pub source: ProfileSource,
}

impl ProfileRead {
    /// An access key, in any profile that has it.
    #[must_use]
    pub const fn keys(names: KeyNames) -> Self {
        Self::new(ProfileSource::Keys(names))
    }

    /// The command of a program, in any profile that has its key. What the program writes counts under the conditions.
    #[must_use]
    pub const fn process(key: &'static str, when: Conditions, output: KeyNames) -> Self {
        Self::new(ProfileSource::Process { key, when, output })
    }

    /// Counts only under these conditions.
    #[must_use]
    pub const fn when(self, when: Conditions) -> Self {
        Self { when, ..self }
    }

    /// Does not count if one of these keys is there.
    #[must_use]
    pub const fn unless(self, unless: &'static [&'static str]) -> Self {
        Self { unless, ..self }
    }

    const fn new(source: ProfileSource) -> Self {
        Self {
            when: &[],
            unless: &[],
            source,
        }
    }
}

/// Credentials in a profile, or the way to them.
#[derive(Clone, Copy, Debug)]
pub enum ProfileSource {
    /// An access key.
    Keys(KeyNames),
    /// The command of a program that writes an access key to its standard output.
    Process {
        /// The key that holds the command.
        key: &'static str,
        /// What the program must have written, as in [`ProfileRead::when`].
        when: Conditions,
        /// The members of the JSON object that it writes.
        output: KeyNames,
    },
}
