//! Writing timestamps, strictly in the form that a service asks for.

use std::fmt::{self, Write};

use super::civil::Civil;
use super::http_date::{DAYS, MONTHS};
use super::{NANOS_PER_SECOND, Timestamp};

/// How a service writes a point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimestampFormat {
    /// Seconds since 1970, with a fraction only if there is one: `1704164645`, `1704164645.5`.
    EpochSeconds,
    /// Whole milliseconds since 1970: `1704164645000`.
    EpochMillis,
    /// [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339) in UTC: `2024-01-02T03:04:05Z`.
    Rfc3339,
    /// The preferred date form of [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7),
    /// in whole seconds: `Tue, 02 Jan 2024 03:04:05 GMT`.
    HttpDate,
    /// Date and time without a zone, taken as UTC: `2024-01-02 03:04:05`.
    ///
    /// The service means its own local time, which the text does not tell.
    NaiveLocal,
}

impl Timestamp {
    /// The timestamp as text in `format`.
    #[must_use]
    pub fn format(self, format: TimestampFormat) -> String {
        match format {
            TimestampFormat::EpochSeconds => self.decimal_seconds(),
            TimestampFormat::EpochMillis => self.as_millis().to_string(),
            TimestampFormat::Rfc3339 => self.date_time('T', "Z"),
            TimestampFormat::HttpDate => self.http_date(),
            TimestampFormat::NaiveLocal => self.date_time(' ', ""),
        }
    }

    /// The compact date and time that several signatures use: `20150830T123600Z`.
    #[must_use]
    pub fn basic_date_time(self) -> String {
        let Civil {
            year,
            month,
            day,
            hour,
            minute,
            second,
            ..
        } = self.civil();
        written(format_args!(
            "{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z"
        ))
    }

    /// The compact UTC date: `20150830`.
    #[must_use]
    pub fn basic_date(self) -> String {
        let Civil {
            year, month, day, ..
        } = self.civil();
        written(format_args!("{year:04}{month:02}{day:02}"))
    }

    /// The UTC date: `2015-08-30`.
    #[must_use]
    pub fn date(self) -> String {
        let Civil {
            year, month, day, ..
        } = self.civil();
        written(format_args!("{year:04}-{month:02}-{day:02}"))
    }

    /// RFC 3339 in UTC without a fraction, whatever the precision: `2015-08-30T12:36:00Z`.
    #[must_use]
    pub fn rfc3339_seconds(self) -> String {
        let whole = Self { nanos: 0, ..self };
        whole.format(TimestampFormat::Rfc3339)
    }

    fn date_time(self, separator: char, zone: &str) -> String {
        let Civil {
            year,
            month,
            day,
            hour,
            minute,
            second,
            nanos,
        } = self.civil();
        let fraction = Fraction(nanos);
        written(format_args!(
            "{year:04}-{month:02}-{day:02}{separator}{hour:02}:{minute:02}:{second:02}{fraction}{zone}"
        ))
    }

    fn http_date(self) -> String {
        let civil = self.civil();
        let Civil {
            year,
            day,
            hour,
            minute,
            second,
            ..
        } = civil;
        let weekday = DAYS.get(usize::from(civil.weekday())).unwrap_or(&"");
        let month = MONTHS.get(usize::from(civil.month) - 1).unwrap_or(&"");
        written(format_args!(
            "{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT"
        ))
    }

    /// Built from the magnitude, because half a second before 1970 is `-0.5` although it is stored
    /// as one second before plus half a second.
    fn decimal_seconds(self) -> String {
        let total = self.total_nanos();
        let sign = if total < 0 { "-" } else { "" };
        let magnitude = total.abs();
        let whole = magnitude / NANOS_PER_SECOND;
        match magnitude % NANOS_PER_SECOND {
            0 => format!("{sign}{whole}"),
            fraction => {
                let digits = format!("{fraction:09}");
                format!("{sign}{whole}.{}", digits.trim_end_matches('0'))
            }
        }
    }
}

/// Room for the longest form, that of RFC 3339 with nanoseconds, so that the text does not grow piece by piece.
const ROOM: usize = 30;

fn written(text: fmt::Arguments<'_>) -> String {
    let mut written = String::with_capacity(ROOM);
    // Writing to memory cannot fail.
    let _ = written.write_fmt(text);
    written
}

/// Nanoseconds as the digits after a second, without those that say nothing.
struct Fraction(u32);

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut digits, mut width) = (self.0, 9);
        if digits == 0 {
            return Ok(());
        }
        while digits % 10 == 0 {
            digits /= 10;
            width -= 1;
        }
        write!(f, ".{digits:0width$}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Timestamp, TimestampFormat};

    #[test]
    fn every_format() {
        let timestamp = Timestamp::from_millis(1_440_938_160_250).unwrap();
        for (format, text) in [
            (TimestampFormat::EpochSeconds, "1440938160.25"),
            (TimestampFormat::EpochMillis, "1440938160250"),
            (TimestampFormat::Rfc3339, "2015-08-30T12:36:00.25Z"),
            (TimestampFormat::HttpDate, "Sun, 30 Aug 2015 12:36:00 GMT"),
            (TimestampFormat::NaiveLocal, "2015-08-30 12:36:00.25"),
        ] {
            assert_eq!(timestamp.format(format), text);
        }
    }

    #[test]
    fn forms_that_signatures_use() {
        let timestamp = Timestamp::from_millis(1_440_938_160_250).unwrap();
        assert_eq!(timestamp.basic_date_time(), "20150830T123600Z");
        assert_eq!(timestamp.basic_date(), "20150830");
        assert_eq!(timestamp.date(), "2015-08-30");
        assert_eq!(timestamp.rfc3339_seconds(), "2015-08-30T12:36:00Z");
    }

    #[test]
    fn years_are_always_four_digits() {
        assert_eq!(Timestamp::MIN.date(), "0000-01-01");
        assert_eq!(Timestamp::MIN.basic_date_time(), "00000101T000000Z");
        assert_eq!(
            Timestamp::MIN.format(TimestampFormat::HttpDate),
            "Sat, 01 Jan 0000 00:00:00 GMT"
        );
    }

    #[test]
    fn fractions_before_the_epoch_keep_their_sign() {
        let timestamp = Timestamp::from_millis(-500).unwrap();
        assert_eq!(timestamp.format(TimestampFormat::EpochSeconds), "-0.5");
        assert_eq!(timestamp.format(TimestampFormat::EpochMillis), "-500");
    }
}
