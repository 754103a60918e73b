//! Results as bars, in SVG that needs no script and no font of its own.

use std::fmt::Write;

use super::question::Question;
use super::results::Results;
use super::table::number;

const WIDTH: f64 = 720.0;
const LABELS: f64 = 140.0;
const BARS: f64 = 480.0;
const LINE: f64 = 20.0;
const HEADING: f64 = 30.0;

/// The charted figures one below the other, each with a bar for every subject and a scale of its own.
pub(super) fn chart(question: &Question, results: &Results) -> String {
    let mut bars = String::new();
    let mut y = 0.0;
    for (figure, words) in question.charted {
        let values = question.subjects.iter().filter_map(|subject| {
            let median = results.median(subject, figure)?;
            Some((*subject, median))
        });
        let values: Vec<_> = values.collect();
        let largest = values
            .iter()
            .fold(0.0, |largest: f64, (_, value)| largest.max(*value));
        if largest == 0.0 {
            continue;
        }
        y += HEADING;
        let _ = writeln!(
            bars,
            r#"<text x="0" y="{}" class="figure">{words}</text>"#,
            y - 8.0
        );
        for (subject, value) in values {
            bar(&mut bars, y, subject, value, BARS * value / largest);
            y += LINE;
        }
    }
    let height = y + 10.0;
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}">
<style>
text {{ font: 12px sans-serif; fill: #24292f; }}
.figure {{ font-weight: bold; }}
.ours {{ fill: #0969da; }}
.peer {{ fill: #cf222e; }}
.floor {{ fill: #8c959f; }}
</style>
<rect width="100%" height="100%" fill="#ffffff"/>
{bars}</svg>
"##
    )
}

fn bar(bars: &mut String, y: f64, subject: &str, value: f64, length: f64) {
    let class = match subject {
        "peer" | "derives" | "progenitor" | "openapi-generator" => "peer",
        "by-hand" => "floor",
        subject if subject.starts_with("floor") => "floor",
        _ => "ours",
    };
    let (text, top, right) = (y + 13.0, y + 3.0, LABELS + length + 6.0);
    let _ = writeln!(
        bars,
        r#"<text x="{}" y="{text}" text-anchor="end">{subject}</text>
<rect x="{LABELS}" y="{top}" width="{length:.1}" height="14" class="{class}"/>
<text x="{right:.1}" y="{text}">{}</text>"#,
        LABELS - 8.0,
        number(value),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::question::QUESTIONS;

    #[test]
    fn the_largest_bar_fills_the_width_and_the_others_are_in_proportion() {
        let mut results = Results::default();
        results.add(1, "ours-async", "crates", 30.0);
        results.add(1, "peer", "crates", 120.0);
        let chart = chart(&QUESTIONS[0], &results);
        assert!(
            chart.contains(r#"width="120.0" height="14" class="ours""#),
            "{chart}"
        );
        assert!(
            chart.contains(r#"width="480.0" height="14" class="peer""#),
            "{chart}"
        );
        assert!(
            !chart.contains("debug build"),
            "what was not measured has no bars"
        );
    }
}
