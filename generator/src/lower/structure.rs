//! Structures: shared types, requests and answers.

use std::borrow::Cow;
use std::collections::BTreeMap;

use heck::ToSnakeCase;
use indexmap::IndexMap;

use super::context::Context;
use super::doc::Docs;
use super::entries::Entries;
use super::former;
use super::member;
use super::names::Names;
use super::rule::{self, Members};
use super::scope::{Role, Scope};
use crate::model::origin::Origin;
use crate::model::structure::{Builder, Member, Place, State, Structure};
use crate::problem::Code;

/// Members that callers must set in one structure. Its builder has a state for each, and the setter of each spells them all:
/// these make 40,000, and some thousand would exhaust the memory. What vendors document requires far fewer.
const REQUIRED: usize = 200;

/// A structure before its members are looked at.
pub(crate) struct Outline<'a> {
    /// Name in Rust.
    pub(crate) name: String,
    /// Where it stands.
    pub(crate) origin: Origin,
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
    let sent = outline.role.is_sent();
    if sent {
        setters_apart(cx, entries, &lowered);
        few_required(cx, &outline.name, entries);
    }
    former::members(cx, entries, &mut lowered, names, sent);
    let view = Members {
        entries,
        lowered: &lowered,
    };
    let rules = rule::lower(cx, scope, &view);
    let docs = match rules.as_slice() {
        [] => outline.docs,
        rules => {
            let sentences = rules.iter().map(|rule| (String::new(), rule::doc(rule)));
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
        origin: outline.origin,
        members: lowered,
        rules,
    }
}

/// Two members of one name in one place could not be told apart; the names of headers have no case (RFC 9110, 5.1).
fn wires_apart(cx: &mut Context<'_>, entries: &Entries<'_>, lowered: &[Member]) {
    let mut seen: IndexMap<(Place, Cow<'_, str>), _> = IndexMap::new();
    for ((key, entry), member) in entries.members.iter().zip(lowered) {
        let place = member.row.place;
        let wire = match place {
            Place::Header => member.row.wire.to_ascii_lowercase().into(),
            _ => member.row.wire.as_str().into(),
        };
        if let Some((other, other_at)) = seen.insert((place, wire), (key, &entry.at)) {
            let what = format!(
                "`{key}` and `{other}` are both called `{}` on the wire",
                member.row.wire
            );
            cx.at_both(
                Code::WireNameClash,
                (&entry.at, other_at),
                what,
                "correct one of them with `\"wire\": \"…\"`",
            );
        }
    }
}

/// An optional member `x` has the setters `x` and `set_x`; another member may be called `set_x`.
fn setters_apart(cx: &mut Context<'_>, entries: &Entries<'_>, lowered: &[Member]) {
    let members = || entries.members.iter().zip(lowered);
    // Only such names can be meant: most structures have none.
    let mut named = BTreeMap::new();
    for (key, member) in members().filter(|(_, member)| member.name.starts_with("set_")) {
        named.entry(member.name.as_str()).or_insert(key);
    }
    if named.is_empty() {
        return;
    }
    for ((wire, entry), member) in members().filter(|(_, member)| !member.required) {
        let passing = &member.passing;
        if let Some((other, other_entry)) = named.get(passing.as_str()) {
            let what = format!("`{wire}` and `{other}` both need a setter `{passing}`");
            let hint = "give one of them another name with `\"rust\": \"…\"`";
            cx.at_both(Code::NameClash, (&other_entry.at, &entry.at), what, hint);
        }
    }
}

/// More states than these, no builder can keep apart.
fn few_required(cx: &mut Context<'_>, name: &str, entries: &Entries<'_>) {
    let members = entries.members.values();
    let mut required = members.filter(|entry| entry.spec.required);
    if let Some(entry) = required.nth(REQUIRED) {
        let count = REQUIRED + 1 + required.count();
        let what = format!("`{name}` requires {count} members, more than {REQUIRED}");
        let hint = "let those be optional that the service can do without, or put some into a structure of their own";
        cx.at_key(Code::TooManyRequired, &entry.at, what, hint);
    }
}

/// The module of a shared structure's markers, beside those of all others.
pub(crate) fn markers(structure: &str) -> String {
    format!("{}_required", structure.to_snake_case())
}

fn builder(scope: &Scope<'_>, name: &str, role: Role, members: &[Member]) -> Builder {
    let parameter = |mut parameter: String| {
        while parameter == name || scope.types.in_rust(&parameter).is_some() {
            parameter.push('_');
        }
        parameter
    };
    let states = members
        .iter()
        .filter(|member| member.required)
        .enumerate()
        .map(|(index, member)| State {
            parameter: parameter(format!("S{}", index + 1)),
            member: member.name.clone(),
        })
        .collect();
    let sends = role == Role::Request;
    let required = match sends {
        true => "required".to_owned(),
        false => markers(name),
    };
    Builder {
        name: format!("{name}Builder"),
        required,
        client: sends.then(|| parameter("C".to_owned())),
        states,
    }
}
