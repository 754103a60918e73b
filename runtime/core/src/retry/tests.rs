//! The rules of repetition as tables.

use std::time::Duration;

use http::StatusCode;

use super::{Decision, Failure, Outcome, RetryBudget, RetryPolicy, RetrySafety};
use crate::error::kind::RetryAdvice::{self, Busy, Never, RenewCredentials, Throttled, Transient};

const HALF: u64 = 1 << 63;
const SAFETIES: [RetrySafety; 4] = [
    RetrySafety::ReadOnly,
    RetrySafety::Idempotent,
    RetrySafety::IdempotencyToken,
    RetrySafety::Unsafe,
];

fn failure(outcome: Outcome, safety: RetrySafety) -> Failure {
    Failure {
        outcome,
        safety,
        attempt: 1,
        remaining: None,
        hint: None,
        random: HALF,
    }
}

fn answered(status: u16, advice: impl Into<Option<RetryAdvice>>) -> Outcome {
    Outcome::Answered {
        status: StatusCode::from_u16(status).unwrap(),
        advice: advice.into(),
    }
}

fn retry(millis: u64, cost: u32) -> Decision {
    Decision::Retry {
        after: Duration::from_millis(millis),
        cost,
    }
}

#[derive(Debug)]
enum When {
    Always,
    Refused,
    IfSafe,
    Never,
}

#[test]
fn what_is_repeated_depends_on_outcome_and_safety() {
    let table = [
        (Outcome::NotSent, When::Always),
        (Outcome::MaybeSent, When::IfSafe),
        (Outcome::Hopeless, When::Never),
        (answered(429, None), When::Refused),
        (answered(400, Throttled), When::Refused),
        (answered(500, Throttled), When::Refused),
        (answered(409, Busy), When::Refused),
        (answered(503, Busy), When::Refused),
        (answered(200, Busy), When::Refused),
        (answered(500, None), When::IfSafe),
        (answered(502, None), When::IfSafe),
        (answered(503, None), When::IfSafe),
        (answered(504, None), When::IfSafe),
        (answered(408, None), When::IfSafe),
        (answered(404, Transient), When::IfSafe),
        (answered(500, Never), When::Never),
        (answered(429, Never), When::Never),
        (answered(501, None), When::Never),
        (answered(302, None), When::Never),
        (answered(400, None), When::Never),
        (answered(403, None), When::Never),
        (answered(403, RenewCredentials), When::Never),
        (answered(401, None), When::Never),
        (answered(401, RenewCredentials), When::Never),
        (answered(401, Throttled), When::Never),
        (answered(401, Transient), When::Never),
    ];
    for (outcome, when) in table {
        for safety in SAFETIES {
            let expected = match when {
                When::Always => retry(25, 14),
                When::Refused => retry(500, 5),
                When::IfSafe if safety != RetrySafety::Unsafe => retry(25, 14),
                When::IfSafe | When::Never => Decision::Stop,
            };
            let decision = RetryPolicy::new().judge(&failure(outcome, safety));
            assert_eq!(decision, expected, "{outcome:?} {safety:?} {when:?}");
        }
    }
}

#[test]
fn attempts_are_counted_and_waits_double() {
    let decisions = |policy: RetryPolicy| {
        [1, 2, 3, 4].map(|attempt| {
            policy.judge(&Failure {
                attempt,
                ..failure(answered(429, None), RetrySafety::Unsafe)
            })
        })
    };
    let stop = Decision::Stop;
    let first = retry(500, 5);
    let second = retry(1_000, 5);
    assert_eq!(decisions(RetryPolicy::new()), [first, second, stop, stop]);
    assert_eq!(decisions(RetryPolicy::off()), [stop; 4]);
    assert_eq!(decisions(RetryPolicy::new().max_attempts(0)), [stop; 4]);
    assert_eq!(
        decisions(RetryPolicy::new().max_attempts(2)),
        [first, stop, stop, stop]
    );
}

#[test]
fn a_wait_is_never_shorter_than_the_hint_nor_longer_than_the_time_left() {
    let secs = Duration::from_secs;
    let table = [
        (None, None, retry(500, 5)),
        (Some(secs(3)), None, retry(3_500, 5)),
        (Some(secs(60)), None, retry(60_500, 5)),
        (Some(secs(61)), None, Decision::Stop),
        (Some(Duration::MAX), None, Decision::Stop),
        (Some(secs(3)), Some(secs(4)), retry(3_500, 5)),
        (
            Some(secs(3)),
            Some(Duration::from_millis(3_500)),
            Decision::Stop,
        ),
        (Some(secs(4)), Some(secs(4)), Decision::Stop),
        (None, Some(Duration::ZERO), Decision::Stop),
        (None, Some(Duration::from_millis(501)), retry(500, 5)),
    ];
    for (hint, remaining, expected) in table {
        let failure = Failure {
            hint,
            remaining,
            ..failure(answered(429, None), RetrySafety::Unsafe)
        };
        let decision = RetryPolicy::new().judge(&failure);
        assert_eq!(decision, expected, "{hint:?} {remaining:?}");
    }
}

#[test]
fn an_empty_budget_stops_and_a_stop_costs_nothing() {
    let policy = RetryPolicy::new();
    let budget = RetryBudget::with_capacity(20);
    let hopeless = failure(Outcome::Hopeless, RetrySafety::ReadOnly);
    let unsent = failure(Outcome::NotSent, RetrySafety::Unsafe);
    let throttled = failure(answered(429, None), RetrySafety::Unsafe);
    assert_eq!(policy.decide(&hopeless, &budget), Decision::Stop);
    assert_eq!(budget.available(), 20);
    assert_eq!(policy.decide(&unsent, &budget), retry(25, 14));
    assert_eq!(policy.decide(&unsent, &budget), Decision::Stop);
    assert_eq!(policy.decide(&throttled, &budget), retry(500, 5));
    assert_eq!(policy.decide(&throttled, &budget), Decision::Stop);
    assert_eq!(budget.available(), 1);
}

#[test]
fn bases_and_ceilings_can_be_replaced() {
    let millis = Duration::from_millis;
    let policy = RetryPolicy::new()
        .max_attempts(10)
        .backoff(millis(40), millis(20), millis(100))
        .max_hint(Duration::ZERO);
    let unsent = failure(Outcome::NotSent, RetrySafety::Unsafe);
    assert_eq!(policy.judge(&unsent), retry(10, 14));
    let late = Failure {
        attempt: 9,
        ..unsent
    };
    assert_eq!(policy.judge(&late), retry(50, 14));
    let hinted = Failure {
        hint: Some(millis(1)),
        ..unsent
    };
    assert_eq!(policy.judge(&hinted), Decision::Stop);
}
