//! Paragraphs broken into lines, of which none is taken for a heading, a list or a rule.

use std::borrow::Cow;

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// Columns at which doc lines are wrapped.
const WIDTH: usize = 112;

/// What stands before all lines of a list item but the first.
const INDENT: &str = "  ";

/// Adds the lines of a paragraph.
pub(super) fn paragraph(text: &str, lines: &mut Vec<String>) {
    lines.extend(wrapped(text, "").into_iter().map(marker_safe));
}

/// Adds the lines of a list item, whose first line is meant to be taken for one.
pub(super) fn item(text: &str, lines: &mut Vec<String>) {
    let mut wrapped = wrapped(text, INDENT).into_iter();
    lines.extend(wrapped.next().map(Cow::into_owned));
    lines.extend(wrapped.map(marker_safe));
}

/// A paragraph broken between words, the first line and those below it, which are indented. A word that fits nowhere has
/// a line of its own.
fn wrapped<'t>(text: &'t str, indent: &str) -> Vec<Cow<'t, str>> {
    // Most fit on their line: no character is wider than its bytes are many.
    if text.len() <= WIDTH {
        return vec![text.trim_end_matches(' ').into()];
    }
    let options = Options::new(WIDTH)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .subsequent_indent(indent);
    textwrap::wrap(text, options)
}

/// The line, with an escape if Markdown would take its first word for a marker.
fn marker_safe(line: Cow<'_, str>) -> String {
    let bare = line.trim_start();
    let indent = line.get(..line.len() - bare.len()).unwrap_or_default();
    let word = bare.split(' ').next().unwrap_or_default();
    let is_rule = !word.is_empty() && word.chars().all(|c| matches!(c, '#' | '-' | '+' | '='));
    let digits = word.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    let at = if is_number { digits.len() } else { 0 };
    match bare.split_at_checked(at) {
        Some((head, tail)) if is_rule || is_number => [indent, head, "\\", tail].concat(),
        _ => line.into_owned(),
    }
}
