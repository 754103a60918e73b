//! Typed clients of cloud APIs, generated from specs that a person can read.
//!
//! Each service is a module behind a cargo feature of its name. The features `async` and `blocking` bring a
//! transport; without them, give the client one of your own. With `stream`, the lists of an async client are
//! streams, see [`specwright_runtime::paging`]. With `tracing`, every call is a span, see
//! [`specwright_runtime::observe`].
//!
//! Four features are on by default, and off with `default-features = false` unless another crate of the build asks
//! for them. Without `profiles`, credentials are only looked for in the environment: no file is read, and no program
//! that a file names is run. Without `patterns`, neither values nor the names of regions are held against the
//! regular expressions of the documentation: what does not match is then refused by the service, or its host is not
//! found. Without `proxies`, the async transport refuses what the environment would send over a proxy, unless it is
//! told not to obey it. Without `scripted`, there is no transport for tests.
//!
//! Code that uses a client is tested without a network by giving it a `Scripted` transport: `script.on::<…>()`
//! answers an operation with an output, its documented example or a documented error, and `script.sent::<…>()`
//! gives back what was sent.
//!
//! Beside the services stands what all of them share, so that code for any of them can name it: a function that
//! takes `Error<E>` with `E: OperationError`, a structure that keeps `Items<Client, O>` with `O: Paginated`.

/// One operation that is open to all, behind the feature `spec`.
pub mod spec {
    //! One operation that is open to all, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{OpenBuilder, ClosedBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of One operation that is open to all.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Is open to all.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Open`](super::Open).
                open() -> OpenBuilder;
                /// Is not.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Closed`](super::Closed).
                closed() -> ClosedBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod open {
            //! `spec.json#/operations/Open`: is open to all.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Is open to all.
                ///
                /// Retries: safe, it changes nothing. Errors: [`OpenError`].
                ///
                /// Sent without credentials, whatever the client has.
                ///
                /// Documented in "Manual".
                ///
                /// # Example
                ///
                /// ```no_run
                /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
                /// use specwright_golden::spec::*;
                ///
                /// // It is sent without credentials; configuration comes from the environment.
                /// let client = Client::builder()
                ///     .credentials(specwright_golden::Credentials::anonymous())
                ///     .build()?;
                /// let output = client.open().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Open {}
                builder OpenBuilder<C>
            }

            rt::operation! {
                Open -> Result<OpenOutput, OpenError>;
                SERVICE "Open": GET("/open").retry(rt::RetrySafety::ReadOnly).anonymous();
            }

            rt::structure! {
                /// What [`Open`] answers.
                #[derive(Default)]
                pub struct OpenOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Open` lists.
                pub enum OpenError {}
            }
        }
        mod closed {
            //! `spec.json#/operations/Closed`: is not.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Is not.
                ///
                /// Retries: safe, it changes nothing. Errors: [`ClosedError`].
                ///
                /// Documented in "Manual".
                ///
                /// # Example
                ///
                /// ```no_run
                /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
                /// use specwright_golden::spec::*;
                ///
                /// // Credentials and configuration come from the environment.
                /// let client = Client::builder().build()?;
                /// let output = client.closed().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Closed {}
                builder ClosedBuilder<C>
            }

            rt::operation! {
                Closed -> Result<ClosedOutput, ClosedError>;
                SERVICE "Closed": GET("/closed").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`Closed`] answers.
                #[derive(Default)]
                pub struct ClosedOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Closed` lists.
                pub enum ClosedError {}
            }
        }

        pub use open::*;
        pub use closed::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "One operation that is open to all",
            api_version: "v1",
            protocol: rt::Protocol {
                family: rt::Family::RestJson,
                content_type: "application/json",
                lists: rt::ListStyle::Indexed(1),
                ..rt::Protocol::PLAIN
            },
            endpoint: rt::EndpointRules { template: Some("https://api.example.com"), ..rt::EndpointRules::NONE },
            auth: &[rt::AuthScheme::Token { header: "X-Token" }],
            credentials_env: rt::CredentialsEnv::NONE,
            errors: rt::ErrorRules {
                read: &[
                    rt::ErrorRead {
                        code: &[rt::Source::Pointer("/code")],
                        message: &[rt::Source::Pointer("/message")],
                        ..rt::ErrorRead::NONE
                    },
                ],
                ..rt::ErrorRules::NONE
            },
            ..rt::SERVICE
        };
    }

    pub use client::*;
    pub use operation::*;
    pub use service::SERVICE;
}

#[cfg(feature = "scripted")]
pub use specwright_runtime::{Answer, Fault, On, Scripted};
pub use specwright_runtime::{
    Answered, AnyCode, AnyError, AttemptReport, Blob, BlobError, BlockingClient,
    BlockingTransport, Boxed, Cached, CallEnd, CallReport, Cause, Client, Config,
    ConfigError, Credentials, CredentialsChain, CredentialsError, Endpoint, Error,
    ErrorKind, IssueCredentials, Items, Limits, Map, Observe, Operation, OperationError,
    Options, Overrides, Pages, Paginated, ProvideCredentials, Reply, RetryAdvice,
    RetryPolicy, Secret, Sender, Sending, Service, Set, Setup, SignIn, Signing, Subject,
    Timestamp, TimestampError, Transport, TransportError, UnlistedNumber, UnlistedText,
    Unset, Vanishing, Violation, Violations, Waiting, bytes, http, transport,
};

fn main() {}
