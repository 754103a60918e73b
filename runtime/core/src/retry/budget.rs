//! The bucket of tokens that keeps a client from making an outage worse.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// A repetition after throttling.
pub(super) const COST_THROTTLED: u32 = 5;
/// A repetition after anything else.
pub(super) const COST_OTHER: u32 = 14;

const CAPACITY: u32 = 500;
/// What a call that succeeds at once puts back.
const REFILL: u32 = 1;

/// Tokens for repetitions, shared by every call of a client; clones share the bucket.
///
/// It starts full with 500 tokens. A repetition costs 5 after throttling and 14 otherwise. A call
/// that succeeds in the first attempt puts back 1, one that succeeds later puts back what its last
/// repetition cost. The figures are those of the AWS SDKs' "standard" mode (botocore 1.44).
#[derive(Clone, Debug)]
pub struct RetryBudget {
    tokens: Arc<AtomicU32>,
    capacity: u32,
}

impl RetryBudget {
    /// A full bucket of the usual size.
    pub fn new() -> Self {
        Self::with_capacity(CAPACITY)
    }

    /// A full bucket of `capacity` tokens; with 0 nothing is ever repeated.
    pub fn with_capacity(capacity: u32) -> Self {
        Self {
            tokens: Arc::new(AtomicU32::new(capacity)),
            capacity,
        }
    }

    /// The tokens left.
    pub fn available(&self) -> u32 {
        self.tokens.load(Ordering::Relaxed)
    }

    /// Notes a call that succeeded; `cost` is what its last repetition took, if there was one.
    pub fn succeeded(&self, cost: Option<u32>) {
        let refill = cost.unwrap_or(REFILL);
        self.update(|tokens| Some(tokens.saturating_add(refill).min(self.capacity)));
    }

    /// Takes `cost` tokens, or none and `false`.
    pub(super) fn withdraw(&self, cost: u32) -> bool {
        self.update(|tokens| tokens.checked_sub(cost))
    }

    /// The count guards no other memory, so relaxed ordering does.
    fn update(&self, change: impl FnMut(u32) -> Option<u32>) -> bool {
        self.tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, change)
            .is_ok()
    }
}

impl Default for RetryBudget {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_withdrawal_takes_all_or_nothing() {
        let budget = RetryBudget::with_capacity(20);
        assert!(budget.withdraw(COST_OTHER));
        assert!(!budget.withdraw(COST_OTHER));
        assert_eq!(budget.available(), 6);
        assert!(budget.withdraw(COST_THROTTLED));
        assert_eq!(budget.available(), 1);
    }

    #[test]
    fn successes_refill_up_to_the_capacity() {
        let budget = RetryBudget::with_capacity(20);
        assert!(budget.withdraw(COST_OTHER));
        budget.succeeded(None);
        assert_eq!(budget.available(), 7);
        budget.succeeded(Some(COST_OTHER));
        assert_eq!(budget.available(), 20);
    }

    #[test]
    fn clones_draw_on_the_same_bucket() {
        let budget = RetryBudget::new();
        assert!(budget.clone().withdraw(COST_THROTTLED));
        assert_eq!(budget.available(), 495);
    }
}
