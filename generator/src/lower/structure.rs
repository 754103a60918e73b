//! Structures: shared types, requests and answers.

use indexmap::IndexMap;

use super::context::{At, Context};
use super::doc::Docs;
use super::member;
use super::names::Names;
use super::rule::{self, Members};
use super::scope::{Role, Scope};
use crate::model::structure::{Builder, Member, Place, State, Structure};
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

/// Two members of one name in one place could not be told apart; the names of headers have no case (RFC 9110, 5.1).
fn wires_apart(
    cx: &mut Context<'_>,
    at: &At,
    members: &IndexMap<String, spec::member::Member>,
    lowered: &[Member],
) {
    let mut seen: IndexMap<(Place, String), &str> = IndexMap::new();
    for (key, member) in members.keys().zip(lowered) {
        let place = member.row.place;
        let wire = match place {
            Place::Header => member.row.wire.to_ascii_lowercase(),
            _ => member.row.wire.clone(),
        };
        if let Some(other) = seen.insert((place, wire), key) {
            let what = format!(
                "`{key}` and `{other}` are both called `{}` on the wire",
                member.row.wire
            );
            cx.at_both(
                &at.key(key),
                &at.key(other),
                what,
                "correct one of them with `\"wire\": \"…\"`",
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
        let passing = &member.passing;
        let other = members
            .keys()
            .zip(lowered)
            .find(|(_, other)| other.name == *passing);
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

/// The module of a shared structure's markers, beside those of all others.
pub(crate) fn markers(name: &str) -> String {
    let module = crate::name::module(name).unwrap_or_default();
    format!("{module}_required")
}

fn builder(scope: &Scope<'_>, name: &str, role: Role, members: &[Member]) -> Builder {
    let parameter = |mut parameter: String| {
        while scope.types.values().any(|named| named.rust == parameter) {
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
