//! The builder of a structure that callers put together. Which required members are set is part of its type.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::setter;
use super::structure::{Methods, deprecated};
use super::tokens::{ident, idents, text};
use crate::model::operation::Operation;
use crate::model::structure::{Builder, Structure};

/// What the functions of a builder have in common.
pub(super) struct Parts<'a> {
    builder: &'a Builder,
    /// The type, without parameters.
    name: Ident,
    /// The type parameters of required members.
    states: Vec<Ident>,
    /// The type parameter of the client, for operations.
    client: Option<Ident>,
}

impl<'a> Parts<'a> {
    pub(super) fn new(builder: &'a Builder) -> Self {
        let states = idents(builder.states.iter().map(|state| &state.parameter));
        let client = builder.client.as_ref().map(|client| ident(client));
        Self {
            builder,
            name: ident(&builder.name),
            states,
            client,
        }
    }

    /// The arguments of the type once a required member is set.
    pub(super) fn set(&self, member: &str) -> Vec<TokenStream> {
        let states = self.builder.states.iter().zip(&self.states);
        let states = states.map(|(state, parameter)| match state.member == member {
            true => quote!(rt::Set),
            false => quote!(#parameter),
        });
        let client = self.client.iter().map(|client| quote!(#client));
        client.chain(states).collect()
    }

    /// The type with these arguments.
    pub(super) fn with(&self, arguments: &[TokenStream]) -> TokenStream {
        let name = &self.name;
        match arguments {
            [] => quote!(#name),
            arguments => quote!(#name<#(#arguments),*>),
        }
    }

    /// The arguments of the type in an `impl`.
    fn same(&self) -> Vec<TokenStream> {
        let client = self.client.iter().map(|client| quote!(#client));
        client
            .chain(self.states.iter().map(|state| quote!(#state)))
            .collect()
    }
}

/// What the builder can do besides setting members, building and sending, if anything.
pub(super) fn implementation(
    structure: &Structure,
    parts: &Parts<'_>,
    methods: Methods<'_>,
) -> Option<TokenStream> {
    let methods = methods(&bounds(parts));
    let former = setter::former(parts, &structure.members);
    if former.is_empty() && methods.is_empty() {
        return None;
    }
    let same = parts.same();
    let generics = (!same.is_empty()).then(|| quote!(<#(#same),*>));
    let members = structure.members.iter();
    let mut spelled = members.filter(|member| member.required && !member.former.is_empty());
    // The linter counts ten for each parameter, times its depth.
    let expectation = (same.len() > 12 && spelled.next().is_some()).then(|| {
        quote! {
            #[expect(clippy::type_complexity, reason = "there is a type parameter for each required member")]
        }
    });
    let same = parts.with(&same);
    Some(quote! {
        #expectation
        impl #generics #same {
            #former
            #methods
        }
    })
}

/// The type, with what the compiler says when a required member is missing.
pub(super) fn declaration(structure: &Structure, parts: &Parts<'_>) -> TokenStream {
    let deprecated = deprecated(structure.deprecated.as_deref());
    let Parts {
        builder,
        name,
        states,
        client,
    } = parts;
    let client = client.as_ref().map(|client| quote!(<#client>));
    let module = ident(&builder.required);
    let markers = builder.states.iter().zip(states);
    let markers = markers.map(|(state, parameter)| {
        let member = ident(&state.member);
        let message = text(&format!("the required member `{member}` is not set"));
        let label = text(&format!("call `.{member}(…)` before this"));
        quote!(#parameter: #member, #message, #label;)
    });
    let markers = (!builder.states.is_empty()).then(|| quote!(, mod #module { #(#markers)* }));
    quote!(#deprecated builder #name #client #markers)
}

/// The type with the bounds under which everything required is set.
pub(super) fn complete(builder: &Builder) -> TokenStream {
    let Parts {
        name,
        states,
        client,
        ..
    } = Parts::new(builder);
    let client = client.map(|client| quote!(#client));
    let required = ident(&builder.required);
    let members = idents(builder.states.iter().map(|state| &state.member));
    let states = states.iter().zip(&members);
    let states = states.map(|(state, member)| quote!(#state: #required::#member));
    let parameters: Vec<_> = client.into_iter().chain(states).collect();
    quote!(#name<#(#parameters),*>)
}

/// The bounds under which everything required is set.
fn bounds(parts: &Parts<'_>) -> TokenStream {
    let Parts {
        builder, states, ..
    } = parts;
    if states.is_empty() {
        return quote!();
    }
    let members = idents(builder.states.iter().map(|state| &state.member));
    let required = ident(&builder.required);
    quote!(where #(#states: #required::#members,)*)
}

/// The type parameter for the client, in the builder of a request.
pub(super) fn client(operation: &Operation) -> Option<Ident> {
    let builder = operation.input.builder.as_ref();
    builder
        .and_then(|builder| builder.client.as_ref())
        .map(|client| ident(client))
}
