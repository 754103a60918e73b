//! One line of what the printer does not lay out: which blanks stand in it, and where it is broken.

use std::fmt::Write;

use proc_macro2::{Delimiter, Spacing, TokenTree};

use super::layout::opened;

/// Columns after which a line is broken: before a second part that begins with a name, where methods are chained, and in
/// tables at brackets.
const WIDTH: usize = 116;
/// One step of indentation.
pub(super) const STEP: &str = "    ";

/// Tokens on one line.
pub(super) fn inline(tokens: impl IntoIterator<Item = TokenTree>) -> String {
    let mut line = Line::default();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        line.add(token, tokens.peek());
    }
    line.text
}

/// What a piece of a line is, as far as the blanks around it depend on it.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// Nothing yet.
    #[default]
    Start,
    /// A name or a literal.
    Word,
    /// What stands in parentheses or brackets.
    Group,
    Braces,
    /// Nothing before and nothing behind it: `::`, `.`, `<`.
    Tight,
    /// Nothing behind it: `&`.
    Prefix,
    /// Nothing before it: `,`, `:`, `>`.
    Suffix,
    /// `=`, `->`.
    Operator,
}

/// A line that is being written.
#[derive(Default)]
pub(super) struct Line {
    text: String,
    last: Kind,
    /// Where methods are chained.
    chain: Vec<usize>,
    /// How many angle brackets are open.
    angles: usize,
    /// Behind the first comma that a name follows.
    second: Option<usize>,
    /// The first character of an operator of two.
    joint: Option<char>,
}

impl Line {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Adds a token, with what follows it.
    pub(super) fn add(&mut self, token: TokenTree, next: Option<&TokenTree>) {
        match token {
            TokenTree::Group(group) => {
                let delimiter = group.delimiter();
                self.group(delimiter, &inline(opened(group)));
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                self.push("", Kind::Word);
                // Writing to a text cannot fail.
                let _ = write!(self.text, "{token}");
            }
            TokenTree::Punct(punct) => {
                let second = match next {
                    Some(TokenTree::Punct(next)) if punct.spacing() == Spacing::Joint => {
                        Some(next.as_char())
                    }
                    _ => None,
                };
                self.punct(punct.as_char(), second);
                let splits = punct.as_char() == ',' && matches!(next, Some(TokenTree::Ident(_)));
                if splits && self.angles == 0 {
                    self.second.get_or_insert(self.text.len());
                }
            }
        }
    }

    /// Adds a group with what stands in it.
    pub(super) fn group(&mut self, delimiter: Delimiter, inner: &str) {
        let (open, close, kind) = brackets(delimiter);
        self.push(open, kind);
        let is_last = |_: &&str| delimiter == Delimiter::Brace;
        let inner = inner.strip_suffix(',').filter(is_last).unwrap_or(inner);
        self.text.extend([inner, close]);
    }

    /// Whether a group with this in it still fits on the line, and a comma behind it.
    pub(super) fn has_room(&self, indent: &str, inner: &str) -> bool {
        const AROUND: usize = "{  },".len();
        indent.len() + self.text.chars().count() + inner.chars().count() + AROUND <= WIDTH
    }

    /// Writes what stands before the last of the methods that are called, if any are, and goes on with that below it.
    pub(super) fn break_chain(&mut self, indent: &str, lines: &mut String) {
        let mut begin = 0;
        for end in std::mem::take(&mut self.chain) {
            let step = if begin == 0 { "" } else { STEP };
            lines.extend([
                indent,
                step,
                self.text.get(begin..end).unwrap_or_default(),
                "\n",
            ]);
            begin = end;
        }
        if begin > 0 {
            self.text.replace_range(..begin, STEP);
        }
    }

    /// Whether a macro is called with what comes next.
    pub(super) fn is_call_of_macro(&self) -> bool {
        self.text.ends_with('!')
    }

