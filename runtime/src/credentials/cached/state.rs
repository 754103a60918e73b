//! What a cache of credentials knows, and what follows from it at a given time; no waiting happens here.

use std::mem;
use std::task::{Poll, Waker};

use super::super::{Credentials, CredentialsError};
use crate::timestamp::Timestamp;

/// How long before their end credentials are replaced, in seconds.
const MARGIN: i64 = 5 * 60;

/// Time in seconds between attempts to replace credentials that are still valid.
const PAUSE: i64 = 10;

#[derive(Default)]
pub(super) struct State {
    held: Option<Held>,
    refreshing: bool,
    /// The number of the refresh that is under way or comes next.
    flight: u64,
    failure: Option<Failure>,
    waiting: Vec<Waker>,
    /// Whether the refresh under way has reported its result.
    reported: bool,
}

struct Held {
    credentials: Credentials,
    /// When others are to be asked for; never, if they do not expire.
    refresh_at: Option<Timestamp>,
}

/// Why the last refresh failed.
struct Failure {
    flight: u64,
    error: CredentialsError,
}

/// What a caller does next.
pub(super) enum Step {
    Use(Credentials),
    /// Ask the provider, on behalf of all.
    Refresh,
    /// Wait for the refresh of this number, which another caller has begun.
    Wait(u64),
}

impl State {
    pub(super) fn step(&mut self, now: Timestamp) -> Step {
        if let Some(held) = self.valid(now) {
            let due = held.refresh_at.is_some_and(|at| at <= now);
            if !due || self.refreshing {
                return Step::Use(held.credentials.clone());
            }
        }
        if self.refreshing {
            return Step::Wait(self.flight);
        }
        self.refreshing = true;
        self.reported = false;
        Step::Refresh
    }

    pub(super) fn hold(&mut self, credentials: Credentials, now: Timestamp) {
        let refresh_at = credentials.expires_at().map(|end| {
            let life = end.as_secs().saturating_sub(now.as_secs());
            later(end, -MARGIN.min(life / 2))
        });
        self.held = Some(Held {
            credentials,
            refresh_at,
        });
    }

    pub(super) fn forget(&mut self) {
        self.held = None;
    }

    /// Forgets the credentials if they are these; others have taken their place already.
    pub(super) fn refuse(&mut self, refused: &Credentials) {
        self.held.take_if(|held| held.credentials.same_as(refused));
    }

    /// Takes what a refresh brought, and says what its own caller gets.
    pub(super) fn finish(
        &mut self,
        result: Result<Credentials, CredentialsError>,
        now: Timestamp,
    ) -> Result<Credentials, CredentialsError> {
        let error = match result {
            Ok(credentials) if credentials.expired(now) => expired(&credentials),
            Ok(credentials) => {
                self.reported = true;
                self.failure = None;
                self.hold(credentials.clone(), now);
                return Ok(credentials);
            }
            Err(error) => error,
        };
        if let Some(held) = self.valid(now) {
            return Ok(held.credentials.clone());
        }
        self.failure = Some(Failure {
            flight: self.flight,
            error: error.clone(),
        });
        Err(error)
    }

    /// Ends a refresh, and hands out those who wait for it.
    pub(super) fn end(&mut self, now: Timestamp) -> Vec<Waker> {
        self.refreshing = false;
        self.flight += 1;
        if !self.reported
            && let Some(held) = &mut self.held
        {
            held.refresh_at = held.refresh_at.map(|_| later(now, PAUSE));
        }
        mem::take(&mut self.waiting)
    }

    /// How a refresh ended; while it is under way, the waker is kept for its end.
    pub(super) fn landing(
        &mut self,
        flight: u64,
        waker: &Waker,
    ) -> Poll<Result<(), CredentialsError>> {
        if self.flight <= flight {
            if !self.waiting.iter().any(|known| known.will_wake(waker)) {
                self.waiting.push(waker.clone());
            }
            return Poll::Pending;
        }
        Poll::Ready(match &self.failure {
            Some(failure) if failure.flight >= flight => Err(failure.error.clone()),
            _ => Ok(()),
        })
    }

    fn valid(&self, now: Timestamp) -> Option<&Held> {
        self.held
            .as_ref()
            .filter(|held| !held.credentials.expired(now))
    }
}

fn expired(credentials: &Credentials) -> CredentialsError {
    let end = credentials.expires_at().unwrap_or(Timestamp::UNIX_EPOCH);
    CredentialsError::new(format!("the credentials have expired at {end}"))
}

/// A number of seconds later, or earlier; a time out of range stays where it is.
fn later(time: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_secs(time.as_secs().saturating_add(seconds)).unwrap_or(time)
}
