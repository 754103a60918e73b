//! The bounds of one member.

use std::fmt::Display;

use super::Found;
use crate::bounds::{Bounds, Limit};
use crate::structure::Member;
use crate::value::Value;

/// Checks the value of a member.
pub(super) fn check(value: Value<'_>, member: &Member, found: &mut Found<'_>) {
    check_element(value, member, &member.name, found);
    let count = match value {
        Value::List(list) => list.len(),
        Value::Map(map) => map.len(),
        _ => return,
    };
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    limit(&member.bounds.items, count, "elements", &member.name, found);
}

/// Checks a single value, which may be an element of the member.
pub(super) fn check_element(
    value: Value<'_>,
    member: &Member,
    name: &dyn Display,
    found: &mut Found<'_>,
) {
    let bounds = &member.bounds;
    match value {
        Value::Text(text) => self::text(text, bounds, name, found),
        Value::Integer(number) => limit(&bounds.range, number, "", name, found),
        Value::Unsigned(number) => {
            limit(
                &bounds.range,
                i64::try_from(number).unwrap_or(i64::MAX),
                "",
                name,
                found,
            );
        }
        _ => {}
    }
}

fn text(text: &str, bounds: &Bounds, name: &dyn Display, found: &mut Found<'_>) {
    let size = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    limit(
        &bounds.chars,
        size(text.chars().count()),
        "characters",
        name,
        found,
    );
    limit(&bounds.bytes, size(text.len()), "bytes", name, found);
    if let Some(prefix) = bounds
        .forbidden_prefixes
        .iter()
        .find(|prefix| text.starts_with(**prefix))
    {
        found.report(name, format!("must not begin with `{prefix}`"));
    }
    if let Some(pattern) = bounds.pattern
        && !pattern.matches(text)
    {
        found.report(
            name,
            format!("does not match the pattern `{}`", pattern.source()),
        );
    }
}

fn limit<T: PartialOrd + Display>(
    limit: &Limit<T>,
    value: T,
    unit: &str,
    name: &dyn Display,
    found: &mut Found<'_>,
) {
    if limit.allows(&value) {
        return;
    }
    let space = if unit.is_empty() { "" } else { " " };
    let allowed = match (&limit.least, &limit.greatest) {
        (Some(least), Some(greatest)) => format!("{least} to {greatest}"),
        (Some(least), None) => format!("at least {least}"),
        (None, Some(greatest)) => format!("at most {greatest}"),
        (None, None) => return,
    };
    // A number itself may be meant to stay private; the size of a text may not.
    let has = if unit.is_empty() {
        "is out of range".to_owned()
    } else {
        format!("has {value} {unit}")
    };
    found.report(name, format!("{has}; {allowed}{space}{unit} are allowed"));
}
