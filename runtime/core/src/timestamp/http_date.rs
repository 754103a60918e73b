//! Dates in headers ([RFC 9110, section 5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7)).

use super::Timestamp;
use super::civil::Civil;

/// How weeks go.
pub(super) const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// How years go.
pub(super) const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A date as headers state it, and nothing else: the usual form, and two that recipients must read all the same. The day
/// of the week tells nothing that the date does not, so that one which contradicts it does no harm.
pub(crate) fn http_date(text: &str) -> Option<Timestamp> {
    let (weekday, rest) = text.split_once(' ')?;
    if !weekday.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let words: Vec<&str> = rest.split_ascii_whitespace().collect();
    let (day, month, year, time) = match *words.as_slice() {
        [day, month, year, time, "GMT"] => (day, month, year, time),
        [date, time, "GMT"] => {
            let (day, rest) = date.split_once('-')?;
            let (month, year) = rest.split_once('-')?;
            (day, month, year, time)
        }
        [month, day, time, year] => (day, month, year, time),
        _ => return None,
    };
    let mut of_day = time.splitn(3, ':').map(number);
    let civil = Civil {
        year: full_year(year)?,
        month: MONTHS
            .iter()
            .zip(1..)
            .find_map(|(name, number)| name.eq_ignore_ascii_case(month).then_some(number))?,
        day: number(day)?,
        hour: of_day.next()??,
        minute: of_day.next()??,
        second: of_day.next()??,
        nanos: 0,
    };
    civil.behind(0).ok()
}

/// One or two digits.
fn number(text: &str) -> Option<u8> {
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// The form with two digits was given up when 1994 was the present, so that 69 and above is of that century.
fn full_year(text: &str) -> Option<i32> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year: i32 = text.parse().ok()?;
    match (text.len(), year) {
        (4, year) => Some(year),
        (2, 69..) => Some(1900 + year),
        (2, _) => Some(2000 + year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::{Timestamp, http_date};

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
        for text in [
            "784111777",
            "1994-11-06T08:49:37Z",
            "Sun, 06 Nov 1994",
            "Sun, 31 Feb 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49 GMT",
            "Sun, 06 Nov 1994 08:49:37:00 GMT",
            "Sun, 06 Nov 19940 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 06 Nov -1994 08:49:37 GMT",
            "Sunday, 06-Nov--94 08:49:37 GMT",
            "Sun Nov-6-08:49:37--1994",
            "",
        ] {
            assert_eq!(http_date(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_others_write_is_read(seconds in 0_u32..) {
            let date = std::time::UNIX_EPOCH + std::time::Duration::from_secs(seconds.into());
            let read = http_date(&httpdate::fmt_http_date(date)).unwrap();
            assert_eq!(read.as_secs(), i64::from(seconds));
        }

        #[test]
        fn never_panics(text in "[A-Z][a-z]{0,3},? [0-9A-Za-z :-]{0,30}", other in any::<String>()) {
            let _ = http_date(&text);
            let _ = http_date(&other);
        }
    }
}
