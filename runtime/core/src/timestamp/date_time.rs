//! Points in time as date and time of the day: RFC 3339, and what is written instead of it.

use super::civil::Civil;
use super::{Timestamp, TimestampError};

/// Reads a date and time, or a date alone as its midnight. Without an offset from UTC it counts as UTC.
pub(super) fn date_time(text: &str) -> Result<Timestamp, TimestampError> {
    let mut rest = Rest(text.as_bytes());
    let read = rest.date_time().filter(|_| rest.0.is_empty());
    let (civil, offset) = read.ok_or(TimestampError::Unreadable)?;
    civil.behind(offset)
}

/// What is still to be read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn date_time(&mut self) -> Option<(Civil, i64)> {
        let year = i32::from(self.two_digits()?) * 100 + i32::from(self.two_digits()?);
        let dashed = self.takes(b"-");
        let month = self.two_digits()?;
        if dashed != self.takes(b"-") {
            return None;
        }
        let day = self.two_digits()?;
        let mut civil = Civil {
            year,
            month,
            day,
            hour: 0,
            minute: 0,
            second: 0,
            nanos: 0,
        };
        if self.0.is_empty() {
            return Some((civil, 0));
        }
        if !self.takes(b"Tt") && !self.spaces() {
            return None;
        }
        let (hour, minute, second) = self.sexagesimal()?;
        civil.hour = hour;
        civil.minute = minute.unwrap_or(0);
        if let Some(second) = second {
            civil.second = second;
            civil.nanos = self.fraction()?;
        }
        Some((civil, self.offset()?))
    }

    /// Hours, minutes and seconds, all with colons between them or none. RFC 3339 demands all three in a time, and the
    /// first two in an offset, but some leave out what is zero.
    fn sexagesimal(&mut self) -> Option<(u8, Option<u8>, Option<u8>)> {
        let hours = self.two_digits()?;
        let colons = self.takes(b":");
        let is_next = |rest: &Self| rest.0.first().is_some_and(u8::is_ascii_digit);
        if !colons && !is_next(self) {
            return Some((hours, None, None));
        }
        let minutes = self.two_digits()?;
        let more = if colons {
            self.takes(b":")
        } else {
            is_next(self)
        };
        let seconds = if more { Some(self.two_digits()?) } else { None };
        Some((hours, Some(minutes), seconds))
    }

    /// Finer digits than nanoseconds are cut off.
    fn fraction(&mut self) -> Option<u32> {
        if !self.takes(b".,") {
            return Some(0);
        }
        let mut nanos = u32::from(self.digit()?);
        let mut digits = 1;
        while let Some(digit) = self.digit() {
            if digits < 9 {
                nanos = nanos * 10 + u32::from(digit);
                digits += 1;
            }
        }
        Some(nanos * 10_u32.pow(9 - digits))
    }

    /// Seconds ahead of UTC. Go writes a space before it, and the name of a zone after it, which adds nothing to it.
    fn offset(&mut self) -> Option<i64> {
        let spaced = self.spaces();
        if self.0.is_empty() {
            return Some(0);
        }
        let offset = match self.0.first()? {
            b'+' | b'-' => self.numeric_offset()?,
            _ => self.utc(spaced)?,
        };
        if spaced && self.spaces() {
            self.word();
        }
        Some(offset)
    }

    fn word(&mut self) {
        let end = self.0.iter().position(u8::is_ascii_whitespace);
        self.0 = end.map_or(&[], |end| self.0.split_at(end).1);
    }

    fn utc(&mut self, spaced: bool) -> Option<i64> {
        if self.takes(b"Zz") {
            return Some(0);
        }
        let named = spaced.then(|| self.0.strip_prefix(b"UTC").or(self.0.strip_prefix(b"GMT")));
        self.0 = named.flatten()?;
        Some(0)
    }

    fn numeric_offset(&mut self) -> Option<i64> {
        let sign = if self.0.first() == Some(&b'-') { -1 } else { 1 };
        self.takes(b"+-");
        let (hours, minutes, seconds) = self.sexagesimal()?;
        let (minutes, seconds) = (minutes.unwrap_or(0), seconds.unwrap_or(0));
        let is_offset = hours < 24 && minutes < 60 && seconds < 60;
        let minutes = i64::from(hours) * 60 + i64::from(minutes);
        is_offset.then(|| sign * (minutes * 60 + i64::from(seconds)))
    }

    fn two_digits(&mut self) -> Option<u8> {
        Some(self.digit()? * 10 + self.digit()?)
    }

    fn digit(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        let digit = first.is_ascii_digit().then(|| first - b'0')?;
        self.0 = rest;
        Some(digit)
    }

    /// Whether there is a space; it and those after it are taken.
    fn spaces(&mut self) -> bool {
        let before = self.0.len();
        self.0 = self.0.trim_ascii_start();
        self.0.len() < before
    }

    /// Takes the next byte if it is one of these.
    fn takes(&mut self, any: &[u8]) -> bool {
        match self.0.split_first() {
            Some((first, rest)) if any.contains(first) => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::fmt::temporal::Pieces;
    use jiff::tz::Offset;
    use proptest::prelude::{any, proptest};

    use super::{Timestamp, TimestampError, date_time};
    use crate::timestamp::TimestampFormat;

    #[test]
    fn other_text_is_refused() {
        for text in [
            "2015-08",
            "2015-0830",
            "201508-30",
            "2015-02-29",
            "2015-08-32",
            "2015-00-30",
            "2015-08-30T",
            "2015-08-30T12:60:00Z",
            "2015-08-30T12:36:61Z",
            "2015-08-30T12:36:00.Z",
            "2015-08-30T12:36Z00",
            "2015-08-30T12:3600Z",
            "2015-08-30T1236:00Z",
            "2015-08-30T12:Z",
            "2015-08-30T12:36:00+24:00",
            "2015-08-30T12:36:00+24Z",
            "2015-08-30T12:36:00+08:60",
            "2015-08-30T12:36:00+08:60Z",
            "2015-08-30T12:36:00+05:Z",
            "2015-08-30T12:36:00+-05:00",
            "2015-08-30T12:36:00-+05:00",
            "2015-08-30T12:36:00+0Z",
            "2015-08-30T12:36:00+Z",
            "2015-08-30T12:36:00+8",
            "2015-08-30 12:36:00 +24UTC",
            "2015-08-30T12:36:00UTC",
            "2015-08-30T12:36:00 UTC UTC more",
            "2015-08-30 12:36:00 CEST",
            "2015-08-30T12:36:00[Asia/Shanghai]",
            "+02015-08-30T12:36:00Z",
        ] {
            assert_eq!(date_time(text), Err(TimestampError::Unreadable), "{text}");
        }
    }

    #[test]
    fn the_inserted_second_is_the_one_before_it() {
        let inserted = date_time("2016-12-31T23:59:60Z");
        assert_eq!(inserted.map(Timestamp::as_secs), Ok(1_483_228_799));
    }

    #[test]
    fn digits_beyond_nanoseconds_are_cut_off() {
        let fine = date_time("1970-01-01T00:00:00.1234567899Z").unwrap();
        assert_eq!(fine.subsec_nanos(), 123_456_789);
    }

    proptest! {
        #[test]
        fn a_library_of_dates_agrees(
            seconds in Timestamp::MIN.as_secs()..253_402_200_000,
            nanos in 0_i32..1_000_000_000,
            minutes in -23 * 60_i32..23 * 60,
        ) {
            let theirs = jiff::Timestamp::new(seconds, nanos).unwrap();
            let ours = Timestamp::from_nanos(theirs.as_nanosecond()).unwrap();
            assert_eq!(ours.format(TimestampFormat::Rfc3339), theirs.to_string());
            assert_eq!(
                ours.format(TimestampFormat::HttpDate),
                theirs.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
            );
            let ahead = Offset::from_seconds(minutes * 60).unwrap();
            let local = theirs.display_with_offset(ahead).to_string();
            // A year before 0 has six digits, which RFC 3339 does not know.
            if !local.starts_with('-') {
                assert_eq!(date_time(&local), Ok(ours), "{}", local);
            }
        }

        #[test]
        fn what_is_no_date_is_no_date_to_a_library(day in 0_i8..40, month in 0_i8..15, year in 0_i16..=9999) {
            let known = jiff::civil::Date::new(year, month, day);
            let midnight = known.map(|date| date.duration_since(jiff::civil::date(1970, 1, 1)));
            let read = date_time(&format!("{year:04}-{month:02}-{day:02}"));
            assert_eq!(
                read.ok().map(Timestamp::as_secs),
                midnight.ok().map(|since| since.as_secs())
            );
        }

        #[test]
        fn what_a_library_reads_is_read_alike(
            text in "20[0-2][0-9]-[01][0-9]-[0-3][0-9][T ]([0-2][0-9](:[0-5][0-9](:[0-6][0-9]([.,][0-9]{1,9})?)?)?|[0-2][0-9][0-5][0-9][0-6][0-9])(Z|[+-][01][0-9](:?[0-5][0-9](:[0-5][0-9])?)?)?",
        ) {
            let theirs = Pieces::parse(&text).ok().and_then(|pieces| {
                let local = pieces.date().to_datetime(pieces.time()?);
                let ahead = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
                ahead.to_timestamp(local).ok()
            });
            if let Some(theirs) = theirs {
                let ours = date_time(&text).map(Timestamp::total_nanos);
                assert_eq!(ours, Ok(theirs.as_nanosecond()), "{}", text);
            }
        }

        #[test]
        fn never_panics(text in "[-+0-9eE.,:TZ ]{0,40}", other in any::<String>()) {
            let _ = date_time(&text);
            let _ = date_time(&other);
        }
    }
}
