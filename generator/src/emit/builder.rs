//! The builder of a structure that callers put together. Which required members are set is part of its type.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::setter::setter;
use super::structure::{Methods, deprecated};
use super::tokens::{doc_line, ident, idents};
use crate::model::structure::{Builder, Structure};

/// What the functions of a builder have in common.
pub(super) struct Parts {
    /// The type, without parameters.
    pub(super) name: Ident,
    /// The structure.
    pub(super) target: Ident,
    /// The type parameters.
    pub(super) states: Vec<Ident>,
    /// The bounds under which everything required is set.
    pub(super) complete: TokenStream,
    /// Type parameter and field of the client, for operations.
    client: Option<Ident>,
}

impl Parts {
    fn new(structure: &Structure, builder: &Builder) -> Self {
        let states = idents(builder.states.iter().map(|state| &state.parameter));
        let members = idents(builder.states.iter().map(|state| &state.member));
        let required = ident(&builder.required);
        let complete = quote!(#(#states: #required::#members,)*);
        let client = builder.client.as_ref().map(|client| ident(client));
        Self {
            name: ident(&builder.name),
            target: ident(&structure.name),
            states,
            complete,
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
    let definition = definition(&parts, structure);
    let markers = (!builder.states.is_empty()).then(|| markers(builder));
    let (generics, same) = (parts.generics(), parts.same());
    let expectation = complex(parts.arguments() * 2 + 1);
    let setters = structure
        .members
        .iter()
        .map(|member| setter(&parts, builder, member));
    let finish = finish(&parts, methods);
    let proceed = (!builder.states.is_empty()).then(|| proceed(&parts));
    quote! {
        #definition

        #expectation
        impl #generics #same {
            #(#setters)*
            #finish
            #proceed
        }

        #markers
    }
}

fn definition(parts: &Parts, structure: &Structure) -> TokenStream {
    let deprecated = deprecated(structure.deprecated.as_deref());
    let Parts {
        name,
        target,
        states,
        client,
        ..
    } = parts;
    let doc = doc_line(&format!("Puts together a [`{target}`]."));
    let parameters = client
        .as_ref()
        .map(|client| quote!(#client = ()))
        .into_iter();
    let parameters: Vec<_> = parameters
        .chain(states.iter().map(|state| quote!(#state = rt::Unset)))
        .collect();
    let parameters = if parameters.is_empty() {
        quote!()
    } else {
        quote!(<#(#parameters),*>)
    };
    let client_field = client.as_ref().map(|client| quote!(client: #client,));
    let state_field = (!states.is_empty()).then(|| quote!(state: rt::State<(#(#states,)*)>,));
    let state_value = (!states.is_empty()).then(|| quote!(state: rt::State::default(),));
    let start = client.as_ref().map(|client| {
        quote! {
            impl<#client> #name<#client> {
                pub(crate) fn new(client: #client) -> Self {
                    Self { client, value: rt::Structure::empty(), #state_value }
                }
            }
        }
    });
    let first = match client {
        Some(_) => quote!(#name::new(())),
        None => quote!(#name { value: rt::Structure::empty(), #state_value }),
    };
    let expectation = complex(states.len() * 3 + 3);
    quote! {
        impl #target {
            /// Starts with nothing set.
            #deprecated
            pub fn builder() -> #name { #first }
        }

        #doc
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        #expectation
        pub struct #name #parameters { #client_field value: #target, #state_field }

        #start
    }
}

/// The attribute of what spells a type with many parameters; the linter counts ten for each, times its depth.
fn complex(tens: usize) -> Option<TokenStream> {
    (tens > 25).then(|| {
        quote! {
            #[expect(clippy::type_complexity, reason = "there is a type parameter for each required member")]
        }
    })
}

/// A trait for each required member, which only a member that is set has. The compiler's message when one is missing
/// is the trait's own, since that of a shared trait could only name the member by the path of a type.
fn markers(builder: &Builder) -> TokenStream {
    let module = ident(&builder.required);
    let markers = builder.states.iter().map(|state| {
        let member = ident(&state.member);
        let message = format!("the required member `{member}` is not set");
        let label = format!("call `.{member}(…)` before this");
        quote! {
            #[diagnostic::on_unimplemented(message = #message, label = #label)]
            pub trait #member {}
            impl #member for super::rt::Set {}
        }
    });
    // Names in scripts without capital letters break no rule.
    let breaking = builder.states.iter().any(|state| state.member.is_ascii());
    let expectation = breaking.then(|| {
        quote! {
            #[expect(non_camel_case_types, reason = "compiler messages show them as the members are written")]
        }
    });
    quote! {
        #expectation
        mod #module { #(#markers)* }
    }
}

fn finish(parts: &Parts, methods: Methods<'_>) -> TokenStream {
    let Parts {
        target,
        complete,
        client,
        ..
    } = parts;
    let bounds = if complete.is_empty() {
        quote!()
    } else {
        quote!(where #complete)
    };
    let methods = methods(&bounds);
    let send = client.as_ref().map(|client| {
        quote! {
            /// Sends it with the client that the builder was taken from.
            pub fn send(self) -> #client::Sent<#target> where #client: rt::Sender, #complete {
                self.client.send(self.value)
            }

            /// As [`send`](Self::send), with status, request id and number of attempts.
            pub fn send_detailed(self) -> #client::Detailed<#target> where #client: rt::Sender, #complete {
                self.client.send_detailed(self.value)
            }
        }
    });
    quote! {
        /// The finished value.
        pub fn build(self) -> #target #bounds { self.value }

        #send
        #methods
    }
}

fn proceed(parts: &Parts) -> TokenStream {
    let next: Vec<_> = (1..=parts.states.len())
        .map(|index| format_ident!("T{index}"))
        .collect();
    let ty = parts.with(&next.iter().map(|next| quote!(#next)).collect::<Vec<_>>());
    let name = &parts.name;
    let client = parts.client.as_ref().map(|_| quote!(client: self.client,));
    quote! {
        fn proceed<#(#next),*>(self) -> #ty {
            #name { #client value: self.value, state: rt::State::default() }
        }
    }
}
