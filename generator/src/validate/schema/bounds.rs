//! The bounds of numbers, those of the Rust type behind them included.

use std::cmp::Ordering;

use serde_json::Number;

use super::keywords::Keywords;

/// What a number must not be less or more than.
#[derive(Debug, Default)]
pub(crate) struct Bounds {
    least: Option<Number>,
    most: Option<Number>,
    above: Option<Number>,
    below: Option<Number>,
    /// The first and the last number that the integer type has.
    integers: Option<(i128, i128)>,
}

impl Bounds {
    pub(super) fn read(keywords: &Keywords<'_, '_>) -> Self {
        Self {
            least: keywords.number("minimum"),
            most: keywords.number("maximum"),
            above: keywords.number("exclusiveMinimum"),
            below: keywords.number("exclusiveMaximum"),
            integers: keywords.text("format").and_then(integers),
        }
    }

    /// What the number would have to be, if it is not.
    pub(crate) fn broken(&self, number: &Number) -> Option<String> {
        if let Some(least) = self.least.as_ref().filter(|least| less(number, least)) {
            return Some(format!("at least {least}"));
        }
        if let Some(most) = self.most.as_ref().filter(|most| less(most, number)) {
            return Some(format!("at most {most}"));
        }
        if let Some(above) = self.above.as_ref().filter(|above| !less(above, number)) {
            return Some(format!("more than {above}"));
        }
        if let Some(below) = self.below.as_ref().filter(|below| !less(number, below)) {
            return Some(format!("less than {below}"));
        }
        let (first, last) = self.integers?;
        let inside = integer(number).is_none_or(|integer| first <= integer && integer <= last);
        (!inside).then(|| format!("a number from {first} to {last}"))
    }
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
fn integers(format: &str) -> Option<(i128, i128)> {
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
