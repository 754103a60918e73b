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

/// Own methods, behind the feature `spec`.
pub mod spec {
    //! Own methods, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{OperationBuilder, SendTypeBuilder, BuilderBuilder, ConfigBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Own methods.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Has members that are called like methods.
                ///
                /// Required: [`new_`](super::Operation::new_).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Operation`](super::Operation).
                operation() -> OperationBuilder;
                /// Is a method of the client.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`SendType`](super::SendType).
                send_type() -> SendTypeBuilder;
                /// Is a method of the client.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Builder`](super::Builder).
                builder_() -> BuilderBuilder;
                /// Is a method of the client.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Config`](super::Config).
                config_() -> ConfigBuilder;
            }
        }

        impl ClientBuilder {
            /// A setting.
            pub fn project(self, project: impl Into<String>) -> Self {
                Self {
                    setup: self.setup.value("project", project),
                }
            }
        }
    }
    mod operation {
        //! The operations.

        mod operation_ {
            //! `spec.json#/operations/Call`: has members that are called like methods.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Has members that are called like methods.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`OperationError`].
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
                /// let output = client.operation().new_("…").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Operation {
                    /// A method.
                    pub shape: Option<String> = body("shape"), takes(impl Into<String>), set_shape;
                    /// A method.
                    pub get: Option<String> = body("get"), takes(impl Into<String>), set_get;
                    /// A method.
                    pub slot: Option<String> = body("slot"), takes(impl Into<String>), set_slot;
                    /// A method.
                    pub empty: Option<String> = body("empty"), takes(impl Into<String>), set_empty;
                    /// A method.
                    pub value: Option<String> = body("value"), takes(impl Into<String>), set_value;
                    /// A method.
                    pub state: Option<String> = body("state"), takes(impl Into<String>), set_state;
                    /// A method.
                    pub client: Option<String> = body("client"), takes(impl Into<String>), set_client;
                    /// A method.
                    pub clone: Option<String> = body("clone"), takes(impl Into<String>), set_clone;
                    /// A method.
                    pub fmt: Option<String> = body("fmt"), takes(impl Into<String>), set_fmt;
                    /// A method.
                    pub into: Option<String> = body("into"), takes(impl Into<String>), set_into;
                    /// A method.
                    pub proceed_: Option<String> = body("proceed"), takes(impl Into<String>), set_proceed;
                    /// A method.
                    pub send_: Option<String> = body("send"), takes(impl Into<String>), set_send;
                    /// A method.
                    pub required: Option<String> = body("required"), takes(impl Into<String>), set_required;
                    /// A method.
                    pub s1: Option<String> = body("S1"), takes(impl Into<String>), set_s1;
                    /// A method.
                    pub new_: String = body("new").required(), takes(impl Into<String>) -> [C, rt::Set];
                }
                builder OperationBuilder<C>,
                mod required {
                    S1: new_, "the required member `new_` is not set", "call `.new_(…)` before this";
                }
            }

            rt::operation! {
                Operation -> Result<OperationOutput, OperationError>;
                SERVICE "Call": POST("/call").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`Operation`] answers.
                #[derive(Default)]
                pub struct OperationOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Call` lists.
                pub enum OperationError {}
            }
        }
        mod send_type {
            //! `spec.json#/operations/send`: is a method of the client.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Is a method of the client.
                ///
                /// Retries: safe, it changes nothing. Errors: [`SendTypeError`].
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
                pub struct SendType {}
                builder SendTypeBuilder<C>
            }

            rt::operation! {
                SendType -> Result<SendTypeOutput, SendTypeError>;
                SERVICE "send": GET("/send").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`SendType`] answers.
                #[derive(Default)]
                pub struct SendTypeOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `send` lists.
                pub enum SendTypeError {}
            }
        }
        mod builder {
            //! `spec.json#/operations/builder`: is a method of the client.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Is a method of the client.
                ///
                /// Retries: safe, it changes nothing. Errors: [`BuilderError`].
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
                /// let output = client.builder_().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Builder {}
                builder BuilderBuilder<C>
            }

            rt::operation! {
                Builder -> Result<BuilderOutput, BuilderError>;
                SERVICE "builder": GET("/builder").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`Builder`] answers.
                #[derive(Default)]
                pub struct BuilderOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `builder` lists.
                pub enum BuilderError {}
            }
        }
        mod config {
            //! `spec.json#/operations/config`: is a method of the client.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Is a method of the client.
                ///
                /// Retries: safe, it changes nothing. Errors: [`ConfigError`].
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
                /// let output = client.config_().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Config {}
                builder ConfigBuilder<C>
            }

            rt::operation! {
                Config -> Result<ConfigOutput, ConfigError>;
                SERVICE "config": GET("/config").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`Config`] answers.
                #[derive(Default)]
                pub struct ConfigOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `config` lists.
                pub enum ConfigError {}
            }
        }

        pub use operation_::*;
        pub use send_type::*;
        pub use builder::*;
        pub use config::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Own methods",
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
            config: &[rt::ConfigKey { name: "project", env: &[], profile: &[], values: &[] }],
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
