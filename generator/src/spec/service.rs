//! The `service` part of a spec.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;

use super::Provenance;
use super::accept::Accept;
use super::auth::Auth;
use super::endpoint::Endpoint;
use super::error::ErrorRules;
use super::protocol::Protocol;
use super::rate::RateLimit;

/// What holds for every operation of the service.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Name of the cargo feature, lower case with dashes; the module is named alike with underscores.
    pub id: String,
    /// The vendor's name of the product.
    pub title: String,
    /// What the service is for, in sentences.
    pub doc: String,
    /// Version of the API as the vendor writes it; sent where the protocol has a place for it.
    pub api_version: String,
    /// Where this description was read.
    #[serde(default)]
    pub source: Option<Provenance>,
    /// Where sources disagree, or what they leave open, one sentence each.
    #[serde(default)]
    pub notes: Vec<String>,
    /// How requests are built and answers are read.
    pub protocol: Protocol,
    /// Where requests go.
    pub endpoint: Endpoint,
    /// The ways to authenticate; a client takes the first for which it has credentials.
    pub auth: Vec<Auth>,
    /// Values that come from the client's configuration and not from the caller of an operation.
    /// `region` is always known and need not be listed.
    #[serde(default)]
    pub config: IndexMap<String, ConfigKey>,
    /// Headers of every request, wire name to value. A value may hold `{key}` of `config` or `{region}`;
    /// the header is left out when that is not configured.
    #[serde(default)]
    pub headers: IndexMap<String, String>,
    /// Environment variables that name the region, in order.
    #[serde(default)]
    pub region_env: Vec<String>,
    /// How many requests of all operations together the documentation allows an account.
    #[serde(default)]
    pub rate_limit: Option<RateLimit>,
    /// How errors are recognised and read, and the codes that any operation may answer with.
    pub errors: ErrorRules,
    /// Warnings that are meant in the whole file: the code of each, and the reason.
    #[serde(default)]
    pub accept: Accept,
}

/// One value of the client's configuration.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfigKey {
    /// What the value is and where to find it.
    pub doc: String,
    /// Environment variables that hold it, in order.
    #[serde(default)]
    pub env: Vec<String>,
    /// Keys of a profile that hold it, in order; only the profile that the credentials come from is looked at.
    #[serde(default)]
    pub profile: Vec<String>,
    /// The values that the vendor documents; others are refused when the client is built.
    #[serde(default)]
    pub values: Vec<String>,
    /// Warnings that are meant here: the code of each, and the reason.
    #[serde(default)]
    pub accept: Accept,
}
