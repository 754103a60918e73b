//! Paragraphs broken into lines, of which none is taken for a heading, a list or a rule.

use textwrap::core::display_width;

/// Columns at which doc lines are wrapped.
const WIDTH: usize = 112;

/// What stands before all lines of a list item but the first.
const INDENT: &str = "  ";

/// Adds the lines of a paragraph.
pub(super) fn paragraph(text: &str, lines: &mut Vec<String>) {
    let wrapped = wrapped(text, 0).into_iter();
    lines.extend(wrapped.map(|line| marker_safe(line, "")));
}

/// Adds the lines of a list item, whose first line is meant to be taken for one.
pub(super) fn item(text: &str, lines: &mut Vec<String>) {
    let mut wrapped = wrapped(text, INDENT.len()).into_iter();
    lines.extend(wrapped.next().map(str::to_owned));
    lines.extend(wrapped.map(|line| marker_safe(line, INDENT)));
}

/// A paragraph broken before each word that does not fit any more; all lines but the first are to be indented. A word
/// that fits nowhere has a line of its own.
fn wrapped(text: &str, indent: usize) -> Vec<&str> {
    // No character is wider than its bytes are many.
    if text.len() <= WIDTH {
        return vec![text.trim_end_matches(' ')];
    }
    let mut lines = Vec::new();
    // Where the line begins, where its last word ends, where the next word begins, and in what column.
    let (mut start, mut end, mut next, mut column) = (0, 0, 0, 0);
    for word in text.split(' ') {
        let width = width(word);
        if next > start && column + width > WIDTH && !word.is_empty() {
            lines.push(text.get(start..end).unwrap_or_default());
            (start, column) = (next, indent);
        }
        if !word.is_empty() {
            end = next + word.len();
        }
        next += word.len() + 1;
        column += width + 1;
    }
    lines.push(text.get(start..end).unwrap_or_default());
    lines
}

fn width(word: &str) -> usize {
    match word.is_ascii() {
        true => word.len(),
        false => display_width(word),
    }
}

/// The line, with an escape if Markdown would take its first word for a marker.
fn marker_safe(line: &str, indent: &str) -> String {
    let bare = line.trim_start();
    let blanks = line.get(..line.len() - bare.len()).unwrap_or_default();
    let word = bare.split(' ').next().unwrap_or_default();
    let is_rule = !word.is_empty() && word.chars().all(|c| matches!(c, '#' | '-' | '+' | '='));
    let digits = word.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    let at = if is_number { digits.len() } else { 0 };
    match bare.split_at_checked(at) {
        Some((head, tail)) if is_rule || is_number => [indent, blanks, head, "\\", tail].concat(),
        _ => [indent, line].concat(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

    use super::{WIDTH, wrapped};
    use crate::search::config;

    proptest! {
        #![proptest_config(config(300))]

        #[test]
        fn lines_are_broken_where_the_library_breaks_them(
            words in prop::collection::vec("[a-z.#]{0,12}|[äж器]{1,9}|[a-z]{105,120}", 0..60),
            indent in prop_oneof![Just(""), Just("  ")],
        ) {
            let text = words.join(" ");
            let options = Options::new(WIDTH)
                .break_words(false)
                .word_separator(WordSeparator::AsciiSpace)
                .word_splitter(WordSplitter::NoHyphenation)
                .wrap_algorithm(WrapAlgorithm::FirstFit)
                .subsequent_indent(indent);
            let expected = textwrap::wrap(&text, options);
            let lines = wrapped(&text, indent.len());
            let indented = lines.iter().enumerate().map(|(index, line)| match index {
                0 => line.to_string(),
                _ => format!("{indent}{line}"),
            });
            prop_assert_eq!(indented.collect::<Vec<_>>(), expected);
        }
    }
}
