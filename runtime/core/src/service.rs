//! What generated code states about a service: static tables that the runtime interprets.

use crate::auth::AuthScheme;
use crate::credentials::{CredentialsEnv, ProfileFile};
use crate::endpoint::EndpointRules;
use crate::error::code::Code;
use crate::limiter::RateLimit;
use crate::protocol::Protocol;
use crate::retry::WaitHint;
use crate::transport::Transports;

/// One service.
#[derive(Debug)]
pub struct Service {
    /// Name of its cargo feature.
    pub id: &'static str,
    /// The vendor's name of the product.
    pub title: &'static str,
    /// Version of the API as the vendor writes it.
    pub api_version: &'static str,
    /// How requests are built and answers are read.
    pub protocol: Protocol,
    /// Where requests go.
    pub endpoint: EndpointRules,
    /// The ways to authenticate; the first for which there are credentials is taken.
    pub auth: &'static [AuthScheme],
    /// The environment variables that hold credentials.
    pub credentials_env: CredentialsEnv,
    /// The files in which the vendor's tools keep credentials, in the order in which they are looked at.
    pub profile_files: &'static [ProfileFile],
    /// The environment variables that name the region.
    pub region_env: &'static [&'static str],
    /// Values that come from the configuration of the client.
    pub config: &'static [ConfigKey],
    /// Headers of every request. `{key}` stands for a value of the configuration; without it the header is left out.
    pub headers: &'static [(&'static str, &'static str)],
    /// How many requests of all operations together the documentation allows an account.
    pub rate_limit: Option<RateLimit>,
    /// How errors are recognised and read.
    pub errors: ErrorRules,
    /// The codes that any operation may answer with.
    pub codes: &'static [Code],
    /// What sends the requests of a client that is given no transport.
    pub transports: Transports,
}

/// One value of the configuration.
#[derive(Debug)]
pub struct ConfigKey {
    /// Its name, as it stands in templates.
    pub name: &'static str,
    /// The environment variables that hold it, in order.
    pub env: &'static [&'static str],
    /// The keys that hold it in a profile, in order. Only the profile that the credentials come from is looked at.
    pub profile: &'static [&'static str],
    /// The values that are allowed; any, if empty.
    pub values: &'static [&'static str],
}

/// How errors are recognised and read.
#[derive(Debug)]
pub struct ErrorRules {
    /// JSON pointer whose presence makes any answer an error.
    pub present: Option<&'static str>,
    /// Where code and message may stand; the first rule that finds a code wins.
    pub read: &'static [ErrorRead],
    /// Where the request id may stand.
    pub request_id: &'static [Source],
    /// Headers that say how long to wait.
    pub wait: &'static [WaitHint],
    /// What separates a code from its family.
    pub family_separator: Option<&'static str>,
}

impl ErrorRules {
    /// Nothing is read.
    pub const NONE: Self = Self {
        present: None,
        read: &[],
        request_id: &[],
        wait: &[],
        family_separator: None,
    };
}

/// One place of code and message.
#[derive(Debug)]
pub struct ErrorRead {
    /// Places of the code, in order.
    pub code: &'static [Source],
    /// Places of the message, in order.
    pub message: &'static [Source],
    /// The rule counts only if there is a place of the message too, be it empty or null.
    pub message_required: bool,
    /// Looks into nested objects as well.
    pub nested: bool,
    /// Cuts the code at the first occurrence.
    pub cut_at: Option<&'static str>,
    /// Keeps of the code what follows the last occurrence.
    pub keep_after: Option<&'static str>,
}

impl ErrorRead {
    /// No places; what stands in one is the code as it is.
    pub const NONE: Self = Self {
        code: &[],
        message: &[],
        message_required: false,
        nested: false,
        cut_at: None,
        keep_after: None,
    };
}

/// A place in an answer.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Source {
    /// A header.
    Header(&'static str),
    /// A JSON pointer (RFC 6901) into the body.
    Pointer(&'static str),
}
