//! Its `lib.rs`: one module per service, and what all of them share.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::ident;
use crate::model::Model;

/// The root of the crate.
pub(super) fn root(model: &Model) -> TokenStream {
    let modules = model.services.iter().map(|service| {
        let feature = &service.feature;
        let module = ident(&service.module);
        let doc = &service.feature_doc;
        quote! {
            #doc
            #[cfg(feature = #feature)]
            pub mod #module;
        }
    });
    quote! {
        //! Typed clients of cloud APIs, generated from specs that a person can read.
        //!
        //! Each service is a module behind a cargo feature of its name. The features `async` and `blocking` bring a
        //! transport; without them, give the client one of your own. With `stream`, the lists of an async client are
        //! streams, see [`specwright_runtime::paging`]. With `tracing`, every call is a span, see
        //! [`specwright_runtime::observe`].
        //!
        //! Code that uses a client is tested without a network by giving it a [`Scripted`] transport: `script.on::<…>()`
        //! answers an operation with an output, its documented example or a documented error, and `script.sent::<…>()`
        //! gives back what was sent.

        #(#modules)*

        pub use specwright_runtime::{
            Answer, Answered, AnyCode, AnyError, AttemptReport, Blob, BlockingTransport, Cached, CallEnd, CallReport, Config,
            ConfigError, Credentials, CredentialsChain, CredentialsError, Error, ErrorKind, Fault, Limits, Observe,
            Operation, Overrides, ProvideCredentials, Reply, RetryAdvice, RetryPolicy, Scripted, Secret, Setup, SignIn, Signing,
            Timestamp, Transport, TransportError, Violations, bytes, http, transport,
        };
    }
}
