//! Reading timestamps, leniently: services answer in other forms than they document.

use std::str::FromStr;

use super::date_time::date_time;
use super::decimal::{Decimal, MILLISECOND, SECOND};
use super::http_date::http_date;
use super::{Timestamp, TimestampError, TimestampFormat};

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
    /// sign, fraction and exponent; RFC 3339 with any offset below a day, in lower case, with a space for the `T`,
    /// with any number of fraction digits, without minutes or seconds; the same without a zone, taken as UTC; the compact
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

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::{Timestamp, TimestampError, TimestampFormat};

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
            "-000001-12-31T23:59:59Z",
        ] {
            let read = nanos(text, TimestampFormat::EpochSeconds);
            assert_eq!(read, Err(TimestampError::Unreadable), "{text}");
        }
        for text in [
            "1e999999999",
            "253402300800",
            "-99999999999999999999999999999999999999999999999",
            "9999-12-31T23:59:59-01:00",
            "0000-01-01T00:00:00+01:00",
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
