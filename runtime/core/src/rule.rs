//! Rules over several members of one structure. Members are named as in Rust.

/// One documented rule.
#[derive(Debug)]
#[non_exhaustive]
pub enum Rule {
    /// The member must be given when every condition holds.
    RequiredWhen(&'static str, &'static [Condition]),
    /// The member may be given only when every condition holds.
    OnlyWhen(&'static str, &'static [Condition]),
    /// One of them must be given, and no second.
    ExactlyOneOf(&'static [&'static str]),
    /// One of them must be given, or several.
    AtLeastOneOf(&'static [&'static str]),
    /// At most one of them may be given.
    AtMostOneOf(&'static [&'static str]),
    /// All of them are given, or none.
    Together(&'static [&'static str]),
}

impl Condition {
    /// The member has one of the values.
    pub const fn new(member: &'static str, values: &'static [&'static str]) -> Self {
        Self { member, values }
    }
}

/// A member has one of these values, written as on the wire.
#[derive(Debug)]
pub struct Condition {
    /// The member that is looked at.
    pub member: &'static str,
    /// The values that make the condition hold.
    pub values: &'static [&'static str],
}
