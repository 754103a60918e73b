//! Points in time as the services write them.

mod civil;
mod date_time;
mod decimal;
mod format;
mod http_date;
mod parse;

use std::error::Error;
use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use self::civil::Civil;
pub use self::format::TimestampFormat;
pub(crate) use self::http_date::http_date;

const NANOS_PER_SECOND: i128 = 1_000_000_000;
const NANOS_PER_MILLI: i128 = 1_000_000;

/// A point in time with nanosecond precision, between the years 0000 and 9999 in UTC.
///
/// That is the range of [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339); because every value is
/// inside it, formatting cannot fail. `Debug` and `Display` write RFC 3339.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z, rounded down.
    seconds: i64,
    /// Nanoseconds after `seconds`, always below one second.
    nanos: u32,
}

impl Timestamp {
    /// 1970-01-01T00:00:00Z.
    pub const UNIX_EPOCH: Self = Self {
        seconds: 0,
        nanos: 0,
    };

    /// The earliest timestamp, 0000-01-01T00:00:00Z.
    pub const MIN: Self = Self {
        seconds: -62_167_219_200,
        nanos: 0,
    };

    /// The latest timestamp, 9999-12-31T23:59:59.999999999Z.
    pub const MAX: Self = Self {
        seconds: 253_402_300_799,
        nanos: 999_999_999,
    };

    /// The timestamp `seconds` after (or, if negative, before) 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    ///
    /// [`TimestampError::OutOfRange`] outside the years 0000 to 9999.
    pub fn from_secs(seconds: i64) -> Result<Self, TimestampError> {
        Self::from_nanos(i128::from(seconds) * NANOS_PER_SECOND)
    }

    /// The timestamp `millis` milliseconds after (or, if negative, before) 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    ///
    /// [`TimestampError::OutOfRange`] outside the years 0000 to 9999.
    pub fn from_millis(millis: i64) -> Result<Self, TimestampError> {
        Self::from_nanos(i128::from(millis) * NANOS_PER_MILLI)
    }

    /// Seconds since 1970-01-01T00:00:00Z, rounded down.
    #[must_use]
    pub const fn as_secs(self) -> i64 {
        self.seconds
    }

    /// Milliseconds since 1970-01-01T00:00:00Z, rounded down.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.seconds * 1_000 + (self.nanos / 1_000_000) as i64
    }

    /// Nanoseconds after [`Timestamp::as_secs`], below one second.
    #[must_use]
    pub const fn subsec_nanos(self) -> u32 {
        self.nanos
    }

    /// The same by the system's clock; nothing if that does not reach so far.
    pub(crate) fn to_system_time(self) -> Option<SystemTime> {
        let since = Duration::from_secs(self.seconds.unsigned_abs());
        let second = if self.seconds < 0 {
            UNIX_EPOCH.checked_sub(since)
        } else {
            UNIX_EPOCH.checked_add(since)
        };
        second?.checked_add(Duration::from_nanos(self.nanos.into()))
    }

    fn from_nanos(nanos: i128) -> Result<Self, TimestampError> {
        let seconds = nanos.div_euclid(NANOS_PER_SECOND);
        let timestamp = Self {
            seconds: i64::try_from(seconds).map_err(|_| TimestampError::OutOfRange)?,
            nanos: u32::try_from(nanos.rem_euclid(NANOS_PER_SECOND))
                .map_err(|_| TimestampError::OutOfRange)?,
        };
        if (Self::MIN..=Self::MAX).contains(&timestamp) {
            Ok(timestamp)
        } else {
            Err(TimestampError::OutOfRange)
        }
    }

    fn total_nanos(self) -> i128 {
        i128::from(self.seconds) * NANOS_PER_SECOND + i128::from(self.nanos)
    }

    /// Date and time of the day in UTC.
    fn civil(self) -> Civil {
        Civil::at(self.seconds, self.nanos)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.format(TimestampFormat::Rfc3339))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A clock set outside the years 0000 to 9999 is held at [`Timestamp::MIN`] or [`Timestamp::MAX`].
impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let (nanos, bound) = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => (i128::try_from(after.as_nanos()), Self::MAX),
            Err(before) => {
                let nanos = i128::try_from(before.duration().as_nanos());
                (nanos.map(|nanos| -nanos), Self::MIN)
            }
        };
        let in_range = nanos.ok().and_then(|nanos| Self::from_nanos(nanos).ok());
        in_range.unwrap_or(bound)
    }
}

/// Fails where the platform's clock cannot represent the timestamp.
impl TryFrom<Timestamp> for SystemTime {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        let seconds = Duration::from_secs(timestamp.seconds.unsigned_abs());
        let whole = if timestamp.seconds < 0 {
            UNIX_EPOCH.checked_sub(seconds)
        } else {
            UNIX_EPOCH.checked_add(seconds)
        };
        whole
            .and_then(|time| time.checked_add(Duration::from_nanos(timestamp.nanos.into())))
            .ok_or(TimestampError::OutOfRange)
    }
}

/// Why a value is not a [`Timestamp`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimestampError {
    /// The text is neither a number nor a date and time in a known form.
    Unreadable,
    /// The point in time lies outside the years 0000 to 9999, or outside the platform's clock.
    OutOfRange,
}

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "not a timestamp in a known form",
            Self::OutOfRange => "timestamp out of range",
        })
    }
}

impl Error for TimestampError {}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    use super::{Timestamp, TimestampError};

    #[test]
    fn bounds_are_the_years_0000_and_9999() {
        assert_eq!(Timestamp::MIN.to_string(), "0000-01-01T00:00:00Z");
        assert_eq!(Timestamp::MAX.to_string(), "9999-12-31T23:59:59.999999999Z");
        for seconds in [i64::MIN, -62_167_219_201, 253_402_300_800, i64::MAX] {
            assert_eq!(
                Timestamp::from_secs(seconds),
                Err(TimestampError::OutOfRange)
            );
        }
        assert_eq!(
            Timestamp::from_millis(i64::MAX),
            Err(TimestampError::OutOfRange)
        );
    }

    #[test]
    fn before_the_epoch_seconds_round_down() {
        let timestamp = Timestamp::from_millis(-1).unwrap();
        assert_eq!(timestamp.as_secs(), -1);
        assert_eq!(timestamp.subsec_nanos(), 999_000_000);
        assert_eq!(timestamp.as_millis(), -1);
        assert_eq!(timestamp.to_string(), "1969-12-31T23:59:59.999Z");
    }

    #[test]
    fn system_time_goes_both_ways() {
        for time in [
            UNIX_EPOCH,
            UNIX_EPOCH - Duration::from_millis(1_500),
            UNIX_EPOCH + Duration::from_nanos(1_704_164_645_000_000_100),
        ] {
            let back = SystemTime::try_from(Timestamp::from(time)).unwrap();
            assert_eq!(back, time);
        }
    }

    #[test]
    fn an_absurd_clock_is_held_at_the_bounds() {
        let after = UNIX_EPOCH.checked_add(Duration::from_secs(1 << 60));
        let before = UNIX_EPOCH.checked_sub(Duration::from_secs(1 << 60));
        assert!(after.is_none_or(|time| Timestamp::from(time) == Timestamp::MAX));
        assert!(before.is_none_or(|time| Timestamp::from(time) == Timestamp::MIN));
    }
}
