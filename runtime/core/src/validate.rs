//! Checks a request against the documented bounds and rules before it is sent.

mod bounds;
mod rules;

use std::fmt;

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
    let mut violations = Vec::new();
    let mut found = Found {
        way: None,
        violations: &mut violations,
    };
    members(input, &mut found);
    match violations.is_empty() {
        true => Ok(()),
        false => Err(Violations(violations)),
    }
}

/// The violations found so far, and the way to where the search is now.
struct Found<'a> {
    way: Option<&'a Step<'a>>,
    violations: &'a mut Vec<Violation>,
}

/// A step downwards, and those before it. It becomes text if there is something to report.
struct Step<'a> {
    above: Option<&'a Step<'a>>,
    text: fmt::Arguments<'a>,
}

impl fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(above) = self.above {
            above.fmt(f)?;
        }
        f.write_fmt(self.text)
    }
}

impl Found<'_> {
    fn report(&mut self, member: impl fmt::Display, what: impl Into<String>) {
        let member = match self.way {
            Some(way) => format!("{way}{member}"),
            None => member.to_string(),
        };
        self.violations.push(Violation {
            member,
            what: what.into(),
        });
    }

    fn below(&mut self, text: fmt::Arguments<'_>, search: impl FnOnce(&mut Found<'_>)) {
        let step = Step {
            above: self.way,
            text,
        };
        search(&mut Found {
            way: Some(&step),
            violations: self.violations,
        });
    }
}

fn members(structure: &dyn Structure, found: &mut Found<'_>) {
    let shape = structure.shape();
    for (index, member) in shape.members.iter().enumerate() {
        value(structure.get(index), member, found);
    }
    for rule in shape.rules {
        rules::check(rule, structure, found);
    }
}

fn value(value: Value<'_>, member: &Member, found: &mut Found<'_>) {
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
fn element(value: Value<'_>, member: &Member, step: fmt::Arguments<'_>, found: &mut Found<'_>) {
    match value {
        Value::Structure(inner) => {
            found.below(format_args!("{step}."), |found| members(inner, found))
        }
        scalar => bounds::check_element(scalar, member, &step, found),
    }
}
