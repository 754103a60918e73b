//! Its `client.rs`: the client of a service, with a method for each operation, and the builder of the client.

use proc_macro2::TokenStream;
use quote::quote;

use super::renamed;
use super::structure::deprecated;
use super::tokens::ident;
use crate::model::operation::Operation;
use crate::model::service::{Client, Service, Setting};

/// The file of the client.
pub(super) fn client(service: &Service) -> TokenStream {
    let Client { doc, .. } = &service.client;
    let builders = service
        .operations
        .iter()
        .filter_map(|operation| operation.input.builder.as_ref());
    let builders = builders.map(|builder| ident(&builder.name));
    let methods = service.operations.iter().map(method);
    let builder = builder(&service.client);
    quote! {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{#(#builders),*};
        use super::service::SERVICE;

        #doc
        ///
        /// Cloning it is cheap, and clones share connections and the retry budget.
        #[derive(Clone, Debug)]
        pub struct Client<S = rt::Client> { sender: S }

        /// The same client without async.
        pub type BlockingClient = Client<rt::BlockingClient>;

        impl Client {
            /// Starts with what the environment gives.
            pub fn builder() -> ClientBuilder { ClientBuilder { setup: rt::Setup::new(&SERVICE) } }
        }

        impl<S: rt::Sender> Client<S> {
            /// Sends an operation that was built on its own.
            pub fn send<O: rt::Operation>(&self, operation: O) -> S::Sent<O> { self.sender.send(operation) }

            /// As [`send`](Self::send), with status, request id and number of attempts.
            pub fn send_detailed<O: rt::Operation>(&self, operation: O) -> S::Detailed<O> {
                self.sender.send_detailed(operation)
            }

            /// The same client, but for what is changed here: time-outs, retries, endpoint, region, credentials.
            ///
            /// For one call, take the builder from it: `client.with(|call| call.timeout(…))` and then as usual.
            #[must_use]
            pub fn with(&self, change: impl FnOnce(rt::Overrides) -> rt::Overrides) -> Self {
                Self { sender: self.sender.with(change(rt::Overrides::default())) }
            }

            #(#methods)*
        }

        #builder
    }
}

fn method(operation: &Operation) -> TokenStream {
    let Operation {
        method_name,
        method_doc,
        input,
        ..
    } = operation;
    let name = ident(method_name);
    let deprecated = deprecated(input.deprecated.as_deref());
    let builder = input.builder.as_ref().map(|builder| ident(&builder.name));
    let former = renamed::methods(operation);
    quote! {
        #method_doc
        #deprecated
        pub fn #name(&self) -> #builder<S> { #builder::new(self.sender.clone()) }

        #former
    }
}

fn builder(client: &Client) -> TokenStream {
    let Client {
        endpoint_doc,
        credentials_doc,
        settings,
        ..
    } = client;
    let settings = settings.iter().map(setting);
    let switches = switches(client);
    let finish = finish();
    quote! {
        /// Puts together a client.
        #[derive(Debug)]
        #[must_use = "it does nothing before it is built"]
        pub struct ClientBuilder { setup: rt::Setup }

        impl ClientBuilder {
            #(#settings)*

            #credentials_doc
            pub fn credentials(self, credentials: impl rt::ProvideCredentials + 'static) -> Self {
                Self { setup: self.setup.credentials(credentials) }
            }

            #endpoint_doc
            pub fn endpoint(self, endpoint: impl Into<String>) -> Self {
                Self { setup: self.setup.endpoint(endpoint) }
            }

            #switches

            /// Everything else that clients of all services have: time-outs, retries, limits, transports.
            pub fn setup(self, change: impl FnOnce(rt::Setup) -> rt::Setup) -> Self {
                Self { setup: change(self.setup) }
            }

            #finish
        }
    }
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
    let allow_http = switch(
        "allow_http",
        "Allows plain HTTP. To a loopback address it is always allowed.",
    );
    let validate = switch(
        "validate",
        "Whether documented bounds and rules are checked before anything is sent; they are unless this is `false`.",
    );
    quote!(#fips #dual_stack #use_get #allow_http #validate)
}

fn finish() -> TokenStream {
    quote! {
            /// The async client.
            ///
            /// # Errors
            ///
            /// If something is missing or cannot be used; the message says what.
            pub fn build(self) -> Result<Client, rt::ConfigError> { Ok(Client { sender: self.setup.build()? }) }

            /// The client without async.
            ///
            /// # Errors
            ///
            /// As [`build`](Self::build).
            pub fn build_blocking(self) -> Result<BlockingClient, rt::ConfigError> {
                Ok(Client { sender: self.setup.build_blocking()? })
            }
    }
}

fn setting(setting: &Setting) -> TokenStream {
    let Setting { name, key, doc, .. } = setting;
    let name = ident(name);
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
    let doc = super::tokens::doc_line(doc);
    quote! {
        #doc
        pub fn #name(self, on: bool) -> Self { Self { setup: self.setup.#name(on) } }
    }
}
