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

/// One, behind the feature `one`.
pub mod one {
    //! One, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::PingBuilder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of One.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Answers.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Ping`](super::Ping).
                ping() -> PingBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod ping {
            //! `one.json#/operations/Ping`: answers.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Answers.
                ///
                /// Retries: safe, it changes nothing. Errors: [`PingError`].
                ///
                /// Documented in "Manual".
                ///
                /// # Example
                ///
                /// ```no_run
                /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
                /// use specwright_golden::one::*;
                ///
                /// // Credentials and configuration come from the environment.
                /// let client = Client::builder().build()?;
                /// let output = client.ping().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Ping {}
                builder PingBuilder<C>
            }

            rt::operation! {
                Ping -> Result<PingOutput, PingError>;
                SERVICE "Ping": GET("/one").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`Ping`] answers.
                #[derive(Default)]
                pub struct PingOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Ping` lists.
                pub enum PingError {}
            }
        }

        pub use ping::*;
    }
    mod service {
        //! What the runtime knows of the service: `one.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "one",
            title: "One",
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
    mod types {
        //! Structures and enums that operations share.

        use specwright_runtime as rt;

        // one.json#/types/Same
        rt::structure! {
            /// A type.
            #[derive(Default)]
            pub struct Same {
                /// A member.
                pub a: Option<String> = body("a"),
            }
        }
    }

    pub use client::*;
    pub use operation::*;
    pub use service::SERVICE;
    pub use types::*;
}

/// Two, behind the feature `two-b`.
pub mod two_b {
    //! Two, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{PingBuilder, PongBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Two.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Answers.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Ping`](super::Ping).
                ping() -> PingBuilder;
                /// Answers too.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Pong`](super::Pong).
                pong() -> PongBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod ping {
            //! `two-b.json#/operations/Ping`: answers.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Answers.
                ///
                /// Retries: safe, it changes nothing. Errors: [`PingError`].
                ///
                /// Documented in "Manual".
                ///
                /// # Example
                ///
                /// ```no_run
                /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
                /// use specwright_golden::two_b::*;
                ///
                /// // Credentials and configuration come from the environment.
                /// let client = Client::builder().build()?;
                /// let output = client.ping().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Ping {}
                builder PingBuilder<C>
            }

            rt::operation! {
                Ping -> Result<PingOutput, PingError>;
                SERVICE "Ping": GET("/two").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`Ping`] answers.
                #[derive(Default)]
                pub struct PingOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Ping` lists.
                pub enum PingError {}
            }
        }
        mod pong {
            //! `two-b.json#/operations/Pong`: answers too.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Same;

            rt::structure! {
                /// Answers too.
                ///
                /// Retries: safe, it changes nothing. Errors: [`PongError`].
                ///
                /// Documented in "Manual".
                ///
                /// # Example
                ///
                /// ```no_run
                /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
                /// use specwright_golden::two_b::*;
                ///
                /// // Credentials and configuration come from the environment.
                /// let client = Client::builder().build()?;
                /// let output = client.pong().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Pong {}
                builder PongBuilder<C>
            }

            rt::operation! {
                Pong -> Result<Same, PongError>;
                SERVICE "Pong": GET("/pong").retry(rt::RetrySafety::ReadOnly);
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Pong` lists.
                pub enum PongError {}
            }
        }

        pub use ping::*;
        pub use pong::*;
    }
    mod service {
        //! What the runtime knows of the service: `two-b.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "two-b",
            title: "Two",
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
    mod types {
        //! Structures and enums that operations share.

        use specwright_runtime as rt;

        // two-b.json#/types/Same
        rt::structure! {
            /// Another type.
            #[derive(Default)]
            pub struct Same {
                /// A member.
                pub b: Option<String> = body("b"),
            }
        }
    }

    pub use client::*;
    pub use operation::*;
    pub use service::SERVICE;
    pub use types::*;
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
