//! The shared types of a service: names first, then what they hold, so that forward references are ordinary.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::context::{At, Context};
use super::cycles::{Held, endless};
use super::doc::Docs;
use super::entries::Entries;
use super::former;
use super::names::{self, Names};
use super::scope::{Role, Scope};
use super::structure::{self, Outline};
use super::ty::{self, Named, NamedKind, Types};
use crate::model::structure::{Enumeration, Structure, Values, Variant};
use crate::problem::Code;
use crate::problem::words::quoted;
use crate::spec::Spec;
use crate::spec::types::{Type, Variant as SpecVariant};

/// The names of all types.
pub(crate) fn named(cx: &mut Context<'_>, spec: &Spec, taken: &mut Names) -> Types {
    let mut types = Types::default();
    let mut modules = Names::default();
    for (wire, definition) in &spec.types {
        let at = At::root().key("types").key(wire);
        if !ty::is_nameable(wire) {
            let what = format!("{} cannot be told from the notation of types", quoted(wire));
            cx.at_key(
                Code::AmbiguousTypeName,
                &at,
                what,
                "call it differently; names of types are not sent",
            );
        }
        let rust = names::chosen(cx, &at, wire, definition.rust.as_deref(), &names::TYPE);
        if taken.take(cx, &rust, wire, &at) && definition.members.is_some() {
            taken.take(cx, &format!("{rust}Builder"), wire, &at);
            modules.take(cx, &structure::markers(&rust), wire, &at);
        }
        let kind = kind(cx, &at, definition);
        types.insert(wire, Named { rust, kind });
    }
    types
}

fn kind(cx: &mut Context<'_>, at: &At, definition: &Type) -> NamedKind {
    match (&definition.members, &definition.values, &definition.numbers) {
        (Some(_), None, None) => NamedKind::Structure,
        (None, Some(_), None) => NamedKind::Texts,
        (None, None, Some(_)) => NamedKind::Numbers,
        _ => {
            cx.at_key(
                Code::TypeContent,
                at,
                "a type has exactly one of `members`, `values` and `numbers`",
                "say whether it is a structure, an enum of texts or an enum of integers",
            );
            NamedKind::Structure
        }
    }
}

/// The types that requests hold, by wire name.
pub(crate) fn sent(spec: &Spec) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = Vec::new();
    let own = spec.operations.values().map(|operation| &operation.input);
    let mixed = spec.mixins.values().map(|mixin| &mixin.members);
    for members in own.chain(mixed) {
        open.extend(members.values().map(|member| innermost(&member.ty)));
    }
    while let Some(wire) = open.pop() {
        if let Some(definition) = spec.types.get(wire)
            && found.insert(wire.to_owned())
        {
            let members = definition.members.iter().flat_map(IndexMap::values);
            open.extend(members.map(|member| innermost(&member.ty)));
        }
    }
    found
}

/// The name inside of lists and maps.
pub(crate) fn innermost(notation: &str) -> &str {
    let name = notation.rsplit('<').next().unwrap_or(notation);
    name.trim_end_matches(['>', ' ', '?']).trim()
}

/// A structure that requires itself by value could not be put together by anyone.
fn possible(cx: &mut Context<'_>, wire: &str, endless: &BTreeMap<&str, Held<'_>>) {
    let Some((holder, member)) = endless.get(wire) else {
        return;
    };
    let what = match *holder == wire {
        true => format!("`{wire}` requires itself, so nobody could put one together"),
        false => format!(
            "`{wire}` requires itself by way of `{holder}`, so nobody could put one together"
        ),
    };
    let at = At::root().key("types").key(holder);
    let at = at.key("members").key(member);
    let hint = "let one of the members be optional";
    cx.at_key(Code::EndlessType, &at, what, hint);
}

