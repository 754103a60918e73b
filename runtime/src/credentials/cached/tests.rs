//! Refreshing once, in time, and no more often than needed.

use std::future::{pending, poll_fn};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::task::{Context, Poll, Waker};
use std::thread;

use super::{BoxFuture, Cached, Credentials, CredentialsError, ProvideCredentials, Timestamp};
use crate::block_on::block_on;

const HOUR: i64 = 3_600;

/// Gives numbered credentials, each valid for `life` seconds.
#[derive(Debug, Default)]
struct Desk {
    asked: AtomicUsize,
    now: AtomicI64,
    life: AtomicI64,
    broken: AtomicUsize,
    silent: AtomicUsize,
}

impl Desk {
    fn new(life: i64) -> Arc<Self> {
        let desk = Self::default();
        desk.life.store(life, Ordering::SeqCst);
        Arc::new(desk)
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_secs(self.now.load(Ordering::SeqCst)).unwrap()
    }

    fn cached(self: &Arc<Self>) -> Cached<Arc<Self>> {
        let clock = Arc::clone(self);
        Cached::with_clock(Arc::clone(self), Box::new(move || clock.now()))
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    fn at(&self, seconds: i64) -> &Self {
        self.now.store(seconds, Ordering::SeqCst);
        self
    }
}

impl ProvideCredentials for Desk {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
            if self.silent.load(Ordering::SeqCst) > 0 {
                pending::<()>().await;
            }
            yield_now().await;
            if self.broken.load(Ordering::SeqCst) > 0 {
                return Err(CredentialsError::new(format!("closed for the {number}.")));
            }
            let end = self.now.load(Ordering::SeqCst) + self.life.load(Ordering::SeqCst);
            let credentials = Credentials::new(format!("id-{number}"), "canary-secret");
            Ok(credentials.with_expiry(Timestamp::from_secs(end).unwrap()))
        })
    }
}

/// Lets others run in the middle of a refresh.
async fn yield_now() {
    let mut yielded = false;
    poll_fn(|context| {
        if yielded {
            return Poll::Ready(());
        }
        yielded = true;
        context.waker().wake_by_ref();
        thread::yield_now();
        Poll::Pending
    })
    .await;
}

fn id(cached: &Cached<Arc<Desk>>) -> String {
    let credentials = block_on(cached.provide()).unwrap();
    credentials.access_key_id().unwrap().to_owned()
}

/// What a hundred callers get who ask at the same time.
fn crowd(cached: &Arc<Cached<Arc<Desk>>>) -> Vec<String> {
    let start = Arc::new(Barrier::new(100));
    let callers: Vec<_> = (0..100)
        .map(|_| {
            let (cached, start) = (Arc::clone(cached), Arc::clone(&start));
            thread::spawn(move || {
                start.wait();
                id(&cached)
            })
        })
        .collect();
    callers
        .into_iter()
        .map(|caller| caller.join().unwrap())
        .collect()
}

#[test]
fn a_hundred_callers_cost_one_refresh() {
    let desk = Desk::new(HOUR);
    let cached = Arc::new(desk.cached());
    for (time, expected) in [(0, "id-1"), (2 * HOUR, "id-2")] {
        desk.at(time);
        let ids = crowd(&cached);
        assert!(ids.iter().all(|id| id == expected), "{ids:?}");
    }
    assert_eq!(desk.asked(), 2);
}

#[test]
fn callers_on_one_thread_wait_for_the_same_refresh() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    let mut context = Context::from_waker(Waker::noop());
    let mut callers: Vec<_> = (0..100).map(|_| cached.provide()).collect();
    for caller in &mut callers {
        assert!(caller.as_mut().poll(&mut context).is_pending());
    }
    for caller in &mut callers {
        assert!(caller.as_mut().poll(&mut context).is_ready());
    }
    assert_eq!(desk.asked(), 1);
}

#[test]
fn credentials_are_replaced_shortly_before_they_expire() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    for (time, expected) in [
        (0, "id-1"),
        (HOUR - 301, "id-1"),
        (HOUR - 300, "id-2"),
        (HOUR - 299, "id-2"),
        (9 * HOUR, "id-3"),
    ] {
        desk.at(time);
        assert_eq!(id(&cached), expected, "at {time}");
    }
}

