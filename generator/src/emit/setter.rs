//! The setters of a member: one that takes a value, one that passes an `Option` on, and both under its former names.

use proc_macro2::TokenStream;
use quote::quote;

use super::builder::Parts;
use super::renamed::notice;
use super::structure::deprecated;
use super::tokens::ident;
use crate::model::structure::{Builder, Member};
use crate::model::ty::Ty;

/// The setters of all members, in their order.
pub(super) fn setters(parts: &Parts, builder: &Builder, members: &[Member]) -> TokenStream {
    let alike = members.chunk_by(|one, other| one.required == other.required);
    let present = alike.map(|members| {
        let required = members.iter().any(|member| member.required);
        let kind = ident(if required { "required" } else { "optional" });
        let lines = members.iter().map(|member| line(parts, builder, member));
        quote!(rt::#kind! { #(#lines)* })
    });
    let renamed = members.iter().filter(|member| !member.former.is_empty());
    let former = renamed.map(|member| former(parts, builder, member));
    quote!(#(#present)* #(#former)*)
}

/// A member's line in the macro that declares setters.
fn line(parts: &Parts, builder: &Builder, member: &Member) -> TokenStream {
    let Member {
        setter_doc, value, ..
    } = member;
    let deprecated = deprecated(member.deprecated.as_deref());
    let (name, passing) = (ident(&member.name), ident(&member.passing));
    let argument = argument(value);
    match member.required {
        true => {
            let next = next(parts, builder, member);
            quote!(#setter_doc #deprecated #name(#argument) -> #next;)
        }
        false => {
            quote!(#setter_doc #deprecated #name(#argument), #passing(Option<#value>);)
        }
    }
}

/// The type of the builder once a required member is set.
fn next(parts: &Parts, builder: &Builder, member: &Member) -> TokenStream {
    let states = builder.states.iter().zip(&parts.states);
    let states = states.map(|(state, parameter)| match state.member == member.name {
        true => quote!(rt::Set),
        false => quote!(#parameter),
    });
    parts.with(&states.collect::<Vec<_>>())
}

/// The setters under former names, which lead to those of today.
fn former(parts: &Parts, builder: &Builder, member: &Member) -> TokenStream {
    let (field, passing) = (ident(&member.name), ident(&member.passing));
    let next = match member.required {
        true => next(parts, builder, member),
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
