//! Checks a request against the documented bounds and rules before it is sent.

mod bounds;
mod rules;

use std::fmt::{self, Write};

use crate::structure::{Member, Structure};
use crate::value::Value;

/// Everything that is wrong with a request. Values are never part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The member, with the way to it if it is nested: `domains[2].name`.
    pub member: String,
    /// What is wrong, as the rest of a sentence about the member.
    pub what: String,
}

impl Violations {
    /// All of them, in the order of the members.
    pub fn iter(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, Violation { member, what }) in self.0.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}`{member}` {what}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

/// Checks `input` and everything inside of it.
///
/// # Errors
///
/// All violations together.
pub(crate) fn structure(input: &dyn Structure) -> Result<(), Violations> {
    let mut found = Found {
        at: String::new(),
        violations: Vec::new(),
    };
    members(input, &mut found);
    match found.violations.is_empty() {
        true => Ok(()),
        false => Err(Violations(found.violations)),
    }
}

/// Bytes that are enough for most ways from the top of an input to the bottom.
const ROOM: usize = 64;

/// The violations found so far, and the way to where the search is now.
struct Found {
    at: String,
    violations: Vec<Violation>,
}

impl Found {
    fn report(&mut self, member: impl fmt::Display, what: impl Into<String>) {
        let member = format!("{}{member}", self.at);
        self.violations.push(Violation {
            member,
            what: what.into(),
        });
    }

    fn below(&mut self, step: fmt::Arguments<'_>, search: impl FnOnce(&mut Self)) {
        let length = self.at.len();
        self.at.reserve(ROOM);
        // Writing to memory cannot fail.
        let _ = self.at.write_fmt(step);
        search(self);
        self.at.truncate(length);
    }
}

fn members(structure: &dyn Structure, found: &mut Found) {
    let shape = structure.shape();
    for (index, member) in shape.members.iter().enumerate() {
        value(structure.get(index), member, found);
    }
    for rule in shape.rules {
        rules::check(rule, structure, found);
    }
}

fn value(value: Value<'_>, member: &Member, found: &mut Found) {
    bounds::check(value, member, found);
    match value {
        Value::Structure(inner) => found.below(format_args!("{}.", member.name), |found| {
            members(inner, found)
        }),
        Value::List(list) => {
            for index in 0..list.len() {
                let step = format_args!("{}[{index}]", member.name);
                element(list.get(index), member, step, found);
            }
        }
        Value::Map(map) => map.visit(&mut |key, value| {
            element(
                value,
                member,
                format_args!("{}[{key:?}]", member.name),
                found,
            );
        }),
        _ => {}
    }
}

/// An element of a list or map keeps to the bounds of the member that holds it.
fn element(value: Value<'_>, member: &Member, step: fmt::Arguments<'_>, found: &mut Found) {
    match value {
        Value::Structure(inner) => {
            found.below(format_args!("{step}."), |found| members(inner, found))
        }
        scalar => bounds::check_element(scalar, member, &step, found),
    }
}
