//! Its `types.rs`: the shared structures and enums of a service.

use quote::quote;

use super::tokens::{comment, moved};
use super::{enumeration, structure};
use crate::model::origin::Origin;
use crate::model::service::Service;
use crate::tree::RustFile;

/// The file of the types.
pub(super) fn types(service: &Service) -> RustFile<'_> {
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
    let items = quote! {
        use specwright_runtime as rt;

        #(#structures)*
        #(#enumerations)*
    };
    RustFile::titled("Structures and enums that operations share.", items)
}
