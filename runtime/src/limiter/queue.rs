//! Who waits, and who is next.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::Rates;
use super::bucket::Bucket;

/// How long a turn that nobody takes is kept. Timers end late and runtimes stand still for a while; but a caller may also
/// have stopped asking without giving up, and others must not wait for that.
const PATIENCE: Duration = Duration::from_secs(1);

/// The requests that wait, in the order in which they came, and what has gone so far.
#[derive(Debug, Default)]
pub(super) struct Queue {
    next: u64,
    waiting: BTreeMap<u64, Waiting>,
    /// By operation.
    own: BTreeMap<&'static str, Bucket>,
    shared: Option<Bucket>,
}

#[derive(Debug)]
struct Waiting {
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
        self.waiting.remove(&number);
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
        let own = own.map(|limit| {
            let bucket = self.own.entry(operation);
            &*bucket.or_insert_with(|| Bucket::new(limit))
        });
        let before = |is_before: &dyn Fn(&Waiting) -> bool| {
            let earlier = self.waiting.range(..number);
            earlier
                .filter(|(_, other)| other.is_expected(now) && is_before(other))
                .count()
        };
        let own_wait = own.map_or(Duration::ZERO, |bucket| {
            bucket.wait(before(&|other| other.operation == operation), now)
        });
        let ready = now.checked_add(own_wait).unwrap_or(now);
        let shared_wait = shared.map_or(Duration::ZERO, |limit| {
            let bucket = self.shared.get_or_insert_with(|| Bucket::new(limit));
            bucket.wait(before(&|other| other.ready <= ready), now)
        });
        let wait = own_wait.max(shared_wait);
        if wait.is_zero() {
            self.waiting.remove(&number);
            self.own
                .get_mut(operation)
                .into_iter()
                .chain(&mut self.shared)
                .for_each(|bucket| bucket.let_go(now));
        } else {
            let due = now.checked_add(wait).unwrap_or(now);
            let waiting = Waiting {
                operation,
                ready,
                due,
            };
            self.waiting.insert(number, waiting);
        }
        wait
    }
}
