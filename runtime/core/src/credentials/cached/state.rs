//! What a cache of credentials knows, and what follows from it at a given time; no waiting happens here.

use std::sync::Arc;

use super::super::Credentials;
use super::flight::{Flight, Landing, Refresh};
use crate::timestamp::Timestamp;

/// How long before their end credentials are replaced, in seconds.
const MARGIN: i64 = 5 * 60;

/// How long credentials are used that seem to have expired when they arrive, in seconds. That is more often the fault of
/// the clock than of the provider, which must not be asked for every call.
const DOUBT: i64 = 5 * 60;

/// Time in seconds between attempts to replace credentials that are still valid.
const PAUSE: i64 = 10;

/// Time in seconds after which a refresh is given up. The providers that are known end before, each by a limit of its
/// own: programs after one minute, calls that sign in after two.
const PATIENCE: i64 = 2 * 60;

#[derive(Default)]
pub(super) struct State {
    held: Option<Held>,
    flight: Option<Arc<Flight>>,
}

struct Held {
    credentials: Credentials,
    /// When they are no longer used; never, if they do not expire.
    end: Option<Timestamp>,
    /// When others are to be asked for.
    refresh_at: Option<Timestamp>,
}

/// What a caller does next.
pub(super) enum Step {
    Use(Credentials),
    /// Look how far the refresh is, and use these if it is not over.
    UseMeanwhile(Credentials, Arc<Flight>),
    /// Wait for the refresh, and ask again.
    Wait(Arc<Flight>),
    /// End this refresh, and ask again.
    GiveUp(Arc<Flight>),
}

impl State {
    /// `refresh` makes one that has not begun yet.
    pub(super) fn step(&mut self, now: Timestamp, refresh: impl FnOnce() -> Refresh) -> Step {
        self.settle(now);
        if let Some(stuck) = self
            .flight
            .take_if(|flight| flight.longer_than(PATIENCE, now))
        {
            return Step::GiveUp(stuck);
        }
        if let Some(fresh) = self.fresh(now) {
            return Step::Use(fresh);
        }
        let old = self.valid(now).map(|held| held.credentials.clone());
        let depart = || Arc::new(Flight::new(refresh(), now, old.is_some()));
        let flight = Arc::clone(self.flight.get_or_insert_with(depart));
        match old {
            Some(old) => Step::UseMeanwhile(old, flight),
            None => Step::Wait(flight),
        }
    }

    /// What can be used without looking after a refresh.
    pub(super) fn ready(&self, now: Timestamp) -> Option<Credentials> {
        match self.flight {
            Some(_) => None,
            None => self.fresh(now),
        }
    }

    fn fresh(&self, now: Timestamp) -> Option<Credentials> {
        let held = self.valid(now)?;
        let is_fresh = held.refresh_at.is_none_or(|at| now < at);
        is_fresh.then(|| held.credentials.clone())
    }

    /// Takes in what a refresh has brought.
    fn settle(&mut self, now: Timestamp) {
        let Some(landing) = self.flight.as_ref().and_then(|flight| flight.landed()) else {
            return;
        };
        self.flight = None;
        match landing {
            Landing::Arrived(credentials) => self.hold(credentials, now),
            Landing::Failed(_) | Landing::GivenUp => {
                if let Some(held) = &mut self.held {
                    held.refresh_at = held.refresh_at.map(|_| later(now, PAUSE));
                }
            }
        }
    }

    pub(super) fn hold(&mut self, credentials: Credentials, now: Timestamp) {
        let end = credentials.expires_at().map(|end| match end > now {
            true => end,
            false => later(now, DOUBT),
        });
        let refresh_at = end.map(|end| {
            let life = end.as_secs().saturating_sub(now.as_secs());
            later(end, -MARGIN.min(life / 2))
        });
        self.held = Some(Held {
            credentials,
            end,
            refresh_at,
        });
    }

    pub(super) fn forget(&mut self) {
        self.held = None;
    }

    /// Forgets the credentials if they are these; others may have taken their place already.
    pub(super) fn refuse(&mut self, refused: &Credentials) {
        self.held.take_if(|held| held.credentials.same_as(refused));
    }

    fn valid(&self, now: Timestamp) -> Option<&Held> {
        self.held
            .as_ref()
            .filter(|held| held.end.is_none_or(|end| now < end))
    }
}

/// A number of seconds later, or earlier; a time out of range stays where it is.
fn later(time: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_secs(time.as_secs().saturating_add(seconds)).unwrap_or(time)
}
