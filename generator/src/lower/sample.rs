//! The request that an operation's docs show: its first example, or the least that can be sent.

use super::example::Known;
use super::ty::{NamedKind, core, kind_of};
use crate::model::example::{Example, Expr, Setting};
use crate::model::structure::Structure;
use crate::model::ty::Ty;

/// The request for the docs: the first example, or the least that can be sent.
pub(crate) fn sample(known: &Known<'_>, examples: &[Example], input: &Structure) -> Vec<Setting> {
    match examples.first() {
        Some(example) => example.setters.clone(),
        None => least(known, input),
    }
}

fn least(known: &Known<'_>, structure: &Structure) -> Vec<Setting> {
    let required = structure.members.iter().filter(|member| member.required);
    required
        .map(|member| Setting {
            name: member.name.clone(),
            value: placeholder(known, &member.value),
        })
        .collect()
}

fn placeholder(known: &Known<'_>, ty: &Ty) -> Expr {
    match ty {
        Ty::Bool => Expr::Literal("true".to_owned()),
        Ty::I32 | Ty::I64 | Ty::U64 => Expr::Literal("1".to_owned()),
        Ty::F64 => Expr::Literal("1.0".to_owned()),
        Ty::Text | Ty::Secret => Expr::Text("…".to_owned()),
        Ty::Timestamp => Expr::Timestamp("2024-01-02T03:04:05Z".to_owned()),
        Ty::Blob => Expr::Blob("AQID".to_owned()),
        Ty::List(inner) => Expr::List(vec![placeholder(known, inner)]),
        Ty::Map(inner) => Expr::Map(vec![("…".to_owned(), placeholder(known, inner))]),
        Ty::Optional(inner) => Expr::Optional(Some(Box::new(placeholder(known, inner)))),
        Ty::Named(name) | Ty::Boxed(name) => placeholder_of(known, name),
    }
}

/// A structure that requires itself cannot be put together by anyone; its placeholder stays empty.
fn placeholder_of(known: &Known<'_>, name: &str) -> Expr {
    match kind_of(known.scope.types, name) {
        Some(NamedKind::Structure) => {
            let structure = known
                .structures
                .iter()
                .find(|structure| structure.name == name);
            let settings = structure
                .filter(|structure| !requires(known, structure, name))
                .map(|structure| least(known, structure));
            Expr::Structure(name.to_owned(), settings.unwrap_or_default())
        }
        Some(NamedKind::Numbers) => Expr::Unlisted(name.to_owned(), "1".to_owned()),
        _ => Expr::Unlisted(name.to_owned(), "…".to_owned()),
    }
}

fn requires(known: &Known<'_>, structure: &Structure, name: &str) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut open = vec![structure];
    while let Some(structure) = open.pop() {
        for member in structure.members.iter().filter(|member| member.required) {
            let (Ty::Named(next) | Ty::Boxed(next)) = core(&member.value) else {
                continue;
            };
            if next == name {
                return true;
            }
            if !seen.contains(&next.as_str()) {
                seen.push(next);
                open.extend(
                    known
                        .structures
                        .iter()
                        .filter(|structure| structure.name == *next),
                );
            }
        }
    }
    false
}
