//! Doc texts of specs, cleaned for rustdoc: what is text stays text, and never becomes markup, a link or a doctest.

use super::clean::cleaned;
pub(crate) use super::clean::{flat, quoted};
use super::wrap;
use crate::model::doc::Doc;

/// Paragraphs of a doc comment, put together line by line.
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
        // Few texts have several paragraphs, and to look whether one has is cheaper than to take it apart.
        match text.contains("\n\n") {
            true => text.split("\n\n").for_each(|part| self.push(part)),
            false => self.push(text),
        }
        self
    }

    /// Adds Markdown of our own.
    pub(crate) fn markdown(mut self, markdown: &str) -> Self {
        if !markdown.trim().is_empty() {
            self.part();
            self.0.extend(markdown.lines().map(str::to_owned));
        }
        self
    }

    /// Adds list items, each with text from a spec after a head of our own.
    pub(crate) fn items<T: AsRef<str>>(
        mut self,
        items: impl IntoIterator<Item = (String, T)>,
    ) -> Self {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            self.part();
        }
        for (head, text) in items {
            let item = format!("- {head}{}", cleaned(text.as_ref()));
            wrap::item(&item, &mut self.0);
        }
        self
    }

    /// The lines.
    pub(crate) fn finish(self) -> Doc {
        Doc(self.0)
    }

    /// Adds one paragraph of text from a spec.
    fn push(&mut self, paragraph: &str) {
        let clean = cleaned(paragraph);
        if !clean.trim().is_empty() {
            self.part();
            wrap::paragraph(&clean, &mut self.0);
        }
    }

    /// Parts what is there from what comes.
    fn part(&mut self) {
        if !self.0.is_empty() {
            self.0.push(String::new());
        }
    }
}

/// The first sentence and what follows. A dot ends a sentence if a blank and a capital letter come after it.
pub(crate) fn first_sentence(text: &str) -> (&str, &str) {
    let text = text.trim();
    for (dot, _) in text.match_indices('.') {
        let (head, tail) = text.split_at_checked(dot + 1).unwrap_or((text, ""));
        let next = tail.trim_start();
        if tail.starts_with(' ')
            && next.starts_with(|c: char| c.is_uppercase() || c == '`')
            && !head.ends_with("e.g.")
        {
            return (head, next);
        }
    }
    match text.split_once("\n\n") {
        Some((head, tail)) => (head, tail),
        None => (text, ""),
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
