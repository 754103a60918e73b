//! Operations whose answers hold credentials, and the method of their builders that makes a provider of them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::builder::client;
use super::tokens::ident;
use crate::model::issued::Issued;
use crate::model::operation::Operation;

/// Where the answer holds them.
pub(super) fn implementation(operation: &Operation, issued: &Issued) -> TokenStream {
    let name = ident(&operation.input.name);
    let (token, expiry) = (way(&issued.bearer_token), way(&issued.expires_at));
    quote! {
        impl rt::IssueCredentials for #name {
            const ISSUED: &'static rt::Issued = &rt::Issued { bearer_token: &[#token], expires_at: &[#expiry] };
        }
    }
}

/// The builder's method.
pub(super) fn method(operation: &Operation, bounds: &TokenStream) -> TokenStream {
    let name = ident(&operation.input.name);
    let client = client(operation);
    quote! {
        /// Credentials for another client, which sends this request when it needs them: before its first call, shortly
        /// before they expire, and when the service refuses them as expired.
        pub fn into_credentials(self) -> rt::Cached<rt::SignIn<#client, #name>> #bounds {
            rt::Cached::new(rt::SignIn::new(self.client, self.value))
        }
    }
}

fn way(indices: &[usize]) -> TokenStream {
    let indices = indices
        .iter()
        .map(|index| Literal::usize_unsuffixed(*index));
    quote!(#(#indices),*)
}
