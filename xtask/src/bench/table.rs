//! Results as Markdown.

use std::fmt::Write;

use super::question::Question;
use super::results::Results;

/// The page of a question: goals, the chart, and the median of every figure of every subject.
pub(super) fn page(question: &Question, results: &Results) -> String {
    let mut page = format!(
        "# {}\n\n{}\n\nMedians, measured with {}.\n\n",
        question.title, question.text, results.machine
    );
    let _ = write!(page, "![{}]({}.svg)\n\n", question.title, question.name);
    if !question.goals.is_empty() {
        page.push_str(&goals(question, results));
        page.push('\n');
    }
    let subjects: Vec<_> = question
        .subjects
        .iter()
        .filter(|subject| {
            results
                .values
                .values()
                .any(|them| them.contains_key(**subject))
        })
        .collect();
    page.push_str("| figure |");
    for subject in &subjects {
        let _ = write!(page, " {subject} |");
    }
    let further = question.further.iter().map(|_| "a further operation");
    for heading in further.clone() {
        let _ = write!(page, " {heading} |");
    }
    let columns = subjects.len() + further.count();
    let _ = writeln!(page, "\n|---|{}", "---:|".repeat(columns));
    for figure in results.values.keys() {
        let _ = write!(page, "| {figure} |");
        for subject in &subjects {
            let median = results.median(subject, figure).map(number);
            let _ = write!(page, " {} |", median.unwrap_or_default());
        }
        if let Some((few, many, operations)) = question.further {
            let further = results.compared((many, figure), (few, figure), |many, few| {
                (many - few) / operations
            });
            let _ = write!(page, " {} |", further.map(number).unwrap_or_default());
        }
        page.push('\n');
    }
    page
}

/// The goals of a question beside what was measured; a ratio is the median of the ratios of the rounds.
pub(super) fn goals(question: &Question, results: &Results) -> String {
    let mut table = "| what | goal | measured | |\n|---|---|---:|---|\n".to_owned();
    for goal in question.goals {
        let _ = match goal.verdict(results) {
            Some(verdict) => writeln!(
                table,
                "| {} | {} | {} | {} |",
                words(goal.words, goal.figure),
                verdict.asked,
                number(verdict.measured),
                if verdict.met { "met" } else { "**missed**" },
            ),
            None => writeln!(
                table,
                "| {} | | | not measured |",
                words(goal.words, goal.figure)
            ),
        };
    }
    table
}

/// The words, and the unit where two goals differ in nothing else.
fn words(words: &str, figure: &str) -> String {
    match figure.rsplit_once('/') {
        Some((_, unit @ ("cpu_us" | "instructions"))) => format!("{words}, {unit}"),
        _ => words.to_owned(),
    }
}

/// As many digits as mean anything.
pub(super) fn number(value: f64) -> String {
    let digits = match value.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        size if size >= 0.1 => 2,
        size if size >= 0.01 => 3,
        _ => 5,
    };
    let text = format!("{value:.digits$}");
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::question::QUESTIONS;

    #[test]
    fn numbers_have_three_digits_or_so() {
        let cases = [
            (0.0, "0"),
            (0.0561, "0.056"),
            (0.005_613, "0.00561"),
            (1.256, "1.26"),
            (20.0, "20"),
            (97.26, "97.3"),
            (12_345.6, "12346"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn a_page_shows_what_was_measured_and_says_what_was_not() {
        let mut results = Results::default();
        results.add(1, "ours-async", "crates", 66.0);
        results.add(1, "floor-hyper", "crates", 62.0);
        let page = page(&QUESTIONS[0], &results);
        assert!(page.contains("| crates | 66 | 62 |"), "{page}");
        assert!(
            page.contains("| async, crates | ≤ floor-hyper + 8 | 4 | met |"),
            "{page}"
        );
        assert!(page.contains("not measured"), "{page}");
        assert!(!page.contains("reqwest"), "{page}");
    }
}
