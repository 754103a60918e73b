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
    if text.trim().is_empty() {
        String::new()
    } else {
        format!("`{text}`")
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
            marker_safe(word, &mut escaped);
        }
    }
    escaped
}

/// A word that would make a heading, a list or a rule if a line happened to begin with it.
fn marker_safe(word: &str, out: &mut String) {
    let rule = !word.is_empty() && word.chars().all(|c| matches!(c, '#' | '-' | '+' | '='));
    let number = word
        .strip_suffix(['.', ')'])
        .filter(|digits| !digits.is_empty());
    match number.filter(|digits| digits.chars().all(|c| c.is_ascii_digit())) {
        Some(digits) => out.push_str(&format!(
            "{digits}\\{}",
            word.get(digits.len()..).unwrap_or_default()
        )),
        None if rule => out.push_str(&format!("\\{word}")),
        None => punctuated(word, out),
    }
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

fn wrapped(text: &str, indent: &str) -> String {
    let options = textwrap::Options::new(WIDTH)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
        .subsequent_indent(indent);
    textwrap::fill(text, options)
}
