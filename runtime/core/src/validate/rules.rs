//! Rules over several members.

use super::Found;
use crate::protocol::scalar;
use crate::rule::{Condition, Rule};
use crate::structure::Structure;
use crate::value::Value;

/// Checks one rule.
pub(super) fn check(rule: &Rule, structure: &dyn Structure, found: &mut Found<'_>) {
    let given = |name: &&&str| !value(structure, name).is_absent();
    match rule {
        Rule::RequiredWhen(member, conditions) => {
            if value(structure, member).is_absent() && hold(structure, conditions) {
                found.report(member, format!("is required when {}", text(conditions)));
            }
        }
        Rule::OnlyWhen(member, conditions) => {
            if !value(structure, member).is_absent() && !hold(structure, conditions) {
                found.report(member, format!("may be set only when {}", text(conditions)));
            }
        }
        Rule::ExactlyOneOf(members) => {
            if members.iter().filter(given).count() != 1 {
                found.report(members.join("`, `"), "need exactly one of them to be set");
            }
        }
        Rule::AtLeastOneOf(members) => {
            if !members.iter().any(|name| given(&name)) {
                found.report(members.join("`, `"), "need at least one of them to be set");
            }
        }
        Rule::AtMostOneOf(members) => {
            if members.iter().filter(given).count() > 1 {
                found.report(members.join("`, `"), "allow at most one of them to be set");
            }
        }
        Rule::Together(members) => {
            let count = members.iter().filter(given).count();
            if count != 0 && count != members.len() {
                found.report(members.join("`, `"), "must be set together or not at all");
            }
        }
    }
}

fn value<'a>(structure: &'a dyn Structure, name: &str) -> Value<'a> {
    let index = structure
        .shape()
        .members
        .iter()
        .position(|member| member.name == name);
    index.map_or(Value::Absent, |index| structure.get(index))
}

fn hold(structure: &dyn Structure, conditions: &[Condition]) -> bool {
    conditions.iter().all(|condition| {
        let member = structure
            .shape()
            .members
            .iter()
            .find(|member| member.name == condition.member);
        member
            .and_then(|member| scalar::text(value(structure, condition.member), member))
            .is_some_and(|text| condition.values.contains(&&*text))
    })
}

fn text(conditions: &[Condition]) -> String {
    let texts: Vec<_> = conditions
        .iter()
        .map(|condition| {
            format!(
                "`{}` is {}",
                condition.member,
                condition.values.join(" or ")
            )
        })
        .collect();
    texts.join(" and ")
}
