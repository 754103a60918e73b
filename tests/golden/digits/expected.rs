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

/// Digits, behind the feature `spec`.
pub mod spec {
    //! Digits, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::V2faBuilder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of Digits.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// An operation that begins with a digit.
                ///
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`V2fa`](super::V2fa).
                v2fa() -> V2faBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod v2fa {
            //! `spec.json#/operations/2fa`: an operation that begins with a digit.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Size;

            rt::structure! {
                /// An operation that begins with a digit.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`V2faError`].
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
                /// let output = client.v2fa().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct V2fa {
                    /// A number.
                    pub n529: Option<String> = body("529"), takes(impl Into<String>), set_n529;
                    /// A number.
                    pub minus_1: Option<String> = body("-1"), takes(impl Into<String>), set_minus_1;
                    /// A number.
                    pub plus_1: Option<String> = body("+1"), takes(impl Into<String>), set_plus_1;
                    /// A number.
                    pub n5m: Option<String> = body("5m"), takes(impl Into<String>), set_n5m;
                    /// A number.
                    pub a30_24gb: Option<String> = body("a30.24gb"), takes(impl Into<String>), set_a30_24gb;
                    /// A number.
                    pub tag_1_name: Option<String> = body("Tag.1.name"), takes(impl Into<String>), set_tag_1_name;
                }
                builder V2faBuilder<C>
            }

            rt::operation! {
                V2fa -> Result<V2faOutput, V2faError>;
                SERVICE "2fa": POST("/2fa").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`V2fa`] answers.
                #[derive(Default)]
                pub struct V2faOutput {
                    /// A size.
                    pub size: Option<Size> = body("size"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `2fa` lists.
                pub enum V2faError {}
            }
        }

        pub use v2fa::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Digits",
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

        // spec.json#/types/Size
        rt::text_enum! {
            /// A size.
            pub enum Size {
                /// A value.
                V5m = "5m",
                /// A value.
                V1 = "1",
                /// A value.
                Minus1 = "-1",
                /// A value.
                V35 = "3.5",
                /// A value.
                V2xl = "2XL",
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
