//! Points in time as numbers in text.

use std::iter::repeat;

use super::{Timestamp, TimestampError};

/// The powers of ten that make nanoseconds of a number's unit.
pub(super) const SECOND: i64 = 9;
pub(super) const MILLISECOND: i64 = 6;

/// `i128` holds every number of this many digits.
const MAX_DIGITS: usize = 38;

/// A decimal number in text, kept exact: a float would lose the nanoseconds.
pub(super) struct Decimal<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    exponent: i32,
}

impl<'a> Decimal<'a> {
    /// None if the text is not a number at all.
    pub(super) fn split(text: &'a str) -> Option<Self> {
        let (negative, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse().ok()?),
            None => (rest, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = whole.bytes().chain(fraction.bytes());
        let is_number = !whole.is_empty() && digits.into_iter().all(|byte| byte.is_ascii_digit());
        is_number.then_some(Self {
            negative,
            whole,
            fraction,
            exponent,
        })
    }

    /// The timestamp this many units of `10^unit` nanoseconds after 1970; finer digits are cut off.
    ///
    /// The nanoseconds are the same digits with the decimal point moved, so no arithmetic is needed
    /// and a hostile exponent costs nothing.
    pub(super) fn scaled(&self, unit: i64) -> Result<Timestamp, TimestampError> {
        let digits = format!("{}{}", self.whole, self.fraction);
        let digits = digits.trim_start_matches('0');
        let length = count(digits)
            .saturating_sub(count(self.fraction))
            .saturating_add(i64::from(self.exponent))
            .saturating_add(unit);
        let length = match usize::try_from(length) {
            Ok(length) if length > MAX_DIGITS && !digits.is_empty() => {
                return Err(TimestampError::OutOfRange);
            }
            Ok(length) if !digits.is_empty() => length,
            _ => 0,
        };
        let nanos: String = digits.chars().chain(repeat('0')).take(length).collect();
        let nanos = match nanos.as_str() {
            "" => 0,
            digits => digits.parse().map_err(|_| TimestampError::OutOfRange)?,
        };
        Timestamp::from_nanos(if self.negative { -nanos } else { nanos })
    }
}

fn count(digits: &str) -> i64 {
    i64::try_from(digits.len()).unwrap_or(i64::MAX)
}
