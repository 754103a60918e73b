//! How long an answer asks the client to wait.

use std::time::{Duration, SystemTime};

use http::HeaderMap;

use crate::timestamp::http_date;

/// Longer requests are read as this, which is more than any policy waits.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// A header in which a vendor says how long to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WaitHint {
    /// The header's name, in any case.
    pub header: &'static str,
    /// What its value means.
    pub unit: WaitUnit,
}

/// The meaning of a wait hint's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WaitUnit {
    /// Whole seconds.
    Seconds,
    /// Whole milliseconds.
    Millis,
    /// Whole seconds or an HTTP date, as RFC 9110, section 10.2.3 defines `Retry-After`.
    SecondsOrDate,
}

impl WaitHint {
    /// A hint in `header`.
    pub const fn new(header: &'static str, unit: WaitUnit) -> Self {
        Self { header, unit }
    }

    fn read(&self, headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
        let value = headers.get(self.header)?.to_str().ok()?.trim();
        let wait = match self.unit {
            WaitUnit::Seconds => seconds(value),
            WaitUnit::Millis => number(value).map(Duration::from_millis),
            WaitUnit::SecondsOrDate => seconds(value).or_else(|| until(value, now)),
        };
        wait.map(|wait| wait.min(LONGEST))
    }
}

/// The wait asked for by the first of `hints` that is present and readable, at most a day.
///
/// Negative and fractional numbers, and anything else that is no number, are passed over; a date in
/// the past means no wait.
pub fn hinted_wait(hints: &[WaitHint], headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    hints.iter().find_map(|hint| hint.read(headers, now))
}

fn seconds(value: &str) -> Option<Duration> {
    number(value).map(Duration::from_secs)
}

/// Digits only; a number too large for `u64` is still a number.
fn number(value: &str) -> Option<u64> {
    let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| value.parse().unwrap_or(u64::MAX))
}

fn until(value: &str, now: SystemTime) -> Option<Duration> {
    let moment = http_date(value)?.to_system_time()?;
    Some(moment.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    const HINTS: [WaitHint; 3] = [
        WaitHint::new("X-Vendor-Retry-After", WaitUnit::Millis),
        WaitHint::new("Retry-After", WaitUnit::SecondsOrDate),
        WaitHint::new("x-plain-seconds", WaitUnit::Seconds),
    ];

    fn wait(headers: &[(&'static str, &[u8])]) -> Option<Duration> {
        let headers = headers
            .iter()
            .map(|(name, value)| {
                let value = HeaderValue::from_bytes(value).unwrap();
                (HeaderName::from_static(name), value)
            })
            .collect();
        // 1994-11-15 08:12:31 UTC, the example date of RFC 9110.
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_887_151);
        hinted_wait(&HINTS, &headers, now)
    }

    #[test]
    fn numbers_and_dates_are_read_in_their_unit() {
        let cases: [(&'static str, &str, u64); 8] = [
            ("x-vendor-retry-after", "1500", 1_500),
            ("x-plain-seconds", "7", 7_000),
            ("retry-after", "120", 120_000),
            ("retry-after", " 0 ", 0),
            ("retry-after", "Tue, 15 Nov 1994 08:12:41 GMT", 10_000),
            ("retry-after", "Tuesday, 15-Nov-94 08:12:41 GMT", 10_000),
            ("retry-after", "Tue Nov 15 08:12:41 1994", 10_000),
            ("retry-after", "Tue, 15 Nov 1994 08:12:01 GMT", 0),
        ];
        for (name, value, millis) in cases {
            let expected = Some(Duration::from_millis(millis));
            assert_eq!(wait(&[(name, value.as_bytes())]), expected, "{value}");
        }
    }

    #[test]
    fn junk_is_passed_over() {
        let junk: [&[u8]; 10] = [
            b"", b"-1", b"+1", b"1.5", b"1e9", b"0x10", b"soon", b"1 2", b"NaN", b"\xff",
        ];
        for value in junk {
            for name in ["x-vendor-retry-after", "retry-after", "x-plain-seconds"] {
                assert_eq!(wait(&[(name, value)]), None, "{value:?}");
            }
        }
        let date = b"Tue, 15 Nov 1994 08:12:41 GMT";
        assert_eq!(wait(&[("x-plain-seconds", date)]), None);
    }

    #[test]
    fn huge_values_are_read_as_a_day() {
        let huge: [&[u8]; 3] = [
            b"86401000000",
            b"18446744073709551616",
            b"99999999999999999999999999999999",
        ];
        for value in huge {
            assert_eq!(wait(&[("retry-after", value)]), Some(LONGEST));
            assert_eq!(wait(&[("x-vendor-retry-after", value)]), Some(LONGEST));
        }
        let far = b"Fri, 31 Dec 9999 23:59:59 GMT";
        assert_eq!(wait(&[("retry-after", far)]), Some(LONGEST));
    }

    #[test]
    fn the_first_readable_hint_counts() {
        let both: [(&'static str, &[u8]); 2] =
            [("retry-after", b"9"), ("x-vendor-retry-after", b"250")];
        assert_eq!(wait(&both), Some(Duration::from_millis(250)));
        let damaged: [(&'static str, &[u8]); 2] =
            [("retry-after", b"9"), ("x-vendor-retry-after", b"-250")];
        assert_eq!(wait(&damaged), Some(Duration::from_secs(9)));
    }
}
