//! One refresh that all callers share: whoever needs it drives it on, and it is lost with none of them.

use std::future::Future;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use super::super::{Credentials, CredentialsError};
use super::bell::Bell;
use crate::future::BoxFuture;
use crate::timestamp::Timestamp;

pub(super) type Refresh = BoxFuture<'static, Result<Credentials, CredentialsError>>;

/// A refresh under way, or its result.
pub(super) struct Flight {
    begun: Timestamp,
    /// Whether it began while the old credentials were valid.
    ahead: bool,
    stage: Mutex<Stage>,
    /// Rings when the refresh can go on, and when it is over.
    bell: Arc<Bell>,
}

enum Stage {
    Waiting(Refresh),
    /// A caller is driving it on at this moment.
    Moving,
    Over(Landing),
}

/// How a refresh ended.
#[derive(Clone)]
pub(super) enum Landing {
    Arrived(Credentials),
    Failed(CredentialsError),
    /// It took too long.
    GivenUp,
}

impl Flight {
    pub(super) fn new(refresh: Refresh, now: Timestamp, ahead: bool) -> Self {
        let bell = Bell::default();
        bell.ring();
        Self {
            begun: now,
            ahead,
            stage: Mutex::new(Stage::Waiting(refresh)),
            bell: Arc::new(bell),
        }
    }

    /// Whether it takes longer than this number of seconds. A clock that was set back must not prolong it.
    pub(super) fn longer_than(&self, seconds: i64, now: Timestamp) -> bool {
        let age = now.as_secs().saturating_sub(self.begun.as_secs());
        !(0..seconds).contains(&age)
    }

    /// Whether it may have failed only because nobody looked after it: with valid credentials there is no hurry to.
    pub(super) fn was_left_alone(&self) -> bool {
        self.ahead
    }

    /// How it ended, if it is over.
    pub(super) fn landed(&self) -> Option<Landing> {
        match &*self.stage() {
            Stage::Over(landing) => Some(landing.clone()),
            _ => None,
        }
    }

    /// Drives it on if it can go on, and waits for nothing.
    pub(super) fn look(&self) -> Poll<Landing> {
        let mut refresh = {
            let mut stage = self.stage();
            match mem::replace(&mut *stage, Stage::Moving) {
                Stage::Waiting(refresh) if self.bell.heard() => refresh,
                other => {
                    let landed = match &other {
                        Stage::Over(landing) => Poll::Ready(landing.clone()),
                        _ => Poll::Pending,
                    };
                    *stage = other;
                    return landed;
                }
            }
        };
        let waker = Waker::from(Arc::clone(&self.bell));
        let mut context = Context::from_waker(&waker);
        // A panic is no more the business of this caller than of the others.
        let polled = catch_unwind(AssertUnwindSafe(|| refresh.as_mut().poll(&mut context)));
        match polled {
            Ok(Poll::Pending) => self.pause(refresh),
            Ok(Poll::Ready(Ok(credentials))) => self.end(Landing::Arrived(credentials)),
            Ok(Poll::Ready(Err(error))) => self.end(Landing::Failed(error)),
            Err(_) => self.end(Landing::Failed(CredentialsError::new(
                "the provider of credentials panicked",
            ))),
        }
    }

    /// Lets others drive it on. The bell may have rung while they could not.
    fn pause(&self, refresh: Refresh) -> Poll<Landing> {
        let mut next = Stage::Waiting(refresh);
        let landed = {
            let mut stage = self.stage();
            if let Stage::Over(landing) = &*stage {
                Poll::Ready(landing.clone())
            } else {
                mem::swap(&mut *stage, &mut next);
                Poll::Pending
            }
        };
        self.bell.remind();
        landed
    }

    fn end(&self, landing: Landing) -> Poll<Landing> {
        let mut over = Stage::Over(landing.clone());
        // What was there is dropped when the lock is free: a refresh is code of others.
        mem::swap(&mut *self.stage(), &mut over);
        self.bell.ring();
        Poll::Ready(landing)
    }

    /// Ends it without a result.
    pub(super) fn give_up(&self) {
        let _ = self.end(Landing::GivenUp);
    }

    /// Drives it on to its end, together with all who wait for it.
    pub(super) fn landing(self: &Arc<Self>) -> Waiting {
        Waiting {
            flight: Arc::clone(self),
            number: self.bell.number(),
        }
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One caller's wait for the end of a refresh.
pub(super) struct Waiting {
    flight: Arc<Flight>,
    number: u64,
}

impl Future for Waiting {
    type Output = Landing;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Landing> {
        // First of all, or a ring in between would be missed.
        self.flight.bell.listen(self.number, context.waker());
        self.flight.look()
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.flight.bell.leave(self.number);
    }
}
