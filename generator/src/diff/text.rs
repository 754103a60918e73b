//! A report as people read it: a line for each change, grouped by what it does to callers.

use std::fmt::Write;

use super::{Change, Impact, Report};

/// Headings in the order of the groups: impact, whether a person must look, words, colour.
const GROUPS: [(Impact, bool, &str, &str); 5] = [
    (Impact::Breaking, false, "breaking", "31;1"),
    (Impact::Compatible, false, "compatible", "32;1"),
    (Impact::Behaviour, false, "behaviour only", "33;1"),
    (
        Impact::Prose,
        true,
        "prose only, but a person must look",
        "35;1",
    ),
    (Impact::Prose, false, "prose only", "36;1"),
];

impl Report {
    /// The report as text: each group under its heading, a line for each change with its place and its Rust path. Empty
    /// if nothing changed. `color` adds ANSI escapes.
    #[must_use]
    pub fn render(&self, color: bool) -> String {
        let mut text = String::new();
        for (impact, human, words, code) in GROUPS {
            let changes: Vec<&Change> = self
                .of(impact)
                .filter(|change| change.needs_human.is_some() == human)
                .collect();
            if !changes.is_empty() {
                let heading = painted(color, code, &format!("{words} ({})", changes.len()));
                let _ = writeln!(text, "{heading}");
                changes
                    .iter()
                    .for_each(|change| line(&mut text, change, color));
                text.push('\n');
            }
        }
        text
    }

    /// The report in Markdown: a table for each group.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = String::new();
        for (impact, human, words, _) in GROUPS {
            let mut changes = self
                .of(impact)
                .filter(|change| change.needs_human.is_some() == human)
                .peekable();
            if changes.peek().is_none() {
                continue;
            }
            let _ = write!(
                text,
                "### {words}\n\n| item | change | place |\n|---|---|---|\n"
            );
            for Change {
                path,
                what,
                position,
                needs_human,
                ..
            } in changes
            {
                let why = needs_human.as_ref();
                let why = why.map(|why| format!(" (**{why}**)")).unwrap_or_default();
                let what = cell(&format!("{what}{why}"));
                let _ = writeln!(text, "| `{}` | {what} | `{position}` |", cell(path));
            }
            text.push('\n');
        }
        text
    }
}

fn line(text: &mut String, change: &Change, color: bool) {
    let Change {
        path,
        what,
        position,
        needs_human,
        ..
    } = change;
    let place = painted(color, "2", &position.to_string());
    let path = painted(color, "1", path);
    let why = needs_human.as_ref();
    let why = why.map(|why| format!(" ({why})")).unwrap_or_default();
    let what = one_line(what);
    let _ = writeln!(text, "  {place}  {path}  {what}{why}");
}

/// Text of a spec cannot move the cursor or end the line.
fn one_line(text: &str) -> String {
    let shown = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(shown).collect()
}

fn cell(text: &str) -> String {
    one_line(text).replace('|', "\\|")
}

fn painted(color: bool, code: &str, text: &str) -> String {
    match color {
        true => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        false => text.to_owned(),
    }
}
