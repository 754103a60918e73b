//! What a Rust text is made of, apart from what a spec may decide: literals, docs and names.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The tokens of a text without literals and docs.
pub(crate) fn shape(text: &str) -> Vec<String> {
    let mut shape = Vec::new();
    walk(text.parse().unwrap(), &mut shape);
    shape
}

/// Where two shapes differ in more than names, if they do: one has more tokens, or a keyword in the place of a name.
pub(crate) fn difference(one: &[String], other: &[String]) -> Option<String> {
    let is_name = |token: &String| syn::parse_str::<syn::Ident>(token).is_ok();
    let is_same = |(one, other): (&String, &String)| one == other || is_name(one) && is_name(other);
    let same = one
        .iter()
        .zip(other)
        .take_while(|pair| is_same(*pair))
        .count();
    let around = |shape: &[String]| {
        let tokens = shape.iter().skip(same.saturating_sub(12)).take(24);
        tokens.map(String::as_str).collect::<Vec<_>>().join(" ")
    };
    let differs = same < one.len().max(other.len());
    differs.then(|| format!("{}\ninstead of\n{}", around(one), around(other)))
}

fn walk(tokens: TokenStream, shape: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                // `#[doc = …]`, and `#![doc = …]` of a file.
                let inner =
                    matches!(tokens.peek(), Some(TokenTree::Punct(sign)) if sign.as_char() == '!');
                let bang = if inner { tokens.next() } else { None };
                match tokens.next() {
                    Some(TokenTree::Group(group)) if is_doc(&group.stream()) => {}
                    Some(TokenTree::Group(group)) => {
                        shape.push(if bang.is_some() { "#![" } else { "#[" }.to_owned());
                        walk(group.stream(), shape);
                        shape.push("]".to_owned());
                    }
                    other => panic!("{other:?} after #"),
                }
            }
            // The printer puts braces and commas where lines become long.
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                walk(group.stream(), shape);
            }
            TokenTree::Punct(sign) if sign.as_char() == ',' => {}
            TokenTree::Group(group) => {
                shape.push(format!("{:?}(", group.delimiter()));
                walk(group.stream(), shape);
                shape.push(")".to_owned());
            }
            TokenTree::Literal(_) => shape.push("…".to_owned()),
            // Two texts in a row: a code on the wire that cannot stand in docs as it is, and how it is shown there.
            TokenTree::Ident(word)
                if word == "as" && matches!(tokens.peek(), Some(TokenTree::Literal(_))) =>
            {
                tokens.next();
            }
            other => shape.push(other.to_string()),
        }
    }
}

fn is_doc(attribute: &TokenStream) -> bool {
    let first = attribute.clone().into_iter().next();
    matches!(first, Some(TokenTree::Ident(name)) if name == "doc")
}

/// The comparison would see code that got out.
#[test]
fn code_among_text_would_be_seen() {
    let same = |one, other| difference(&shape(one), &shape(other)).is_none();
    assert!(same(
        "/// A.\nfn a() { \"x\" }",
        "/// B.\n/// C.\nfn a() { \"y\" }"
    ));
    assert!(same("fn a() {}", "fn b() {}"));
    assert!(!same("fn a() { \"x\" }", "fn a() { \"x\"; panic!() }"));
    assert!(!same("a!(b)", "a!(b) c"));
    assert!(!same("a = b", "a = self"));
    assert!(same("a!(\"x\")", "a!(\"x\" as \"y\")"));
    assert!(!same("a!(\"x\")", "a!(\"x\" as u8)"));
}
