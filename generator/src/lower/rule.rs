//! Rules over several members.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::context::{At, Context};
use super::entries::Entries;
use super::example::named_variant;
use super::scope::Scope;
use super::ty::is_single;
use crate::model::example::Expr;
use crate::model::structure::{Condition, Member, Rule};
use crate::model::ty::Ty;
use crate::problem::Code;
use crate::spec;

/// The members of one structure as rules see them.
pub(crate) struct Members<'a> {
    /// As they stand in the spec.
    pub(crate) entries: &'a Entries<'a>,
    /// In the same order.
    pub(crate) lowered: &'a [Member],
}

impl Members<'_> {
    fn find(&self, wire: &str) -> Option<&Member> {
        self.lowered.get(self.entries.members.get_index_of(wire)?)
    }

    fn keys(&self) -> impl Iterator<Item = &str> + Clone {
        self.entries.members.keys().copied()
    }
}

/// All rules of a structure: those stated at members first, then those stated beside them.
pub(crate) fn lower(cx: &mut Context<'_>, scope: &Scope<'_>, members: &Members<'_>) -> Vec<Rule> {
    let mut lowered = Vec::new();
    for (entry, model) in members.entries.members.values().zip(members.lowered) {
        let (at, member) = (&entry.at, entry.spec);
        if member.required_when.is_empty() && member.only_when.is_empty() {
            continue;
        }
        let required = (&at.key("required_when"), &member.required_when);
        let required = conditions(cx, scope, members, required);
        let only = (&at.key("only_when"), &member.only_when);
        let only = conditions(cx, scope, members, only);
        if !required.is_empty() {
            lowered.push(Rule::RequiredWhen(model.name.clone(), required));
        }
        if !only.is_empty() {
            lowered.push(Rule::OnlyWhen(model.name.clone(), only));
        }
    }
    for (at, rule) in &members.entries.rules {
        lowered.extend(several(cx, members, at, rule));
    }
    lowered
}

fn conditions(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    members: &Members<'_>,
    (at, spec): (&At, &IndexMap<String, Vec<String>>),
) -> Vec<Condition> {
    let mut lowered = Vec::new();
    for (wire, values) in spec {
        let at = at.key(wire);
        let Some(member) = members.find(wire) else {
            let hint = cx.suggestion(wire, members.keys());
            cx.at_key(
                Code::UnknownMember,
                &at,
                format!("there is no member `{wire}` to look at"),
                hint,
            );
            continue;
        };
        if !is_single(scope.types, &member.value) {
            cx.at_key(
                Code::ConditionOfCompound,
                &at,
                format!("`{wire}` has no single value to compare with"),
                "look at a member that has one",
            );
        }
        if values.is_empty() {
            cx.at_value(
                Code::EmptyCondition,
                &at,
                "no value is listed, so the condition would never hold",
                "list at least one value",
            );
        }
        documented(cx, scope, &at, member, values);
        lowered.push(Condition {
            member: member.name.clone(),
            values: values.clone(),
            shown: shown(scope, member, values),
        });
    }
    lowered
}

/// The documented values of a member's enum.
fn documented_values<'a>(
    scope: &'a Scope<'_>,
    member: &Member,
) -> Option<&'a IndexMap<String, spec::types::Variant>> {
    let Ty::Named(rust) = &member.value else {
        return None;
    };
    let (wire, _) = scope.types.in_rust(rust)?;
    let definition = scope.definitions.get(wire)?;
    definition.values.as_ref().or(definition.numbers.as_ref())
}

/// Values as callers write them.
fn shown(scope: &Scope<'_>, member: &Member, values: &[String]) -> Vec<String> {
    let known = documented_values(scope, member);
    let shown = values.iter().map(|value| {
        let variant = known.and_then(|known| known.get(value));
        match variant.map(|variant| named_variant("", value, variant)) {
            Some(Expr::Variant(_, name)) => name,
            _ => value.clone(),
        }
    });
    shown.collect()
}

