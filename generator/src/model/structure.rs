//! Structures and enums.

use serde::Serialize;

use super::doc::Doc;
use super::former::{Former, FormerMember};
use super::origin::Origin;
use super::ty::Ty;

/// A structure: a shared type, a request or an answer.
#[derive(Clone, Debug, Serialize, Default)]
pub struct Structure {
    /// Its name.
    pub name: String,
    /// Where it stands in the spec.
    pub origin: Origin,
    /// Its doc comment.
    pub doc: Doc,
    /// Why it should not be used any more.
    pub deprecated: Option<String>,
    /// Its members, in wire order.
    pub members: Vec<Member>,
    /// The rules over several members.
    pub rules: Vec<Rule>,
    /// Whether `Default` can be derived: nothing in it is required.
    pub default: bool,
    /// The builder, for what callers put together themselves.
    pub builder: Option<Builder>,
}

/// The builder of a structure.
#[derive(Clone, Debug, Serialize)]
pub struct Builder {
    /// Its name.
    pub name: String,
    /// The module of the markers of required members.
    pub required: String,
    /// The type parameter of the client, for a builder that belongs to an operation and can send it.
    pub client: Option<String>,
    /// One type parameter for each required member, in their order: name of the parameter and of the member.
    pub states: Vec<State>,
}

/// A type parameter that tells whether a required member is set.
#[derive(Clone, Debug, Serialize)]
pub struct State {
    /// The type parameter.
    pub parameter: String,
    /// The member.
    pub member: String,
}

/// One member.
#[derive(Clone, Debug, Serialize)]
pub struct Member {
    /// Name in Rust.
    pub name: String,
    /// Where it stands in the spec: in the request, the answer or the type, or in a mixin.
    pub origin: Origin,
    /// Name of the setter that passes an `Option` on.
    pub passing: String,
    /// Names that it had before.
    pub former: Vec<FormerMember>,
    /// Its type as a field, with `Option` where it may be missing.
    pub ty: Ty,
    /// The type that a setter takes: without that `Option`.
    pub value: Ty,
    /// Whether a builder cannot do without it.
    pub required: bool,
    /// Its doc comment, which its setter has, too.
    pub doc: Doc,
    /// Why it should not be used any more.
    pub deprecated: Option<String>,
    /// Its row in the table of the shape.
    pub row: Row,
}

impl Member {
    /// Whether its setter is called so, or was before.
    pub fn has_setter(&self, name: &str) -> bool {
        self.name == name || self.former.iter().any(|former| former.name == name)
    }
}

/// A row in the table of a shape.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// The runtime's constructor for the place where the member travels.
    pub place: Place,
    /// Name on the wire.
    pub wire: String,
    /// Whether requests need it.
    pub required: bool,
    /// Whether the client fills it in.
    pub idempotency_token: bool,
    /// Whether what it holds is secret, alone, in a list or in a map.
    pub secret: bool,
    /// The one member of an object around a list on the wire.
    pub unwrap: Option<String>,
    /// Whether the text is base64 on the wire.
    pub base64: bool,
    /// How a timestamp is written; only for members that hold one.
    pub timestamp: Option<TimestampFormat>,
    /// How a list is written outside JSON, if not as the protocol says.
    pub list: Option<ListStyle>,
    /// Bounds.
    pub bounds: Bounds,
}

/// Where a member travels.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In the JSON body.
    Body,
    /// In a form.
    Form,
}

/// How a timestamp is written.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
pub enum TimestampFormat {
    /// Seconds since the epoch.
    EpochSeconds,
    /// Milliseconds since the epoch.
    EpochMillis,
    /// RFC 3339.
    Rfc3339,
    /// RFC 9110.
    HttpDate,
}

/// How a list is written outside JSON.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
pub enum ListStyle {
    /// `Name.1`, counted from the number.
    Indexed(usize),
    /// The name repeated.
    Repeated,
    /// Joined by commas.
    CommaJoined,
    /// As JSON text.
    Json,
}

/// Least and greatest value.
pub type Limits<T> = (Option<T>, Option<T>);

/// What the values of requests must keep to.
#[derive(Clone, Debug, Serialize, Default, PartialEq, Eq)]
pub struct Bounds {
    /// Characters.
    pub chars: Option<Limits<u64>>,
    /// Bytes.
    pub bytes: Option<Limits<u64>>,
    /// Elements.
    pub items: Option<Limits<u64>>,
    /// The number itself.
    pub range: Option<Limits<i64>>,
    /// Regular expression.
    pub pattern: Option<String>,
    /// Texts with which it must not begin.
    pub forbidden_prefixes: Vec<String>,
}

/// A rule over several members, named as in Rust.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub enum Rule {
    /// The member is required when the conditions hold.
    RequiredWhen(String, Vec<Condition>),
    /// The member is allowed only when the conditions hold.
    OnlyWhen(String, Vec<Condition>),
    /// Exactly one.
    ExactlyOneOf(Vec<String>),
    /// At least one.
    AtLeastOneOf(Vec<String>),
    /// At most one.
    AtMostOneOf(Vec<String>),
    /// All or none.
    Together(Vec<String>),
}

/// A member has one of these values.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub struct Condition {
    /// The member.
    pub member: String,
    /// The values on the wire.
    pub values: Vec<String>,
    /// The same as callers write them: variants of an enum by their names.
    pub shown: Vec<String>,
}

/// An open enum.
#[derive(Clone, Debug, Serialize)]
pub struct Enumeration {
    /// Its name.
    pub name: String,
    /// Where it stands in the spec.
    pub origin: Origin,
    /// Its doc comment.
    pub doc: Doc,
    /// The documented values.
    pub values: Values,
}

/// The documented values of an enum.
#[derive(Clone, Debug, Serialize)]
pub enum Values {
    /// Texts.
    Texts(Vec<Variant<String>>),
    /// Integers.
    Numbers(Vec<Variant<i64>>),
}

/// One documented value.
#[derive(Clone, Debug, Serialize)]
pub struct Variant<T> {
    /// Its name.
    pub name: String,
    /// Names that it had before.
    pub former: Vec<Former>,
    /// Where it stands in the spec.
    pub origin: Origin,
    /// Its doc comment.
    pub doc: Doc,
    /// The value on the wire.
    pub wire: T,
}
