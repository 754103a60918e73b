//! The bodies of macros as text, which the printer leaves on one line: it cannot know what they mean.
//!
//! A line is what ends with a semicolon, or where there is none, with a comma. What stands in braces is indented below
//! the line that opens them. Attributes and doc comments have lines of their own.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// Columns after which a line is broken where methods are chained.
const WIDTH: usize = 116;
/// One step of indentation.
const STEP: &str = "    ";

/// The lines of a body that is indented so.
pub(super) fn body(tokens: TokenStream, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = Line::default();
    let is_end = ends(&tokens);
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let next = tokens.peek();
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == '#' && line.is_empty() => {
                if let Some(TokenTree::Group(group)) = tokens.next() {
                    lines.push(format!("{indent}{}", attribute(&group.stream())));
                }
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let inner = body(group.stream(), &format!("{indent}{STEP}"));
                match inner.is_empty() {
                    true => line.push("{}", Kind::Braces),
                    false => {
                        line.push("{", Kind::Braces);
                        lines.extend(line.take(indent));
                        lines.extend(inner);
                        line.push("}", Kind::Braces);
                    }
                }
                if !next.is_some_and(&is_end) {
                    lines.extend(line.take(indent));
                }
            }
            token => {
                line.add(token, next);
                if is_end(token) {
                    lines.extend(line.take(indent));
                }
            }
        }
    }
    lines.extend(line.take(indent));
    lines
}

/// What ends a line of these tokens.
fn ends(tokens: &TokenStream) -> impl Fn(&TokenTree) -> bool + use<> {
    let is =
        |token: &TokenTree, char| matches!(token, TokenTree::Punct(it) if it.as_char() == char);
    let semicolons = tokens.clone().into_iter().any(|token| is(&token, ';'));
    move |token| is(token, if semicolons { ';' } else { ',' })
}

/// A doc comment, if it is a line of one, else the attribute as it is.
fn attribute(tokens: &TokenStream) -> String {
    let doc = syn::parse2::<syn::MetaNameValue>(tokens.clone());
    if let Ok(syn::MetaNameValue { path, value, .. }) = doc
        && path.is_ident("doc")
        && let syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(text),
            ..
        }) = value
        && !text.value().contains(['\n', '\r'])
    {
        return format!("///{}", text.value());
    }
    format!("#[{}]", inline(tokens.clone()))
}

/// Tokens on one line.
fn inline(tokens: TokenStream) -> String {
    let mut line = Line::default();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        line.add(&token, tokens.peek());
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
    /// The first character of an operator of two.
    joint: Option<char>,
}

impl Line {
    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn add(&mut self, token: &TokenTree, next: Option<&TokenTree>) {
        match token {
            TokenTree::Group(group) => {
                let inner = inline(group.stream());
                match group.delimiter() {
                    Delimiter::Parenthesis => self.push(&format!("({inner})"), Kind::Group),
                    Delimiter::Bracket => self.push(&format!("[{inner}]"), Kind::Group),
                    Delimiter::Brace => self.push(&format!("{{ {inner} }}"), Kind::Braces),
                    Delimiter::None => self.push(&inner, Kind::Word),
                }
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                self.push(&token.to_string(), Kind::Word)
            }
            TokenTree::Punct(punct) => {
                let second = match next {
                    Some(TokenTree::Punct(next)) if punct.spacing() == Spacing::Joint => {
                        Some(next.as_char())
                    }
                    _ => None,
                };
                self.punct(punct.as_char(), second);
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
            return self.push(&format!("{first}{char}"), kind);
        }
        match (char, next) {
            (':', Some(':')) | ('-' | '=', Some('>')) => self.joint = Some(char),
            ('.', _) => {
                self.chain.push(self.text.len());
                self.push(".", Kind::Tight);
            }
            ('<' | '!', _) => self.push(&char.to_string(), Kind::Tight),
            ('&' | '-' | '#' | '\'' | '@', _) => self.push(&char.to_string(), Kind::Prefix),
            (',' | ';' | ':' | '>' | '?', _) => self.push(&char.to_string(), Kind::Suffix),
            (char, _) => self.push(&char.to_string(), Kind::Operator),
        }
    }

    fn push(&mut self, text: &str, kind: Kind) {
        let behind = !matches!(self.last, Kind::Start | Kind::Tight | Kind::Prefix);
        let before = match kind {
            Kind::Tight | Kind::Suffix => false,
            // What is called, or indexed.
            Kind::Group => {
                !matches!(self.last, Kind::Word | Kind::Group) && !self.text.ends_with('>')
            }
            _ => true,
        };
        if behind && before {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.last = kind;
    }

    /// The finished lines, of which there are none if nothing was written, and several if it was much.
    fn take(&mut self, indent: &str) -> Vec<String> {
        let Self { text, chain, .. } = std::mem::take(self);
        if text.is_empty() {
            return Vec::new();
        }
        if indent.len() + text.chars().count() <= WIDTH {
            return vec![format!("{indent}{text}")];
        }
        let ends = chain.iter().skip(1).copied().chain([text.len()]);
        let links = chain
            .iter()
            .zip(ends)
            .filter_map(|(start, end)| text.get(*start..end));
        let first = text
            .get(..chain.first().copied().unwrap_or(text.len()))
            .unwrap_or(&text);
        let first = format!("{indent}{first}");
        let links = links.map(|link| format!("{indent}{STEP}{link}"));
        [first].into_iter().chain(links).collect()
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
            name(impl IntoIterator<Item = (impl Into<String>, i64)>) -> ThingBuilder<C, rt::Set>;
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
            "name(impl IntoIterator<Item = (impl Into<String>, i64)>) -> ThingBuilder<C, rt::Set>;",
            "mod required {",
            "    S1: name, \"it's `name`\";",
            "}",
            "Many = Throttled(\"a\" as \"b\", 429).retry(rt::RetryAdvice::Busy),",
        ];
        assert_eq!(body(text.parse().unwrap(), ""), expected);
    }
}
