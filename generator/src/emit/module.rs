//! Its `<service>.rs` and `<service>/operation.rs`: modules and what they export.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::ident;
use crate::model::service::Service;

/// The module of a service: everything that callers name is at its top.
pub(super) fn module(service: &Service) -> TokenStream {
    let types = service.has_types().then(|| {
        quote!(
            mod types;
        )
    });
    let exports = service.has_types().then(|| {
        quote!(
            pub use types::*;
        )
    });
    // As a whole, because naming what is deprecated would be using it.
    let aliased = !service.aliases.is_empty();
    let (renamed, aliases) = match aliased {
        true => (
            quote!(
                mod renamed;
            ),
            quote!(
                pub use renamed::*;
            ),
        ),
        false => (quote!(), quote!()),
    };
    quote! {
        mod client;
        mod operation;
        #renamed
        mod service;
        #types

        pub use client::*;
        pub use operation::*;
        #aliases
        pub use service::SERVICE;
        #exports
    }
}

/// What the module of the operations is.
pub(super) const OPERATIONS_DOC: &str = "The operations.";

/// The module of the operations.
pub(super) fn operations(service: &Service) -> TokenStream {
    let modules = service.operations.iter();
    let modules: Vec<_> = modules.map(|operation| ident(&operation.module)).collect();
    quote! {
        #(mod #modules;)*
        #(pub use #modules::*;)*
    }
}
