//! Structures: shared types, requests and answers.

use indexmap::IndexMap;

use super::context::{At, Context};
use super::doc::Docs;
use super::member;
use super::names::Names;
use super::rule::{self, Members};
use super::scope::{Role, Scope};
use crate::model::structure::{Builder, Member, State, Structure};
use crate::spec;

/// A structure before its members are looked at.
pub(crate) struct Outline<'a> {
    /// Name in Rust.
    pub(crate) name: String,
    /// Wire name, for shared structures.
    pub(crate) holder: Option<&'a str>,
    /// What it is for.
    pub(crate) role: Role,
    /// The docs so far.
    pub(crate) docs: Docs,
    /// Why it should not be used any more.
    pub(crate) deprecated: Option<String>,
}

/// Lowers a structure whose members stand at `at` and whose rules stand at `rules_at`.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    outline: Outline<'_>,
    (at, members): (&At, &IndexMap<String, spec::member::Member>),
    rules: (&At, &[spec::member::Rule]),
) -> Structure {
    let mut names = Names::default();
    let mut lowered: Vec<Member> = Vec::new();
    for (wire, spec) in members {
        let at = at.key(wire);
        let member = member::lower(cx, scope, (&at, wire, spec), outline.role, outline.holder);
        names.take(cx, &member.name, wire, &at);
        lowered.push(member);
    }
    wires_apart(cx, at, members, &lowered);
    if outline.role.is_sent() {
        setters_apart(cx, at, members, &lowered);
    }
    let view = Members {
        spec: members,
        lowered: &lowered,
        at,
    };
    let rules = rule::lower(cx, scope, &view, rules);
    let docs = match rules.as_slice() {
        [] => outline.docs,
        rules => {
            let sentences = rules
                .iter()
                .map(|rule| (String::new(), rule::sentence(rule)));
            outline
                .docs
                .markdown("Rules, checked before anything is sent:")
                .items(sentences)
        }
    };
    Structure {
        builder: outline
            .role
            .is_sent()
            .then(|| builder(scope, &outline.name, outline.role, &lowered)),
        doc: docs.finish(),
        deprecated: outline.deprecated,
        default: !lowered.iter().any(|member| member.required),
        name: outline.name,
        members: lowered,
        rules,
    }
}

/// Two members that travel in the same place need different names there.
fn wires_apart(
    cx: &mut Context<'_>,
    at: &At,
    members: &IndexMap<String, spec::member::Member>,
    lowered: &[Member],
) {
    let mut seen = IndexMap::new();
    for (key, member) in members.keys().zip(lowered) {
        let wire = &member.row.wire;
        if let Some(other) = seen.insert((member.row.place, wire), key) {
            let what = format!("`{key}` and `{other}` are both called `{wire}` on the wire");
            cx.at_both(
                &at.key(key),
                &at.key(other),
                what,
                "correct one of the names",
            );
        }
    }
}

/// An optional member `x` has the setters `x` and `set_x`; another member may be called `set_x`.
fn setters_apart(
    cx: &mut Context<'_>,
    at: &At,
    members: &IndexMap<String, spec::member::Member>,
    lowered: &[Member],
) {
    for (wire, member) in members
        .keys()
        .zip(lowered)
        .filter(|(_, member)| !member.required)
    {
        let passing = format!("set_{}", member.name);
        let other = members
            .keys()
            .zip(lowered)
            .find(|(_, other)| other.name == passing);
        if let Some((other, _)) = other {
            let what = format!("`{wire}` and `{other}` both need a setter `{passing}`");
            cx.at_both(
                &at.key(other),
                &at.key(wire),
                what,
                "give one of them another name with `\"rust\": \"…\"`",
            );
        }
    }
}

fn builder(scope: &Scope<'_>, name: &str, role: Role, members: &[Member]) -> Builder {
    let taken = |parameter: &str| scope.types.values().any(|named| named.rust == parameter);
    let states = members
        .iter()
        .filter(|member| member.required)
        .enumerate()
        .map(|(index, member)| {
            let mut parameter = format!("S{}", index + 1);
            while taken(&parameter) {
                parameter.push('_');
            }
            State {
                parameter,
                member: member.name.clone(),
            }
        })
        .collect();
    let sends = role == Role::Request;
    let required = match crate::name::module(name) {
        Ok(module) if !sends => format!("{module}_required"),
        _ => "required".to_owned(),
    };
    Builder {
        name: format!("{name}Builder"),
        required,
        sends,
        states,
    }
}
