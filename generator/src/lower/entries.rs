//! The members of a structure as they stand in a spec, perhaps in several places of it.

use indexmap::IndexMap;

use super::context::{At, Context};
use crate::problem::Code;
use crate::spec::Spec;
use crate::spec::member::{Member, Rule};
use crate::spec::operation::Operation;

/// A member and its place.
pub(crate) struct Entry<'a> {
    pub(crate) at: At,
    pub(crate) spec: &'a Member,
}

/// The members by key, in order, and the rules over them.
#[derive(Default)]
pub(crate) struct Entries<'a> {
    pub(crate) members: IndexMap<&'a str, Entry<'a>>,
    pub(crate) rules: Vec<(At, &'a Rule)>,
}

impl<'a> Entries<'a> {
    /// The members and rules that stand at these places.
    pub(crate) fn of(
        (at, members): (&At, &'a IndexMap<String, Member>),
        (rules_at, rules): (&At, &'a [Rule]),
    ) -> Self {
        let entry = |(key, spec): (&'a String, &'a Member)| {
            (
                key.as_str(),
                Entry {
                    at: at.key(key),
                    spec,
                },
            )
        };
        Self {
            members: members.iter().map(entry).collect(),
            rules: rules
                .iter()
                .enumerate()
                .map(|(index, rule)| (rules_at.index(index), rule))
                .collect(),
        }
    }

    /// Where the members stand, in their order.
    pub(crate) fn places(&self) -> Vec<At> {
        self.members
            .values()
            .map(|entry| entry.at.clone())
            .collect()
    }

    /// The members of a request: its own, then those of its mixins.
    pub(crate) fn of_request(
        cx: &mut Context<'_>,
        spec: &'a Spec,
        at: &At,
        operation: &'a Operation,
    ) -> Self {
        let own = (&at.key("input"), &operation.input);
        let mut entries = Self::of(own, (&at.key("rules"), &operation.rules));
        for (index, name) in operation.with.iter().enumerate() {
            let named_at = at.key("with").index(index);
            match spec.mixins.get(name) {
                Some(mixin) => {
                    let at = At::root().key("mixins").key(name);
                    let added = Self::of(
                        (&at.key("members"), &mixin.members),
                        (&at.key("rules"), &mixin.rules),
                    );
                    entries.extend(cx, &named_at, added);
                }
                None => {
                    let hint = cx.suggestion(name, spec.mixins.keys().map(String::as_str));
                    cx.at_value(
                        Code::UnknownMixin,
                        &named_at,
                        format!("there is no mixin `{name}`"),
                        hint,
                    );
                }
            }
        }
        entries
    }

    fn extend(&mut self, cx: &mut Context<'_>, named_at: &At, added: Self) {
        for (key, entry) in added.members {
            if self.members.contains_key(key) {
                let what = format!("the member `{key}` of this mixin is there already");
                cx.at_value(
                    Code::MixinOverlap,
                    named_at,
                    what,
                    "remove it from `input`, or the mixin",
                );
            } else {
                self.members.insert(key, entry);
            }
        }
        self.rules.extend(added.rules);
    }
}
