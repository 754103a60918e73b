//! As much of a diff as a person reads.

use std::fmt::Write;
use std::time::Duration;

use similar::TextDiff;

/// A unified diff between what is on the disk and what is wanted, with what that is called: at most so many lines, and
/// a last one that says how many more there are.
pub(crate) fn diff(found: &[u8], wanted: (&str, &str), limit: usize) -> String {
    let (header, wanted) = wanted;
    let found = String::from_utf8_lossy(found);
    // Two large files without a line in common would otherwise be compared for minutes.
    let diff = TextDiff::configure()
        .timeout(Duration::from_millis(500))
        .diff_lines(found.as_ref(), wanted);
    let whole = diff
        .unified_diff()
        .context_radius(2)
        .header("on disk", header)
        .to_string();
    let mut shown = String::new();
    for line in whole.lines().take(limit) {
        // Writing to a string cannot fail.
        let _ = writeln!(shown, "  {line}");
    }
    match whole.lines().count().saturating_sub(limit) {
        0 => shown.truncate(shown.trim_end().len()),
        more => {
            let _ = write!(shown, "  … {more} more lines");
        }
    }
    shown
}
