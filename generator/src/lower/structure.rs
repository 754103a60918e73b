//! Structures: shared types, requests and answers.

use indexmap::IndexMap;

use super::context::Context;
use super::doc::Docs;
use super::entries::Entries;
use super::member;
use super::names::Names;
use super::rule::{self, Members};
use super::scope::{Role, Scope};
use crate::model::structure::{Builder, Member, State, Structure};

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

/// Lowers a structure with these members.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    outline: Outline<'_>,
    entries: &Entries<'_>,
) -> Structure {
    let mut names = Names::default();
    let mut lowered: Vec<Member> = Vec::new();
    for (wire, entry) in &entries.members {
        let spec = (&entry.at, *wire, entry.spec);
        let member = member::lower(cx, scope, spec, outline.role, outline.holder);
        names.take(cx, &member.name, wire, &entry.at);
        lowered.push(member);
    }
    wires_apart(cx, entries, &lowered);
    if outline.role.is_sent() {
        setters_apart(cx, entries, &lowered);
    }
    let view = Members {
        entries,
        lowered: &lowered,
    };
    let rules = rule::lower(cx, scope, &view);
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
fn wires_apart(cx: &mut Context<'_>, entries: &Entries<'_>, lowered: &[Member]) {
    let mut seen = IndexMap::new();
    for ((key, entry), member) in entries.members.iter().zip(lowered) {
        let wire = &member.row.wire;
        if let Some((other, other_at)) = seen.insert((member.row.place, wire), (key, &entry.at)) {
            let what = format!("`{key}` and `{other}` are both called `{wire}` on the wire");
            cx.at_both(&entry.at, other_at, what, "correct one of the names");
        }
    }
}

/// An optional member `x` has the setters `x` and `set_x`; another member may be called `set_x`.
fn setters_apart(cx: &mut Context<'_>, entries: &Entries<'_>, lowered: &[Member]) {
    let members = || entries.members.iter().zip(lowered);
    for ((wire, entry), member) in members().filter(|(_, member)| !member.required) {
        let passing = format!("set_{}", member.name);
        if let Some(((other, other_entry), _)) = members().find(|(_, other)| other.name == passing)
        {
            let what = format!("`{wire}` and `{other}` both need a setter `{passing}`");
            let hint = "give one of them another name with `\"rust\": \"…\"`";
            cx.at_both(&other_entry.at, &entry.at, what, hint);
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