    /// Adds the opening bracket of a group that goes over several lines.
    pub(super) fn open(&mut self, delimiter: Delimiter) {
        let (open, _, kind) = brackets(delimiter);
        self.push(open.trim_end(), kind);
        self.last = Kind::Tight;
    }

    /// Adds the closing one.
    pub(super) fn close(&mut self, delimiter: Delimiter) {
        let (_, close, kind) = brackets(delimiter);
        self.push(close.trim_start(), Kind::Suffix);
        self.last = kind;
    }

    fn punct(&mut self, char: char, next: Option<char>) {
        if let Some(first) = self.joint.take() {
            let kind = match first {
                ':' => Kind::Tight,
                '.' => Kind::Prefix,
                _ => Kind::Operator,
            };
            let mut both = [0; 4];
            self.push(first.encode_utf8(&mut both), kind);
            return self.text.push(char);
        }
        let mut spelled = [0; 4];
        let spelled = &*char.encode_utf8(&mut spelled);
        match (char, next) {
            (':', Some(':')) | ('.', Some('.')) | ('-' | '=', Some('>')) => self.joint = Some(char),
            ('&', Some('&'))
            | ('|', Some('|'))
            | ('=' | '!' | '<' | '>' | '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^', Some('=')) => {
                self.joint = Some(char);
            }
            ('.', _) => {
                self.chain.push(self.text.len());
                self.push(".", Kind::Tight);
            }
            ('<', _) => {
                self.angles += 1;
                self.push("<", Kind::Tight);
            }
            ('>', _) => {
                self.angles = self.angles.saturating_sub(1);
                self.push(">", Kind::Suffix);
            }
            ('!', _) => self.push(spelled, Kind::Tight),
            ('&' | '-' | '#' | '\'' | '@', _) => self.push(spelled, Kind::Prefix),
            (',' | ';' | ':' | '?', _) => self.push(spelled, Kind::Suffix),
            _ => self.push(spelled, Kind::Operator),
        }
    }

    /// Adds a piece, with the blank that stands before it.
    pub(super) fn push(&mut self, text: &str, kind: Kind) {
        let behind = !matches!(self.last, Kind::Start | Kind::Tight | Kind::Prefix);
        let before = match kind {
            Kind::Tight | Kind::Suffix => false,
            // What is called, or indexed.
            Kind::Group => {
                let generic = self.last == Kind::Suffix && self.text.ends_with('>');
                !matches!(self.last, Kind::Word | Kind::Group) && !generic
            }
            _ => true,
        };
        if behind && before {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.last = kind;
    }

    /// Adds the finished lines, of which there are none if nothing was written, and several if it was much.
    pub(super) fn end(&mut self, indent: &str, lines: &mut String) {
        let Self {
            text,
            chain,
            second,
            ..
        } = std::mem::take(self);
        let is_long = |text: &str| indent.len() + text.chars().count() > WIDTH;
        let parts = match second.filter(|_| is_long(&text)) {
            Some(second) => text.split_at(second),
            None => (text.as_str(), ""),
        };
        let (first, second) = (parts.0, parts.1.trim_start());
        let breaks = chain
            .into_iter()
            .filter(|end| is_long(first) && *end < first.len());
        let mut begin = 0;
        for end in breaks.chain([first.len()]) {
            let line = first.get(begin..end).unwrap_or_default();
            let step = if begin == 0 { "" } else { STEP };
            if !line.is_empty() {
                lines.extend([indent, step, line, "\n"]);
            }
            begin = end;
        }
        if !second.is_empty() {
            lines.extend([indent, STEP, second, "\n"]);
        }
    }
}

/// The brackets around a group on one line, and what it is for the blanks around it.
fn brackets(delimiter: Delimiter) -> (&'static str, &'static str, Kind) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")", Kind::Group),
        Delimiter::Bracket => ("[", "]", Kind::Group),
        Delimiter::Brace => ("{ ", " }", Kind::Braces),
        Delimiter::None => ("", "", Kind::Word),
    }
}
