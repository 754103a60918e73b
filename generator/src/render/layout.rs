//! The bodies of macros as text, which the printer leaves on one line: it cannot know what they mean.
//!
//! A line is what ends with a semicolon, or where there is none, with a comma. What stands in braces is indented below
//! the line that opens them. Attributes and doc comments have lines of their own.

use std::fmt::Write;

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// Columns after which a line is broken: before a second part that begins with a name, and where methods are chained.
const WIDTH: usize = 116;
/// One step of indentation.
const STEP: &str = "    ";

/// Adds the lines of a body that is indented so.
pub(super) fn body(tokens: TokenStream, indent: &str, text: &mut String) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut line = Line::default();
    let is_end = ends(&tokens);
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' && line.is_empty() => {
                if let Some(TokenTree::Group(group)) = tokens.next() {
                    attribute(opened(group), indent, text);
                }
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let inner = opened(group);
                match inner.is_empty() {
                    true => line.push("{}", Kind::Braces),
                    false => {
                        line.push("{", Kind::Braces);
                        line.end(indent, text);
                        body(inner, &format!("{indent}{STEP}"), text);
                        line.push("}", Kind::Braces);
                    }
                }
                if !tokens.peek().is_some_and(&is_end) {
                    line.end(indent, text);
                }
            }
            token => {
                let ends_here = is_end(&token);
                line.add(token, tokens.peek());
                if ends_here {
                    line.end(indent, text);
                }
            }
        }
    }
    line.end(indent, text);
}

/// What stands in a group, which is given up for it: tokens that two hold are copied when they are read.
pub(super) fn opened(group: Group) -> TokenStream {
    group.stream()
}

/// What ends a line of these tokens.
fn ends(tokens: &[TokenTree]) -> impl Fn(&TokenTree) -> bool + use<> {
    let is =
        |token: &TokenTree, char| matches!(token, TokenTree::Punct(it) if it.as_char() == char);
    let semicolons = tokens.iter().any(|token| is(token, ';'));
    move |token| is(token, if semicolons { ';' } else { ',' })
}

/// Adds the lines of a doc comment, if it is one, else the attribute as it is.
fn attribute(tokens: TokenStream, indent: &str, text: &mut String) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    match doc(&tokens) {
        Some(doc) => {
            let lines = doc.strip_suffix('\n').unwrap_or(&doc).split('\n');
            lines.for_each(|line| text.extend([indent, "///", line, "\n"]));
        }
        None => text.extend([indent, "#[", &inline(tokens), "]\n"]),
    }
}

/// The text of an attribute that is a doc comment.
fn doc(tokens: &[TokenTree]) -> Option<String> {
    let [
        TokenTree::Ident(name),
        TokenTree::Punct(_),
        TokenTree::Literal(value),
    ] = tokens
    else {
        return None;
    };
    if name != "doc" {
        return None;
    }
    let spelled = value.to_string();
    // Most have nothing escaped, and need no parser to be read.
    if let Some(plain) = unescaped(&spelled) {
        return Some(plain.to_owned());
    }
    match syn::Lit::new(value.clone()) {
        syn::Lit::Str(text) => Some(text.value()).filter(|text| !text.contains('\r')),
        _ => None,
    }
}

/// What stands between the quotes of a literal, if it says that and nothing else.
fn unescaped(spelled: &str) -> Option<&str> {
    let (is_raw, quoted) = match spelled.strip_prefix('r') {
        Some(raw) => (true, raw.trim_matches('#')),
        None => (false, spelled),
    };
    let text = quoted.strip_prefix('"')?.strip_suffix('"')?;
    (!text.contains('\r') && (is_raw || !text.contains('\\'))).then_some(text)
}

/// Tokens on one line.
fn inline(tokens: impl IntoIterator<Item = TokenTree>) -> String {
    let mut line = Line::default();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        line.add(token, tokens.peek());
    }
    line.text
}

/// What a piece of a line is, as far as the blanks around it depend on it.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
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

#[derive(Default)]
struct Line {
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
    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn add(&mut self, token: TokenTree, next: Option<&TokenTree>) {
        match token {
            TokenTree::Group(group) => {
                let (open, close, kind) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")", Kind::Group),
                    Delimiter::Bracket => ("[", "]", Kind::Group),
                    Delimiter::Brace => ("{ ", " }", Kind::Braces),
                    Delimiter::None => ("", "", Kind::Word),
                };
                let inner = inline(opened(group));
                self.push(open, kind);
                self.text.extend([inner.as_str(), close]);
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

    fn punct(&mut self, char: char, next: Option<char>) {
        if let Some(first) = self.joint.take() {
            let kind = if first == ':' {
                Kind::Tight
            } else {
                Kind::Operator
            };
            let mut both = [0; 4];
            self.push(first.encode_utf8(&mut both), kind);
            return self.text.push(char);
        }
        let mut spelled = [0; 4];
        let spelled = &*char.encode_utf8(&mut spelled);
        match (char, next) {
            (':', Some(':')) | ('-' | '=', Some('>')) => self.joint = Some(char),
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

    fn push(&mut self, text: &str, kind: Kind) {
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
    fn end(&mut self, indent: &str, lines: &mut String) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_laid_out_as_by_hand() {
        let text = r##"
            /// A thing.
            #[derive(Default)]
            pub struct Thing {
                /// Its names.
                pub names: Option<Vec<rt::Map<String>>> = body("Names").items(Some(1), None),
                pub other: i64 = query("Other").range(Some(-1), None).not_starting_with(&["first", "second", "third", "fourth"]),
            }
            rules {
                rt::Rule::Together(&["names", "other"]),
            }
            id: i64 = path("Id"), takes(impl IntoIterator<Item = (impl Into<String>, i64)>) -> [C, rt::Set];
            pub list: Option<Vec<String>> = query("List").items(Some(1), Some(20)), takes(impl IntoIterator<Item = impl Into<String>>), set_list;
            mod required { S1: name, "it's `name`"; }
            Many = Throttled("a" as "b", 429).retry(rt::RetryAdvice::Busy),
        "##;
        let expected = [
            "/// A thing.",
            "#[derive(Default)]",
            "pub struct Thing {",
            "    /// Its names.",
            "    pub names: Option<Vec<rt::Map<String>>> = body(\"Names\").items(Some(1), None),",
            "    pub other: i64 = query(\"Other\")",
            "        .range(Some(-1), None)",
            "        .not_starting_with(&[\"first\", \"second\", \"third\", \"fourth\"]),",
            "}",
            "rules {",
            "    rt::Rule::Together(&[\"names\", \"other\"]),",
            "}",
            "id: i64 = path(\"Id\"), takes(impl IntoIterator<Item = (impl Into<String>, i64)>) -> [C, rt::Set];",
            "pub list: Option<Vec<String>> = query(\"List\").items(Some(1), Some(20)),",
            "    takes(impl IntoIterator<Item = impl Into<String>>), set_list;",
            "mod required {",
            "    S1: name, \"it's `name`\";",
            "}",
            "Many = Throttled(\"a\" as \"b\", 429).retry(rt::RetryAdvice::Busy),",
        ];
        let mut lines = String::new();
        body(text.parse().unwrap(), "", &mut lines);
        assert_eq!(lines.lines().collect::<Vec<_>>(), expected);
    }
}
