//! Bounds of a member: that they fit its type, and how they read in docs.

use super::context::{At, Context};
use super::ty;
use crate::model::structure::{Bounds, Limits};
use crate::model::ty::Ty;
use crate::problem::Code;
use crate::spec::member::Member;

/// The bounds of a member.
pub(crate) fn lower(cx: &mut Context<'_>, at: &At, member: &Member, ty: &Ty) -> Bounds {
    let core = ty::core(ty);
    let textual = matches!(core, Ty::Text | Ty::Secret);
    let integral = matches!(core, Ty::I32 | Ty::I64 | Ty::U64);
    let plural = matches!(ty, Ty::List(_) | Ty::Map(_));
    let given = [
        ("length", member.length.is_some(), textual, "a text"),
        ("bytes", member.bytes.is_some(), textual, "a text"),
        ("pattern", member.pattern.is_some(), textual, "a text"),
        (
            "forbidden_prefixes",
            !member.forbidden_prefixes.is_empty(),
            textual,
            "a text",
        ),
        ("range", member.range.is_some(), integral, "an integer"),
        ("items", member.items.is_some(), plural, "a list or map"),
    ];
    for (key, present, fits, kind) in given {
        if present && !fits {
            let what = format!("`{key}` needs {kind}, but the type is `{}`", member.ty);
            cx.at_key(
                Code::BoundOfWrongType,
                &at.key(key),
                what,
                "remove it, or correct the type",
            );
        }
    }
    ordered(cx, at, "length", member.length);
    ordered(cx, at, "bytes", member.bytes);
    ordered(cx, at, "items", member.items);
    ordered(cx, at, "range", member.range);
    Bounds {
        chars: member.length,
        bytes: member.bytes,
        items: member.items,
        range: member.range,
        pattern: member
            .pattern
            .as_deref()
            .and_then(|text| pattern(cx, &at.key("pattern"), text)),
        forbidden_prefixes: member.forbidden_prefixes.clone(),
    }
}

fn ordered<T: PartialOrd + Copy>(
    cx: &mut Context<'_>,
    at: &At,
    key: &str,
    limits: Option<Limits<T>>,
) {
    let what = match limits {
        Some((Some(least), Some(greatest))) if least > greatest => {
            "the least value is greater than the greatest"
        }
        Some((None, None)) => "neither a least nor a greatest value is given",
        _ => return,
    };
    cx.at_value(
        Code::ImpossibleBound,
        &at.key(key),
        what,
        "write `[least, greatest]`, with `null` for one that does not exist",
    );
}

/// A regular expression that can be compiled; `at` is where it stands.
pub(super) fn pattern(cx: &mut Context<'_>, at: &At, pattern: &str) -> Option<String> {
    // Alone first: `a)|(?:b` would get its parentheses from the anchors around it.
    let compiled = regex_lite::Regex::new(pattern)
        .and_then(|_| regex_lite::Regex::new(&format!("^(?:{pattern})$")));
    if let Err(error) = compiled {
        let what = format!("this pattern cannot be compiled: {error}");
        cx.at_value(
            Code::BadPattern,
            at,
            what,
            "write it in the syntax of the `regex-lite` crate, which has no Unicode classes",
        );
        return None;
    }
    Some(pattern.to_owned())
}

/// The bounds as sentences.
pub(crate) fn sentences(bounds: &Bounds) -> Vec<String> {
    let mut sentences = Vec::new();
    sentences.extend(
        bounds
            .chars
            .map(|limits| format!("Length: {} characters.", span(limits))),
    );
    sentences.extend(
        bounds
            .bytes
            .map(|limits| format!("Size: {} bytes in UTF-8.", span(limits))),
    );
    sentences.extend(
        bounds
            .items
            .map(|limits| format!("Elements: {}.", span(limits))),
    );
    sentences.extend(
        bounds
            .range
            .map(|limits| format!("Range: {}.", span(limits))),
    );
    sentences.extend(
        bounds
            .pattern
            .as_ref()
            .map(|pattern| match pattern.contains('`') {
                true => "It must match a pattern.".to_owned(),
                false => format!("Pattern: `{pattern}`."),
            }),
    );
    if !bounds.forbidden_prefixes.is_empty() {
        let prefixes: Vec<String> = bounds
            .forbidden_prefixes
            .iter()
            .map(|prefix| format!("`{prefix}`"))
            .collect();
        sentences.push(format!("It must not begin with {}.", prefixes.join(" or ")));
    }
    sentences
}

/// The limits in words.
pub(crate) fn span<T: std::fmt::Display>(limits: Limits<T>) -> String {
    match limits {
        (Some(least), Some(greatest)) => format!("{least} to {greatest}"),
        (Some(least), None) => format!("at least {least}"),
        (None, Some(greatest)) => format!("at most {greatest}"),
        (None, None) => "any".to_owned(),
    }
}