/// A value that an enum does not document is almost certainly misspelt.
fn documented(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    at: &At,
    member: &Member,
    values: &[String],
) {
    let Some(known) = documented_values(scope, member) else {
        return;
    };
    for (index, value) in values
        .iter()
        .enumerate()
        .filter(|(_, value)| !known.contains_key(*value))
    {
        let hint = cx.suggestion(value, known.keys().map(String::as_str));
        cx.at_value(
            Code::UndocumentedValue,
            &at.index(index),
            format!("`{value}` is no documented value of `{}`", member.name),
            hint,
        );
    }
}

type MakeRule = fn(Vec<String>) -> Rule;

fn several(
    cx: &mut Context<'_>,
    members: &Members<'_>,
    at: &At,
    rule: &spec::member::Rule,
) -> Option<Rule> {
    let kinds: [(&str, &Vec<String>, MakeRule); 4] = [
        ("exactly_one_of", &rule.exactly_one_of, Rule::ExactlyOneOf),
        ("at_least_one_of", &rule.at_least_one_of, Rule::AtLeastOneOf),
        ("at_most_one_of", &rule.at_most_one_of, Rule::AtMostOneOf),
        ("together", &rule.together, Rule::Together),
    ];
    let given: Vec<_> = kinds
        .into_iter()
        .filter(|(_, names, _)| !names.is_empty())
        .collect();
    let [(key, wires, make)] = given.as_slice() else {
        cx.at_value(Code::RuleKind,
            at,
            "a rule has exactly one of `exactly_one_of`, `at_least_one_of`, `at_most_one_of` and `together`",
            "split it into several rules",
        );
        return None;
    };
    if wires.len() < 2 {
        cx.at_value(
            Code::RuleMembers,
            &at.key(key),
            "a rule is about at least two members",
            "name the others, or write `\"required\": true` at the member",
        );
    }
    let (mut names, mut seen) = (Vec::new(), BTreeSet::new());
    for (index, wire) in wires.iter().enumerate() {
        match members.find(wire) {
            Some(member) if !seen.insert(&member.name) => cx.at_value(
                Code::RuleMembers,
                &at.key(key).index(index),
                format!("`{wire}` is listed twice"),
                "name other members",
            ),
            Some(member) => names.push(member.name.clone()),
            None => {
                let hint = cx.suggestion(wire, members.keys());
                cx.at_value(
                    Code::UnknownMember,
                    &at.key(key).index(index),
                    format!("there is no member `{wire}`"),
                    hint,
                );
            }
        }
    }
    Some(make(names))
}

/// The rule as a sentence for docs, with values as callers write them.
pub(crate) fn doc(rule: &Rule) -> String {
    said(rule, |condition| &condition.shown)
}

/// The rule as a sentence, with values as they are on the wire.
pub(crate) fn sentence(rule: &Rule) -> String {
    said(rule, |condition| &condition.values)
}

fn said(rule: &Rule, values: fn(&Condition) -> &Vec<String>) -> String {
    let list = |names: &[String]| {
        names
            .iter()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    match rule {
        Rule::RequiredWhen(name, conditions) => {
            format!("`{name}` is required when {}.", clause(conditions, values))
        }
        Rule::OnlyWhen(name, conditions) => {
            format!(
                "`{name}` may be set only when {}.",
                clause(conditions, values)
            )
        }
        Rule::ExactlyOneOf(names) => format!("Exactly one of {} must be set.", list(names)),
        Rule::AtLeastOneOf(names) => format!("At least one of {} must be set.", list(names)),
        Rule::AtMostOneOf(names) => format!("At most one of {} may be set.", list(names)),
        Rule::Together(names) => format!("{} are set together or not at all.", list(names)),
    }
}

fn clause(conditions: &[Condition], values: fn(&Condition) -> &Vec<String>) -> String {
    let clauses: Vec<String> = conditions
        .iter()
        .map(|condition| {
            let values: Vec<String> = values(condition)
                .iter()
                .map(|value| format!("`{value}`"))
                .collect();
            format!("`{}` is {}", condition.member, values.join(" or "))
        })
        .collect();
    clauses.join(" and ")
}
