//! Services: the tables that the runtime interprets, and the client.

use serde::Serialize;

use super::doc::Doc;
use super::error::Code;
use super::former::Alias;
use super::operation::Operation;
use super::origin::Origin;
use super::profile::ProfileFile;
use super::rate::RateLimit;
use super::structure::{Enumeration, ListStyle, Structure};

/// One service.
#[derive(Clone, Debug, Serialize)]
pub struct Service {
    /// The cargo feature, which is also the stem of the spec's file name.
    pub feature: String,
    /// Index of its file in the list of sources that was read; the origins in it are places in this file.
    #[serde(skip)]
    pub source: usize,
    /// Where what holds for all its operations stands in the spec.
    pub origin: Origin,
    /// The module.
    pub module: String,
    /// The vendor's name of the product.
    pub title: String,
    /// The doc comment of its module's declaration.
    pub feature_doc: Doc,
    /// The doc comment of the module.
    pub doc: Doc,
    /// The static table.
    pub table: Table,
    /// The client.
    pub client: Client,
    /// The operations.
    pub operations: Vec<Operation>,
    /// The shared structures.
    pub structures: Vec<Structure>,
    /// The shared enums.
    pub enumerations: Vec<Enumeration>,
    /// Names that types and operations had before.
    pub aliases: Vec<Alias>,
}

impl Service {
    /// Whether operations share any types.
    pub fn has_types(&self) -> bool {
        !self.structures.is_empty() || !self.enumerations.is_empty()
    }
}

/// What the client builder of a service offers beyond what all offer.
#[derive(Clone, Debug, Serialize)]
pub struct Client {
    /// The doc comment of the client.
    pub doc: Doc,
    /// The doc comment of the setter of the endpoint.
    pub endpoint_doc: Doc,
    /// The doc comment of the setter of credentials.
    pub credentials_doc: Doc,
    /// The setters of configured values: key and doc.
    pub settings: Vec<Setting>,
    /// Whether operations can be sent as GET.
    pub use_get: bool,
    /// Whether the caller must say where the service is.
    pub needs_endpoint: bool,
    /// Whether there are FIPS endpoints.
    pub fips: bool,
    /// Whether there are dual-stack endpoints.
    pub dual_stack: bool,
}

/// A setter of a configured value.
#[derive(Clone, Debug, Serialize)]
pub struct Setting {
    /// Its name in Rust.
    pub name: String,
    /// Where it stands in the spec.
    pub origin: Origin,
    /// The key, `None` for the region.
    pub key: Option<String>,
    /// Its doc comment.
    pub doc: Doc,
}

/// The runtime's static table of a service.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// Version of the API.
    pub api_version: String,
    /// The protocol.
    pub protocol: Protocol,
    /// The endpoint.
    pub endpoint: Endpoint,
    /// The ways to authenticate.
    pub auth: Vec<Auth>,
    /// Environment variables of credentials.
    pub env: CredentialsEnv,
    /// Files in which credentials are kept.
    pub profile_files: Vec<ProfileFile>,
    /// Environment variables of the region.
    pub region_env: Vec<String>,
    /// Configured values.
    pub config: Vec<ConfigKey>,
    /// Constant headers.
    pub headers: Vec<(String, String)>,
    /// How many requests of all operations together are allowed.
    pub rate_limit: Option<RateLimit>,
    /// Error rules.
    pub errors: ErrorRules,
    /// The codes of any operation, each with what its doc line says.
    pub codes: Vec<Code>,
}

/// The wire protocol.
#[derive(Clone, Debug, Serialize)]
pub struct Protocol {
    /// The variant of the runtime's family.
    pub family: &'static str,
    /// Place of the action.
    pub action: Option<Selector>,
    /// Place of the version.
    pub version: Option<Selector>,
    /// Content type of bodies.
    pub content_type: String,
    /// Content type without a body.
    pub content_type_without_body: Option<String>,
    /// The member around every answer.
    pub envelope: Option<String>,
    /// How lists are written.
    pub lists: ListStyle,
    /// The form as GET: content type, lists.
    pub get: Option<(Option<String>, ListStyle)>,
    /// Whether default ports stay in `Host`.
    pub keep_default_port: bool,
}

