//! Reading timestamps, leniently: services answer in other forms than they document.

use std::iter::repeat;
use std::str::FromStr;

use jiff::SignedDuration;
use jiff::civil::{DateTime, Time};
use jiff::fmt::temporal::Pieces;

use super::{Timestamp, TimestampError, TimestampFormat};

/// The powers of ten that make nanoseconds of a number's unit.
const SECOND: i64 = 9;
const MILLISECOND: i64 = 6;

/// `i128` holds every number of this many digits.
const MAX_DIGITS: usize = 38;

/// Reads what [`Timestamp::parse`] reads as RFC 3339; a bare number counts as seconds.
impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        Self::parse(text, TimestampFormat::Rfc3339)
    }
}

impl Timestamp {
    /// Reads a timestamp from an answer.
    ///
    /// `format` only decides the unit of a bare number: milliseconds for
    /// [`TimestampFormat::EpochMillis`], else seconds. Whatever it says, these are read: numbers with
    /// sign, fraction and exponent; RFC 3339 with any offset, in lower case, with a space for the `T`,
    /// with up to nine fraction digits; the same without a zone, taken as UTC; the compact
    /// `20150830T123600Z`; a date alone, as midnight; Go's `2020-09-20 00:00:00 +0000 UTC`, whose last
    /// word adds nothing to the offset before it; and the three HTTP date forms.
    ///
    /// # Errors
    ///
    /// [`TimestampError::Unreadable`] for any other text, [`TimestampError::OutOfRange`] outside the
    /// years 0000 to 9999.
    pub fn parse(text: &str, format: TimestampFormat) -> Result<Self, TimestampError> {
        let text = text.trim();
        if text.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return http_date(text).ok_or(TimestampError::Unreadable);
        }
        if let Some(number) = Decimal::split(text) {
            return number.scaled(match format {
                TimestampFormat::EpochMillis => MILLISECOND,
                _ => SECOND,
            });
        }
        date_time(text)
    }
}

/// The forms of a date in a header, after the day of the week: the usual one, and two that recipients must read all the
/// same ([RFC 9110, section 5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7)).
const HTTP_DATES: [&str; 3] = [
    "%d %b %Y %H:%M:%S GMT",
    "%d-%b-%y %H:%M:%S GMT",
    "%b %e %H:%M:%S %Y",
];

/// A date as headers state it, and nothing else. The day of the week tells nothing that the date does not, so that one
/// which contradicts it does no harm.
pub(crate) fn http_date(text: &str) -> Option<Timestamp> {
    let (day, rest) = text.split_once(' ')?;
    if !day.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    HTTP_DATES.iter().find_map(|form| {
        let date = DateTime::strptime(form, rest).ok()?;
        Timestamp::from_civil(date).ok()
    })
}

/// Go's default form puts spaces between date, time, offset and a zone name, which no RFC 3339
/// reader accepts, so the words are joined first.
fn date_time(text: &str) -> Result<Timestamp, TimestampError> {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let joined = match *words.as_slice() {
        [date_time] => date_time.to_owned(),
        [date, time] => format!("{date}T{time}"),
        [date, time, offset] | [date, time, offset, _] => match offset {
            "UTC" | "GMT" => format!("{date}T{time}Z"),
            _ => format!("{date}T{time}{offset}"),
        },
        _ => return Err(TimestampError::Unreadable),
    };
    let pieces = Pieces::parse(&joined).map_err(|_| TimestampError::Unreadable)?;
    if pieces.time_zone_annotation().is_some() {
        return Err(TimestampError::Unreadable);
    }
    let local = DateTime::from_parts(pieces.date(), pieces.time().unwrap_or_else(Time::midnight));
    let offset = pieces
        .to_numeric_offset()
        .map_or(0, |offset| offset.seconds());
    let utc = local
        .checked_sub(SignedDuration::from_secs(offset.into()))
        .map_err(|_| TimestampError::OutOfRange)?;
    Timestamp::from_civil(utc)
}

/// A decimal number in text, kept exact: a float would lose the nanoseconds.
struct Decimal<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    exponent: i32,
}

