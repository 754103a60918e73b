//! Secrecy: it must be decided for every name that sounds like a key, and a secret must not get into an address.

use std::collections::BTreeSet;

use super::context::{At, Context};
use super::scope::Scope;
use super::ty;
use super::types::innermost;
use crate::model::structure::Place;
use crate::model::ty::Ty;
use crate::name::words;
use crate::problem::Code;
use crate::spec::member::Member;

/// Words that make a name sound like a secret.
const WORDS: &[&str] = &[
    "credential",
    "credentials",
    "key",
    "keys",
    "passphrase",
    "passwd",
    "password",
    "passwords",
    "private",
    "pwd",
    "secret",
    "secrets",
    "token",
    "tokens",
];

/// The type of the member with its secrecy applied.
pub(crate) fn apply(
    cx: &mut Context<'_>,
    (at, wire, member): (&At, &str, &Member),
    place: Place,
    ty: Ty,
) -> Ty {
    let textual = matches!(ty::core(&ty), Ty::Text | Ty::Blob);
    if member.secret.is_none() && textual && sounds_secret(wire) {
        cx.at_key(Code::SecretUndecided,
            at,
            format!("`{wire}` sounds like a secret, and nobody decided whether it is one"),
            "add `\"secret\": true` if its value must never be shown, or `\"secret\": false` if it may",
        );
    }
    if member.secret != Some(true) {
        return ty;
    }
    if matches!(place, Place::Path | Place::Query) {
        cx.at_key(
            Code::SecretInAddress,
            at,
            format!("the secret `{wire}` {IN_ADDRESS}"),
            ELSEWHERE,
        );
    }
    if *ty::core(&ty) != Ty::Text {
        cx.at_key(
            Code::SecretOfWrongType,
            &at.key("secret"),
            "only texts can be secret",
            "give it the type `string`, or a list or map of it",
        );
        return ty;
    }
    ty::with_core(ty, &Ty::Secret)
}

/// Reports a structure in the address that holds a secret.
pub(crate) fn inside(cx: &mut Context<'_>, scope: &Scope<'_>, (at, place): (&At, Place), ty: &Ty) {
    let Ty::Named(rust) = ty::core(ty) else {
        return;
    };
    if !matches!(place, Place::Path | Place::Query) {
        return;
    }
    let named = scope.types.in_rust(rust);
    let mut open: Vec<&str> = named.map(|(wire, _)| wire).into_iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(wire) = open.pop() {
        let definition = scope.definitions.get(wire);
        let members = definition.and_then(|definition| definition.members.as_ref());
        for (name, member) in members.into_iter().flatten() {
            if member.secret == Some(true) {
                let what = format!("the secret `{name}` of `{wire}` {IN_ADDRESS}");
                cx.at_key(Code::SecretInAddress, at, what, ELSEWHERE);
                return;
            }
            let inner = innermost(&member.ty);
            if seen.insert(inner) {
                open.push(inner);
            }
        }
    }
}

const IN_ADDRESS: &str = "would become part of the address, which proxies and servers log";
const ELSEWHERE: &str = "let it travel in the body, a form or a header: `\"in\": \"form\"`";

/// Whether any word of the name is one that secrets have.
pub(crate) fn sounds_secret(wire: &str) -> bool {
    words(wire)
        .iter()
        .any(|word| WORDS.contains(&word.as_str()))
}
