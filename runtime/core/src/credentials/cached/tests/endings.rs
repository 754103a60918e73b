//! Callers that give up, and providers that never answer.

use std::sync::Arc;
use std::thread;

use super::desk::{Desk, HOUR, Manner, at_once, got, poll};
use crate::credentials::ProvideCredentials;

#[test]
fn a_caller_that_gives_up_takes_nothing_with_it() {
    let desk = Desk::new(HOUR);
    desk.is(Manner::Silent);
    let cached = desk.cached();
    let mut first = cached.provide();
    let mut second = cached.provide();
    assert_eq!((poll(&mut first), poll(&mut second)), (None, None));
    drop(first);
    desk.is(Manner::Serving);
    assert_eq!(poll(&mut second).as_deref(), Some("id-1"));
    assert_eq!(desk.asked(), 1);
}

#[test]
fn a_refresh_that_all_have_left_is_taken_up_by_the_next_caller() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    desk.is(Manner::Silent);
    for _ in 0..3 {
        assert_eq!(at_once(&cached), None);
    }
    desk.is(Manner::Serving);
    assert_eq!((got(&cached).as_str(), desk.asked()), ("id-1", 1));
}

#[test]
fn another_thread_goes_on_when_the_one_that_began_gives_up() {
    let desk = Desk::new(HOUR);
    desk.is(Manner::Silent);
    let cached = Arc::new(desk.cached());
    let mut first = cached.provide();
    assert_eq!(poll(&mut first), None);
    let second = {
        let cached = Arc::clone(&cached);
        thread::spawn(move || got(&cached))
    };
    drop(first);
    desk.is(Manner::Serving);
    assert_eq!(second.join().unwrap(), "id-1");
    assert_eq!(desk.asked(), 1);
}

#[test]
fn nobody_waits_for_a_silent_provider_while_the_old_ones_are_valid() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    assert_eq!(got(&cached), "id-1");
    desk.at(HOUR - 60).is(Manner::Silent);
    for _ in 0..3 {
        assert_eq!(at_once(&cached).as_deref(), Some("id-1"));
    }
    desk.at(HOUR);
    assert_eq!(at_once(&cached), None);
    desk.is(Manner::Serving);
    assert_eq!((got(&cached).as_str(), desk.asked()), ("id-2", 2));
}

#[test]
fn a_refresh_without_an_end_is_given_up_and_those_who_wait_get_the_next_one() {
    for late in [120, -1] {
        let desk = Desk::new(HOUR);
        desk.is(Manner::Silent);
        let cached = desk.cached();
        let mut first = cached.provide();
        assert_eq!(poll(&mut first), None);
        desk.at(119);
        assert_eq!((at_once(&cached), desk.asked()), (None, 1));
        desk.at(late);
        assert_eq!((at_once(&cached), desk.asked()), (None, 2));
        desk.is(Manner::Serving);
        assert_eq!(poll(&mut first).as_deref(), Some("id-2"));
    }
}

#[test]
fn one_that_failed_while_nobody_waited_is_begun_again_by_the_first_who_does() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    assert_eq!(got(&cached), "id-1");
    desk.at(HOUR - 60).is(Manner::Silent);
    assert_eq!(at_once(&cached).as_deref(), Some("id-1"));
    desk.at(HOUR);
    let mut caller = cached.provide();
    assert_eq!(poll(&mut caller), None);
    desk.is(Manner::Broken);
    assert_eq!((poll(&mut caller), desk.asked()), (None, 3));
    desk.is(Manner::Serving);
    assert_eq!(poll(&mut caller).as_deref(), Some("id-3"));
}

#[test]
fn a_panic_ahead_of_time_harms_nobody() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    assert_eq!(got(&cached), "id-1");
    desk.at(HOUR - 60).is(Manner::Panicking);
    for _ in 0..3 {
        assert_eq!(at_once(&cached).as_deref(), Some("id-1"));
    }
    assert_eq!(desk.asked(), 2);
}
