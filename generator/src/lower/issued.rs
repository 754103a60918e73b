//! Credentials in an answer: every way leads to a member of the right type.

use indexmap::IndexMap;

use super::context::{At, Context};
use super::scope::Scope;
use crate::model::issued::Issued;
use crate::problem::Code;
use crate::spec::member::Member;
use crate::spec::operation::Operation;

/// What the answer of an operation that stands at `at` holds.
pub(crate) fn lower(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (at, operation): (&At, &Operation),
) -> Option<Issued> {
    let issued = operation.issues.as_ref()?;
    let at = at.key("issues");
    let answer = answer(scope, operation);
    let token = (&at.key("bearer_token"), issued.bearer_token.as_slice());
    let expiry = issued.expires_at.as_deref().unwrap_or_default();
    if issued.expires_at.is_some() && expiry.is_empty() {
        nowhere(cx, &at.key("expires_at"));
    }
    let bearer_token = way(cx, scope, token, answer, "string");
    let expires_at = match expiry {
        [] => Vec::new(),
        keys => way(
            cx,
            scope,
            (&at.key("expires_at"), keys),
            answer,
            "timestamp",
        ),
    };
    Some(Issued {
        origin: at.origin(),
        bearer_token,
        expires_at,
    })
}

/// The members of an operation's answer: its own, or those of the type that it is.
pub(super) fn answer<'a>(
    scope: &'a Scope<'_>,
    operation: &'a Operation,
) -> &'a IndexMap<String, Member> {
    let shared = operation
        .output_type
        .as_ref()
        .and_then(|wire| scope.definitions.get(wire)?.members.as_ref());
    shared.unwrap_or(&operation.output)
}

/// The member with a key, which must exist.
pub(super) fn known<'a>(
    cx: &mut Context<'_>,
    (at, key): (&At, &str),
    members: &'a IndexMap<String, Member>,
) -> Option<(usize, &'a Member)> {
    let found = members.get_full(key);
    if found.is_none() {
        let hint = cx.suggestion(key, members.keys().map(String::as_str));
        let what = format!("there is no member `{key}`");
        cx.at_value(Code::UnknownMember, at, what, hint);
    }
    found.map(|(index, _, member)| (index, member))
}

/// The indices of the members on a way, which ends at a member of the type.
fn way(
    cx: &mut Context<'_>,
    scope: &Scope<'_>,
    (at, keys): (&At, &[String]),
    answer: &IndexMap<String, Member>,
    ty: &str,
) -> Vec<usize> {
    let mut indices = Vec::new();
    let mut members = Some(answer);
    for (step, key) in keys.iter().enumerate() {
        let at = at.index(step);
        let none = IndexMap::new();
        let Some((index, member)) = known(cx, (&at, key), members.unwrap_or(&none)) else {
            return indices;
        };
        indices.push(index);
        let holds = member.ty.trim();
        if step + 1 == keys.len() && holds != ty {
            let what = format!("`{key}` is of type `{holds}`, and this must be a `{ty}`");
            cx.at_value(
                Code::IssuedType,
                &at,
                what,
                "go on to a member inside of it, or take another",
            );
        }
        members = scope
            .definitions
            .get(holds)
            .and_then(|definition| definition.members.as_ref());
    }
    if keys.is_empty() {
        nowhere(cx, at);
    }
    indices
}

fn nowhere(cx: &mut Context<'_>, at: &At) {
    cx.at_value(
        Code::EmptyWay,
        at,
        "the way leads nowhere",
        "list the keys of the members on it, as in `[\"token\", \"id\"]`",
    );
}