#[test]
fn short_lived_credentials_last_half_their_life() {
    let desk = Desk::new(60);
    let cached = desk.cached();
    for (time, expected) in [(0, "id-1"), (29, "id-1"), (30, "id-2"), (59, "id-2")] {
        desk.at(time);
        assert_eq!(id(&cached), expected, "at {time}");
    }
}

#[test]
fn a_failed_refresh_serves_the_old_ones_while_they_are_valid() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    assert_eq!(id(&cached), "id-1");
    desk.broken.store(1, Ordering::SeqCst);
    for (time, asked) in [
        (HOUR - 300, 2),
        (HOUR - 291, 2),
        (HOUR - 290, 3),
        (HOUR - 1, 4),
    ] {
        desk.at(time);
        assert_eq!((id(&cached).as_str(), desk.asked()), ("id-1", asked));
    }
    desk.at(HOUR);
    let error = block_on(cached.provide()).unwrap_err();
    assert_eq!(error.to_string(), "closed for the 5.");
    desk.broken.store(0, Ordering::SeqCst);
    assert_eq!(id(&cached), "id-6");
}

#[test]
fn all_who_wait_for_a_refresh_hear_why_it_failed() {
    let desk = Desk::new(HOUR);
    desk.broken.store(1, Ordering::SeqCst);
    let cached = desk.cached();
    let mut context = Context::from_waker(Waker::noop());
    let mut callers: Vec<_> = (0..3).map(|_| cached.provide()).collect();
    for caller in &mut callers {
        assert!(caller.as_mut().poll(&mut context).is_pending());
    }
    for caller in &mut callers {
        let Poll::Ready(Err(error)) = caller.as_mut().poll(&mut context) else {
            panic!("the refresh has failed");
        };
        assert_eq!(error.to_string(), "closed for the 1.");
    }
}

#[test]
fn another_caller_takes_over_from_one_that_gives_up() {
    let desk = Desk::new(HOUR);
    desk.silent.store(1, Ordering::SeqCst);
    let cached = desk.cached();
    let mut context = Context::from_waker(Waker::noop());
    let mut first = cached.provide();
    let mut second = cached.provide();
    assert!(first.as_mut().poll(&mut context).is_pending());
    assert!(second.as_mut().poll(&mut context).is_pending());
    desk.silent.store(0, Ordering::SeqCst);
    drop(first);
    let credentials = block_on(second).unwrap();
    assert_eq!(credentials.access_key_id(), Some("id-2"));
}

#[test]
fn only_the_caller_that_refreshes_waits_while_the_old_ones_are_valid() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    assert_eq!(id(&cached), "id-1");
    desk.at(HOUR - 60).silent.store(1, Ordering::SeqCst);
    let mut context = Context::from_waker(Waker::noop());
    let mut slow = cached.provide();
    assert!(slow.as_mut().poll(&mut context).is_pending());
    assert_eq!(id(&cached), "id-1");
    drop(slow);
    assert_eq!((id(&cached).as_str(), desk.asked()), ("id-1", 2));
}

#[test]
fn what_has_expired_on_arrival_is_an_error() {
    let desk = Desk::new(0);
    let cached = desk.cached();
    let error = block_on(cached.provide()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the credentials have expired at 1970-01-01T00:00:00Z"
    );
}

#[test]
fn without_an_expiry_they_are_kept_until_forgotten() {
    let desk = Desk::new(HOUR);
    let kept = Credentials::new("kept", "canary-secret");
    let cached = desk.cached().holding(kept);
    desk.at(1_000_000 * HOUR);
    assert_eq!((id(&cached).as_str(), desk.asked()), ("kept", 0));
    cached.forget();
    assert_eq!(id(&cached), "id-1");
    assert!(!format!("{cached:?}").contains("canary"));
}

#[test]
fn what_a_service_refuses_is_asked_for_anew_but_not_what_has_taken_its_place() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    let first = block_on(cached.provide()).unwrap();
    cached.expired(&first);
    assert_eq!(id(&cached), "id-2");
    cached.expired(&first);
    assert_eq!(id(&cached), "id-2");
}
