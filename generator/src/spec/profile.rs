//! The `profiles` part of a spec: the files in which the vendor's own tools keep credentials.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

/// A file of profiles. Files are looked at in order, after the environment; one that is missing, or holds nothing of what
/// is listed here, is passed over.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileFile {
    /// Where the file may be; the first that exists is read. `~/` is the user's home folder, `{profile}` the name of the
    /// profile. Paths begin with `~/` or `/`.
    pub paths: Vec<String>,
    /// Environment variables that name the file instead, in order.
    #[serde(default)]
    pub path_env: Vec<String>,
    /// Environment variables that keep the file from being read when they hold `true`.
    #[serde(default)]
    pub disabled_env: Vec<String>,
    /// Environment variables that name the profile, in order. Without them it is the one that the file calls current,
    /// or else `default`.
    #[serde(default)]
    pub profile_env: Vec<String>,
    /// Whether the file continues the profiles of the one before it, because the vendor's tools read both: what rules a
    /// profile out in one of them, rules it out in both.
    #[serde(default)]
    pub continues: bool,
    /// How profiles are laid out in the file.
    pub layout: ProfileLayout,
    /// What a profile may hold; the first that is there is taken. Half of a pair is an error.
    pub read: Vec<ProfileRead>,
}

/// How profiles are laid out in a file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(tag = "format", rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = super::described)]
pub enum ProfileLayout {
    /// Sections in brackets, with a `key = value` on each line.
    Ini {
        /// The section of a profile; the first that exists is read. `{profile}` stands for its name.
        sections: Vec<String>,
        /// The sections that are tried instead if the profile is `default`.
        #[serde(default)]
        default_sections: Vec<String>,
    },
    /// A JSON object that is the profile itself.
    JsonObject,
    /// JSON with a list of objects, one for each profile.
    JsonList {
        /// JSON pointer to the list.
        list: String,
        /// The member of an object that holds the name of the profile.
        name: String,
        /// JSON pointer to the name of the profile in use.
        #[serde(default)]
        current: Option<String>,
    },
}

/// One thing that a profile may hold: exactly one of `keys` and `process`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileRead {
    /// It counts only if these keys of the profile have one of the values listed for them.
    #[serde(default)]
    pub when: IndexMap<String, Vec<String>>,
    /// It does not count if the profile has one of these keys, which make it one that needs another service. They are
    /// also looked for in the files that continue this one or that it continues.
    #[serde(default)]
    pub unless: Vec<String>,
    /// An access key.
    #[serde(default)]
    pub keys: Option<ProfileKeys>,
    /// The command of a program that writes an access key to its standard output.
    #[serde(default)]
    pub process: Option<ProfileProcess>,
}

/// What the parts of an access key are called; each list is tried in order.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileKeys {
    /// The access key id.
    pub access_key_id: Vec<String>,
    /// The secret that belongs to it.
    pub secret_access_key: Vec<String>,
    /// The token of temporary credentials.
    #[serde(default)]
    pub session_token: Vec<String>,
    /// When temporary credentials expire: RFC 3339, or seconds since 1970.
    #[serde(default)]
    pub expires_at: Vec<String>,
}

/// A program that gives credentials. No shell runs it, and what it says to standard error is dropped.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileProcess {
    /// The key of the profile that holds the command.
    pub key: String,
    /// What members of the program's JSON object must hold, as `when` of a profile.
    #[serde(default)]
    pub when: IndexMap<String, Vec<String>>,
    /// The members of that object that make up the access key.
    pub output: ProfileKeys,
}
