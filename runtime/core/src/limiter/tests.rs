//! Requests on a made-up clock.

use std::time::{Duration, Instant};

use super::{Limiter, RateLimit, Rates, Ticket, Turn};

const SECOND: Duration = Duration::from_secs(1);
const HOUR: Duration = Duration::from_secs(3600);

fn limit(per_second: u32, burst: u32) -> Option<RateLimit> {
    Some(RateLimit { per_second, burst })
}

fn own(operation: &'static str, own: Option<RateLimit>) -> Rates {
    Rates {
        operation,
        own,
        shared: None,
    }
}

/// A request that waits, and when it looks again.
struct Request<'a> {
    ticket: Ticket<'a>,
    index: usize,
    wakes: Duration,
}

/// When each request goes, in the order of going, if all ask at the same time and each looks again `late` after the end
/// of its wait. Those who look at the same time do so in reverse.
fn run(requests: &[Rates], late: impl Fn(Duration) -> Duration) -> Vec<(usize, Duration)> {
    let (limiter, start) = (Limiter::default(), Instant::now());
    let mut waiting: Vec<_> = requests
        .iter()
        .enumerate()
        .map(|(index, rates)| Request {
            ticket: limiter.ticket(*rates),
            index,
            wakes: Duration::ZERO,
        })
        .collect();
    for request in &mut waiting {
        if let Turn::Wait(wait) = request.ticket.turn(start, HOUR) {
            request.wakes = late(wait);
        }
    }
    let (gone, mut waiting): (Vec<_>, Vec<_>) =
        waiting.into_iter().partition(|it| it.wakes.is_zero());
    let mut gone: Vec<_> = gone.iter().map(|it| (it.index, Duration::ZERO)).collect();
    while !waiting.is_empty() {
        waiting.sort_by_key(|it| (it.wakes, std::cmp::Reverse(it.index)));
        let first = &mut waiting[0];
        let now = first.wakes;
        match first.ticket.turn(start + now, HOUR) {
            Turn::Go => gone.push((waiting.remove(0).index, now)),
            Turn::Wait(wait) => first.wakes = late(now + wait),
            Turn::TooLate => panic!("an hour is enough"),
        }
    }
    gone
}

/// The most requests in any second.
fn most(gone: &[(usize, Duration)]) -> usize {
    let window = |start: Duration| {
        let inside = |at: &Duration| *at >= start && *at < start + SECOND;
        gone.iter().filter(|(_, at)| inside(at)).count()
    };
    gone.iter().map(|(_, at)| window(*at)).max().unwrap()
}

fn in_order(gone: &[(usize, Duration)]) -> bool {
    gone.iter().map(|(index, _)| *index).is_sorted()
}

#[test]
fn turns_are_evenly_spaced_and_never_too_many_in_a_second() {
    let gone = run(&[own("Op", limit(20, 1)); 1_000], |wake| wake);
    assert!(in_order(&gone));
    assert_eq!(most(&gone), 20);
    assert_eq!(gone[1].1, Duration::from_millis(50));
    assert_eq!(gone[999].1, Duration::from_millis(999 * 50));
}

#[test]
fn a_timer_that_is_a_little_late_wastes_no_time() {
    let late = |wake| wake + Duration::from_millis(1);
    let gone = run(&[own("Op", limit(20, 1)); 1_000], late);
    assert!(most(&gone) <= 20 && in_order(&gone));
    assert!(gone[999].1 < Duration::from_millis(999 * 50 + 10));
}

#[test]
fn those_who_wake_late_and_together_do_not_go_together() {
    // All stand still for ten seconds.
    let still = |wake: Duration| match wake.as_secs() {
        1..=10 => Duration::from_secs(11),
        _ => wake,
    };
    for burst in [1, 40] {
        let gone = run(&[own("Op", limit(20, burst)); 500], still);
        assert_eq!(gone.len(), 500);
        let allowed = 20 + usize::try_from(burst).unwrap() - 1;
        assert!(most(&gone) <= allowed, "{}", most(&gone));
        // What was missed comes at the documented rate, and those who look first are not ahead for long.
        assert!(gone.last().unwrap().1 < Duration::from_secs(11 + 25));
        let late = gone.iter().filter(|(_, at)| at.as_secs() >= 12);
        assert!(late.map(|(index, _)| *index).is_sorted(), "{gone:?}");
    }
}

