//! Paths: every name in braces is a member or a configured value, and every member in the path has its braces.

use std::collections::BTreeSet;

use super::context::{At, Context};
use super::scope::Scope;
use super::ty::is_single;
use crate::model::structure::{Member, Place, Structure};
use crate::model::ty::Ty;
use crate::problem::Code;

/// The names in braces.
pub(crate) fn names_in(template: &str) -> impl Iterator<Item = &str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

/// Checks the path of an operation, which stands at `at`, against its request.
pub(crate) fn check(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (at, path): (&At, &str),
    input: &Structure,
    members_at: &[At],
) {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/{}-._~!$&'()*+,;=:@%".contains(c);
    if !path.starts_with('/') || !path.chars().all(plain) {
        let what = "a path begins with `/` and holds only what RFC 3986 allows in one";
        let hint = "percent-encode what is special; a query is made of members";
        cx.at_value(Code::BadPath, at, what, hint);
    }
    if path.split('/').any(|segment| matches!(segment, "." | "..")) {
        cx.at_value(
            Code::BadPath,
            at,
            "a path holds no dot segments",
            "write the path that is meant",
        );
    }
    if path.matches('{').count() != path.matches('}').count() || path.contains("{}") {
        cx.at_value(
            Code::BadPath,
            at,
            "the braces in this path do not pair up",
            "write `{name}` for each label",
        );
    }
    let placed = input.members.iter().zip(members_at);
    let placed: Vec<(&Member, &At)> = placed
        .filter(|(member, _)| member.row.place == Place::Path)
        .collect();
    let labels: BTreeSet<&str> = names_in(path).filter(|it| !it.is_empty()).collect();
    let wires = placed.iter().map(|(member, _)| member.row.wire.as_str());
    let wires: BTreeSet<&str> = wires.collect();
    for label in &labels {
        known(cx, scope, (at, label), (&wires, &placed));
    }
    for (member, member_at) in placed {
        usable(cx, scope, (member_at, &labels), member);
    }
}

/// A label is a member or a configured value.
fn known(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (at, label): (&At, &str),
    (wires, placed): (&BTreeSet<&str>, &[(&Member, &At)]),
) {
    let config = &scope.spec.service.config;
    if wires.contains(label) || label == "region" || config.contains_key(label) {
        return;
    }
    let wires = placed.iter().map(|(member, _)| member.row.wire.as_str());
    let hint = cx.suggestion(
        label,
        wires
            .chain(config.keys().map(String::as_str))
            .chain(["region"]),
    );
    cx.at_value(
        Code::UnknownLabel,
        at,
        format!("`{{{label}}}` is neither a member with `\"in\": \"path\"` nor configured"),
        hint,
    );
}

/// A member in the path has its label, is required and a single value.
fn usable(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (at, labels): (&At, &BTreeSet<&str>),
    member: &Member,
) {
    let wire = &member.row.wire;
    if !labels.contains(wire.as_str()) {
        let what = format!("the path has no `{{{wire}}}` for it");
        cx.at_key(
            Code::MemberNotInPath,
            at,
            what,
            "add it to the path, or let the member travel elsewhere",
        );
    }
    if !member.required {
        cx.at_key(
            Code::OptionalInPath,
            at,
            "a member in the path must be required",
            "add `\"required\": true`",
        );
    }
    if !is_single(scope.types, &member.value) || member.value == Ty::Blob {
        cx.at_value(
            Code::CompoundInPath,
            &at.key("type"),
            "a member in the path must be a single value",
            "give it a scalar type",
        );
    }
}
