//! Its `<service>.rs` and `<service>/operation.rs`: modules and what they export.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{ident, inner_doc};
use crate::model::operation::{Operation, Output};
use crate::model::service::Service;

/// The module of a service: everything that callers name is at its top.
pub(super) fn module(service: &Service) -> TokenStream {
    let doc = inner_doc(&service.doc);
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
        #doc

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

/// The module of the operations.
pub(super) fn operations(service: &Service) -> TokenStream {
    let modules = service
        .operations
        .iter()
        .map(|operation| ident(&operation.module));
    let exports = service.operations.iter().map(export);
    quote! {
        //! The operations.
        #(mod #modules;)*
        #(#exports)*
    }
}

fn export(operation: &Operation) -> TokenStream {
    let module = ident(&operation.module);
    let input = &operation.input;
    let builder = input.builder.as_ref().map(|builder| ident(&builder.name));
    let (input, error) = (ident(&input.name), ident(&operation.errors.name));
    let output = match &operation.output {
        Output::Own(own) => Some(ident(&own.name)),
        Output::Shared(_) => None,
    };
    let names = [Some(input), builder, Some(error), output]
        .into_iter()
        .flatten();
    quote!(pub use #module::{#(#names),*};)
}
