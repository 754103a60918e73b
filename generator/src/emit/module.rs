//! Its `<service>.rs` and `<service>/operation.rs`: modules and what they export.

use quote::quote;

use super::tokens::ident;
use crate::model::service::Service;
use crate::tree::RustFile;

/// The module of a service: everything that callers name is at its top.
pub(super) fn module(service: &Service) -> RustFile<'_> {
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
    let items = quote! {
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
    };
    RustFile::new(&service.doc, items)
}

/// The module of the operations.
pub(super) fn operations(service: &Service) -> RustFile<'_> {
    let modules = service.operations.iter();
    let modules: Vec<_> = modules.map(|operation| ident(&operation.module)).collect();
    let items = quote! {
        #(mod #modules;)*
        #(pub use #modules::*;)*
    };
    RustFile::titled("The operations.", items)
}
