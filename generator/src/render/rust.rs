//! A file of Rust: what the printer lays out, and in it what is laid out here because the printer would not, or because
//! parsing it first would take long.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::File;

use super::blank::{BLANK, separate};
use super::layout;
use super::line::STEP;
use crate::model::doc::Doc;

/// The file with these docs and items, if the tokens are items, and what was taken out of them has its places.
pub(super) fn rust(doc: &Doc, tokens: TokenStream) -> Option<String> {
    let mut bodies = Vec::new();
    let tokens = without_bodies(tokens, true, &mut bodies);
    let mut bodies = bodies.into_iter();
    let mut file = syn::parse2::<File>(tokens).ok()?;
    separate(&mut file.items, !doc.0.is_empty());
    let text = prettyplease::unparse(&file);
    let blank = format!("//{BLANK}");
    let mut laid_out = String::with_capacity(text.len() * 4);
    for line in &doc.0 {
        let blank = if line.is_empty() { "" } else { " " };
        laid_out.extend(["//!", blank, line, "\n"]);
    }
    for line in text.lines() {
        let trimmed = line.trim_start();
        let indent = line.get(..line.len() - trimmed.len()).unwrap_or_default();
        // Docs may end like a macro that was emptied.
        let is_comment = trimmed.starts_with("//");
        let mut emptied = EMPTY.into_iter().filter(|_| !is_comment);
        let emptied = emptied.find_map(|empty| Some((line.strip_suffix(empty.0)?, empty)));
        match emptied {
            Some((begun, (_, [open, close], lay_out))) => {
                laid_out.extend([begun, open, "\n"]);
                lay_out(bodies.next()?, &format!("{indent}{STEP}"), &mut laid_out);
                laid_out.extend([indent, close, "\n"]);
            }
            None if trimmed == blank => laid_out.push('\n'),
            None => laid_out.extend([line, "\n"]),
        }
    }
    bodies.next().is_none().then_some(laid_out)
}

/// How the printer ends what was emptied, how it opens and closes instead, and what lays the inside out.
type Emptied = (
    &'static str,
    [&'static str; 2],
    fn(TokenStream, &str, &mut String),
);

/// Macros and tables.
const EMPTY: [Emptied; 2] = [
    ("! {}", ["! {", "}"], layout::body),
    (" {};", [" {", "};"], layout::table),
];

/// Takes out the bodies of macros between items and methods and the tables that statics are, in the order in which they
/// stand, before the parser reads the tokens: it need not read what is not laid out by the printer. The tokens
/// are a file, or else what stands in the braces of one of its items.
fn without_bodies(
    tokens: TokenStream,
    is_file: bool,
    bodies: &mut Vec<TokenStream>,
) -> TokenStream {
    let (mut is_call, mut is_static, mut is_lifetime) = (false, false, false);
    let left = tokens.into_iter().map(|token| {
        let is_body = is_call || (is_file && is_static);
        let is = |char| matches!(&token, TokenTree::Punct(punct) if punct.as_char() == char);
        let begins = matches!(&token, TokenTree::Ident(word) if word == "static") && !is_lifetime;
        is_static = (is_static || begins) && !is(';');
        (is_call, is_lifetime) = (is('!'), is('\''));
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let inner = layout::opened(group);
                let inner = match (is_body, is_file) {
                    (true, _) => {
                        bodies.push(inner);
                        TokenStream::new()
                    }
                    (false, true) => without_bodies(inner, false, bodies),
                    (false, false) => inner,
                };
                TokenTree::from(Group::new(Delimiter::Brace, inner))
            }
            token => token,
        }
    });
    left.collect()
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn blank_lines_part_items_and_methods_but_not_imports() {
        let items = quote! {
            use a::b;
            use c::d;
            #[doc = " One."]
            pub struct One;
            impl One { fn a() {} fn b() {} }
        };
        let text = rust(&Doc::from("Head."), items).unwrap();
        let expected = "//! Head.\n\nuse a::b;\nuse c::d;\n\n/// One.\npub struct One;\n\nimpl One {\n    fn a() {}\n\n    fn b() {}\n}\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_doc_that_ends_like_an_emptied_macro_stays_a_doc() {
        let items = quote! {
            #[doc = " Say it aloud! {}"]
            #[doc = " Or {};"]
            pub mod one;
            rt::structure! { pub struct One {} }
        };
        let text = rust(&Doc::from("{}\n\n! {}"), items).unwrap();
        let expected = "//! {}\n//!\n//! ! {}\n\n/// Say it aloud! {}\n/// Or {};\npub mod one;\n\nrt::structure! {\n    pub struct One {}\n}\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn macros_and_tables_keep_to_their_places() {
        let items = quote! {
            pub type Both<A = u8> = (A, A);
            rt::structure! { pub struct One {} }
            pub static TABLE: rt::Table = rt::Table { name: "a", };
            impl Iterate<Item = &'static u8> for One { fn a() {} rt::setters! { b; } }
        };
        let text = rust(&Doc::default(), items).unwrap();
        let expected = "pub type Both<A = u8> = (A, A);\n\nrt::structure! {\n    pub struct One {}\n}\n\npub static TABLE: rt::Table = rt::Table {\n    name: \"a\",\n};\n\nimpl Iterate<Item = &'static u8> for One {\n    fn a() {}\n\n    rt::setters! {\n        b;\n    }\n}\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_is_no_file_is_not_printed() {
        let unparsed = quote! { rt::structure! { pub struct One {} } pub struct; };
        assert!(rust(&Doc::default(), unparsed).is_none());
        // What looks like a table that was emptied would take the place of one.
        let mistaken = quote! { fn a() { let b = B {}; } rt::structure! { pub struct One {} } };
        assert!(rust(&Doc::default(), mistaken).is_none());
    }
}
