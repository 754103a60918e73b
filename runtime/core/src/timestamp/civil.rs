//! Date and time of the day, as calendars and clocks show them.

use super::{NANOS_PER_SECOND, Timestamp, TimestampError};

const SECONDS_PER_DAY: i64 = 86_400;

/// In the proleptic Gregorian calendar and in UTC.
#[derive(Clone, Copy)]
pub(super) struct Civil {
    pub(super) year: i32,
    pub(super) month: u8,
    pub(super) day: u8,
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
    pub(super) nanos: u32,
}

impl Civil {
    /// What a point in time is called that lies so much after 1970.
    pub(super) fn at(seconds: i64, nanos: u32) -> Self {
        let (year, month, day, hour, minute, second) = datealgo::secs_to_datetime(seconds);
        Self {
            year,
            month,
            day,
            hour,
            minute,
            second,
            nanos,
        }
    }

    /// The days since Monday.
    pub(super) fn weekday(&self) -> u8 {
        datealgo::date_to_weekday((self.year, self.month, self.day)) - 1
    }

    /// The point in time, if a clock ahead of UTC by `offset` seconds shows this. The sixtieth second, which is one that
    /// was inserted, counts as the one before it, because the seconds since 1970 leave it out.
    pub(super) fn behind(&self, offset: i64) -> Result<Timestamp, TimestampError> {
        let is_date = (0..=9999).contains(&self.year)
            && (1..=12).contains(&self.month)
            && (1..=datealgo::days_in_month(self.year, self.month)).contains(&self.day);
        let is_time = self.hour < 24 && self.minute < 60 && self.second <= 60;
        if !is_date || !is_time {
            return Err(TimestampError::Unreadable);
        }
        let days = datealgo::date_to_rd((self.year, self.month, self.day));
        let minutes = i64::from(self.hour) * 60 + i64::from(self.minute);
        let of_day = minutes * 60 + i64::from(self.second.min(59));
        let seconds = i64::from(days) * SECONDS_PER_DAY + of_day - offset;
        Timestamp::from_nanos(i128::from(seconds) * NANOS_PER_SECOND + i128::from(self.nanos))
    }
}
