//! Its `types.rs`: the shared structures and enums of a service.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{comment, moved};
use super::{enumeration, structure};
use crate::model::origin::Origin;
use crate::model::service::Service;

/// What the file is.
pub(super) const DOC: &str = "Structures and enums that operations share.";

/// The file of the types.
pub(super) fn types(service: &Service) -> TokenStream {
    let cited = |origin: &Origin| comment(&origin.cited(&service.feature));
    let structures = service.structures.iter().map(|it| {
        let cited = cited(&it.origin);
        let structure = moved(structure::structure(it, quote!(), &|_| quote!()));
        moved(quote!(#cited #structure))
    });
    let enumerations = service.enumerations.iter().map(|it| {
        let cited = cited(&it.origin);
        let enumeration = moved(enumeration::enumeration(it));
        moved(quote!(#cited #enumeration))
    });
    quote! {
        use specwright_runtime as rt;

        #(#structures)*
        #(#enumerations)*
    }
}
