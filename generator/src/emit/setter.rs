//! The setters of a member: one that takes a value, one that passes an `Option` on, and both under its former names.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::builder::Parts;
use super::renamed::notice;
use super::structure::deprecated;
use super::tokens::{doc_line, ident};
use crate::model::structure::{Builder, Member};
use crate::model::ty::Ty;

/// The setters of a member.
pub(super) fn setter(parts: &Parts, builder: &Builder, member: &Member) -> TokenStream {
    let Member {
        name, setter_doc, ..
    } = member;
    let deprecated = deprecated(member.deprecated.as_deref());
    let field = ident(name);
    let (argument, converted) = argument(&field, &member.value);
    let settled =
        (!member.former.is_empty()).then(|| quote!(rt::Structure::settle(&mut self.value);));
    let former = former(parts, builder, member);
    if member.required {
        let next = next(parts, builder, member);
        return quote! {
            #setter_doc
            #deprecated
            pub fn #field(mut self, #field: #argument) -> #next {
                self.value.#field = #converted;
                #settled
                self.proceed()
            }

            #former
        };
    }
    let (passing, value) = (ident(&member.passing), &member.value);
    let doc = doc_line(&format!(
        "As [`{name}`](Self::{name}); `None` leaves it out."
    ));
    quote! {
        #setter_doc
        #deprecated
        pub fn #field(mut self, #field: #argument) -> Self {
            self.value.#field = Some(#converted);
            #settled
            self
        }

        #doc
        #deprecated
        pub fn #passing(mut self, #field: Option<#value>) -> Self {
            self.value.#field = #field;
            #settled
            self
        }

        #former
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
        let (argument, _) = argument(&name, &member.value);
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

/// The type of a setter's argument, and the argument as the field takes it.
fn argument(name: &Ident, ty: &Ty) -> (TokenStream, TokenStream) {
    match ty {
        Ty::Text | Ty::Secret | Ty::Blob | Ty::Boxed(_) => {
            (quote!(impl Into<#ty>), quote!(#name.into()))
        }
        Ty::List(element) => match &**element {
            Ty::Text | Ty::Secret => (
                quote!(impl IntoIterator<Item = impl Into<#element>>),
                quote!(#name.into_iter().map(Into::into).collect()),
            ),
            element => (
                quote!(impl IntoIterator<Item = #element>),
                quote!(#name.into_iter().collect()),
            ),
        },
        Ty::Map(value) => match &**value {
            Ty::Text | Ty::Secret => (
                quote!(impl IntoIterator<Item = (impl Into<String>, impl Into<#value>)>),
                quote!(#name.into_iter().map(|(name, value)| (name.into(), value.into())).collect()),
            ),
            value => (
                quote!(impl IntoIterator<Item = (impl Into<String>, #value)>),
                quote!(#name.into_iter().map(|(name, value)| (name.into(), value)).collect()),
            ),
        },
        ty => (quote!(#ty), quote!(#name)),
    }
}
