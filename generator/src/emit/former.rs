//! Members with former names: the fields that callers may still read and assign, and the private copies by which the
//! runtime keeps all of them at one value.

use proc_macro2::TokenStream;
use quote::quote;

use super::renamed::notice;
use super::tokens::ident;
use crate::model::structure::Member;

/// What follows the row of a member.
pub(super) fn fields(member: &Member) -> Option<TokenStream> {
    if member.former.is_empty() {
        return None;
    }
    let name = &member.name;
    let notice = notice(name, &format!("Self::{name}"));
    let fields = member.former.iter().map(|former| {
        let (former, kept) = (ident(&former.name), ident(&former.kept));
        quote!(#notice pub #former, #kept;)
    });
    Some(quote!(formerly { #(#fields)* }))
}
