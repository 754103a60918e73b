//! Numbers and booleans: among the listed ones, within the bounds of the schema and of the Rust type behind it.

use std::cmp::Ordering;

use serde_json::{Map, Number, Value};

use super::schema::list;
use super::{Spot, Validator, View};
use crate::problem::Code;
use crate::problem::words::{join, quoted};

impl<'s> Validator<'s, '_> {
    pub(super) fn number(&mut self, spot: Spot<'_>, number: &Number, view: &View<'s>) {
        self.listed(spot, view);
        for part in &view.parts {
            let Some(expected) = broken(number, part) else {
                continue;
            };
            let what = format!("expected {expected}, found {}", quoted(&number.to_string()));
            self.report(
                Code::NumberOutOfRange,
                spot.node.range.clone(),
                what,
                self.about_view(spot, view),
            );
        }
    }
}

impl<'s> Validator<'s, '_> {
    /// Checks a number or boolean against the values that the schema lists, if it does.
    pub(super) fn listed(&mut self, spot: Spot<'_>, view: &View<'s>) {
        let value = spot.node.to_value();
        for part in &view.parts {
            let listed: Vec<&Value> = part
                .get("const")
                .into_iter()
                .chain(list(part, "enum"))
                .collect();
            if listed.is_empty() || listed.contains(&&value) {
                continue;
            }
            let phrases: Vec<String> = listed
                .iter()
                .map(|value| quoted(&value.to_string()))
                .collect();
            let what = format!(
                "expected {}, found {}",
                join(&phrases, "or"),
                quoted(&value.to_string())
            );
            self.report(
                Code::UnknownValue,
                spot.node.range.clone(),
                what,
                self.about_view(spot, view),
            );
        }
    }
}

/// The bound of a schema that a number breaks.
fn broken(number: &Number, part: &Map<String, Value>) -> Option<String> {
    let bound = |keyword| part.get(keyword).and_then(Value::as_number);
    if let Some(least) = bound("minimum").filter(|least| less(number, least)) {
        return Some(format!("at least {least}"));
    }
    if let Some(most) = bound("maximum").filter(|most| less(most, number)) {
        return Some(format!("at most {most}"));
    }
    if let Some(least) = bound("exclusiveMinimum").filter(|least| !less(least, number)) {
        return Some(format!("more than {least}"));
    }
    if let Some(most) = bound("exclusiveMaximum").filter(|most| !less(number, most)) {
        return Some(format!("less than {most}"));
    }
    let format = part.get("format")?.as_str()?;
    let (least, most) = range(format)?;
    let inside = integer(number).is_none_or(|integer| least <= integer && integer <= most);
    (!inside).then(|| format!("a number from {least} to {most}"))
}

fn less(left: &Number, right: &Number) -> bool {
    let ordering = match (integer(left), integer(right)) {
        (Some(left), Some(right)) => Some(left.cmp(&right)),
        _ => left.as_f64().partial_cmp(&right.as_f64()),
    };
    ordering == Some(Ordering::Less)
}

fn integer(number: &Number) -> Option<i128> {
    number
        .as_i64()
        .map(i128::from)
        .or_else(|| number.as_u64().map(i128::from))
}

/// What fits into the integer type that `schemars` names as a format.
fn range(format: &str) -> Option<(i128, i128)> {
    Some(match format {
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "int64" | "int" => (i64::MIN.into(), i64::MAX.into()),
        "uint8" => (0, u8::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "uint64" | "uint" => (0, u64::MAX.into()),
        _ => return None,
    })
}
