//! Members with former names. A caller may read and assign both fields, and they are kept at one value.
//!
//! A private copy tells whether a caller assigned to the former one; that is then what counts. Comparing and showing
//! the structure knows the present names only. Structures without such members have none of this.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::renamed::notice;
use super::tokens::{ident, idents};
use crate::model::structure::{Member, Structure};

/// Why generated code touches fields that callers should not.
fn expectation() -> TokenStream {
    quote!(#[expect(deprecated, reason = "the present and the former names meet here")])
}

/// The attribute of an implementation that touches former fields, if there are any.
pub(super) fn expected(structure: &Structure) -> Option<TokenStream> {
    structure.has_former().then(expectation)
}

/// The fields under the former names of a member, each with the copy that belongs to it.
pub(super) fn fields(member: &Member) -> TokenStream {
    let Member { name, ty, .. } = member;
    let notice = notice(name, &format!("Self::{name}"));
    let (former, kept) = (former(member), kept(member));
    quote!(#(#notice pub #former: #ty, #kept: #ty,)*)
}

/// All those fields, where they are all set alike.
pub(super) fn names(member: &Member) -> Vec<Ident> {
    former(member).into_iter().chain(kept(member)).collect()
}

/// The value of a member, whatever name it was given under.
pub(super) fn value(member: &Member) -> TokenStream {
    let name = ident(&member.name);
    match member.former.is_empty() {
        true => quote!(&self.#name),
        false => {
            let reader = reader(member);
            quote!(self.#reader())
        }
    }
}

/// What a structure with such members has instead of derived traits.
pub(super) fn implementations(structure: &Structure) -> Option<TokenStream> {
    let Structure { name, members, .. } = structure;
    let (title, name) = (name, ident(name));
    let expected = expected(structure)?;
    let readers = members.iter().filter(|member| !member.former.is_empty());
    let readers = readers.map(|member| {
        let Member { name, ty, .. } = member;
        let (name, reader) = (ident(name), reader(member));
        let (former, kept) = (former(member), kept(member));
        quote! {
            fn #reader(&self) -> &#ty { rt::renamed(&self.#name, &[#((&self.#former, &self.#kept)),*]) }
        }
    });
    let labels = members.iter().map(|member| &member.name);
    let values = members.iter().map(value);
    let alike = members.iter().map(|member| {
        if member.former.is_empty() {
            let name = ident(&member.name);
            return quote!(self.#name == other.#name);
        }
        let reader = reader(member);
        quote!(self.#reader() == other.#reader())
    });
    Some(quote! {
        #expected
        impl #name { #(#readers)* }

        impl std::fmt::Debug for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(#title) #(.field(#labels, #values))* .finish()
            }
        }

        impl PartialEq for #name {
            fn eq(&self, other: &Self) -> bool { #(#alike)&&* }
        }
    })
}

/// The method that brings all names of each member to one value.
pub(super) fn settle(structure: &Structure) -> Option<TokenStream> {
    let members = structure.members.iter();
    let settled = members.filter(|member| !member.former.is_empty());
    let settled = settled.map(|member| {
        let (name, former, kept) = (ident(&member.name), former(member), kept(member));
        quote!(rt::settle(&mut self.#name, &mut [#((&mut self.#former, &mut self.#kept)),*]);)
    });
    structure.has_former().then(|| {
        quote! {
            fn settle(&mut self) { #(#settled)* }
        }
    })
}

fn former(member: &Member) -> Vec<Ident> {
    idents(member.former.iter().map(|former| &former.name))
}

fn kept(member: &Member) -> Vec<Ident> {
    idents(member.former.iter().map(|former| &former.kept))
}

/// The private method that reads a member: no field or setter ends so.
fn reader(member: &Member) -> Ident {
    format_ident!("{}_", ident(&member.name))
}
