//! Its `lib.rs`: one module per service, and what all of them share.

use quote::quote;

use super::tokens::{ident, outer_doc};
use crate::model::Model;
use crate::tree::RustFile;

/// What the crate is.
const DOC: &str = "\
Typed clients of cloud APIs, generated from specs that a person can read.

Each service is a module behind a cargo feature of its name. The features `async` and `blocking` bring a
transport; without them, give the client one of your own. With `stream`, the lists of an async client are
streams, see [`specwright_runtime::paging`]. With `tracing`, every call is a span, see
[`specwright_runtime::observe`].

Four features are on by default, and off with `default-features = false` unless another crate of the build asks
for them. Without `profiles`, credentials are only looked for in the environment: no file is read, and no program
that a file names is run. Without `patterns`, neither values nor the names of regions are held against the
regular expressions of the documentation: what does not match is then refused by the service, or its host is not
found. Without `proxies`, the async transport refuses what the environment would send over a proxy, unless it is
told not to obey it. Without `scripted`, there is no transport for tests.

Code that uses a client is tested without a network by giving it a `Scripted` transport: `script.on::<…>()`
answers an operation with an output, its documented example or a documented error, and `script.sent::<…>()`
gives back what was sent.

Beside the services stands what all of them share, so that code for any of them can name it: a function that
takes `Error<E>` with `E: OperationError`, a structure that keeps `Items<Client, O>` with `O: Paginated`.";

/// The root of the crate.
pub(super) fn root(model: &Model) -> RustFile<'_> {
    let modules = model.services.iter().map(|service| {
        let feature = &service.feature;
        let module = ident(&service.module);
        let doc = outer_doc(&service.feature_doc);
        quote! {
            #doc
            #[cfg(feature = #feature)]
            pub mod #module;
        }
    });
    let items = quote! {
        #(#modules)*

        #[cfg(feature = "scripted")]
        pub use specwright_runtime::{Answer, Fault, On, Scripted};
        pub use specwright_runtime::{
            Answered, AnyCode, AnyError, AttemptReport, Blob, BlobError, BlockingClient, BlockingTransport,
            Boxed, Cached, CallEnd, CallReport, Cause, Client, Config, ConfigError, Credentials, CredentialsChain,
            CredentialsError, Endpoint, Error, ErrorKind, IssueCredentials, Items, Limits, Map, Observe,
            Operation, OperationError, Options, Overrides, Pages, Paginated, ProvideCredentials, Reply, RetryAdvice,
            RetryPolicy, Secret, Sender, Sending, Service, Set, Setup, SignIn, Signing, Subject, Timestamp,
            TimestampError, Transport, TransportError, UnlistedNumber, UnlistedText, Unset, Vanishing, Violation,
            Violations, Waiting, bytes, http, transport,
        };
    };
    RustFile::titled(DOC, items)
}