#[test]
fn a_burst_comes_at_once_and_the_rest_at_the_rate() {
    let gone = run(&[own("Op", limit(10, 40)); 140], |wake| wake);
    assert!(in_order(&gone));
    assert_eq!(gone[39].1, Duration::ZERO);
    assert_eq!(gone[40].1, SECOND / 10);
    assert_eq!(gone[139].1, Duration::from_secs(10));
    assert_eq!(most(&gone), 49);
}

#[test]
fn operations_share_the_limit_of_the_service_in_the_order_in_which_they_ask() {
    let rates = |index: usize| Rates {
        operation: ["A", "B", "C"][index % 3],
        own: [limit(20, 1), None, None][index % 3],
        shared: limit(10, 5),
    };
    let requests: Vec<_> = (0..300).map(rates).collect();
    let gone = run(&requests, |wake| wake);
    assert!(most(&gone) <= 14);
    assert_eq!(gone[299].1, Duration::from_millis(29_500));
    // Only among the first does the operation's own limit let others pass.
    for (place, (index, _)) in gone.iter().enumerate() {
        assert!(place.abs_diff(*index) <= 4, "{index} at {place}");
    }
}

#[test]
fn a_slow_operation_does_not_hold_up_the_others() {
    let shared = limit(10, 1);
    let mut requests = vec![
        Rates {
            operation: "Slow",
            own: limit(1, 1),
            shared,
        };
        50
    ];
    requests.push(Rates {
        operation: "Fast",
        own: None,
        shared,
    });
    let gone = run(&requests, |wake| wake);
    let fast = gone.iter().find(|(index, _)| *index == 50).unwrap();
    assert!(fast.1 <= SECOND / 5, "{fast:?}");
}

#[test]
fn operations_do_not_wait_for_each_other_and_idle_time_is_not_saved_up() {
    let limiter = Limiter::default();
    let now = Instant::now();
    let turn = |name, now| {
        limiter
            .ticket(own(name, limit(1, 1)))
            .turn(now, Duration::MAX)
    };
    assert_eq!(turn("A", now), Turn::Go);
    assert_eq!(turn("B", now), Turn::Go);
    let later = now + Duration::from_secs(60);
    assert_eq!(turn("A", later), Turn::Go);
    assert_eq!(turn("A", later), Turn::Wait(SECOND));
}

#[test]
fn a_turn_that_comes_too_late_or_is_given_up_is_left_to_others() {
    let limiter = Limiter::default();
    let now = Instant::now();
    let ticket = || limiter.ticket(own("A", limit(1, 1)));
    assert_eq!(ticket().turn(now, Duration::ZERO), Turn::Go);
    assert_eq!(ticket().turn(now, SECOND / 2), Turn::TooLate);
    let given_up = ticket();
    assert_eq!(given_up.turn(now, SECOND), Turn::Wait(SECOND));
    let second = ticket();
    assert_eq!(second.turn(now, HOUR), Turn::Wait(2 * SECOND));
    drop(given_up);
    assert_eq!(second.turn(now, HOUR), Turn::Wait(SECOND));
    assert_eq!(second.turn(now + SECOND, HOUR), Turn::Go);
}

#[test]
fn nobody_waits_for_a_request_that_asks_no_more() {
    for (own, shared) in [(limit(20, 1), None), (None, limit(20, 1))] {
        let rates = Rates {
            operation: "A",
            own,
            shared,
        };
        let (limiter, mut now) = (Limiter::default(), Instant::now());
        let ticket = || limiter.ticket(rates);
        assert_eq!(ticket().turn(now, HOUR), Turn::Go);
        let stopped = ticket();
        assert!(matches!(stopped.turn(now, HOUR), Turn::Wait(_)));
        let (other, start) = (ticket(), now);
        while let Turn::Wait(wait) = other.turn(now, HOUR) {
            now += wait;
            assert!(now < start + 2 * SECOND, "its turn never comes");
        }
        assert_eq!(stopped.turn(now + SECOND, HOUR), Turn::Go);
    }
}
