//! Differences of texts as people read them.

use similar::TextDiff;

/// Lines of a diff that are shown; the rest is counted.
const SHOWN: usize = 80;

/// A unified diff, cut to a readable length.
pub(crate) fn unified(expected: &str, actual: &str) -> String {
    let diff = TextDiff::from_lines(expected, actual);
    let whole = diff
        .unified_diff()
        .context_radius(3)
        .header("expected", "actual")
        .to_string();
    let lines: Vec<&str> = whole.lines().collect();
    match lines.get(SHOWN..) {
        Some(more) if !more.is_empty() => {
            format!("{}\n… {} more lines", lines[..SHOWN].join("\n"), more.len())
        }
        _ => whole,
    }
}
