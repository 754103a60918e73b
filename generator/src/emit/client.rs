//! Its `client.rs`: the client of a service, with a method for each operation, and the builder of the client.

use proc_macro2::TokenStream;
use quote::quote;

use super::renamed;
use super::structure::deprecated;
use super::tokens::{doc_line, ident, inner_doc, moved, outer_doc};
use crate::model::operation::Operation;
use crate::model::service::{Client, Service, Setting};
use crate::tree::RustFile;

/// The file of the client.
pub(super) fn client(service: &Service) -> RustFile<'_> {
    let builders = service
        .operations
        .iter()
        .filter_map(|operation| operation.input.builder.as_ref());
    let builders = builders.map(|builder| ident(&builder.name));
    let methods = service.operations.iter();
    let methods = methods.map(|operation| moved(method(operation)));
    let former = service.operations.iter().map(renamed::methods);
    let declaration = moved(declaration(&service.client));
    let settings = settings(&service.client);
    let items = quote! {
        use specwright_runtime as rt;

        use super::operation::{#(#builders),*};
        use super::service::SERVICE;

        #declaration

        impl<S: rt::Sender> Client<S> {
            rt::calls! { #(#methods)* }

            #(#former)*
        }

        #settings
    };
    RustFile::titled("The client.", items)
}

fn method(operation: &Operation) -> TokenStream {
    let Operation {
        method_name,
        method_doc,
        input,
        ..
    } = operation;
    let (name, method_doc) = (ident(method_name), inner_doc(method_doc));
    let deprecated = deprecated(input.deprecated.as_deref());
    let builder = input.builder.as_ref().map(|builder| ident(&builder.name));
    quote!(#method_doc #deprecated #name() -> #builder;)
}

/// What all clients have, with what is told of this one.
fn declaration(client: &Client) -> TokenStream {
    let Client {
        doc,
        endpoint_doc,
        credentials_doc,
        ..
    } = client;
    let [doc, endpoint_doc, credentials_doc] = [doc, endpoint_doc, credentials_doc].map(inner_doc);
    quote! {
        rt::client! {
            #doc
            pub struct Client of SERVICE;
            #credentials_doc
            credentials;
            #endpoint_doc
            endpoint;
        }
    }
}

/// The settings that not all clients have.
fn settings(client: &Client) -> Option<TokenStream> {
    let switches = switches(client);
    let settings: TokenStream = client.settings.iter().map(setting).collect();
    (!(settings.is_empty() && switches.is_empty())).then(|| {
        quote! {
            impl ClientBuilder {
                #settings
                #switches
            }
        }
    })
}

fn switches(client: &Client) -> TokenStream {
    let Client {
        use_get,
        fips,
        dual_stack,
        ..
    } = client;
    let use_get = use_get.then(|| {
        switch(
            "use_get",
            "Sends operations as GET, with their members in the query, unless a request holds something secret.",
        )
    });
    let fips = fips.then(|| {
        switch(
            "fips",
            "Uses the endpoint that is validated under FIPS 140.",
        )
    });
    let dual_stack = dual_stack.then(|| {
        switch(
            "dual_stack",
            "Uses the endpoint that answers over IPv4 and IPv6.",
        )
    });
    quote!(#fips #dual_stack #use_get)
}

fn setting(setting: &Setting) -> TokenStream {
    let Setting { name, key, doc, .. } = setting;
    let (name, doc) = (ident(name), outer_doc(doc));
    let call = match key {
        None => quote!(region(#name)),
        Some(key) => quote!(value(#key, #name)),
    };
    quote! {
        #doc
        pub fn #name(self, #name: impl Into<String>) -> Self { Self { setup: self.setup.#call } }
    }
}

fn switch(name: &str, doc: &str) -> TokenStream {
    let name = ident(name);
    let doc = doc_line(doc);
    quote! {
        #doc
        pub fn #name(self, on: bool) -> Self { Self { setup: self.setup.#name(on) } }
    }
}
