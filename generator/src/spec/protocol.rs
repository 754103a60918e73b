//! The `protocol` part of a spec: one of three families, with what differs between vendors as parameters.

use schemars::JsonSchema;
use serde::Deserialize;

use super::types::TimestampFormat;

/// How requests are built and answers are read.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// The family; it decides where a member travels that does not say so itself.
    pub family: Family,
    /// Where the operation's name is sent (both RPC families need it).
    #[serde(default)]
    pub action: Option<Selector>,
    /// Where `api_version` is sent.
    #[serde(default)]
    pub version: Option<Selector>,
    /// `Content-Type` of a JSON body; `application/json` unless given.
    #[serde(default)]
    pub content_type: Option<String>,
    /// `Content-Type` of a request without a body; none is sent unless given.
    #[serde(default)]
    pub content_type_without_body: Option<String>,
    /// JSON pointer of the object around every answer, for example `/Response`.
    #[serde(default)]
    pub envelope: Option<String>,
    /// How lists are written in queries and forms; `indexed-from-1` unless given.
    #[serde(default)]
    pub lists: Option<ListStyle>,
    /// How timestamps are written unless a member says otherwise; `rfc3339` unless given.
    #[serde(default)]
    pub timestamps: Option<TimestampFormat>,
    /// The same operations may also be sent as GET with the members in the query; clients then can be told to.
    #[serde(default)]
    pub get: Option<GetForm>,
    /// Whether a port that is the scheme's default stays in `Host` (and in the signature) when an endpoint names it.
    #[serde(default)]
    pub keep_default_port: bool,
}

/// The families of wire protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Method and path select the operation; members without `in` travel in a JSON body.
    RestJson,
    /// One path, an action name; members without `in` travel in the query.
    RpcQuery,
    /// One path, an action name; members without `in` travel in a JSON body, which is always sent.
    RpcJson,
}

/// The place of the action's name or the version: exactly one of the two keys.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Selector {
    /// Name of the header.
    #[serde(default)]
    pub header: Option<String>,
    /// Name of the query parameter.
    #[serde(default)]
    pub query: Option<String>,
}

/// How a list is written outside JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum ListStyle {
    /// `Name.1=a&Name.2=b`
    #[serde(rename = "indexed-from-1")]
    IndexedFrom1,
    /// `Name.0=a&Name.1=b`
    #[serde(rename = "indexed-from-0")]
    IndexedFrom0,
    /// `Name=a&Name=b`
    #[serde(rename = "repeated")]
    Repeated,
    /// `Name=a,b`
    #[serde(rename = "comma-joined")]
    CommaJoined,
    /// `Name=["a","b"]`, a JSON text as one value
    #[serde(rename = "json")]
    Json,
}

/// The GET form of an RPC service whose members normally travel in the body.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetForm {
    /// `Content-Type` that a GET request carries although it has no body.
    #[serde(default)]
    pub content_type: Option<String>,
    /// How lists are written in its query.
    pub lists: ListStyle,
}
