//! Whether two texts say the same and only look different, as after a formatter's work.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};
use syn::Item;

/// Whether a file is what is wanted but for its layout. `path` tells by its ending what the file is made of.
pub(crate) fn is_same(path: &str, found: &[u8], wanted: &str) -> bool {
    let Ok(found) = std::str::from_utf8(found) else {
        return false;
    };
    if found.replace("\r\n", "\n") == wanted {
        return true;
    }
    if path.ends_with(".rs") {
        if comments(found) != comments(wanted) {
            return false;
        }
        let found = syn::parse_file(found).map(said);
        return found
            .is_ok_and(|found| syn::parse_file(wanted).is_ok_and(|wanted| found == said(wanted)));
    }
    if path.ends_with(".json") {
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
        return read(found).is_some_and(|found| Some(found) == read(wanted));
    }
    // The manifest of the crate is data, in which formatters move white space.
    let solid = |text: &str| text.split_whitespace().collect::<String>();
    solid(found) == solid(wanted)
}

/// What a file says, item by item. Formatters sort imports and modules that stand together.
fn said(file: syn::File) -> Vec<String> {
    let mut said = Vec::new();
    let attributes = file.attrs.iter().map(ToTokens::to_token_stream);
    said.extend(attributes.map(|attribute| words(attribute).join(" ")));
    for together in file
        .items
        .chunk_by(|one, next| is_sorted(one) && is_sorted(next))
    {
        let mut items: Vec<String> = together.iter().map(words_of).collect();
        if together.iter().all(is_sorted) {
            items.sort();
        }
        said.append(&mut items);
    }
    said
}

fn is_sorted(item: &Item) -> bool {
    matches!(item, Item::Use(_)) || matches!(item, Item::Mod(module) if module.content.is_none())
}

fn words_of(item: &Item) -> String {
    let mut words = words(item.to_token_stream());
    if matches!(item, Item::Use(_)) {
        words.sort();
    }
    words.join(" ")
}

/// The comments of a Rust text, line by line. Docs are none: the compiler takes them for attributes.
fn comments(text: &str) -> Vec<&str> {
    let mut comments = Vec::new();
    let mut start = 0;
    for token in tokenize(text, FrontmatterAllowed::No) {
        let end = start + usize::try_from(token.len).unwrap_or(usize::MAX);
        if let TokenKind::LineComment { doc_style: None }
        | TokenKind::BlockComment {
            doc_style: None, ..
        } = token.kind
        {
            let lines = text.get(start..end).unwrap_or_default().lines();
            comments.extend(lines.map(str::trim));
        }
        start = end;
    }
    comments
}

/// The tokens without those that formatters add and remove: commas behind a last element, braces around a single
/// expression.
fn words(tokens: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                words.push(format!("{:?}", group.delimiter()).replace("Brace", ""));
                words.append(&mut self::words(group.stream()));
            }
            TokenTree::Punct(sign) if sign.as_char() == ',' => {}
            other => words.push(other.to_string()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const WANTED: &str = "\
//! A file.
use a::{c, B};
mod x;
mod y;
// specs/a.json#/f
/// A function.
fn f(one: u8, two: u8) -> u8 { g(|| { one }, \"a // b\") } // and a ümlaut
";

    #[test]
    fn what_a_formatter_does_changes_nothing() {
        let found = "\
//! A file.
use a::{B, c};

mod y;
mod x;

    // specs/a.json#/f
/// A function.
fn f(
    one: u8,
    two: u8,
) -> u8 {
    g(|| one, \"a // b\")
}
// and a ümlaut
";
        assert!(is_same("src/a.rs", found.as_bytes(), WANTED));
        assert!(is_same("a.json", b"{\"a\":\r\n 1}", "{ \"a\": 1 }"));
        assert!(is_same("a.toml", b"a=1\n\n", "a = 1\n"));
    }

    #[test]
    fn what_a_person_does_is_seen() {
        let edits = [
            ("A file.", "My file."),
            ("B}", "D}"),
            ("mod y;", ""),
            ("one: u8, two: u8", "two: u8, one: u8"),
            ("a // b", "a / b"),
            ("// specs/a.json#/f\n", ""),
            ("// specs/a", "// specs/b"),
            (" // and a ümlaut\n", ""),
            ("mod y;", "mod y; /* mod z; */"),
            ("fn f", "pub fn f"),
            ("-> u8 {", "-> u8 { loop {"),
        ];
        for (what, with) in edits {
            let found = WANTED.replace(what, with);
            assert_ne!(found, WANTED);
            assert!(!is_same("src/a.rs", found.as_bytes(), WANTED), "{found}");
        }
        let added = format!("{WANTED}// hand\n");
        assert!(!is_same("src/a.rs", added.as_bytes(), WANTED));
        assert!(!is_same("a.json", b"{\"a\": 2}", "{ \"a\": 1 }"));
        assert!(!is_same("a.json", b"{\"a\": \"bc\"}", "{\"a\": \"b c\"}"));
        assert!(!is_same("a.json", b"\xff", "{}"));
    }
}
