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

/// States to wait for, behind the feature `spec`.
pub mod spec {
    //! States to wait for, API version v1.
    //!
    //! A made-up service.
    //!
    //! Any operation may answer with these codes:
    //!
    //! - `Slow`: Too many requests.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{DescribeBuilder, StopBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of States to wait for.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Describes a thing.
                ///
                /// Required: [`id`](super::Describe::id).
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Describe`](super::Describe).
                describe() -> DescribeBuilder;
                /// Stops a thing.
                ///
                /// Required: [`id`](super::Stop::id).
                /// Retries: safe, because every attempt carries the same idempotency token.
                /// All members, limits and errors: [`Stop`](super::Stop).
                stop() -> StopBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod describe {
            //! `spec.json#/operations/Describe`: describes a thing.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::State;

            rt::structure! {
                /// Describes a thing.
                ///
                /// Retries: safe, it changes nothing. Errors: [`DescribeError`].
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
                /// let output = client.describe().id("…").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Describe {
                    /// An id.
                    pub id: String = path("id").required(), takes(impl Into<String>) -> [C, rt::Set];
                }
                builder DescribeBuilder<C>,
                mod required {
                    S1: id, "the required member `id` is not set", "call `.id(…)` before this";
                }
            }

            rt::operation! {
                Describe -> Result<DescribeOutput, DescribeError>;
                SERVICE "Describe": GET("/things/{id}").retry(rt::RetrySafety::ReadOnly);
            }

            rt::waiter! {
                Describe by DescribeBuilder<C, S1: required::id>;
                /// The thing runs.
                ///
                /// Asks every 1 to 30 seconds, for at most 600 seconds unless told otherwise.
                wait_until_running() -> Waiting: every(1, 30)
                    .within(600)
                    .until(&[rt::Acceptor::Member(0, &["running"])])
                    .fail(&[rt::Acceptor::Member(0, &["failed"]), rt::Acceptor::Error(1)]);
            }

            rt::waiter! {
                Describe by DescribeBuilder<C, S1: required::id>;
                /// The thing is there.
                ///
                /// Asks every 1 to 8 seconds, also after `NotFound`, for at most 60 seconds unless told otherwise.
                wait_until_there() -> Waiting: every(1, 8)
                    .within(60)
                    .until(&[rt::Acceptor::Success])
                    .again(&[rt::Acceptor::Error(0)]);
            }

            rt::waiter! {
                Describe by DescribeBuilder<C, S1: required::id>;
                /// The thing is gone.
                ///
                /// Asks every 2 seconds, for at most 60 seconds unless told otherwise.
                wait_until_gone() -> Vanishing: every(2, 2).within(60).until(&[rt::Acceptor::Error(0)]);
            }

            rt::structure! {
                /// What [`Describe`] answers.
                #[derive(Default)]
                pub struct DescribeOutput {
                    /// Its state.
                    pub state: Option<State> = body("state"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Describe` lists.
                pub enum DescribeError {
                    /// It does not exist.
                    NotFound = NotFound("NotFound"),
                    /// It is broken.
                    Broken = Internal("Broken"),
                }
            }
        }
        mod stop {
            //! `spec.json#/operations/Stop`: stops a thing.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::State;

            rt::structure! {
                /// Stops a thing.
                ///
                /// Retries: safe, because every attempt carries the same idempotency token. Errors: [`StopError`].
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
                /// let output = client.stop().id("…").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Stop {
                    /// An id.
                    pub id: String = path("id").required(), takes(impl Into<String>) -> [C, rt::Set];
                    /// Tells a repetition.
                    ///
                    /// A client fills it in when it is absent, the same for all attempts.
                    pub token: Option<String> = header("token").idempotency_token(), takes(impl Into<String>), set_token;
                }
                builder StopBuilder<C>,
                mod required {
                    S1: id, "the required member `id` is not set", "call `.id(…)` before this";
                }
            }

            rt::operation! {
                Stop -> Result<StopOutput, StopError>;
                SERVICE "Stop": POST("/things/{id}/stop").retry(rt::RetrySafety::IdempotencyToken);
            }

            rt::waiter! {
                Stop by StopBuilder<C, S1: required::id>;
                /// Waits until no other change is going on.
                ///
                /// Sends the operation again every 5 to 20 seconds while it is refused with `Changing` or `Slow`, for at most 300
                /// seconds unless told otherwise. Every call carries the same idempotency token.
                wait_until_accepted() -> Waiting: every(5, 20)
                    .within(300)
                    .until(&[rt::Acceptor::Success])
                    .again(&[rt::Acceptor::Error(0), rt::Acceptor::ServiceError(0)]);
            }

            rt::structure! {
                /// What [`Stop`] answers.
                #[derive(Default)]
                pub struct StopOutput {
                    /// Its state.
                    pub state: Option<State> = body("state"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Stop` lists.
                pub enum StopError {
                    /// It is being changed.
                    Changing = Busy("Changing", 409),
                }
            }
        }

        pub use describe::*;
        pub use stop::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "States to wait for",
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
            codes: &[rt::code!(Throttled("Slow"))],
            ..rt::SERVICE
        };
    }
    mod types {
        //! Structures and enums that operations share.

        use specwright_runtime as rt;

        // spec.json#/types/State
        rt::text_enum! {
            /// A state.
            pub enum State {
                /// It runs.
                Running = "running",
                /// It failed.
                Failed = "failed",
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