/// The shared structures.
pub(crate) fn structures(cx: &mut Context<'_>, spec: &Spec, scope: &Scope<'_>) -> Vec<Structure> {
    let (sent, endless) = (sent(spec), endless(spec));
    let mut structures = Vec::new();
    for (wire, definition) in &spec.types {
        let (Some(members), Some(named)) = (&definition.members, scope.types.get(wire)) else {
            continue;
        };
        let at = At::root().key("types").key(wire);
        documented(cx, &at, &definition.doc);
        if sent.contains(wire) {
            possible(cx, wire, &endless);
        }
        let outline = Outline {
            name: named.rust.clone(),
            origin: at.origin(),
            holder: Some(wire),
            role: Role::Shared {
                sent: sent.contains(wire),
            },
            docs: Docs::summary(&definition.doc),
            deprecated: None,
        };
        let rules = (&at.key("rules"), definition.rules.as_slice());
        let entries = Entries::of((&at.key("members"), members), rules);
        structures.push(structure::lower(cx, scope, outline, &entries));
    }
    structures
}

/// The shared enums.
pub(crate) fn enumerations(cx: &mut Context<'_>, spec: &Spec, types: &Types) -> Vec<Enumeration> {
    let mut enumerations = Vec::new();
    for (wire, definition) in &spec.types {
        let Some(named) = types.get(wire) else {
            continue;
        };
        let at = At::root().key("types").key(wire);
        let values = match (&definition.values, &definition.numbers) {
            (Some(values), None) => {
                Values::Texts(variants(cx, &at.key("values"), values, |_, _, text| {
                    text.to_owned()
                }))
            }
            (None, Some(numbers)) => {
                Values::Numbers(variants(cx, &at.key("numbers"), numbers, number))
            }
            _ => continue,
        };
        documented(cx, &at, &definition.doc);
        if !definition.rules.is_empty() {
            cx.at_key(
                Code::RulesOfEnum,
                &at.key("rules"),
                "only structures have rules",
                "remove it",
            );
        }
        enumerations.push(Enumeration {
            name: named.rust.clone(),
            origin: at.origin(),
            doc: Docs::summary(&definition.doc).finish(),
            values,
        });
    }
    enumerations
}

fn documented(cx: &mut Context<'_>, at: &At, doc: &str) {
    if doc.trim().is_empty() {
        cx.at_value(
            Code::EmptyText,
            &at.key("doc"),
            "this text is empty",
            "say what a caller must know",
        );
    }
}

fn number(cx: &mut Context<'_>, at: &At, text: &str) -> i64 {
    match text.parse::<i64>() {
        // Other spellings of a number would be the same value twice.
        Ok(number) if number.to_string() == text => number,
        _ => {
            cx.at_key(Code::EnumNumber,
                at,
                format!("`{text}` is no integer as JSON has them"),
                "keys of `numbers` are 64-bit integers without `+` or zeros in front, for example `\"-1\"`",
            );
            0
        }
    }
}

fn variants<T>(
    cx: &mut Context<'_>,
    at: &At,
    values: &IndexMap<String, SpecVariant>,
    mut read: impl FnMut(&mut Context<'_>, &At, &str) -> T,
) -> Vec<Variant<T>> {
    let mut names = Names::default();
    let mut variants = Vec::new();
    if values.is_empty() {
        cx.at_value(
            Code::EnumWithoutValues,
            at,
            "an enum documents at least one value",
            "use `string` where nothing is documented",
        );
    }
    for (wire, variant) in values {
        let at = at.key(wire);
        let name = names::chosen(cx, &at, wire, variant.rust.as_deref(), &names::VARIANT);
        names.take(cx, &name, wire, &at);
        documented(cx, &at, &variant.doc);
        let value = read(cx, &at, wire);
        variants.push(Variant {
            name,
            origin: at.origin(),
            former: Vec::new(),
            doc: Docs::paragraph(&variant.doc).finish(),
            wire: value,
        });
    }
    let renamed = values.iter().zip(&mut variants);
    for ((wire, variant), lowered) in renamed.filter(|((_, it), _)| !it.renamed_from.is_empty()) {
        let spec = (&at.key(wire), variant.renamed_from.as_slice());
        lowered.former = former::variants(cx, spec, &lowered.name, &mut names);
    }
    variants
}
