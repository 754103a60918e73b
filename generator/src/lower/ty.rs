//! The notation of types: `string`, `list<T>`, `map<T>`, `T?`, names.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::context::{At, Context};
use crate::model::ty::Ty;
use crate::problem::Code;

/// What a type name of the service stands for.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    /// Its Rust name.
    pub(crate) rust: String,
    pub(crate) kind: NamedKind,
}

/// Kinds of named types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NamedKind {
    Structure,
    Texts,
    Numbers,
}

/// The named types of a service.
#[derive(Clone, Debug, Default)]
pub(crate) struct Types {
    by_wire: IndexMap<String, Named>,
    /// Wire names by those in Rust.
    by_rust: BTreeMap<String, String>,
}

impl Types {
    /// Adds a type. Of two that have one name in Rust, which is a mistake, that name means the first.
    pub(crate) fn insert(&mut self, wire: &str, named: Named) {
        let by_rust = self.by_rust.entry(named.rust.clone());
        by_rust.or_insert_with(|| wire.to_owned());
        self.by_wire.insert(wire.to_owned(), named);
    }

    /// The type with this wire name.
    pub(crate) fn get(&self, wire: &str) -> Option<&Named> {
        self.by_wire.get(wire)
    }

    /// The type with this name in Rust, and its wire name.
    pub(crate) fn in_rust(&self, rust: &str) -> Option<(&str, &Named)> {
        let wire = self.by_rust.get(rust)?;
        Some((wire, self.by_wire.get(wire)?))
    }

    /// The wire names of structures.
    pub(crate) fn structures(&self) -> impl Iterator<Item = &str> + Clone {
        let types = self.by_wire.iter();
        let structures = types.filter(|(_, named)| named.kind == NamedKind::Structure);
        structures.map(|(wire, _)| wire.as_str())
    }

    /// All wire names.
    fn wires(&self) -> impl Iterator<Item = &str> + Clone {
        self.by_wire.keys().map(String::as_str)
    }
}

const SCALARS: &[(&str, Ty)] = &[
    ("string", Ty::Text),
    ("bool", Ty::Bool),
    ("i32", Ty::I32),
    ("i64", Ty::I64),
    ("u64", Ty::U64),
    ("f64", Ty::F64),
    ("timestamp", Ty::Timestamp),
    ("blob", Ty::Blob),
];

/// The deepest nesting of lists and maps.
const DEEPEST: usize = 8;

/// Whether a type can be called so without being mistaken for something else.
pub(crate) fn is_nameable(name: &str) -> bool {
    let scalar = SCALARS.iter().any(|(scalar, _)| *scalar == name);
    !scalar && !name.is_empty() && name.trim() == name && !name.contains(['<', '>', '?'])
}

/// Reads the notation of what stands at `at`; a mistake is reported at its `type` and read as text.
pub(crate) fn parse(cx: &mut Context<'_>, at: &At, types: &Types, notation: &str) -> Ty {
    read(notation.trim(), types, 0).unwrap_or_else(|mistake| {
        let (code, what, hint) = match mistake {
            Mistake::Notation(what, hint) => (Code::TypeNotation, what, hint),
            Mistake::Unknown(name) => {
                let scalars = SCALARS.iter().map(|(name, _)| *name);
                let known = scalars.chain(["list<…>", "map<…>"]).chain(types.wires());
                let hint = cx.suggestion(name, known);
                (
                    Code::UnknownType,
                    format!("there is no type `{name}`"),
                    hint,
                )
            }
        };
        cx.at_value(code, &at.key("type"), what, hint);
        Ty::Text
    })
}

/// What is wrong with a notation.
enum Mistake<'n> {
    /// It cannot be read: a sentence and a hint.
    Notation(String, String),
    /// It names no type.
    Unknown(&'n str),
}

fn read<'n>(notation: &'n str, types: &Types, depth: usize) -> Result<Ty, Mistake<'n>> {
    if depth > DEEPEST {
        return Err(Mistake::Notation(
            format!("lists and maps are nested more than {DEEPEST} deep"),
            "name the inner type in `types`".into(),
        ));
    }
    for (open, make) in [("list<", Ty::List as fn(Box<Ty>) -> Ty), ("map<", Ty::Map)] {
        if let Some(inner) = notation.strip_prefix(open) {
            let Some(inner) = inner.strip_suffix('>') else {
                return Err(Mistake::Notation(
                    format!("`{notation}` lacks its closing `>`"),
                    "write `list<T>` or `map<T>`".into(),
                ));
            };
            let element = match inner.trim().strip_suffix('?') {
                Some(nullable) => Ty::Optional(Box::new(read(nullable.trim(), types, depth + 1)?)),
                None => read(inner.trim(), types, depth + 1)?,
            };
            return Ok(make(Box::new(element)));
        }
    }
    if notation.ends_with('?') {
        let hint = "members that may be missing are those without `\"required\": true`".into();
        return Err(Mistake::Notation(
            "`?` is for elements of lists and maps only".into(),
            hint,
        ));
    }
    if let Some((_, scalar)) = SCALARS.iter().find(|(name, _)| *name == notation) {
        return Ok(scalar.clone());
    }
    match types.get(notation) {
        Some(named) => Ok(Ty::Named(named.rust.clone())),
        None => Err(Mistake::Unknown(notation)),
    }
}

/// The type without lists, maps and `Option` around it.
pub(crate) fn core(ty: &Ty) -> &Ty {
    match ty {
        Ty::List(inner) | Ty::Map(inner) | Ty::Optional(inner) => core(inner),
        other => other,
    }
}

/// The same type with `replacement` in place of its core.
pub(crate) fn with_core(ty: Ty, replacement: &Ty) -> Ty {
    match ty {
        Ty::List(inner) => Ty::List(Box::new(with_core(*inner, replacement))),
        Ty::Map(inner) => Ty::Map(Box::new(with_core(*inner, replacement))),
        Ty::Optional(inner) => Ty::Optional(Box::new(with_core(*inner, replacement))),
        _ => replacement.clone(),
    }
}

/// Whether it is written as one text wherever there is no JSON.
pub(crate) fn is_single(types: &Types, ty: &Ty) -> bool {
    match ty {
        Ty::Named(name) => kind_of(types, name) != Some(NamedKind::Structure),
        Ty::List(_) | Ty::Map(_) | Ty::Boxed(_) | Ty::Optional(_) => false,
        _ => true,
    }
}

/// The kind of a named type, by its Rust name.
pub(crate) fn kind_of(types: &Types, rust: &str) -> Option<NamedKind> {
    types.in_rust(rust).map(|(_, named)| named.kind)
}
