//! Many callers at once, async and blocking.

use std::future::poll_fn;
use std::sync::{Arc, Barrier};
use std::task::Poll;
use std::thread;

use super::super::Cached;
use super::desk::{Desk, HOUR, Manner, got, poll, shown};
use crate::block_on::block_on;
use crate::credentials::ProvideCredentials;

const THREADS: usize = 50;
const CALLS: usize = 20;

/// What the calls get that run side by side on one thread.
fn side_by_side(cached: &Cached<Arc<Desk>>, calls: usize) -> Vec<String> {
    let mut calls: Vec<_> = (0..calls).map(|_| (cached.provide(), None)).collect();
    block_on(poll_fn(|context| {
        for (call, got) in &mut calls {
            if got.is_none()
                && let Poll::Ready(provided) = call.as_mut().poll(context)
            {
                *got = Some(shown(provided));
            }
        }
        match calls.iter().all(|(_, got)| got.is_some()) {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    }));
    calls.into_iter().filter_map(|(_, got)| got).collect()
}

/// What a thousand callers get who ask at the same time; every other thread blocks for each call.
fn crowd(cached: &Arc<Cached<Arc<Desk>>>) -> Vec<String> {
    let start = Arc::new(Barrier::new(THREADS));
    let callers: Vec<_> = (0..THREADS)
        .map(|number| {
            let (cached, start) = (Arc::clone(cached), Arc::clone(&start));
            thread::spawn(move || {
                start.wait();
                match number % 2 {
                    0 => side_by_side(&cached, CALLS),
                    _ => (0..CALLS).map(|_| got(&cached)).collect(),
                }
            })
        })
        .collect();
    callers
        .into_iter()
        .flat_map(|caller| caller.join().unwrap())
        .collect()
}

#[test]
fn a_thousand_callers_cost_one_refresh() {
    let desk = Desk::new(HOUR);
    let cached = Arc::new(desk.cached());
    for (time, expected) in [(0, "id-1"), (2 * HOUR, "id-2"), (4 * HOUR, "id-3")] {
        desk.at(time);
        assert_eq!(crowd(&cached), vec![expected; THREADS * CALLS]);
    }
    assert_eq!(desk.asked(), 3);
}

#[test]
fn all_wait_for_the_same_refresh_and_are_woken_by_its_end() {
    let desk = Desk::new(HOUR);
    desk.is(Manner::Silent);
    let cached = Arc::new(desk.cached());
    let callers: Vec<_> = (0..10)
        .map(|_| {
            let cached = Arc::clone(&cached);
            thread::spawn(move || side_by_side(&cached, 10))
        })
        .collect();
    while desk.asked() == 0 {
        thread::yield_now();
    }
    desk.is(Manner::Serving);
    for caller in callers {
        assert_eq!(caller.join().unwrap(), vec!["id-1"; 10]);
    }
    assert_eq!(desk.asked(), 1);
}

#[test]
fn all_who_wait_for_a_refresh_hear_why_it_failed_and_the_next_one_asks_again() {
    for (manner, expected) in [
        (Manner::Broken, "closed for the 1."),
        (Manner::Panicking, "the provider of credentials panicked"),
    ] {
        let desk = Desk::new(HOUR);
        desk.is(Manner::Silent);
        let cached = desk.cached();
        let mut callers: Vec<_> = (0..3).map(|_| cached.provide()).collect();
        for caller in &mut callers {
            assert_eq!(poll(caller), None);
        }
        desk.is(manner);
        for caller in &mut callers {
            assert_eq!(poll(caller).as_deref(), Some(expected));
        }
        desk.is(Manner::Serving);
        assert_eq!(got(&cached), "id-2");
    }
}
