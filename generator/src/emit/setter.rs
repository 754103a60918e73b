//! The setters of a member: one that takes a value, one that passes an `Option` on, and both under its former names.

use proc_macro2::TokenStream;
use quote::quote;

use super::builder::Parts;
use super::renamed::notice;
use super::tokens::ident;
use crate::model::structure::Member;
use crate::model::ty::Ty;

/// What follows a member's row: what its setter takes, and where it leads to.
pub(super) fn setter(parts: &Parts<'_>, member: &Member) -> TokenStream {
    let argument = argument(&member.value);
    match member.required {
        true => {
            let next = parts.set(&member.name);
            quote!(, takes(#argument) -> [#(#next),*])
        }
        false => {
            let passing = ident(&member.passing);
            quote!(, takes(#argument), #passing)
        }
    }
}

/// The setters of all members under their former names, which lead to those of today.
pub(super) fn former(parts: &Parts<'_>, members: &[Member]) -> TokenStream {
    let members = members.iter();
    members.map(|member| of_member(parts, member)).collect()
}

fn of_member(parts: &Parts<'_>, member: &Member) -> TokenStream {
    let (field, passing) = (ident(&member.name), ident(&member.passing));
    let next = match member.required {
        true => parts.with(&parts.set(&member.name)),
        false => quote!(Self),
    };
    let setters = member.former.iter().map(|former| {
        let name = ident(&former.name);
        let argument = argument(&member.value);
        let led = notice(&member.name, &format!("Self::{}", member.name));
        let passing = (!member.required).then(|| {
            let led = notice(&member.passing, &format!("Self::{}", member.passing));
            let (old, value) = (ident(&former.passing), &member.value);
            quote!(#led pub fn #old(self, #name: Option<#value>) -> Self { self.#passing(#name) })
        });
        quote! {
            #led
            pub fn #name(self, #name: #argument) -> #next { self.#field(#name) }

            #passing
        }
    });
    setters.collect()
}

/// The type of a setter's argument; the runtime knows by it what to do with the argument.
fn argument(ty: &Ty) -> TokenStream {
    match ty {
        Ty::Text | Ty::Secret | Ty::Blob | Ty::Boxed(_) => quote!(impl Into<#ty>),
        Ty::List(element) => match &**element {
            Ty::Text | Ty::Secret => quote!(impl IntoIterator<Item = impl Into<#element>>),
            element => quote!(impl IntoIterator<Item = #element>),
        },
        Ty::Map(value) => match &**value {
            Ty::Text | Ty::Secret => {
                quote!(impl IntoIterator<Item = (impl Into<String>, impl Into<#value>)>)
            }
            value => quote!(impl IntoIterator<Item = (impl Into<String>, #value)>),
        },
        ty => quote!(#ty),
    }
}
