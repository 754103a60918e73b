//! What the figures shall be, beside those of peer and floor.

use super::results::Results;

pub(super) struct Goal {
    /// What is asked of the figure.
    pub(super) words: &'static str,
    pub(super) subject: &'static str,
    pub(super) figure: &'static str,
    pub(super) limit: Limit,
}

/// An upper bound, absolute or beside the same figure of another subject.
pub(super) enum Limit {
    Value(f64),
    Times(f64, &'static str),
    Above(f64, &'static str),
    /// Beside another figure of the same subject.
    TimesFigure(f64, &'static str),
}

/// A goal beside what was measured.
pub(super) struct Verdict {
    pub(super) asked: String,
    pub(super) measured: f64,
    pub(super) met: bool,
}

impl Goal {
    const fn new(
        words: &'static str,
        subject: &'static str,
        figure: &'static str,
        limit: Limit,
    ) -> Self {
        Self {
            words,
            subject,
            figure,
            limit,
        }
    }

    /// `None` if something of it was not measured.
    pub(super) fn verdict(&self, results: &Results) -> Option<Verdict> {
        let Self {
            subject, figure, ..
        } = self;
        let mine = (*subject, *figure);
        let (bound, asked, measured) = match self.limit {
            Limit::Value(bound) => (
                bound,
                format!("≤ {bound}"),
                results.median(subject, figure)?,
            ),
            Limit::Times(bound, other) => (
                bound,
                format!("≤ {bound} × {other}"),
                results.compared(mine, (other, figure), |mine, other| mine / other)?,
            ),
            Limit::Above(bound, other) => (
                bound,
                format!("≤ {other} + {bound}"),
                results.compared(mine, (other, figure), |mine, other| mine - other)?,
            ),
            Limit::TimesFigure(bound, other) => (
                bound,
                format!("≤ {bound} × {other}"),
                results.compared(mine, (subject, other), |mine, other| mine / other)?,
            ),
        };
        Some(Verdict {
            asked,
            measured,
            met: measured <= bound,
        })
    }
}

use Limit::{Above, Times, TimesFigure, Value};

pub(super) const COMPILE: [Goal; 15] = [
    Goal::new(
        "async, debug build",
        "ours-async",
        "debug-s",
        Times(1.25, "floor-hyper"),
    ),
    Goal::new(
        "async, release build",
        "ours-async",
        "release-s",
        Times(1.25, "floor-hyper"),
    ),
    Goal::new(
        "async, debug build",
        "ours-async",
        "debug-s",
        Times(0.55, "peer"),
    ),
    Goal::new(
        "async, release build",
        "ours-async",
        "release-s",
        Times(0.4, "peer"),
    ),
    Goal::new(
        "blocking, debug build",
        "ours-blocking",
        "debug-s",
        Times(1.25, "floor-ureq"),
    ),
    Goal::new(
        "blocking, release build",
        "ours-blocking",
        "release-s",
        Times(1.25, "floor-ureq"),
    ),
    Goal::new(
        "blocking, debug build",
        "ours-blocking",
        "debug-s",
        Times(0.25, "peer"),
    ),
    Goal::new(
        "blocking, release build",
        "ours-blocking",
        "release-s",
        Times(0.2, "peer"),
    ),
    Goal::new(
        "generated crate per operation, CPU of a debug build",
        "ours-async",
        "debug-client-cpu-ms-per-operation",
        Times(0.1, "peer"),
    ),
    Goal::new(
        "generated crate per operation, CPU of a release build",
        "ours-async",
        "release-client-cpu-ms-per-operation",
        Times(0.1, "peer"),
    ),
    Goal::new(
        "async, crates",
        "ours-async",
        "crates",
        Above(8.0, "floor-hyper"),
    ),
    Goal::new(
        "blocking, crates",
        "ours-blocking",
        "crates",
        Above(8.0, "floor-ureq"),
    ),
    Goal::new(
        "async, stripped binary",
        "ours-async",
        "stripped-mb",
        Times(1.15, "floor-hyper"),
    ),
    Goal::new(
        "blocking, stripped binary",
        "ours-blocking",
        "stripped-mb",
        Times(1.15, "floor-ureq"),
    ),
    Goal::new(
        "blocking, stripped binary",
        "ours-blocking",
        "stripped-mb",
        Times(0.4, "peer"),
    ),
];

pub(super) const CALL: [Goal; 8] = [
    Goal::new(
        "async, CPU at 16 callers",
        "ours-async",
        "cpu_us-at-16",
        Times(1.15, "floor-hyper"),
    ),
    Goal::new(
        "async, CPU at 16 callers",
        "ours-async",
        "cpu_us-at-16",
        Times(0.35, "peer"),
    ),
    Goal::new(
        "blocking, CPU at 16 callers",
        "ours-blocking",
        "cpu_us-at-16",
        Times(1.15, "floor-ureq"),
    ),
    Goal::new(
        "blocking, CPU at 16 callers",
        "ours-blocking",
        "cpu_us-at-16",
        Times(0.35, "peer"),
    ),
    Goal::new(
        "async, allocations",
        "ours-async",
        "allocations-at-16",
        Above(25.0, "floor-hyper"),
    ),
    Goal::new(
        "async, allocations",
        "ours-async",
        "allocations-at-16",
        Times(0.3, "peer"),
    ),
    Goal::new(
        "blocking, allocations",
        "ours-blocking",
        "allocations-at-16",
        Above(25.0, "floor-ureq"),
    ),
    Goal::new(
        "blocking, allocations",
        "ours-blocking",
        "allocations-at-16",
        Times(0.3, "peer"),
    ),
];

pub(super) const LOCAL: [Goal; 4] = [
    Goal::new(
        "request and answer",
        "ours",
        "aws-apigateway/both/cpu_us",
        Times(2.0, "by-hand"),
    ),
    Goal::new(
        "request and answer",
        "ours",
        "aws-apigateway/both/instructions",
        Times(2.0, "by-hand"),
    ),
    Goal::new(
        "whole call",
        "ours",
        "aws-apigateway/call/cpu_us",
        Times(0.15, "peer"),
    ),
    Goal::new(
        "whole call",
        "ours",
        "aws-apigateway/call/instructions",
        Times(0.15, "peer"),
    ),
];

pub(super) const GENERATE: [Goal; 7] = [
    Goal::new(
        "1,000 operations, CPU",
        "ours",
        "1000/cpu-s",
        Times(1.3, "floor"),
    ),
    Goal::new(
        "1,000 operations, time",
        "ours",
        "1000/s",
        Times(0.5, "progenitor"),
    ),
    Goal::new(
        "1,000 operations, CPU of a run that changes nothing",
        "ours",
        "1000/no-op-cpu-s",
        TimesFigure(0.2, "1000/cpu-s"),
    ),
    Goal::new(
        "1,000 operations, time of a run that changes nothing",
        "ours",
        "1000/no-op-s",
        TimesFigure(0.2, "1000/s"),
    ),
    Goal::new(
        "10,000 operations, time",
        "ours",
        "10000/s",
        TimesFigure(11.0, "1000/s"),
    ),
    Goal::new(
        "10,000 operations, peak MB",
        "ours",
        "10000/peak-mb",
        Value(1073.0),
    ),
    Goal::new(
        "lines per operation",
        "ours",
        "1000/lines-per-operation",
        Value(200.0),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_met_up_to_the_limit() {
        let mut results = Results::default();
        results.add(1, "ours", "s", 3.0);
        results.add(1, "peer", "s", 2.0);
        results.add(1, "ours", "t", 1.0);
        let cases = [
            (Value(3.0), 3.0, true),
            (Times(1.4, "peer"), 1.5, false),
            (Above(1.0, "peer"), 1.0, true),
            (TimesFigure(2.0, "t"), 3.0, false),
        ];
        for (limit, measured, met) in cases {
            let verdict = Goal::new("", "ours", "s", limit).verdict(&results).unwrap();
            assert_eq!(
                (verdict.measured, verdict.met),
                (measured, met),
                "{}",
                verdict.asked
            );
        }
        let nobody = Goal::new("", "ours", "s", Times(1.0, "nobody"));
        assert!(nobody.verdict(&results).is_none());
    }
}
