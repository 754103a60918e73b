//! Whether to try again, and when: a pure decision over what happened, what the operation is, and
//! what is left.
//!
//! - A request that was certainly not sent, or that the server refused before acting on it
//!   (throttled, busy), is repeated whatever the operation does.
//! - A request that may have been acted upon is repeated only if the operation is safe to repeat.
//! - Nothing else is repeated, a 401 in particular: some vendors lock a key after a handful of bad
//!   signatures. A call that finds out why (a wrong clock, expired credentials) mends that once and
//!   is no matter of this policy, but for the number of attempts.

mod backoff;
mod budget;
mod hint;
mod outcome;

use std::time::Duration;

pub use self::budget::RetryBudget;
pub use self::hint::{WaitHint, WaitUnit, hinted_wait};
pub use self::outcome::Outcome;

use self::backoff::backoff;
use self::outcome::Verdict;

/// How often and how patiently a call is repeated.
///
/// The defaults are those of the AWS SDKs' "standard" mode (botocore 1.44): three attempts; before
/// the n-th repetition a wait of a random part of `base * 2^(n-1)`, where the base is 1 s after
/// throttling and 50 ms otherwise, and the product at most 20 s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetryPolicy {
    /// Attempts in all, the first included; 0 counts as 1. Three unless set.
    pub max_attempts: u32,
    /// Base of the back-off after an answer that says throttled or busy. One second unless set.
    pub throttled_base: Duration,
    /// Base of the back-off after any other failure. 50 ms unless set.
    pub base: Duration,
    /// Longest back-off. 20 s unless set.
    pub max_backoff: Duration,
    /// Longest wait that a server may ask for; if it asks for more, the call ends instead of coming
    /// back too early. One minute unless set.
    pub max_hint: Duration,
}

/// Whether an operation may be carried out twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RetrySafety {
    /// It changes nothing.
    ReadOnly,
    /// Doing it again leaves the same state.
    Idempotent,
    /// The request carries a token by which the server recognises a repetition.
    IdempotencyToken,
    /// A repetition may do it twice.
    Unsafe,
}

/// A failed attempt, and what the decision needs to know besides the policy.
#[derive(Clone, Copy, Debug)]
pub struct Failure {
    /// How the attempt ended.
    pub outcome: Outcome,
    /// What the operation allows.
    pub safety: RetrySafety,
    /// The attempt that failed; the first is 1.
    pub attempt: u32,
    /// What remains of the call's overall time limit, if there is one.
    pub remaining: Option<Duration>,
    /// How long the server asked to wait, as [`hinted_wait`] from the answer.
    pub hint: Option<Duration>,
    /// A fresh random number, evenly spread over all of `u64`.
    pub random: u64,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Wait, then try again.
    Retry {
        /// How long to wait.
        after: Duration,
        /// Tokens taken from the budget; give them back when the call succeeds.
        cost: u32,
    },
    /// Report the failure.
    Stop,
}

impl RetryPolicy {
    /// The defaults: three attempts, see [`RetryPolicy`].
    pub const fn new() -> Self {
        Self {
            max_attempts: 3,
            throttled_base: Duration::from_secs(1),
            base: Duration::from_millis(50),
            max_backoff: Duration::from_secs(20),
            max_hint: Duration::from_secs(60),
        }
    }

    /// One attempt and no more.
    pub const fn off() -> Self {
        Self::new().max_attempts(1)
    }

    /// Replaces the number of attempts, the first included; 0 counts as 1.
    #[must_use]
    pub const fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts;
        self
    }

    /// Replaces the base after throttling, the base after other failures, and the longest back-off.
    #[must_use]
    pub const fn backoff(mut self, throttled: Duration, other: Duration, max: Duration) -> Self {
        self.throttled_base = throttled;
        self.base = other;
        self.max_backoff = max;
        self
    }

    /// Replaces the longest wait that a server may ask for; if it asks for more, the call ends.
    #[must_use]
    pub const fn max_hint(mut self, max: Duration) -> Self {
        self.max_hint = max;
        self
    }

    /// Decides, and pays for a repetition from `budget`; an empty budget means stop.
    pub fn decide(&self, failure: &Failure, budget: &RetryBudget) -> Decision {
        match self.judge(failure) {
            Decision::Retry { cost, .. } if !budget.withdraw(cost) => Decision::Stop,
            decision => decision,
        }
    }

    /// The decision as if the budget were endless.
    pub fn judge(&self, failure: &Failure) -> Decision {
        if failure.attempt >= self.max_attempts {
            return Decision::Stop;
        }
        let (base, cost) = match failure.outcome.verdict(failure.safety) {
            Verdict::Final => return Decision::Stop,
            Verdict::Refused => (self.throttled_base, budget::COST_THROTTLED),
            Verdict::Repeatable => (self.base, budget::COST_OTHER),
        };
        match self.wait(failure, base) {
            Some(after) => Decision::Retry { after, cost },
            None => Decision::Stop,
        }
    }

    /// The jitter comes on top of the hint, so that clients told the same moment do not all come
    /// back in it.
    fn wait(&self, failure: &Failure, base: Duration) -> Option<Duration> {
        let hint = failure.hint.unwrap_or_default();
        if hint > self.max_hint {
            return None;
        }
        let jitter = backoff(base, self.max_backoff, failure.attempt, failure.random);
        let after = hint.saturating_add(jitter);
        match failure.remaining {
            Some(remaining) if after >= remaining => None,
            _ => Some(after),
        }
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

impl RetrySafety {
    /// Whether a request that may already have been carried out can be sent again.
    pub fn is_repeatable(self) -> bool {
        matches!(
            self,
            Self::ReadOnly | Self::Idempotent | Self::IdempotencyToken
        )
    }
}

#[cfg(test)]
mod tests;
