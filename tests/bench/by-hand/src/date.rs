//! The one form of date that the signature needs.

/// Seconds since 1970 as `20150830T123600Z`.
pub(crate) fn basic(seconds: u64) -> String {
    let (days, time) = (seconds / 86_400, seconds % 86_400);
    // Days since the first of March of the year 0, see "chrono-compatible low-level date algorithms".
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + u64::from(month <= 2);
    let (hour, minute, second) = (time / 3_600, time / 60 % 60, time % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::basic;

    #[test]
    fn days_are_counted_over_leap_years() {
        assert_eq!(basic(0), "19700101T000000Z");
        assert_eq!(basic(951_827_696), "20000229T123456Z");
        assert_eq!(basic(1_440_938_160), "20150830T123600Z");
    }
}
