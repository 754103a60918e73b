//! Who waits, and who is next.

use std::time::{Duration, Instant};

use super::bucket::Bucket;
use super::{RateLimit, Rates};

/// How long a turn that nobody takes is kept. Timers end late and runtimes stand still for a while; but a caller may also
/// have stopped asking without giving up, and others must not wait for that.
const PATIENCE: Duration = Duration::from_secs(1);

/// The requests that wait, in the order in which they came, and what has gone so far.
#[derive(Debug, Default)]
pub(super) struct Queue {
    next: u64,
    /// By number.
    waiting: Vec<Waiting>,
    /// Of the operations that were called and have a limit of their own.
    own: Vec<(&'static str, Bucket)>,
    shared: Option<Bucket>,
}

#[derive(Debug)]
struct Waiting {
    number: u64,
    operation: &'static str,
    /// When its operation's own limit lets it go.
    ready: Instant,
    /// When it was told to ask again.
    due: Instant,
}

impl Waiting {
    /// Whether it is still expected to ask again. If it does so later, it is as early in the queue as before.
    fn is_expected(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.due) < PATIENCE
    }
}

impl Queue {
    pub(super) fn number(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    pub(super) fn leave(&mut self, number: u64) {
        let place = self
            .waiting
            .binary_search_by_key(&number, |waiting| waiting.number);
        if let Ok(place) = place {
            self.waiting.remove(place);
        }
    }

    /// How long the request has to wait. If it has not to, it is gone.
    ///
    /// It waits for all who came before it and need the same, unless they let their turn pass. For the service's limit
    /// these are only those that their own operations let go until then, or else one slow operation would hold up all
    /// others.
    pub(super) fn ask(&mut self, number: u64, rates: Rates, now: Instant) -> Duration {
        let Rates {
            operation,
            own,
            shared,
        } = rates;
        let mut own = own.and_then(|limit| bucket(&mut self.own, operation, limit));
        let before = |is_before: &dyn Fn(&Waiting) -> bool| {
            let earlier = self.waiting.iter().take_while(|it| it.number < number);
            earlier
                .filter(|other| other.is_expected(now) && is_before(other))
                .count()
        };
        let own_wait = own.as_deref().map_or(Duration::ZERO, |bucket| {
            bucket.wait(before(&|other| other.operation == operation), now)
        });
        let ready = now.checked_add(own_wait).unwrap_or(now);
        let shared_wait = shared.map_or(Duration::ZERO, |limit| {
            let bucket = self.shared.get_or_insert_with(|| Bucket::new(limit));
            bucket.wait(before(&|other| other.ready <= ready), now)
        });
        let wait = own_wait.max(shared_wait);
        if wait.is_zero() {
            own.iter_mut().for_each(|bucket| bucket.let_go(now));
            self.shared.iter_mut().for_each(|bucket| bucket.let_go(now));
            self.leave(number);
        } else {
            let due = now.checked_add(wait).unwrap_or(now);
            let waiting = Waiting {
                number,
                operation,
                ready,
                due,
            };
            self.leave(number);
            let place = self.waiting.partition_point(|it| it.number < number);
            self.waiting.insert(place, waiting);
        }
        wait
    }
}

fn bucket<'a>(
    own: &'a mut Vec<(&'static str, Bucket)>,
    operation: &'static str,
    limit: RateLimit,
) -> Option<&'a mut Bucket> {
    if own.iter().all(|(name, _)| *name != operation) {
        own.push((operation, Bucket::new(limit)));
    }
    own.iter_mut()
        .find_map(|(name, bucket)| (*name == operation).then_some(bucket))
}
