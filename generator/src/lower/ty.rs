//! The notation of types: `string`, `list<T>`, `map<T>`, `T?`, names.

use indexmap::IndexMap;

use super::context::{At, Context, suggestion};
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

/// The named types of a service by wire name.
pub(crate) type Types = IndexMap<String, Named>;

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

/// Reads the notation; a mistake is reported at `at` and read as text.
pub(crate) fn parse(cx: &mut Context<'_>, at: &At, types: &Types, notation: &str) -> Ty {
    read(notation.trim(), types, 0).unwrap_or_else(|(code, what, hint)| {
        cx.at_value(code, at, what, hint);
        Ty::Text
    })
}

/// What is wrong with a notation: the kind of mistake, a sentence and a hint.
type Mistake = (Code, String, String);

fn read(notation: &str, types: &Types, depth: usize) -> Result<Ty, Mistake> {
    if depth > DEEPEST {
        return Err((
            Code::TypeNotation,
            format!("lists and maps are nested more than {DEEPEST} deep"),
            "name the inner type in `types`".into(),
        ));
    }
    for (open, make) in [("list<", Ty::List as fn(Box<Ty>) -> Ty), ("map<", Ty::Map)] {
        if let Some(inner) = notation.strip_prefix(open) {
            let Some(inner) = inner.strip_suffix('>') else {
                return Err((
                    Code::TypeNotation,
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
        return Err((
            Code::TypeNotation,
            "`?` is for elements of lists and maps only".into(),
            hint,
        ));
    }
    if let Some((_, scalar)) = SCALARS.iter().find(|(name, _)| *name == notation) {
        return Ok(scalar.clone());
    }
    match types.get(notation) {
        Some(named) => Ok(Ty::Named(named.rust.clone())),
        None => {
            let scalars = SCALARS.iter().map(|(name, _)| *name);
            let known = scalars
                .chain(["list<…>", "map<…>"])
                .chain(types.keys().map(String::as_str));
            Err((
                Code::UnknownType,
                format!("there is no type `{notation}`"),
                suggestion(notation, known),
            ))
        }
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
    types
        .values()
        .find(|named| named.rust == rust)
        .map(|named| named.kind)
}
