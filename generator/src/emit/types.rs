//! Its `types.rs`: the shared structures and enums of a service.

use proc_macro2::TokenStream;
use quote::quote;

use super::{enumeration, structure};
use crate::model::service::Service;

/// The file of the types.
pub(super) fn types(service: &Service) -> TokenStream {
    let structures = service
        .structures
        .iter()
        .map(|it| structure::structure(it, quote!(), &|_| quote!()));
    let enumerations = service.enumerations.iter().map(enumeration::enumeration);
    quote! {
        #![doc = " Structures and enums that operations share."]

        use specwright_runtime as rt;

        #(#structures)*
        #(#enumerations)*
    }
}
