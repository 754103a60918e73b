//! What callers of the generated crate can name and rely on: an item for each Rust path, with what the compiler sees of
//! it, how it behaves, what is said about it, and its place in a spec.
//!
//! It is what [`diff`](crate::diff) compares. Lists of the model are taken apart field by field, so that a new one does
//! not compile before somebody has said here what a change of it does to callers.

mod facts;
mod former;
mod naming;
mod operation;
mod outline;
mod service;
mod sides;
mod structure;
mod table;
mod types;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use crate::problem::Problems;
use crate::source::Source;
use outline::Outline;

/// All items by their paths below the crate, those that hold others before them.
#[derive(Clone, Debug, Default)]
pub struct Surface {
    /// The items, for example at `pets::UpdatePet::name`.
    pub items: IndexMap<String, Item>,
    /// Paths that go on working under former names, each with the one that it leads to.
    pub former: IndexMap<String, String>,
}

/// Something that callers name.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// The item that comes and goes with it; `None` for services.
    pub parent: Option<String>,
    /// Where it stands in its spec.
    pub position: Position,
    /// What holds for it, by what a reader of the spec calls it.
    pub facts: IndexMap<String, Fact>,
    /// Names of what it holds in the order of the wire, where that order can be seen.
    pub order: Vec<String>,
}

/// Something that holds for an item.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What a change of it does to callers.
    pub class: Class,
    /// What holds.
    pub value: String,
    /// The same with whole paths where it names items, so that these can be followed; `None` if it names none.
    pub exact: Option<String>,
    /// Where it stands.
    pub position: Position,
}

/// What a change of a fact does to callers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// The compiler sees it: it may appear, but neither change nor go.
    Shape,
    /// Whether a builder can do without the member. Both ways a caller's code can stop compiling: a builder may leave
    /// out what is required now, and the field of what is optional now has become an `Option`.
    Required,
    /// A warning of the compiler: it breaks nothing.
    Notice,
    /// The runtime acts upon it.
    Behaviour,
    /// A text for people.
    Prose {
        /// Whether any change of it can turn a meaning round, as with truth values and the values of an enum.
        delicate: bool,
    },
}

/// Kinds of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A service: a module behind a feature.
    Service,
    /// A setter of a client's builder.
    Setting,
    /// An error code that any operation may answer with; it has no name in Rust.
    CommonCode,
    /// An operation: its structure, its builder, its error enum and the client's method.
    Operation,
    /// A structure.
    Structure,
    /// A member: a field and its setters.
    Member,
    /// An open enum.
    Enumeration,
    /// A value of an enum.
    Value,
    /// A variant of an error enum.
    ErrorCode,
    /// A method that waits for a state.
    Waiter,
}

impl Kind {
    /// The kind in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Setting => "setting of the client",
            Self::CommonCode => "error code of all operations",
            Self::Operation => "operation",
            Self::Structure => "structure",
            Self::Member => "member",
            Self::Enumeration => "enum",
            Self::Value => "value",
            Self::ErrorCode => "error code",
            Self::Waiter => "waiter",
        }
    }
}

/// A place in a spec file, as editors count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Position {
    /// The file, as it was named when it was read.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The place as a JSON pointer (RFC 6901).
    pub pointer: String,
}

impl std::fmt::Display for Position {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            file, line, column, ..
        } = self;
        write!(formatter, "{file}:{line}:{column}")
    }
}

impl Surface {
    /// The surface of the crate that these specs give.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the specs.
    pub fn read(sources: &[Source]) -> Result<Self, Problems> {
        let model = crate::model(sources)?;
        let mut surface = Self::default();
        for service in &model.services {
            if let Some(source) = sources.get(service.source) {
                let outline = &mut Outline::new(source, &mut surface.items);
                service::outline(outline, service);
            }
            former::former(service, &mut surface.former);
        }
        Ok(surface)
    }
}
