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

/// Punctuation, behind the feature `spec`.
pub mod spec {
    //! Punctuation, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{PatchUpdate2Builder, GetBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Punctuation.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// An operation with blanks and brackets.
                ///
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`PatchUpdate2`](super::PatchUpdate2).
                patch_update2() -> PatchUpdate2Builder;
                /// Begins with a colon.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Get`](super::Get).
                get() -> GetBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod patch_update2 {
            //! `spec.json#/operations/patch_update (2)`: an operation with blanks and brackets.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Op;

            rt::structure! {
                /// An operation with blanks and brackets.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`PatchUpdate2Error`].
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
                /// let output = client.patch_update2().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct PatchUpdate2 {
                    /// A member.
                    pub timestamp: Option<String> = body("@timestamp"), takes(impl Into<String>), set_timestamp;
                    /// A member.
                    pub schema: Option<String> = body("$schema"), takes(impl Into<String>), set_schema;
                    /// A member.
                    pub info_gpu_name: Option<String> = body("info:gpu:name"), takes(impl Into<String>), set_info_gpu_name;
                    /// A member.
                    pub header: Option<String> = body("<header>"), takes(impl Into<String>), set_header;
                    /// A member.
                    pub sexual_minors: Option<String> = body("sexual/minors"), takes(impl Into<String>), set_sexual_minors;
                    /// A member.
                    pub a_b: Option<String> = body("a.b"), takes(impl Into<String>), set_a_b;
                    /// A member.
                    pub filter_x_op: Option<String> = body("filter[x][`$op`]"), takes(impl Into<String>), set_filter_x_op;
                    /// A member.
                    pub score: Option<String> = body("_score"), takes(impl Into<String>), set_score;
                    /// A member.
                    pub empty: Option<String> = body(""), takes(impl Into<String>), set_empty;
                    /// A member.
                    pub tilde: Option<String> = body("~"), takes(impl Into<String>), set_tilde;
                }
                builder PatchUpdate2Builder<C>
            }

            rt::operation! {
                PatchUpdate2 -> Result<PatchUpdate2Output, PatchUpdate2Error>;
                SERVICE "patch_update (2)": POST("/patch").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`PatchUpdate2`] answers.
                #[derive(Default)]
                pub struct PatchUpdate2Output {
                    /// An operator.
                    pub op: Option<Op> = body("op"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `patch_update (2)` lists.
                pub enum PatchUpdate2Error {}
            }
        }
        mod get {
            //! `spec.json#/operations/:get`: begins with a colon.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Begins with a colon.
                ///
                /// Retries: safe, it changes nothing. Errors: [`GetError`].
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
                /// let output = client.get().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Get {}
                builder GetBuilder<C>
            }

            rt::operation! {
                Get -> Result<GetOutput, GetError>;
                SERVICE ":get": GET("/get").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`Get`] answers.
                #[derive(Default)]
                pub struct GetOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `:get` lists.
                pub enum GetError {}
            }
        }

        pub use patch_update2::*;
        pub use get::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Punctuation",
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

        // spec.json#/types/Op
        rt::text_enum! {
            /// An operator.
            pub enum Op {
                /// An operator.
                Asterisk = "*",
                /// An operator.
                ExclamationTilde = "!~",
                /// An operator.
                Tilde = "~",
                /// An operator.
                Equal = "=",
                /// An operator.
                ExclamationEqual = "!=",
                /// An operator.
                Slash = "/",
                /// An operator.
                Caret = "^",
                /// An operator.
                Done = "[DONE]",
                /// An operator.
                CNetCore20 = "C#(.NET Core 2.0)",
                /// An operator.
                A1 = "{\"a\":1}",
                /// An operator.
                Space = " ",
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
