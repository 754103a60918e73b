//! How requests are built and answers are read: three families, with what differs between vendors as parameters.

pub(crate) mod flat;
pub(crate) mod json;
pub(crate) mod path;
pub(crate) mod pointer;
pub(crate) mod scalar;
pub(crate) mod template;

use crate::structure::ListStyle;

/// The wire protocol of a service.
#[derive(Debug)]
pub struct Protocol {
    /// The family.
    pub family: Family,
    /// Where the operation's name is sent; nowhere if method and path tell it.
    pub action: Option<Selector>,
    /// Where the version of the API is sent, if anywhere.
    pub version: Option<Selector>,
    /// `Content-Type` of a JSON body.
    pub content_type: &'static str,
    /// `Content-Type` of a request without a body; none is sent unless given.
    pub content_type_without_body: Option<&'static str>,
    /// Name of the one member of every answer that holds the rest of it, if there is such a member.
    pub envelope: Option<&'static str>,
    /// How lists are written in queries and forms.
    pub lists: ListStyle,
    /// The form of the operations as GET, if the service offers that.
    pub get: Option<GetForm>,
    /// Whether an endpoint's port stays in `Host` even if it is the scheme's default.
    pub keep_default_port: bool,
}

impl Protocol {
    /// What a protocol is unless it is said to be otherwise.
    pub const PLAIN: Self = Self {
        family: Family::RestJson,
        action: None,
        version: None,
        content_type: "application/json",
        content_type_without_body: None,
        envelope: None,
        lists: ListStyle::Indexed(1),
        get: None,
        keep_default_port: false,
    };
}

/// The families of protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Family {
    /// Method and path select the operation. A JSON body is sent if the operation has members for it.
    RestJson,
    /// One path; the action's name and all members are in headers and the query.
    RpcQuery,
    /// One path; the action's name is in a header, the members are in a JSON body, which is always sent.
    RpcJson,
}

/// The place of the action's name or the version.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Selector {
    /// A header.
    Header(&'static str),
    /// A query parameter.
    Query(&'static str),
}

/// The form of an RPC operation as GET: the members of the body go into the query.
#[derive(Debug)]
pub struct GetForm {
    /// `Content-Type`, although there is no body.
    pub content_type: Option<&'static str>,
    /// How lists are written.
    pub lists: ListStyle,
}
