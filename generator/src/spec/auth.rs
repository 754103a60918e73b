//! The `auth` part of a spec: signature schemes and tokens, and where credentials are found.

use schemars::JsonSchema;
use serde::Deserialize;

use super::profile::ProfileFile;

/// One way to authenticate.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(tag = "scheme", rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = super::described)]
pub enum Auth {
    /// Signature Version 4: key scoped to date, region and service.
    Sigv4 {
        /// Name of the service in the credential scope.
        service: String,
        /// Where an access key is found.
        #[serde(default)]
        env: KeyEnv,
        /// Files in which an access key is found, in order.
        #[serde(default)]
        profiles: Vec<ProfileFile>,
    },
    /// ACS3-HMAC-SHA256: unscoped key, date and nonce in headers.
    Acs3HmacSha256 {
        /// Where an access key is found.
        #[serde(default)]
        env: KeyEnv,
        /// Files in which an access key is found, in order.
        #[serde(default)]
        profiles: Vec<ProfileFile>,
    },
    /// TC3-HMAC-SHA256: key scoped to date and service.
    Tc3HmacSha256 {
        /// Name of the service in the credential scope.
        service: String,
        /// Where an access key is found.
        #[serde(default)]
        env: KeyEnv,
        /// Files in which an access key is found, in order.
        #[serde(default)]
        profiles: Vec<ProfileFile>,
    },
    /// SDK-HMAC-SHA256: unscoped key, date in a header.
    SdkHmacSha256 {
        /// Where an access key is found.
        #[serde(default)]
        env: KeyEnv,
        /// Files in which an access key is found, in order.
        #[serde(default)]
        profiles: Vec<ProfileFile>,
    },
    /// A bare token in a header, with no scheme word before it.
    Token {
        /// Name of the header.
        header: String,
        /// Environment variables that hold the token, in order.
        #[serde(default)]
        env: Vec<String>,
    },
    /// No authentication: the request goes out as it is, because it carries its credentials itself or needs none.
    /// It stands last; a client takes it when it has credentials for none of the schemes before it.
    None,
}

/// Environment variables of an access key; each list is tried in order.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyEnv {
    /// The access key id.
    #[serde(default)]
    pub access_key_id: Vec<String>,
    /// The secret that belongs to it.
    #[serde(default)]
    pub secret_access_key: Vec<String>,
    /// The token of temporary credentials.
    #[serde(default)]
    pub session_token: Vec<String>,
    /// When temporary credentials expire: RFC 3339, or seconds since 1970.
    #[serde(default)]
    pub expires_at: Vec<String>,
}
