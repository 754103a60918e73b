//! The builder of a structure that callers put together. Which required members are set is part of its type.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::setter::setters;
use super::structure::{Methods, deprecated};
use super::tokens::{ident, idents};
use crate::model::structure::{Builder, Structure};

/// What the functions of a builder have in common.
pub(super) struct Parts {
    /// The type, without parameters.
    pub(super) name: Ident,
    /// The structure.
    pub(super) target: Ident,
    /// The type parameters.
    pub(super) states: Vec<Ident>,
    /// Type parameter and field of the client, for operations.
    client: Option<Ident>,
}

impl Parts {
    fn new(structure: &Structure, builder: &Builder) -> Self {
        let states = idents(builder.states.iter().map(|state| &state.parameter));
        let client = builder.client.as_ref().map(|client| ident(client));
        Self {
            name: ident(&builder.name),
            target: ident(&structure.name),
            states,
            client,
        }
    }

    /// The type with `states` in place of its parameters.
    pub(super) fn with(&self, states: &[TokenStream]) -> TokenStream {
        let name = &self.name;
        let client = self.client.as_ref().map(|client| quote!(#client));
        let arguments: Vec<_> = client.iter().chain(states).collect();
        if arguments.is_empty() {
            quote!(#name)
        } else {
            quote!(#name<#(#arguments),*>)
        }
    }

    /// How many arguments the type takes.
    fn arguments(&self) -> usize {
        self.states.len() + usize::from(self.client.is_some())
    }

    pub(super) fn same(&self) -> TokenStream {
        let states: Vec<_> = self.states.iter().map(|state| quote!(#state)).collect();
        self.with(&states)
    }

    fn generics(&self) -> TokenStream {
        let states = self.states.iter().map(|state| quote!(#state));
        let client = self.client.as_ref().map(|client| quote!(#client));
        let parameters: Vec<_> = client.into_iter().chain(states).collect();
        if parameters.is_empty() {
            quote!()
        } else {
            quote!(<#(#parameters),*>)
        }
    }
}

/// The builder with its setters.
pub(super) fn builder(
    structure: &Structure,
    builder: &Builder,
    methods: Methods<'_>,
) -> TokenStream {
    let parts = Parts::new(structure, builder);
    let declaration = declaration(&parts, structure, builder);
    let methods = methods(&complete(&parts, builder));
    let setters = setters(&parts, builder, &structure.members);
    if setters.is_empty() && methods.is_empty() {
        return declaration;
    }
    let (generics, same) = (parts.generics(), parts.same());
    // The linter counts ten for each parameter, times its depth.
    let expectation = (parts.arguments() > 12).then(|| {
        quote! {
            #[expect(clippy::type_complexity, reason = "there is a type parameter for each required member")]
        }
    });
    quote! {
        #declaration

        #expectation
        impl #generics #same {
            #setters
            #methods
        }
    }
}

/// The type, with what the compiler says when a required member is missing.
fn declaration(parts: &Parts, structure: &Structure, builder: &Builder) -> TokenStream {
    let deprecated = deprecated(structure.deprecated.as_deref());
    let Parts {
        name,
        target,
        client,
        ..
    } = parts;
    let client = client.as_ref().map(|client| quote!(<#client>));
    let module = ident(&builder.required);
    let markers = builder.states.iter().zip(&parts.states);
    let markers = markers.map(|(state, parameter)| {
        let member = ident(&state.member);
        let message = format!("the required member `{member}` is not set");
        let label = format!("call `.{member}(…)` before this");
        quote!(#parameter: #member, #message, #label;)
    });
    let markers = (!builder.states.is_empty()).then(|| quote!(, mod #module { #(#markers)* }));
    quote! {
        rt::builder! { #deprecated #name #client of #target #markers }
    }
}

/// The bounds under which everything required is set.
fn complete(parts: &Parts, builder: &Builder) -> TokenStream {
    if builder.states.is_empty() {
        return quote!();
    }
    let states = &parts.states;
    let members = idents(builder.states.iter().map(|state| &state.member));
    let required = ident(&builder.required);
    quote!(where #(#states: #required::#members,)*)
}
