//! When credentials are replaced.

use super::desk::{Desk, HOUR, Manner, at_once, got};
use crate::block_on::block_on;
use crate::credentials::{Credentials, ProvideCredentials};

#[test]
fn credentials_are_replaced_shortly_before_they_expire_and_nobody_waits() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    assert_eq!(got(&cached), "id-1");
    for (time, expected, asked) in [
        (HOUR - 301, "id-1", 1),
        (HOUR - 300, "id-1", 2),
        (HOUR - 299, "id-2", 2),
        (2 * HOUR - 600, "id-2", 2),
    ] {
        desk.at(time);
        assert_eq!(at_once(&cached).as_deref(), Some(expected), "at {time}");
        assert_eq!(desk.asked(), asked, "at {time}");
    }
    desk.at(9 * HOUR);
    assert_eq!(at_once(&cached), None);
    assert_eq!(got(&cached), "id-3");
}

#[test]
fn short_lived_credentials_last_half_their_life() {
    let desk = Desk::new(60);
    let cached = desk.cached();
    for (time, expected) in [(0, "id-1"), (29, "id-1"), (30, "id-1"), (30, "id-2")] {
        desk.at(time);
        assert_eq!(got(&cached), expected, "at {time}");
    }
}

#[test]
fn a_failed_refresh_serves_the_old_ones_while_they_are_valid() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    assert_eq!(got(&cached), "id-1");
    desk.is(Manner::Broken);
    for (time, asked) in [
        (HOUR - 300, 2),
        (HOUR - 299, 2),
        (HOUR - 290, 2),
        (HOUR - 289, 3),
        (HOUR - 288, 3),
    ] {
        desk.at(time);
        assert_eq!((got(&cached).as_str(), desk.asked()), ("id-1", asked));
    }
    desk.at(HOUR);
    assert_eq!(got(&cached), "closed for the 4.");
    desk.is(Manner::Serving);
    assert_eq!(got(&cached), "id-5");
}

/// As it is for a clock that is more than a day ahead, if the credentials are good for a day.
#[test]
fn what_seems_to_have_expired_on_arrival_is_used_for_a_while() {
    for life in [0, -HOUR] {
        let desk = Desk::new(life);
        let cached = desk.cached();
        desk.at(2 * HOUR);
        for (time, expected, asked) in [
            (0, "id-1", 1),
            (149, "id-1", 1),
            (150, "id-1", 2),
            (151, "id-2", 2),
            (HOUR, "id-3", 3),
        ] {
            desk.at(2 * HOUR + time);
            assert_eq!(got(&cached), expected, "at {time}");
            assert_eq!(desk.asked(), asked, "at {time}");
        }
    }
}

#[test]
fn what_seems_to_have_expired_and_is_refused_is_asked_for_anew() {
    let desk = Desk::new(-HOUR);
    let cached = desk.cached();
    desk.at(2 * HOUR);
    let first = block_on(cached.provide()).unwrap();
    cached.expired(&first);
    assert_eq!((got(&cached).as_str(), desk.asked()), ("id-2", 2));
}

#[test]
fn they_are_at_hand_until_others_are_to_be_asked_for() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    assert!(cached.ready().is_none());
    let first = block_on(cached.provide()).unwrap();
    for (time, at_hand) in [
        (0, true),
        (HOUR - 301, true),
        (HOUR - 300, false),
        (HOUR, false),
    ] {
        desk.at(time);
        let ready = cached.ready();
        assert_eq!(
            ready.is_some_and(|ready| ready.same_as(&first)),
            at_hand,
            "at {time}"
        );
    }
    assert_eq!(desk.asked(), 1);
}

#[test]
fn without_an_expiry_they_are_kept_until_forgotten() {
    let desk = Desk::new(HOUR);
    let kept = Credentials::new("kept", "canary-secret");
    let cached = desk.cached().holding(kept);
    desk.at(1_000_000 * HOUR);
    assert_eq!((got(&cached).as_str(), desk.asked()), ("kept", 0));
    cached.forget();
    assert_eq!(got(&cached), "id-1");
    assert!(!format!("{cached:?}").contains("canary"));
}

#[test]
fn what_a_service_refuses_is_asked_for_anew_but_not_what_has_taken_its_place() {
    let desk = Desk::new(HOUR);
    let cached = desk.cached();
    let first = block_on(cached.provide()).unwrap();
    cached.expired(&first);
    assert_eq!(got(&cached), "id-2");
    cached.expired(&first);
    assert_eq!(got(&cached), "id-2");
}
