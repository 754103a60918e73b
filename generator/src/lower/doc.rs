//! Doc texts of specs, cleaned for rustdoc: what is text stays text, and never becomes markup, a link or a doctest.

use crate::model::doc::Doc;

/// Columns at which doc lines are wrapped.
const WIDTH: usize = 112;

/// Paragraphs of a doc comment, put together piece by piece.
#[derive(Default)]
pub(crate) struct Docs(Vec<String>);

impl Docs {
    /// Starts with text from a spec; its first sentence becomes a paragraph of its own.
    pub(crate) fn summary(text: &str) -> Self {
        let (first, rest) = first_sentence(text);
        Self::default().text(first).text(rest)
    }

    /// Starts with text from a spec as one paragraph.
    pub(crate) fn paragraph(text: &str) -> Self {
        Self::default().text(text)
    }

    /// Adds text from a spec.
    pub(crate) fn text(mut self, text: &str) -> Self {
        for paragraph in text.split("\n\n") {
            self.push(&wrapped(&cleaned(paragraph), ""));
        }
        self
    }

    /// Adds Markdown of our own.
    pub(crate) fn markdown(mut self, markdown: &str) -> Self {
        self.push(markdown);
        self
    }

    /// Adds list items, each with text from a spec after a head of our own.
    pub(crate) fn items(mut self, items: impl IntoIterator<Item = (String, String)>) -> Self {
        let lines: Vec<String> = items
            .into_iter()
            .map(|(head, text)| wrapped(&format!("- {head}{}", cleaned(&text)), "  "))
            .collect();
        self.push(&lines.join("\n"));
        self
    }

    /// The lines.
    pub(crate) fn finish(self) -> Doc {
        Doc(self.0.join("\n\n").lines().map(str::to_owned).collect())
    }

    fn push(&mut self, paragraph: &str) {
        if !paragraph.trim().is_empty() {
            self.0.push(paragraph.to_owned());
        }
    }
}

/// The first sentence and what follows. A dot ends a sentence if a blank and a capital letter come after it.
pub(crate) fn first_sentence(text: &str) -> (&str, &str) {
    let text = text.trim();
    let mut from = 0;
    while let Some(dot) = text.get(from..).and_then(|rest| rest.find(". ")) {
        let end = from + dot + 1;
        let (head, tail) = text.split_at_checked(end).unwrap_or((text, ""));
        if tail
            .trim_start()
            .starts_with(|c: char| c.is_uppercase() || c == '`')
            && !head.ends_with("e.g.")
        {
            return (head, tail.trim_start());
        }
        from = end;
    }
    match text.split_once("\n\n") {
        Some((head, tail)) => (head, tail),
        None => (text, ""),
    }
}

/// Text on one line, whatever it held.
pub(crate) fn flat(text: &str) -> String {
    let blank = |c: char| c.is_control() || c.is_whitespace();
    text.chars()
        .map(|c| if blank(c) { ' ' } else { c })
        .collect()
}

/// A name from a vendor as inline code on one line; a blank one is shown by the sign for it.
pub(crate) fn quoted(name: &str) -> String {
    let plain = flat(name).replace('`', "'");
    match plain.trim() {
        "" => "`␣`".to_owned(),
        _ => format!("`{plain}`"),
    }
}

/// One paragraph in which nothing but inline code has a meaning for Markdown.
pub(crate) fn cleaned(text: &str) -> String {
    let flat: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let flat = flat.join(" ");
    let mut clean = String::with_capacity(flat.len());
    // Backticks that do not pair up would swallow the rest of the text.
    let codes = if flat.matches('`').count().is_multiple_of(2) {
        '`'
    } else {
        '\0'
    };
    for (index, part) in flat.split(codes).enumerate() {
        if index % 2 == 1 {
            clean.push_str(&code(part));
        } else {
            clean.push_str(&prose(part));
        }
    }
    clean
}

/// Inline code; an empty pair of backticks would be the start of a fence.
fn code(text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        code => format!("`{code}`"),
    }
}

fn prose(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            escaped.push(' ');
        }
        if word.starts_with("https://") || word.starts_with("http://") {
            let address = word.trim_end_matches(['.', ',', ';', ')', '>', '<', '\\']);
            let rest = word.get(address.len()..).unwrap_or_default();
            escaped.push_str(&format!("<{}>", address.replace(['<', '>'], "")));
            punctuated(rest, &mut escaped);
        } else {
            punctuated(word, &mut escaped);
        }
    }
    escaped
}

fn punctuated(word: &str, out: &mut String) {
    for c in word.chars() {
        if matches!(
            c,
            '[' | ']' | '<' | '>' | '*' | '_' | '\\' | '`' | '~' | '|' | '&' | '$'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
}

/// Breaks a paragraph into lines, of which none but the first of a list item is taken for a heading, a list or a rule.
fn wrapped(text: &str, indent: &str) -> String {
    let options = textwrap::Options::new(WIDTH)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
        .subsequent_indent(indent);
    let is_item = !indent.is_empty();
    let lines = textwrap::wrap(text, options);
    let lines = lines.iter().enumerate().map(|(index, line)| match index {
        0 if is_item => line.to_string(),
        _ => marker_safe(line),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Escapes the first word of a line if Markdown would take it for a marker.
fn marker_safe(line: &str) -> String {
    let bare = line.trim_start();
    let indent = line.get(..line.len() - bare.len()).unwrap_or_default();
    let word = bare.split(' ').next().unwrap_or_default();
    let is_rule = !word.is_empty() && word.chars().all(|c| matches!(c, '#' | '-' | '+' | '='));
    let digits = word.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    let at = if is_number { digits.len() } else { 0 };
    match bare.split_at_checked(at) {
        Some((head, tail)) if is_rule || is_number => format!("{indent}{head}\\{tail}"),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        Docs::paragraph(text).finish().0
    }

    #[test]
    fn markup_in_a_text_stays_text() {
        assert_eq!(
            lines("a <b> [c] *d* `[e]<f>` g_h"),
            [r"a \<b\> \[c\] \*d\* `[e]<f>` g\_h"]
        );
    }

    #[test]
    fn addresses_become_links() {
        assert_eq!(
            lines("see https://example.com/a_b."),
            ["see <https://example.com/a_b>."]
        );
    }

    #[test]
    fn fences_and_lone_backticks_do_not_open_code() {
        assert_eq!(lines("```rust\nfn main() {}\n```"), ["`rust fn main() {}`"]);
        assert_eq!(lines("a ` b"), [r"a \` b"]);
    }

    #[test]
    fn markers_at_the_start_of_a_line_are_escaped_and_elsewhere_are_not() {
        assert_eq!(lines("# not a heading"), [r"\# not a heading"]);
        assert_eq!(lines("12. not a list"), [r"12\. not a list"]);
        assert_eq!(lines("(RFC 6901) is - 3."), ["(RFC 6901) is - 3."]);
    }

    #[test]
    fn the_first_sentence_stands_alone() {
        let docs = Docs::summary("Does it. Then e.g. more. And `that`.").finish();
        assert_eq!(docs.0, ["Does it.", "", "Then e.g. more. And `that`."]);
    }
}