impl<'a> Decimal<'a> {
    /// None if the text is not a number at all.
    fn split(text: &'a str) -> Option<Self> {
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
    fn scaled(&self, unit: i64) -> Result<Timestamp, TimestampError> {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::{Timestamp, TimestampError, TimestampFormat, http_date};

    fn nanos(text: &str, format: TimestampFormat) -> Result<i128, TimestampError> {
        Timestamp::parse(text, format).map(Timestamp::total_nanos)
    }

    #[test]
    fn date_forms_that_services_send() {
        let noon = 1_440_938_160_000_000_000;
        for (text, fraction) in [
            ("2015-08-30T12:36:00Z", 0),
            ("2015-08-30t12:36:00z", 0),
            ("2015-08-30 12:36:00Z", 0),
            ("2015-08-30T12:36:00", 0),
            ("2015-08-30 12:36:00", 0),
            (" 2015-08-30T12:36:00Z\n", 0),
            ("2015-08-30T20:36:00+08:00", 0),
            ("2015-08-30T20:36:00+0800", 0),
            ("2015-08-30T12:36:00.381148828Z", 381_148_828),
            ("2015-08-30T12:36:00.701000Z", 701_000_000),
            ("2015-08-30 12:36:00 +0000 +0000", 0),
            ("2015-08-30 20:36:00.5 +0800 CST", 500_000_000),
            ("2015-08-30 12:36:00 UTC", 0),
            ("20150830T123600Z", 0),
            ("Sun, 30 Aug 2015 12:36:00 GMT", 0),
            ("Sunday, 30-Aug-15 12:36:00 GMT", 0),
            ("Sun Aug 30 12:36:00 2015", 0),
        ] {
            let read = nanos(text, TimestampFormat::Rfc3339);
            assert_eq!(read, Ok(noon + fraction), "{text}");
        }
    }

    #[test]
    fn numbers_in_any_notation() {
        for (text, seconds) in [
            ("1440938160", 1_440_938_160_000_000_000),
            ("1.44093816E9", 1_440_938_160_000_000_000),
            ("1440938160.123456789", 1_440_938_160_123_456_789),
            ("1440938160.1234567899", 1_440_938_160_123_456_789),
            ("-0.5", -500_000_000),
            ("5e-1", 500_000_000),
            ("0", 0),
            ("0e99", 0),
            ("1e-99", 0),
        ] {
            assert_eq!(
                nanos(text, TimestampFormat::EpochSeconds),
                Ok(seconds),
                "{text}"
            );
        }
        let millis = nanos("1552550980000.5", TimestampFormat::EpochMillis);
        assert_eq!(millis, Ok(1_552_550_980_000_500_000));
    }

    #[test]
    fn the_declared_format_does_not_bind_the_reader() {
        for format in [
            TimestampFormat::EpochMillis,
            TimestampFormat::HttpDate,
            TimestampFormat::NaiveLocal,
        ] {
            assert_eq!(nanos("1970-01-01T00:00:01Z", format), Ok(1_000_000_000));
        }
        assert_eq!(nanos("1", TimestampFormat::Rfc3339), Ok(1_000_000_000));
    }

    #[test]
    fn dates_of_headers_have_three_forms() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Mon, 06 Nov 1994 08:49:37 GMT",
        ] {
            let date = http_date(text).map(Timestamp::as_secs);
            assert_eq!(date, Some(784_111_777), "{text}");
        }
        for text in ["784111777", "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994", ""] {
            assert_eq!(http_date(text), None, "{text}");
        }
    }

    #[test]
    fn the_far_future_that_stands_for_never() {
        let never = Timestamp::parse("9999-12-31T23:59:59Z", TimestampFormat::Rfc3339);
        assert_eq!(never.map(Timestamp::as_secs), Ok(Timestamp::MAX.as_secs()));
    }

    #[test]
    fn refuses_other_text_and_other_millennia() {
        for text in [
            "",
            " ",
            "NaN",
            "inf",
            "-",
            "1e",
            "1.2.3",
            "2015-13-01",
            "2015-08-30T25:00:00Z",
            "2015-08-30T12:36:00[Asia/Shanghai]",
            "tomorrow",
            "\u{661}",
        ] {
            let read = nanos(text, TimestampFormat::EpochSeconds);
            assert_eq!(read, Err(TimestampError::Unreadable), "{text}");
        }
        for text in [
            "1e999999999",
            "253402300800",
            "-99999999999999999999999999999999999999999999999",
            "9999-12-31T23:59:59-01:00",
            "-000001-12-31T23:59:59Z",
        ] {
            let read = nanos(text, TimestampFormat::EpochSeconds);
            assert_eq!(read, Err(TimestampError::OutOfRange), "{text}");
        }
    }

    proptest! {
        #[test]
        fn reads_back_what_it_wrote(
            seconds in Timestamp::MIN.as_secs()..=Timestamp::MAX.as_secs(),
            nanos in 0_i128..1_000_000_000,
        ) {
            let total = i128::from(seconds) * 1_000_000_000 + nanos;
            let timestamp = Timestamp::from_nanos(total).unwrap();
            for format in [
                TimestampFormat::EpochSeconds,
                TimestampFormat::Rfc3339,
                TimestampFormat::NaiveLocal,
            ] {
                assert_eq!(Timestamp::parse(&timestamp.format(format), format), Ok(timestamp));
            }
        }

        #[test]
        fn never_panics(text in "[-+0-9eE.:TZ ]{0,40}", other in any::<String>()) {
            let _ = Timestamp::parse(&text, TimestampFormat::EpochSeconds);
            let _ = Timestamp::parse(&other, TimestampFormat::EpochMillis);
        }
    }
}
