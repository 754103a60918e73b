//! The service's clock, as far as it is known.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::HeaderMap;
use http::header::DATE;

use crate::timestamp::http_date;

/// Smaller differences are no reason for a refusal: an answer takes time, and services allow minutes.
const TOLERANCE_MILLIS: u64 = 10_000;

/// The system's clock with what has been learnt from answers: how far the service's clock is ahead of it.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    /// Milliseconds.
    offset: AtomicI64,
}

/// A time by a [`Clock`], and the offset that went into it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    pub(crate) time: SystemTime,
    offset: i64,
}

impl Clock {
    /// The time by the service's clock.
    pub(crate) fn read(&self) -> Reading {
        let offset = self.offset.load(Ordering::Relaxed);
        Reading {
            time: shifted(SystemTime::now(), offset),
            offset,
        }
    }

    /// Sets the clock by the `Date` of an answer to a request that was signed with `signed`. Tells whether that makes a
    /// difference to the request: another call may have set the clock since, and sending again is right all the same.
    pub(crate) fn correct(&self, headers: &HeaderMap, signed: Reading) -> bool {
        let Some(offset) = date(headers).map(|date| ahead(date, SystemTime::now())) else {
            return false;
        };
        let differs = offset.abs_diff(signed.offset) > TOLERANCE_MILLIS;
        if differs {
            self.offset.store(offset, Ordering::Relaxed);
        }
        differs
    }
}

fn date(headers: &HeaderMap) -> Option<SystemTime> {
    let text = headers.get(DATE)?.to_str().ok()?;
    http_date(text)?.to_system_time()
}

/// Milliseconds from `now` to `date`; an HTTP date has a year of four digits, so they fit.
fn ahead(date: SystemTime, now: SystemTime) -> i64 {
    millis(date).saturating_sub(millis(now))
}

fn millis(time: SystemTime) -> i64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_millis()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_millis()).map_or(i64::MIN, |it| -it),
    }
}

fn shifted(time: SystemTime, offset: i64) -> SystemTime {
    let distance = Duration::from_millis(offset.unsigned_abs());
    let shifted = if offset < 0 {
        time.checked_sub(distance)
    } else {
        time.checked_add(distance)
    };
    shifted.unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use crate::timestamp::{Timestamp, TimestampFormat};

    use super::*;

    fn dated(text: &str) -> HeaderMap {
        HeaderMap::from_iter([(DATE, HeaderValue::from_str(text).unwrap())])
    }

    fn away(seconds: i64) -> HeaderMap {
        let time = shifted(SystemTime::now(), seconds * 1_000);
        dated(&Timestamp::from(time).format(TimestampFormat::HttpDate))
    }

    /// How far the clock is ahead, in whole minutes.
    fn minutes(clock: &Clock) -> i64 {
        let reading = clock.read();
        (ahead(reading.time, SystemTime::now()) + 30_000).div_euclid(60_000)
    }

    #[test]
    fn only_a_date_that_is_far_away_sets_the_clock() {
        let clock = Clock::default();
        let first = clock.read();
        for useless in [
            HeaderMap::new(),
            dated("yesterday"),
            dated(""),
            away(5),
            away(-5),
        ] {
            assert!(!clock.correct(&useless, first), "{useless:?}");
            assert_eq!(minutes(&clock), 0);
        }
        assert!(clock.correct(&away(-1_200), first));
        assert_eq!(minutes(&clock), -20);
        assert!(
            !clock.correct(&away(-1_200), clock.read()),
            "it is right now"
        );
        assert!(clock.correct(&away(86_400), clock.read()));
        assert_eq!(minutes(&clock), 24 * 60);
    }

    #[test]
    fn a_request_that_was_signed_before_another_call_set_the_clock_is_worth_sending_again() {
        let clock = Clock::default();
        let [first, second] = [clock.read(), clock.read()];
        assert!(clock.correct(&away(600), first));
        assert!(clock.correct(&away(600), second));
        assert_eq!(minutes(&clock), 10);
    }

    #[test]
    fn no_date_makes_the_clock_fail() {
        for text in [
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT",
        ] {
            let clock = Clock::default();
            assert!(clock.correct(&dated(text), clock.read()), "{text}");
            let _ = clock.read();
        }
    }
}
