//! What has gone through under one limit, and when the next may.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use super::RateLimit;

const SECOND: Duration = Duration::from_secs(1);

/// Timers end a little late. That much does not add up from one request to the next.
const LATENESS: Duration = Duration::from_millis(2);

/// A bucket of as many tokens as come at once, refilled evenly.
#[derive(Debug)]
pub(super) struct Bucket {
    limit: RateLimit,
    /// When it is full again.
    full: Option<Instant>,
    /// When the last requests went, no more than any second may hold.
    gone: VecDeque<Instant>,
}

impl Bucket {
    pub(super) fn new(limit: RateLimit) -> Self {
        Self {
            limit,
            full: None,
            gone: VecDeque::new(),
        }
    }

    /// How long it takes until a request may go that lets `before` others go first.
    pub(super) fn wait(&self, before: usize, now: Instant) -> Duration {
        let others = u32::try_from(before).unwrap_or(u32::MAX);
        let spare = self.spacing().saturating_mul(self.burst() - 1);
        let missing = self
            .full
            .map_or(Duration::ZERO, |full| full.saturating_duration_since(now));
        let refill = missing
            .saturating_add(self.spacing().saturating_mul(others))
            .saturating_sub(spare);
        // Whatever timers do, the window of a second that begins with this one is not to overflow.
        let leading = (self.gone.len() + before).checked_sub(self.most());
        let window = leading
            .and_then(|index| self.gone.get(index))
            .map_or(Duration::ZERO, |first| {
                SECOND.saturating_sub(now.saturating_duration_since(*first))
            });
        refill.max(window)
    }

    /// Takes note of a request that goes now.
    pub(super) fn let_go(&mut self, now: Instant) {
        let earliest = now.checked_sub(LATENESS).unwrap_or(now);
        let full = self.full.map_or(now, |full| full.max(earliest));
        self.full = full.checked_add(self.spacing());
        self.gone.push_back(now);
        if self.gone.len() > self.most() {
            self.gone.pop_front();
        }
    }

    /// The most requests that go within a second.
    fn most(&self) -> usize {
        let most = self.rate().saturating_add(self.burst() - 1);
        usize::try_from(most).unwrap_or(usize::MAX)
    }

    fn spacing(&self) -> Duration {
        SECOND / self.rate()
    }

    fn rate(&self) -> u32 {
        self.limit.per_second.max(1)
    }

    fn burst(&self) -> u32 {
        self.limit.burst.max(1)
    }
}
