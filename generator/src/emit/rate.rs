//! How many requests are allowed, in the tables of a service and of an operation.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::rate::RateLimit;

/// The limit.
pub(super) fn limit(limit: RateLimit) -> TokenStream {
    let [per_second, burst] = [limit.per_second, limit.burst].map(Literal::u32_unsuffixed);
    quote!(rt::RateLimit::new(#per_second, #burst))
}
