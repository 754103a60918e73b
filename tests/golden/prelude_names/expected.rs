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

/// Prelude, behind the feature `spec`.
pub mod spec {
    //! Prelude, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::SendTypeBuilder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of Prelude.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// An operation called like a trait.
                ///
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`SendType`](super::SendType).
                send_type() -> SendTypeBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod send_type {
            //! `spec.json#/operations/Send`: an operation called like a trait.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{
                BoxType, DefaultType, OptionType, ResultType, SomeType, StringType, VecType,
            };

            rt::structure! {
                /// An operation called like a trait.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`SendTypeError`].
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
                /// let output = client.send_type().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct SendType {
                    /// Shadows nothing.
                    pub option: Option<OptionType> = body("Option"), takes(OptionType), set_option;
                    /// Shadows nothing.
                    pub string: Option<StringType> = body("String"), takes(StringType), set_string;
                    /// Shadows nothing.
                    pub vec: Option<VecType> = body("Vec"), takes(VecType), set_vec;
                    /// Shadows nothing.
                    pub box_: Option<BoxType> = body("Box"), takes(BoxType), set_box;
                    /// Shadows nothing.
                    pub result: Option<ResultType> = body("Result"), takes(ResultType), set_result;
                    /// Shadows nothing.
                    pub default: Option<DefaultType> = body("Default"), takes(DefaultType), set_default;
                    /// Shadows nothing.
                    pub some: Option<SomeType> = body("Some"), takes(SomeType), set_some;
                }
                builder SendTypeBuilder<C>
            }

            rt::operation! {
                SendType -> Result<SendTypeOutput, SendTypeError>;
                SERVICE "Send": POST("/send").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`SendType`] answers.
                #[derive(Default)]
                pub struct SendTypeOutput {
                    /// Shadows nothing.
                    pub ok: Option<SomeType> = body("Ok"),
                    /// Shadows nothing.
                    pub err: Option<Vec<OptionType>> = body("Err"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Send` lists.
                pub enum SendTypeError {}
            }
        }

        pub use send_type::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Prelude",
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

        // spec.json#/types/Option
        rt::structure! {
            /// Called like something of the prelude.
            #[derive(Default)]
            pub struct OptionType {
                /// A member.
                pub none: Option<String> = body("None"), takes(impl Into<String>), set_none;
            }
            builder OptionTypeBuilder
        }

        // spec.json#/types/String
        rt::structure! {
            /// Called like something of the prelude.
            #[derive(Default)]
            pub struct StringType {
                /// A member.
                pub none: Option<String> = body("None"), takes(impl Into<String>), set_none;
            }
            builder StringTypeBuilder
        }

        // spec.json#/types/Vec
        rt::structure! {
            /// Called like something of the prelude.
            #[derive(Default)]
            pub struct VecType {
                /// A member.
                pub none: Option<String> = body("None"), takes(impl Into<String>), set_none;
            }
            builder VecTypeBuilder
        }

        // spec.json#/types/Box
        rt::structure! {
            /// Called like something of the prelude.
            #[derive(Default)]
            pub struct BoxType {
                /// A member.
                pub none: Option<String> = body("None"), takes(impl Into<String>), set_none;
            }
            builder BoxTypeBuilder
        }

        // spec.json#/types/Result
        rt::structure! {
            /// Called like something of the prelude.
            #[derive(Default)]
            pub struct ResultType {
                /// A member.
                pub none: Option<String> = body("None"), takes(impl Into<String>), set_none;
            }
            builder ResultTypeBuilder
        }

        // spec.json#/types/Default
        rt::structure! {
            /// Called like something of the prelude.
            #[derive(Default)]
            pub struct DefaultType {
                /// A member.
                pub none: Option<String> = body("None"), takes(impl Into<String>), set_none;
            }
            builder DefaultTypeBuilder
        }

        // spec.json#/types/Some
        rt::text_enum! {
            /// A value.
            pub enum SomeType {
                /// A value.
                None = "None",
                /// A value.
                Ok = "Ok",
                /// A value.
                Err = "Err",
                /// A value.
                Some = "Some",
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
