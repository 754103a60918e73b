//! What a change of specs does to callers of the generated crate.
//!
//! A change is *breaking* if a use that callers are allowed to write stops compiling. Allowed are:
//!
//! - naming modules, types, variants and methods by their paths, but no type parameters of a builder;
//! - taking a type under a former name for the one under its present name;
//! - calling the methods of clients, of their builders and of the builders of structures with values of the types that
//!   the docs name;
//! - reading and assigning public fields;
//! - matching variants, with an arm for the rest;
//! - `Default` where everything may be left out.
//!
//! Warnings break nothing, and neither do names that come in with `*`. Two things follow that are not obvious: a member
//! of a request that becomes optional is breaking, because its field becomes an `Option`; and so is one more required
//! member, because builders do not finish without it.
//!
//! Compared is what today's generator makes of both: a change of the generator itself is not seen.

mod changelog;
mod compare;
mod former;
mod json;
mod prose;
mod returns;
mod rules;
mod sentence;
mod taken;
mod text;
mod version;
mod words;

use schemars::JsonSchema;
use serde::Serialize;

pub use compare::diff;
pub use json::schema;

use crate::surface::{Kind, Position};

/// Everything that changed between two surfaces, worst first.
#[derive(Clone, Debug)]
pub struct Report {
    /// How far the version must move.
    pub level: Level,
    /// Why.
    pub reason: String,
    /// The changes, by what they do to callers, then in the order of the specs.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Change {
    /// What it does to callers.
    pub impact: Impact,
    /// Why a person must look at it: for texts whose change can turn a meaning round without touching a type.
    pub needs_human: Option<String>,
    /// What kind of item changed.
    pub kind: Kind,
    /// The Rust path of the item, below the crate.
    pub path: String,
    /// What holds for the item and changed, by its name in the spec; `None` if the item itself came or went.
    pub fact: Option<String>,
    /// What held before.
    pub before: Option<String>,
    /// What holds now.
    pub after: Option<String>,
    /// What happened, in a few words.
    pub what: String,
    /// The place in the new spec, or in the old one for what is gone.
    pub position: Position,
}

/// What a change does to callers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Impact {
    /// Something that callers may write stops compiling.
    Breaking,
    /// There is more to call, or less to give; everything that compiled goes on to compile.
    Compatible,
    /// What compiled compiles, but something else happens.
    Behaviour,
    /// Only texts for people changed.
    Prose,
}

/// How far a version must move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing changed.
    None,
    /// Behaviour or texts changed.
    Patch,
    /// There is something new.
    Minor,
    /// Something breaks. Below 1.0.0, cargo takes the second number for this, and the third for everything else.
    Major,
}

impl Change {
    /// What comes first in a report: by impact, then by service, then by place.
    fn rank(&self) -> (Impact, bool, &str, usize, usize) {
        let service = self.path.split("::").next().unwrap_or_default();
        let Position { line, column, .. } = self.position;
        let for_later = self.needs_human.is_none();
        (self.impact, for_later, service, line, column)
    }
}

impl Level {
    /// The level in a word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl Report {
    /// Puts changes in order and says what they amount to.
    fn new(mut changes: Vec<Change>) -> Self {
        changes.sort_by(|one, other| one.rank().cmp(&other.rank()));
        let of = |impact| changes.iter().filter(|it| it.impact == impact).count();
        let level = match () {
            () if changes.is_empty() => Level::None,
            () if of(Impact::Breaking) > 0 => Level::Major,
            () if of(Impact::Compatible) > 0 => Level::Minor,
            () => Level::Patch,
        };
        let count = |impact, singular, plural| match of(impact) {
            1 => format!("1 change {singular}"),
            many => format!("{many} changes {plural}"),
        };
        let reason = match level {
            Level::None => "nothing changed".to_owned(),
            Level::Major => count(Impact::Breaking, "is breaking", "are breaking"),
            Level::Minor => format!(
                "nothing breaks, and {}",
                count(Impact::Compatible, "is compatible", "are compatible")
            ),
            Level::Patch => match of(Impact::Behaviour) {
                0 => "only texts changed".to_owned(),
                _ => "behaviour changed, but nothing that the compiler sees".to_owned(),
            },
        };
        Self {
            level,
            reason,
            changes,
        }
    }

    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes of one impact.
    pub fn of(&self, impact: Impact) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |it| it.impact == impact)
    }
}

fn plural(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}