/// Place of action or version.
#[derive(Clone, Debug, Serialize)]
pub enum Selector {
    /// A header.
    Header(String),
    /// A query parameter.
    Query(String),
}

/// The endpoint rules.
#[derive(Clone, Debug, Serialize)]
pub struct Endpoint {
    /// Plain.
    pub template: Option<String>,
    /// FIPS.
    pub fips: Option<String>,
    /// Dual-stack.
    pub dual_stack: Option<String>,
    /// Both.
    pub fips_dual_stack: Option<String>,
    /// Partitions.
    pub partitions: Vec<Partition>,
    /// Region to address.
    pub exceptions: Vec<(String, String)>,
    /// All regions, if the list is closed.
    pub regions: Vec<String>,
    /// Some regions, if the list is open.
    pub known_regions: Vec<String>,
}

/// A partition.
#[derive(Clone, Debug, Serialize)]
pub struct Partition {
    /// Its name.
    pub id: String,
    /// What its regions begin with.
    pub prefixes: Vec<String>,
    /// What its regions match.
    pub pattern: Option<String>,
    /// Variables.
    pub variables: Vec<(String, String)>,
    /// Whether it has FIPS endpoints.
    pub fips: bool,
    /// Whether it has dual-stack endpoints.
    pub dual_stack: bool,
}

/// A way to authenticate.
#[derive(Clone, Debug, Serialize)]
pub enum Auth {
    /// Signature Version 4 for a service.
    SigV4(String),
    /// ACS3-HMAC-SHA256.
    Acs3,
    /// TC3-HMAC-SHA256 for a service.
    Tc3(String),
    /// SDK-HMAC-SHA256.
    SdkHmac,
    /// A token in a header.
    Token(String),
    /// Nothing.
    Anonymous,
}

/// Environment variables of credentials.
#[derive(Clone, Debug, Serialize, Default)]
pub struct CredentialsEnv {
    /// Access key id.
    pub access_key_id: Vec<String>,
    /// Secret access key.
    pub secret_access_key: Vec<String>,
    /// Session token.
    pub session_token: Vec<String>,
    /// Expiry.
    pub expires_at: Vec<String>,
    /// Bearer token.
    pub bearer_token: Vec<String>,
}

/// A configured value.
#[derive(Clone, Debug, Serialize)]
pub struct ConfigKey {
    /// Its name in templates.
    pub name: String,
    /// Where it stands in the spec.
    pub origin: Origin,
    /// Environment variables.
    pub env: Vec<String>,
    /// Keys of a profile.
    pub profile: Vec<String>,
    /// Allowed values.
    pub values: Vec<String>,
}

/// Error rules.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorRules {
    /// Pointer whose presence makes an error.
    pub present: Option<String>,
    /// Places of code and message.
    pub read: Vec<ErrorRead>,
    /// Places of the request id.
    pub request_id: Vec<Source>,
    /// Wait hints: header and variant of the runtime's unit.
    pub wait: Vec<(String, &'static str)>,
    /// What separates a code from its family.
    pub family_separator: Option<String>,
}

/// One place of code and message.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorRead {
    /// Places of the code.
    pub code: Vec<Source>,
    /// Places of the message.
    pub message: Vec<Source>,
    /// Whether a message must be there.
    pub message_required: bool,
    /// Whether nested objects are looked into.
    pub nested: bool,
    /// Cut.
    pub cut_at: Option<String>,
    /// Keep.
    pub keep_after: Option<String>,
}

/// A place in an answer.
#[derive(Clone, Debug, Serialize)]
pub enum Source {
    /// A header.
    Header(String),
    /// A JSON pointer.
    Pointer(String),
}
