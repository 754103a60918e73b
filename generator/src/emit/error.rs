//! The error enum of an operation, and the rows of tables of codes.

use proc_macro2::TokenStream;
use quote::quote;

use super::renamed;
use super::tokens::ident;
use crate::model::error::{Code, ErrorEnum};

/// The enum.
pub(super) fn enumeration(errors: &ErrorEnum) -> TokenStream {
    let ErrorEnum {
        name,
        doc,
        variants,
        ..
    } = errors;
    let name = ident(name);
    let docs = variants.iter().map(|variant| &variant.doc);
    let names: Vec<_> = variants
        .iter()
        .map(|variant| ident(&variant.name))
        .collect();
    let former: TokenStream = variants
        .iter()
        .map(|variant| renamed::variants(&variant.name, &variant.former))
        .collect();
    let former = (!former.is_empty()).then(|| quote!(impl #name { #former }));
    quote! {
        #doc
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#docs #names,)*
            /// A code that the documentation does not list; see [`rt::Error::raw_code`].
            Unlisted,
        }

        #former

        impl rt::OperationError for #name {
            const VARIANTS: &'static [Self] = &[#(Self::#names),*];
            const UNLISTED: Self = Self::Unlisted;
        }
    }
}

/// A row.
pub(super) fn code(code: &Code) -> TokenStream {
    let Code {
        code,
        message,
        status,
        documented_status,
        kind,
        retry,
        ..
    } = code;
    let kind = ident(kind);
    let message = message.as_ref().map(|message| quote!(.message(#message)));
    let status = status
        .map(proc_macro2::Literal::u16_unsuffixed)
        .map(|status| quote!(.status(#status)));
    let documented_status = documented_status
        .map(proc_macro2::Literal::u16_unsuffixed)
        .map(|status| quote!(.documented_status(#status)));
    let retry = retry
        .as_ref()
        .map(|advice| ident(advice))
        .map(|advice| quote!(.retry(rt::RetryAdvice::#advice)));
    quote!(rt::Code::new(#code, rt::ErrorKind::#kind) #message #status #documented_status #retry)
}
