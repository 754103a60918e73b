//! How the leaves of the model read as tokens. Paths into the runtime are spelled here and in the emitters as `rt::…`.

use std::cell::Cell;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};

use crate::model::doc::Doc;
use crate::model::structure::{Limits, ListStyle, TimestampFormat};
use crate::model::ty::Ty;

/// An identifier. Names in the model are valid; if one were not, the file would not compile, and nothing would break here.
pub(super) fn ident(name: &str) -> Ident {
    let name = match crate::name::is_identifier(name) {
        true => name,
        false => "invalid_name",
    };
    Ident::new(name, Span::call_site())
}

/// Identifiers of a list of names.
pub(super) fn idents<'a>(names: impl IntoIterator<Item = &'a String>) -> Vec<Ident> {
    names.into_iter().map(|name| ident(name)).collect()
}

/// Tokens that stand in one place only. They are moved there, where a stream of tokens would be copied one by one.
pub(super) struct Moved(Cell<Option<TokenStream>>);

/// See [`Moved`].
pub(super) fn moved(tokens: TokenStream) -> Moved {
    Moved(Cell::new(Some(tokens)))
}

impl ToTokens for Moved {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let moved = self.0.take();
        tokens.extend(moved.unwrap_or_else(|| quote!(compile_error!("moved twice");)));
    }
}

/// The doc comment of something in the body of a macro of the runtime.
pub(super) fn inner_doc(doc: &Doc) -> Moved {
    moved(match doc.0.as_slice() {
        [] => TokenStream::new(),
        lines => block(lines),
    })
}

/// Lines of a doc comment in the body of a macro: one attribute, of which the layout makes a line for each.
pub(super) fn block<T: AsRef<str>>(lines: &[T]) -> TokenStream {
    let mut doc = String::new();
    for line in lines {
        let line = line.as_ref();
        doc.extend([if line.is_empty() { "" } else { " " }, line, "\n"]);
    }
    let doc = doc_text(&doc);
    quote! { #[doc = #doc] }
}

/// The doc comment of an item or method, as the printer takes it: an attribute for each line.
pub(super) fn outer_doc(doc: &Doc) -> TokenStream {
    doc.0.iter().map(|line| doc_line(line)).collect()
}

/// One line of it.
pub(super) fn doc_line(line: &str) -> TokenStream {
    let line = text(&spaced(line));
    quote! { #[doc = #line] }
}

/// A text. Most have nothing that must be escaped: to look for what must be, one character after the other, is what a
/// literal costs.
pub(super) fn text(text: &str) -> Literal {
    let spelled = is_plain(text, &[]).then(|| format!("\"{text}\"").parse());
    match spelled {
        Some(Ok(literal)) => literal,
        _ => Literal::string(text),
    }
}

/// The text of a doc comment, which may go over lines; how it is spelled does not show.
fn doc_text(text: &str) -> Literal {
    let spelled = match is_plain(text, b"\n") {
        true => format!("\"{text}\""),
        false => in_raw(text),
    };
    spelled.parse().unwrap_or_else(|_| Literal::string(text))
}

/// Whether nothing in a text must be escaped, were these bytes what need not be.
fn is_plain(text: &str, free: &[u8]) -> bool {
    let plain = |byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\');
    text.bytes().all(|byte| plain(byte) || free.contains(&byte))
}

/// A line for maintainers above an item, which its docs do not show. The printer takes the attribute for one.
pub(super) fn comment(line: &str) -> TokenStream {
    let blank = |c: char| c.is_control() || c.is_whitespace();
    let line: String = line
        .chars()
        .map(|c| if blank(c) { ' ' } else { c })
        .collect();
    let line = spaced(&line);
    quote! { #[comment = #line] }
}

fn spaced(line: &str) -> String {
    if line.is_empty() {
        String::new()
    } else {
        format!(" {line}")
    }
}

impl ToTokens for Ty {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            Self::Bool => quote!(bool),
            Self::I32 => quote!(i32),
            Self::I64 => quote!(i64),
            Self::U64 => quote!(u64),
            Self::F64 => quote!(f64),
            Self::Text => quote!(String),
            Self::Secret => quote!(rt::Secret),
            Self::Timestamp => quote!(rt::Timestamp),
            Self::Blob => quote!(rt::Blob),
            Self::Named(name) => ident(name).into_token_stream(),
            Self::Boxed(name) => {
                let name = ident(name);
                quote!(rt::Boxed<#name>)
            }
            Self::List(inner) => quote!(Vec<#inner>),
            Self::Map(inner) => quote!(rt::Map<#inner>),
            Self::Optional(inner) => quote!(Option<#inner>),
        });
    }
}

impl ToTokens for TimestampFormat {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            Self::EpochSeconds => quote!(rt::TimestampFormat::EpochSeconds),
            Self::EpochMillis => quote!(rt::TimestampFormat::EpochMillis),
            Self::Rfc3339 => quote!(rt::TimestampFormat::Rfc3339),
            Self::HttpDate => quote!(rt::TimestampFormat::HttpDate),
        });
    }
}

impl ToTokens for ListStyle {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            Self::Indexed(first) => {
                let first = proc_macro2::Literal::usize_unsuffixed(*first);
                quote!(rt::ListStyle::Indexed(#first))
            }
            Self::Repeated => quote!(rt::ListStyle::Repeated),
            Self::CommaJoined => quote!(rt::ListStyle::CommaJoined),
            Self::Json => quote!(rt::ListStyle::Json),
        });
    }
}

/// `Some(value)` or `None`.
pub(super) fn optional<T: ToTokens>(value: Option<T>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}

/// Two arguments of a bound: least and greatest.
pub(super) fn unsigned(limits: Limits<u64>) -> TokenStream {
    let side = |limit: Option<u64>| optional(limit.map(proc_macro2::Literal::u64_unsuffixed));
    let (least, greatest) = (side(limits.0), side(limits.1));
    quote!(#least, #greatest)
}

/// Two arguments of a bound: least and greatest.
pub(super) fn signed(limits: Limits<i64>) -> TokenStream {
    let side = |limit: Option<i64>| optional(limit.map(proc_macro2::Literal::i64_unsuffixed));
    let (least, greatest) = (side(limits.0), side(limits.1));
    quote!(#least, #greatest)
}

/// A raw string literal, for texts that are full of quotes.
pub(super) fn raw(text: &str) -> TokenStream {
    in_raw(text).parse().unwrap_or_else(|_| quote!(#text))
}

fn in_raw(text: &str) -> String {
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ODD: [&str; 13] = [
        "",
        " plain ~",
        "\"",
        "a\\b",
        "é",
        "\t",
        "\r\n",
        "\u{7f}",
        "\u{202e}",
        "*/ //!",
        "{}",
        "\"# and \"##",
        " two\n lines\n",
    ];

    #[test]
    fn a_text_is_spelled_as_the_library_spells_it() {
        for it in ODD {
            assert_eq!(text(it).to_string(), Literal::string(it).to_string());
        }
    }

    #[test]
    fn the_text_of_a_doc_says_what_it_holds_however_it_is_spelled() {
        for it in ODD {
            let syn::Lit::Str(read) = syn::Lit::new(doc_text(it)) else {
                panic!("{it:?} is no text");
            };
            // A raw literal cannot hold a carriage return, which ends lines of docs only.
            assert_eq!(read.value(), it);
        }
    }
}
