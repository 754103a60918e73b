//! From tokens to text.

mod blank;
mod layout;
mod line;
mod rust;
mod seal;

pub(crate) use seal::{Sealing, checksum, sealed};

use crate::parallel;
use crate::tree::{Content, Draft, Make, Tree};

/// Makes and renders every file.
pub(crate) fn render(draft: &Draft<'_>) -> Tree {
    let texts = parallel::map(draft, |(_, make)| file(make));
    let paths = draft.iter().map(|(path, _)| path.clone());
    paths.zip(texts).collect()
}

fn file(make: &Make<'_>) -> String {
    match make() {
        Content::Rust(file) => {
            let text = rust::rust(&file.doc, file.items).unwrap_or_else(|| unprinted(make()));
            sealed(Sealing::Rust, &text)
        }
        Content::Toml(text) => sealed(Sealing::Toml, &text),
    }
}

/// Emitters write what parses; should one not, the compiler shows where.
fn unprinted(content: Content<'_>) -> String {
    match content {
        Content::Rust(file) => file.items.to_string(),
        Content::Toml(text) => text,
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;
    use crate::tree::RustFile;

    #[test]
    fn what_does_not_parse_is_printed_whole() {
        let tokens = || {
            quote! {
                rt::structure! { pub struct One { a: 1 } }
                impl Two { rt::setters! { b -> c; } fn d() { e!{ f } } }
                pub struct;
                rt::operation! { Three }
            }
        };
        let make: Make<'_> = Box::new(move || Content::Rust(RustFile::titled("Head.", tokens())));
        let text = file(&make);
        assert_eq!(text, sealed(Sealing::Rust, &tokens().to_string()));
    }
}
