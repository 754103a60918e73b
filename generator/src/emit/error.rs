//! The error enum of an operation, and the rows of tables of codes.

use proc_macro2::TokenStream;
use quote::quote;

use super::renamed;
use super::tokens::{ident, inner_doc, moved, text};
use crate::model::error::{Code, ErrorEnum, ErrorVariant};

/// The enum.
pub(super) fn enumeration(errors: &ErrorEnum) -> TokenStream {
    let ErrorEnum {
        name,
        doc,
        variants,
        ..
    } = errors;
    let (name, doc) = (ident(name), inner_doc(doc));
    let lines = variants.iter().map(|variant| {
        let ErrorVariant { doc, code, .. } = variant;
        let doc = inner_doc(doc);
        let (name, row) = (ident(&variant.name), moved(row(code)));
        moved(quote!(#doc #name = #row,))
    });
    let former: TokenStream = variants
        .iter()
        .map(|variant| renamed::variants(&variant.name, &variant.former))
        .collect();
    let former = (!former.is_empty()).then(|| quote!(impl #name { #former }));
    quote! {
        rt::error_codes! {
            #doc
            pub enum #name { #(#lines)* }
        }

        #former
    }
}

/// A row in a table of codes.
pub(super) fn code(code: &Code) -> TokenStream {
    let row = moved(row(code));
    quote!(rt::code!(#row))
}

/// A row as the macros of the runtime take it.
fn row(code: &Code) -> TokenStream {
    let Code {
        code,
        shown,
        message,
        status,
        documented_status,
        kind,
        retry,
        ..
    } = code;
    let (kind, code) = (ident(kind), text(code));
    let shown = shown.as_ref().map(|shown| quote!(as #shown));
    let documented = status.or(*documented_status);
    let documented = documented
        .map(proc_macro2::Literal::u16_unsuffixed)
        .map(|status| quote!(, #status));
    let message = message.as_ref().map(|message| quote!(, message #message));
    let decides = status.map(|_| quote!(.status_decides()));
    let retry = retry
        .as_ref()
        .map(|advice| ident(advice))
        .map(|advice| quote!(.retry(rt::RetryAdvice::#advice)));
    quote!(#kind(#code #shown #documented #message) #decides #retry)
}
