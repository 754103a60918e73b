//! An open enum.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::renamed;
use super::tokens::{ident, inner_doc, moved, text};
use crate::model::structure::{Enumeration, Values, Variant};

/// The enum with its conversions.
pub(super) fn enumeration(enumeration: &Enumeration) -> TokenStream {
    let Enumeration {
        name, doc, values, ..
    } = enumeration;
    let (name, doc) = (ident(name), inner_doc(doc));
    let (kind, variants, former) = match values {
        Values::Texts(variants) => (
            ident("text_enum"),
            lines(variants, |wire| text(wire).into_token_stream()),
            former(variants),
        ),
        Values::Numbers(variants) => (
            ident("number_enum"),
            lines(variants, |wire| {
                Literal::i64_unsuffixed(*wire).into_token_stream()
            }),
            former(variants),
        ),
    };
    let former = (!former.is_empty()).then(|| quote!(impl #name { #former }));
    let variants = moved(variants);
    quote! {
        rt::#kind! {
            #doc
            pub enum #name { #variants }
        }

        #former
    }
}

/// The variants, each with its value on the wire.
fn lines<T>(variants: &[Variant<T>], wire: impl Fn(&T) -> TokenStream) -> TokenStream {
    let lines = variants.iter().map(|variant| {
        let (doc, name) = (inner_doc(&variant.doc), ident(&variant.name));
        let wire = wire(&variant.wire);
        quote!(#doc #name = #wire,)
    });
    lines.collect()
}

/// The variants under their former names.
fn former<T>(variants: &[Variant<T>]) -> TokenStream {
    variants
        .iter()
        .map(|variant| renamed::variants(&variant.name, &variant.former))
        .collect()
}
