//! Operations that find a value which clients are configured with, and the method of their builders that does.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::builder::client;
use super::tokens::{ident, outer_doc};
use crate::model::finding::Finding;
use crate::model::operation::Operation;

/// Where the answer holds it.
pub(super) fn implementation(operation: &Operation, finding: &Finding) -> TokenStream {
    let Finding {
        setting,
        items,
        value,
        ..
    } = finding;
    let name = ident(&operation.input.name);
    let [items, value] = [*items, *value].map(Literal::usize_unsuffixed);
    quote! {
        impl rt::FindValue for #name {
            const FOUND: &'static rt::Found = &rt::Found { setting: #setting, items: #items, value: #value };
        }
    }
}

/// The builder's method.
pub(super) fn method(
    operation: &Operation,
    finding: &Finding,
    bounds: &TokenStream,
) -> TokenStream {
    let (name, method) = (ident(&operation.input.name), ident(&finding.method));
    let client = client(operation);
    let doc = outer_doc(&finding.doc);
    quote! {
        #doc
        pub fn #method(self) -> rt::Finding<#client, #name> #bounds {
            rt::Finding::new(self.client, self.value)
        }
    }
}
