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

/// Own names, behind the feature `spec`.
pub mod spec {
    //! Own names, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::TryBuilder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of Own names.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Has types that are called like the generator's own.
                ///
                /// Required: [`s1`](super::Try::s1) and [`c`](super::Try::c).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Try`](super::Try).
                try_() -> TryBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod try_ {
            //! `spec.json#/operations/Try`: has types that are called like the generator's own.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{C, Config, Error, Rt, S1, Secret, T1, Value};

            rt::structure! {
                /// Has types that are called like the generator's own.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`TryError`].
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
                /// let output = client
                ///     .try_()
                ///     .s1(S1::builder().clone("…").build())
                ///     .c(C::builder().clone("…").build())
                ///     .send()
                ///     .await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Try {
                    /// A type.
                    pub error: Option<Error> = body("Error"), takes(Error), set_error;
                    /// A type.
                    pub config: Option<Config> = body("Config"), takes(Config), set_config;
                    /// A type.
                    pub value: Option<Value> = body("Value"), takes(Value), set_value;
                    /// A type.
                    pub rt: Option<Rt> = body("rt"), takes(Rt), set_rt;
                    /// A type.
                    pub secret: Option<Secret> = body("Secret"), takes(Secret), set_secret;
                    /// A type.
                    pub s1: S1 = body("S1").required(), takes(S1) -> [C_, rt::Set, S2];
                    /// A type.
                    pub c: C = body("C").required(), takes(C) -> [C_, S1_, rt::Set];
                    /// A type.
                    pub t1: Option<T1> = body("T1"), takes(T1), set_t1;
                }
                builder TryBuilder<C_>,
                mod required {
                    S1_: s1, "the required member `s1` is not set", "call `.s1(…)` before this";
                    S2: c, "the required member `c` is not set", "call `.c(…)` before this";
                }
            }

            rt::operation! {
                Try -> Result<TryOutput, TryError>;
                SERVICE "Try": POST("/try").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`Try`] answers.
                #[derive(Default)]
                pub struct TryOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Try` lists.
                pub enum TryError {}
            }
        }

        pub use try_::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Own names",
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

        // spec.json#/types/Error
        rt::structure! {
            /// A type.
            pub struct Error {
                /// A member.
                pub self_: Option<String> = body("self_"), takes(impl Into<String>), set_self;
                /// A method.
                pub clone: String = body("clone").required(), takes(impl Into<String>) -> [rt::Set];
            }
            builder ErrorBuilder,
            mod error_required {
                S1_: clone, "the required member `clone` is not set", "call `.clone(…)` before this";
            }
        }

        // spec.json#/types/Config
        rt::structure! {
            /// A type.
            pub struct Config {
                /// A member.
                pub self_: Option<String> = body("self_"), takes(impl Into<String>), set_self;
                /// A method.
                pub clone: String = body("clone").required(), takes(impl Into<String>) -> [rt::Set];
            }
            builder ConfigBuilder,
            mod config_required {
                S1_: clone, "the required member `clone` is not set", "call `.clone(…)` before this";
            }
        }

        // spec.json#/types/rt
        rt::structure! {
            /// A type.
            pub struct Rt {
                /// A member.
                pub self_: Option<String> = body("self_"), takes(impl Into<String>), set_self;
                /// A method.
                pub clone: String = body("clone").required(), takes(impl Into<String>) -> [rt::Set];
            }
            builder RtBuilder,
            mod rt_required {
                S1_: clone, "the required member `clone` is not set", "call `.clone(…)` before this";
            }
        }

        // spec.json#/types/Secret
        rt::structure! {
            /// A type.
            pub struct Secret {
                /// A member.
                pub self_: Option<String> = body("self_"), takes(impl Into<String>), set_self;
                /// A method.
                pub clone: String = body("clone").required(), takes(impl Into<String>) -> [rt::Set];
            }
            builder SecretBuilder,
            mod secret_required {
                S1_: clone, "the required member `clone` is not set", "call `.clone(…)` before this";
            }
        }

        // spec.json#/types/S1
        rt::structure! {
            /// A type.
            pub struct S1 {
                /// A member.
                pub self_: Option<String> = body("self_"), takes(impl Into<String>), set_self;
                /// A method.
                pub clone: String = body("clone").required(), takes(impl Into<String>) -> [rt::Set];
            }
            builder S1Builder,
            mod s1_required {
                S1_: clone, "the required member `clone` is not set", "call `.clone(…)` before this";
            }
        }

        // spec.json#/types/C
        rt::structure! {
            /// A type.
            pub struct C {
                /// A member.
                pub self_: Option<String> = body("self_"), takes(impl Into<String>), set_self;
                /// A method.
                pub clone: String = body("clone").required(), takes(impl Into<String>) -> [rt::Set];
            }
            builder CBuilder,
            mod c_required {
                S1_: clone, "the required member `clone` is not set", "call `.clone(…)` before this";
            }
        }

        // spec.json#/types/T1
        rt::structure! {
            /// A type.
            pub struct T1 {
                /// A member.
                pub self_: Option<String> = body("self_"), takes(impl Into<String>), set_self;
                /// A method.
                pub clone: String = body("clone").required(), takes(impl Into<String>) -> [rt::Set];
            }
            builder T1Builder,
            mod t1_required {
                S1_: clone, "the required member `clone` is not set", "call `.clone(…)` before this";
            }
        }

        // spec.json#/types/Value
        rt::text_enum! {
            /// A value.
            pub enum Value {
                /// A value.
                Unlisted_ = "Unlisted",
                /// A value.
                Service = "SERVICE",
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
