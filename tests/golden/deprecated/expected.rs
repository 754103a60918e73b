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

/// Deprecated things, behind the feature `spec`.
pub mod spec {
    //! Deprecated things, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{OldBuilder, NewBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Deprecated things.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Does it the old way.
                ///
                /// Required: [`size`](super::Old::size).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Old`](super::Old).
                #[deprecated = "Use `New`."]
                old() -> OldBuilder;
                /// Does it.
                ///
                /// Required: [`older`](super::New::older).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`New`](super::New).
                new_() -> NewBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod old {
            //! `spec.json#/operations/Old`: does it the old way.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Does it the old way.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`OldError`].
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
                /// let output = client.old().size(1).send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Old {
                    /// A size.
                    pub size: i32 = body("size").required(), takes(i32) -> [C, rt::Set];
                }
                #[deprecated = "Use `New`."]
                builder OldBuilder<C>,
                mod required {
                    S1: size, "the required member `size` is not set", "call `.size(…)` before this";
                }
            }

            rt::operation! {
                Old -> Result<OldOutput, OldError>;
                SERVICE "Old": POST("/old").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`Old`] answers.
                #[derive(Default)]
                pub struct OldOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Old` lists.
                pub enum OldError {}
            }
        }
        mod new {
            //! `spec.json#/operations/New`: does it.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Part;

            rt::structure! {
                /// Does it.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`NewError`].
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
                /// let output = client.new_().older("…").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct New {
                    /// A member.
                    ///
                    /// Deprecated: Use [`fresh`](super::New::fresh).
                    #[deprecated = "Use `fresh`."]
                    pub old: Option<String> = body("old"), takes(impl Into<String>), set_old;
                    /// A member.
                    ///
                    /// Deprecated: The service ignores it.
                    #[deprecated = "The service ignores it."]
                    pub older: String = body("older").required(), takes(impl Into<String>) -> [C, rt::Set];
                    /// A member.
                    pub fresh: Option<String> = body("fresh"), takes(impl Into<String>), set_fresh;
                    /// A part.
                    pub part: Option<Part> = body("part"), takes(Part), set_part;
                }
                builder NewBuilder<C>,
                mod required {
                    S1: older, "the required member `older` is not set", "call `.older(…)` before this";
                }
            }

            rt::operation! {
                New -> Result<NewOutput, NewError>;
                SERVICE "New": POST("/new").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`New`] answers.
                #[derive(Default)]
                pub struct NewOutput {
                    /// A member.
                    ///
                    /// Deprecated: Always empty.
                    pub old: Option<String> = body("old"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `New` lists.
                pub enum NewError {}
            }
        }

        pub use old::*;
        pub use new::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Deprecated things",
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

        // spec.json#/types/Part
        rt::structure! {
            /// A part.
            #[derive(Default)]
            pub struct Part {
                /// A member.
                ///
                /// Deprecated: No more.
                #[deprecated = "No more."]
                pub old: Option<String> = body("old"), takes(impl Into<String>), set_old;
            }
            builder PartBuilder
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
