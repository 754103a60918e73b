//! Exponential back-off with full jitter.

use std::time::Duration;

/// `random / 2^64` of `base * 2^(attempt - 1)`, where the product is at most `max`.
///
/// Full jitter, as in "Exponential Backoff And Jitter" of the AWS Architecture Blog, in whole
/// nanoseconds.
pub(super) fn backoff(base: Duration, max: Duration, attempt: u32, random: u64) -> Duration {
    let factor = 1_u32
        .checked_shl(attempt.saturating_sub(1))
        .unwrap_or(u32::MAX);
    let ceiling = base.saturating_mul(factor).min(max);
    scaled(ceiling, random)
}

/// `random / 2^64` of `duration`; seconds and nanoseconds go separately, because their product with
/// `random` can exceed 128 bits.
fn scaled(duration: Duration, random: u64) -> Duration {
    let random = u128::from(random);
    let seconds = u128::from(duration.as_secs()) * random;
    let whole = seconds >> 64;
    let rest = seconds & u128::from(u64::MAX);
    let nanos = (rest * 1_000_000_000 + u128::from(duration.subsec_nanos()) * random) >> 64;
    let whole = Duration::from_secs(u64::try_from(whole).unwrap_or(u64::MAX));
    whole.saturating_add(Duration::from_nanos(
        u64::try_from(nanos).unwrap_or(u64::MAX),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: Duration = Duration::from_millis(50);
    const MAX: Duration = Duration::from_secs(20);
    const HALF: u64 = 1 << 63;

    #[test]
    fn the_ceiling_doubles_up_to_the_maximum() {
        let halves: Vec<_> = (1..=11)
            .map(|attempt| backoff(BASE, MAX, attempt, HALF).as_millis())
            .collect();
        assert_eq!(
            halves,
            [25, 50, 100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]
        );
    }

    #[test]
    fn the_jitter_spans_from_nothing_to_just_below_the_ceiling() {
        assert_eq!(backoff(BASE, MAX, 1, 0), Duration::ZERO);
        let longest = backoff(BASE, MAX, 1, u64::MAX);
        assert!(longest < BASE && longest > BASE - Duration::from_nanos(2));
    }

    #[test]
    fn extremes_do_not_overflow() {
        for attempt in [0, 1, 32, 33, u32::MAX] {
            assert!(backoff(BASE, MAX, attempt, u64::MAX) <= MAX);
            let endless = backoff(Duration::MAX, Duration::MAX, attempt, u64::MAX);
            assert!(endless > Duration::from_secs(u64::MAX - 2));
            assert_eq!(
                backoff(Duration::ZERO, MAX, attempt, u64::MAX),
                Duration::ZERO
            );
        }
    }
}
