//! What the protocols know of a structure: a table of its members, and access to them by index.
//!
//! Generated code holds no codecs. It holds these tables, and the runtime interprets them, once for all shapes.

use crate::bounds::Bounds;
use crate::pattern::Pattern;
use crate::rule::Rule;
use crate::slot::Slot;
use crate::timestamp::TimestampFormat;
use crate::value::Value;

/// A structure with members: an operation's request, its answer, or a type that they share.
pub trait Structure {
    /// The table of the members.
    fn shape(&self) -> &'static Shape;

    /// The value of the member at `index` of the table.
    fn get(&self, index: usize) -> Value<'_>;

    /// The place of the member at `index` of the table.
    fn slot(&mut self, index: usize) -> Slot<'_>;

    /// A value in which nothing is set. Builders and readers start with it.
    fn empty() -> Self
    where
        Self: Sized;

    /// Brings all names of each member to one value, after slots were filled or a setter was called. Only structures
    /// with renamed members have something to do.
    fn settle(&mut self) {}
}

/// The table of a structure.
#[derive(Debug)]
pub struct Shape {
    /// Name in Rust.
    pub name: &'static str,
    /// The members, in wire order.
    pub members: &'static [Member],
    /// The rules over several members.
    pub rules: &'static [Rule],
}

impl Shape {
    /// The index of the member with this name on the wire among those that travel in `place`.
    pub fn index_of(&self, place: Place, wire: &str) -> Option<usize> {
        self.members
            .iter()
            .position(|member| member.place == place && member.wire == wire)
    }
}

/// Where a member travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In the JSON body.
    Body,
    /// In an urlencoded form.
    Form,
}

/// How a list is written outside JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListStyle {
    /// `Name.1=a&Name.2=b`, counted from the given number.
    Indexed(usize),
    /// `Name=a&Name=b`
    Repeated,
    /// `Name=a,b`
    CommaJoined,
    /// `Name=["a","b"]`
    Json,
}

/// One row of a [`Shape`].
#[derive(Debug)]
pub struct Member {
    /// Name in Rust; messages to the caller use it.
    pub name: &'static str,
    /// Name on the wire.
    pub wire: &'static str,
    /// Where it travels.
    pub place: Place,
    /// Whether a request without it is refused.
    pub required: bool,
    /// Whether the client fills it in with a fresh token when it is absent.
    pub idempotency_token: bool,
    /// Whether it is secret; it then never stands in an address.
    pub secret: bool,
    /// Whether the text on the wire is base64 around the text in Rust.
    pub base64: bool,
    /// The one member of an object around a list on the wire.
    pub unwrap: Option<&'static str>,
    /// How a timestamp is written.
    pub timestamp: TimestampFormat,
    /// How a list is written outside JSON, if not as the protocol says.
    pub list: Option<ListStyle>,
    /// What the values of requests must keep to.
    pub bounds: Bounds,
}

impl Member {
    const fn new(place: Place, name: &'static str, wire: &'static str) -> Self {
        Self {
            name,
            wire,
            place,
            required: false,
            idempotency_token: false,
            secret: false,
            base64: false,
            unwrap: None,
            timestamp: TimestampFormat::Rfc3339,
            list: None,
            bounds: Bounds::NONE,
        }
    }

    /// A member that travels in the path.
    pub const fn path(name: &'static str, wire: &'static str) -> Self {
        Self::new(Place::Path, name, wire)
    }

    /// A member that travels in the query.
    pub const fn query(name: &'static str, wire: &'static str) -> Self {
        Self::new(Place::Query, name, wire)
    }

    /// A member that travels in a header.
    pub const fn header(name: &'static str, wire: &'static str) -> Self {
        Self::new(Place::Header, name, wire)
    }

    /// A member that travels in the JSON body.
    pub const fn body(name: &'static str, wire: &'static str) -> Self {
        Self::new(Place::Body, name, wire)
    }

    /// A member that travels in an urlencoded form.
    pub const fn form(name: &'static str, wire: &'static str) -> Self {
        Self::new(Place::Form, name, wire)
    }

    /// A request without it is refused.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The client fills it in when it is absent.
    pub const fn idempotency_token(mut self) -> Self {
        self.idempotency_token = true;
        self
    }

    /// It is secret.
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// The text on the wire is base64 around the text in Rust.
    pub const fn base64(mut self) -> Self {
        self.base64 = true;
        self
    }

    /// The list is inside an object with this one member on the wire.
    pub const fn unwrap(mut self, name: &'static str) -> Self {
        self.unwrap = Some(name);
        self
    }

    /// How a timestamp is written.
    pub const fn timestamp(mut self, format: TimestampFormat) -> Self {
        self.timestamp = format;
        self
    }

    /// How a list is written outside JSON.
    pub const fn list(mut self, style: ListStyle) -> Self {
        self.list = Some(style);
        self
    }

    /// What the values of requests must keep to.
    pub const fn bounds(mut self, bounds: Bounds) -> Self {
        self.bounds = bounds;
        self
    }

    /// Least and greatest number of characters (Unicode code points).
    pub const fn chars(mut self, least: Option<u64>, greatest: Option<u64>) -> Self {
        self.bounds = self.bounds.chars(least, greatest);
        self
    }

    /// Least and greatest number of bytes in UTF-8.
    pub const fn bytes(mut self, least: Option<u64>, greatest: Option<u64>) -> Self {
        self.bounds = self.bounds.bytes(least, greatest);
        self
    }

    /// Least and greatest number of elements of a list, or of entries of a map.
    pub const fn items(mut self, least: Option<u64>, greatest: Option<u64>) -> Self {
        self.bounds = self.bounds.items(least, greatest);
        self
    }

    /// Least and greatest integer.
    pub const fn range(mut self, least: Option<i64>, greatest: Option<i64>) -> Self {
        self.bounds = self.bounds.range(least, greatest);
        self
    }

    /// What the whole text must match.
    pub const fn pattern(mut self, pattern: &'static Pattern) -> Self {
        self.bounds = self.bounds.pattern(pattern);
        self
    }

    /// Texts with which the value must not begin.
    pub const fn not_starting_with(mut self, prefixes: &'static [&'static str]) -> Self {
        self.bounds = self.bounds.not_starting_with(prefixes);
        self
    }
}
