//! Files of profiles, in which credentials are kept.

use serde::Serialize;

/// A file of profiles.
#[derive(Clone, Debug, Serialize)]
pub struct ProfileFile {
    /// Where it may be.
    pub paths: Vec<String>,
    /// Environment variables that name it instead.
    pub path_env: Vec<String>,
    /// Environment variables that switch it off.
    pub disabled_env: Vec<String>,
    /// Environment variables that name the profile.
    pub profile_env: Vec<String>,
    /// Whether it shares the profiles of the file before it.
    pub continues: bool,
    /// How profiles are laid out.
    pub layout: ProfileLayout,
    /// What a profile may hold.
    pub read: Vec<ProfileRead>,
}

/// How profiles are laid out in a file.
#[derive(Clone, Debug, Serialize)]
pub enum ProfileLayout {
    /// Sections of a profile, and those of the default one.
    Ini(Vec<String>, Vec<String>),
    /// The object is the profile.
    JsonObject,
    /// A list of objects: pointer to the list, member with the name, pointer to the name in use.
    JsonList(String, String, Option<String>),
}

/// Keys, each with the values that it may have.
pub type Conditions = Vec<(String, Vec<String>)>;

/// One thing that a profile may hold.
#[derive(Clone, Debug, Serialize)]
pub struct ProfileRead {
    /// Conditions under which it counts.
    pub when: Conditions,
    /// Keys with which it does not.
    pub unless: Vec<String>,
    /// What is held.
    pub source: ProfileSource,
}

/// Credentials in a profile, or the way to them.
#[derive(Clone, Debug, Serialize)]
pub enum ProfileSource {
    /// An access key.
    Keys(KeyNames),
    /// A program: key of its command, conditions on its output, members of its output.
    Process(String, Conditions, KeyNames),
}

/// What the parts of an access key are called.
#[derive(Clone, Debug, Serialize)]
pub struct KeyNames {
    /// Access key id.
    pub access_key_id: Vec<String>,
    /// Secret access key.
    pub secret_access_key: Vec<String>,
    /// Session token.
    pub session_token: Vec<String>,
    /// Expiry.
    pub expires_at: Vec<String>,
}
