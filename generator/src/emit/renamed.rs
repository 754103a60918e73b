//! What has a new name, under its former ones: aliases of types, constants for variants, methods that lead on.

use proc_macro2::TokenStream;
use quote::quote;

use super::structure::deprecated;
use super::tokens::{doc_line, ident, idents};
use crate::model::former::{Alias, Former};
use crate::model::operation::Operation;
use crate::model::service::Service;
use crate::tree::RustFile;

/// The file of the aliases.
pub(super) fn renamed(service: &Service) -> RustFile<'_> {
    let aliases = service.aliases.iter().map(alias);
    let items = quote! {
        #(#aliases)*
    };
    RustFile::titled("Types under their former names.", items)
}

fn alias(alias: &Alias) -> TokenStream {
    let Alias {
        name,
        target,
        client,
        states,
        ..
    } = alias;
    let notice = notice(target, &format!("super::{target}"));
    let (name, target) = (ident(name), ident(target));
    let client = client.as_ref().map(|client| ident(client));
    let states = idents(states);
    let arguments: Vec<_> = client.iter().chain(&states).collect();
    let defaults = client.iter().map(|client| quote!(#client = ()));
    let unset = states
        .iter()
        .map(|state| quote!(#state = specwright_runtime::Unset));
    let parameters: Vec<_> = defaults.chain(unset).collect();
    match parameters.is_empty() {
        true => quote!(#notice pub type #name = super::#target;),
        false => {
            quote!(#notice pub type #name<#(#parameters),*> = super::#target<#(#arguments),*>;)
        }
    }
}

/// The doc comment and the attribute of a former name: where it leads to, as shown and as a link.
pub(super) fn notice(present: &str, link: &str) -> TokenStream {
    let doc = doc_line(&format!("Renamed to [`{present}`]({link})."));
    let deprecated = deprecated(Some(&format!("renamed to `{present}`")));
    quote!(#doc #deprecated)
}

/// The client's methods under their former names.
pub(super) fn methods(operation: &Operation) -> TokenStream {
    if operation.former_methods.is_empty() {
        return TokenStream::new();
    }
    let present = &operation.method_name;
    let notice = notice(present, &format!("Self::{present}"));
    let present = ident(present);
    let builder = operation.input.builder.as_ref();
    let builder = builder.map(|builder| ident(&builder.name));
    let names = idents(operation.former_methods.iter().map(|former| &former.name));
    quote!(#(#notice pub fn #names(&self) -> #builder<S> { self.#present() })*)
}

/// A variant under its former names, which work in patterns, too.
pub(super) fn variants(present: &str, former: &[Former]) -> TokenStream {
    if former.is_empty() {
        return TokenStream::new();
    }
    let notice = notice(present, &format!("Self::{present}"));
    let present = ident(present);
    let constants = former.iter().map(|former| {
        // Scripts without small letters break no rule.
        let breaking = former.name.contains(char::is_lowercase);
        let expectation = breaking.then(|| {
            quote!(#[expect(non_upper_case_globals, reason = "it is called as the variant was")])
        });
        let name = ident(&former.name);
        quote!(#notice #expectation pub const #name: Self = Self::#present;)
    });
    quote!(#(#constants)*)
}
