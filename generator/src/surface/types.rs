//! Types of members as callers write them.

use super::naming::Naming;
use crate::model::ty::Ty;

/// The type in Rust, with the names that the module of its service exports.
pub(super) fn written(ty: &Ty, module: &str, naming: Naming) -> String {
    let inner = |ty: &Ty| written(ty, module, naming);
    let named = |name: &str| naming.of(module, name);
    match ty {
        Ty::Bool => "bool".to_owned(),
        Ty::I32 => "i32".to_owned(),
        Ty::I64 => "i64".to_owned(),
        Ty::U64 => "u64".to_owned(),
        Ty::F64 => "f64".to_owned(),
        Ty::Text => "String".to_owned(),
        Ty::Secret => "Secret".to_owned(),
        Ty::Timestamp => "Timestamp".to_owned(),
        Ty::Blob => "Blob".to_owned(),
        Ty::Named(name) => named(name),
        Ty::Boxed(name) => format!("Boxed<{}>", named(name)),
        Ty::List(of) => format!("Vec<{}>", inner(of)),
        Ty::Map(of) => format!("BTreeMap<String, {}>", inner(of)),
        Ty::Optional(of) => format!("Option<{}>", inner(of)),
    }
}

/// Whether it is a truth value, alone or in a list, a map or an option.
pub(super) fn is_truth(ty: &Ty) -> bool {
    match ty {
        Ty::Bool => true,
        Ty::List(inner) | Ty::Map(inner) | Ty::Optional(inner) => is_truth(inner),
        _ => false,
    }
}
