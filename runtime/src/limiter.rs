//! Keeping to a documented number of requests per second.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Spaces the requests of each operation evenly, in the order in which they ask: whoever asks first goes first. No more
/// than the documented number begin in any second, plus one where the window just touches both ends; there are no bursts.
#[derive(Debug, Default)]
pub(crate) struct Limiter {
    /// When the next request of an operation may begin.
    next: Mutex<BTreeMap<&'static str, Instant>>,
}

impl Limiter {
    /// Takes the next free turn of the operation, and says how long it is until then. One that is not there within
    /// `limit` is left to others.
    pub(crate) fn turn(
        &self,
        operation: &'static str,
        per_second: u32,
        now: Instant,
        limit: Duration,
    ) -> Option<Duration> {
        let spacing = Duration::from_secs(1) / per_second.max(1);
        // A panic of another holder cannot leave the map half changed.
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = next
            .get(operation)
            .copied()
            .map_or(now, |next| next.max(now));
        let wait = turn.saturating_duration_since(now);
        if wait > limit {
            return None;
        }
        if let Some(after) = turn.checked_add(spacing) {
            next.insert(operation, after);
        }
        Some(wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    #[test]
    fn turns_are_evenly_spaced_and_never_too_many_in_a_second() {
        let limiter = Limiter::default();
        let now = Instant::now();
        let turn = |_| limiter.turn("Op", 20, now, HOUR).unwrap();
        let mut turns: Vec<Duration> = (0..1_000).map(turn).collect();
        turns.sort();
        for (index, turn) in turns.iter().enumerate() {
            let window = turns
                .iter()
                .skip(index)
                .take_while(|later| **later - *turn < Duration::from_secs(1));
            assert!(window.count() <= 20, "from {turn:?}");
        }
        assert_eq!(turns.last(), Some(&Duration::from_millis(999 * 50)));
    }

    #[test]
    fn operations_do_not_wait_for_each_other_and_idle_time_is_not_saved_up() {
        let limiter = Limiter::default();
        let now = Instant::now();
        let turn = |operation, now| limiter.turn(operation, 1, now, HOUR).unwrap();
        assert_eq!(turn("A", now), Duration::ZERO);
        assert_eq!(turn("B", now), Duration::ZERO);
        let later = now + Duration::from_secs(60);
        assert_eq!(turn("A", later), Duration::ZERO);
        assert_eq!(turn("A", later), Duration::from_secs(1));
    }

    #[test]
    fn a_turn_that_comes_too_late_is_not_taken() {
        let limiter = Limiter::default();
        let now = Instant::now();
        let second = Duration::from_secs(1);
        let turn = |limit| limiter.turn("A", 1, now, limit);
        assert_eq!(turn(Duration::ZERO), Some(Duration::ZERO));
        assert_eq!(turn(second / 2), None);
        assert_eq!(turn(second), Some(second));
    }
}
