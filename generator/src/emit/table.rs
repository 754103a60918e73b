//! Tables of the runtime, in which only what differs from a base is said.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::tokens::{Moved, ident, moved};

/// A field with its value, if that differs from the base's.
pub(super) type Field = (&'static str, Option<Moved>);

/// A table of this type and these fields, with a constant for what they leave out.
pub(super) fn table(ty: &str, base: TokenStream, fields: &[Field]) -> TokenStream {
    let ty = ident(ty);
    let said = fields.iter().filter_map(|(name, value)| {
        let (name, value) = (ident(name), value.as_ref()?);
        Some(moved(quote!(#name: #value,)))
    });
    let said: Vec<_> = said.collect();
    if said.is_empty() {
        return base;
    }
    let rest = (said.len() < fields.len()).then(|| quote!(..#base));
    quote!(rt::#ty { #(#said)* #rest })
}

/// What always is said.
pub(super) fn always(value: impl ToTokens) -> Option<Moved> {
    Some(moved(value.into_token_stream()))
}

/// What may be there.
pub(super) fn some(value: Option<impl ToTokens>) -> Option<Moved> {
    value.map(|value| moved(quote!(Some(#value))))
}

/// A list, if there is anything in it.
pub(super) fn list<T: ToTokens>(items: impl IntoIterator<Item = T>) -> Option<Moved> {
    let items: Vec<_> = items.into_iter().collect();
    (!items.is_empty()).then(|| moved(quote!(&[#(#items),*])))
}

/// What is off unless it is said to be on.
pub(super) fn on(on: bool) -> Option<Moved> {
    on.then(|| moved(quote!(true)))
}
