//! How many requests are allowed, in the tables of a service and of an operation.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::tokens::optional;
use crate::model::rate::RateLimit;

/// The value of the key.
pub(super) fn limit(limit: Option<RateLimit>) -> TokenStream {
    optional(limit.map(|RateLimit { per_second, burst }| {
        let (per_second, burst) = (
            Literal::u32_unsuffixed(per_second),
            Literal::u32_unsuffixed(burst),
        );
        quote!(rt::RateLimit { per_second: #per_second, burst: #burst })
    }))
}
