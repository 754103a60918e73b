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

/// Members that operations share, behind the feature `spec`.
pub mod spec {
    //! Members that operations share, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{ABuilder, BBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Members that operations share.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Does a.
                ///
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`A`](super::A).
                a() -> ABuilder;
                /// Does b.
                ///
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`B`](super::B).
                b() -> BBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod a {
            //! `spec.json#/operations/A`: does a.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Does a.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`AError`].
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
                /// let output = client.a().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct A {
                    /// A name.
                    pub name: Option<String> = body("name"), takes(impl Into<String>), set_name;
                    /// Only checks.
                    pub dry_run: Option<bool> = query("dry_run"), takes(bool), set_dry_run;
                }
                builder ABuilder<C>
            }

            rt::operation! {
                A -> Result<AOutput, AError>;
                SERVICE "A": POST("/a").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`A`] answers.
                #[derive(Default)]
                pub struct AOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `A` lists.
                pub enum AError {}
            }
        }
        mod b {
            //! `spec.json#/operations/B`: does b.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Does b.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`BError`].
                ///
                /// Documented in "Manual".
                ///
                /// Rules, checked before anything is sent:
                ///
                /// - Exactly one of [`id`](super::B::id), [`account`](super::B::account) must be set.
                ///
                /// # Example
                ///
                /// ```no_run
                /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
                /// use specwright_golden::spec::*;
                ///
                /// // Credentials and configuration come from the environment.
                /// let client = Client::builder().build()?;
                /// let output = client.b().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct B {
                    /// Only checks.
                    pub dry_run: Option<bool> = query("dry_run"), takes(bool), set_dry_run;
                    /// An id.
                    pub id: Option<String> = body("id"), takes(impl Into<String>), set_id;
                    /// An account.
                    pub account: Option<String> = body("account"), takes(impl Into<String>), set_account;
                }
                rules {
                    rt::Rule::ExactlyOneOf(&["id", "account"]),
                }
                builder BBuilder<C>
            }

            rt::operation! {
                B -> Result<BOutput, BError>;
                SERVICE "B": POST("/b").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`B`] answers.
                #[derive(Default)]
                pub struct BOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `B` lists.
                pub enum BError {}
            }
        }

        pub use a::*;
        pub use b::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Members that operations share",
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
