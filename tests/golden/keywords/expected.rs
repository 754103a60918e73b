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

/// Keywords, behind the feature `spec`.
pub mod spec {
    //! Keywords, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{MoveBuilder, YieldBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Keywords.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Moves.
                ///
                /// Required: [`self_`](super::Move::self_) and [`type_`](super::Move::type_).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Move`](super::Move).
                move_() -> MoveBuilder;
                /// Yields.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Yield`](super::Yield).
                yield_() -> YieldBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod move_ {
            //! `spec.json#/operations/Move`: moves.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Word;

            rt::structure! {
                /// Moves.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`MoveError`].
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
                /// let output = client.move_().self_("…").type_("…").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Move {
                    /// A keyword.
                    pub self_: String = body("self").required(), takes(impl Into<String>) -> [C, rt::Set, S2];
                    /// A keyword.
                    pub super_: Option<String> = body("Super"), takes(impl Into<String>), set_super;
                    /// A keyword.
                    pub crate_: Option<String> = body("crate"), takes(impl Into<String>), set_crate;
                    /// A keyword.
                    pub type_: String = body("type").required(), takes(impl Into<String>) -> [C, S1, rt::Set];
                    /// A keyword.
                    pub async_: Option<String> = body("async"), takes(impl Into<String>), set_async;
                    /// A keyword.
                    pub abstract_: Option<String> = body("Abstract"), takes(impl Into<String>), set_abstract;
                    /// A keyword.
                    pub gen_: Option<String> = body("gen"), takes(impl Into<String>), set_gen;
                    /// A keyword.
                    pub ref_: Option<String> = body("ref"), takes(impl Into<String>), set_ref;
                    /// A keyword.
                    pub await_: Option<String> = body("await"), takes(impl Into<String>), set_await;
                    /// A keyword.
                    pub try_: Option<String> = body("try"), takes(impl Into<String>), set_try;
                    /// A keyword.
                    pub underscore: Option<String> = body("_"), takes(impl Into<String>), set_underscore;
                }
                builder MoveBuilder<C>,
                mod required {
                    S1: self_, "the required member `self_` is not set", "call `.self_(…)` before this";
                    S2: type_, "the required member `type_` is not set", "call `.type_(…)` before this";
                }
            }

            rt::operation! {
                Move -> Result<MoveOutput, MoveError>;
                SERVICE "Move": POST("/move").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`Move`] answers.
                #[derive(Default)]
                pub struct MoveOutput {
                    /// A keyword.
                    pub match_: Option<String> = body("match"),
                    /// A keyword.
                    pub type_: Option<Word> = body("Type"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Move` lists.
                pub enum MoveError {}
            }
        }
        mod yield_ {
            //! `spec.json#/operations/Yield`: yields.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Yields.
                ///
                /// Retries: safe, it changes nothing. Errors: [`YieldError`].
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
                /// let output = client.yield_().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Yield {}
                builder YieldBuilder<C>
            }

            rt::operation! {
                Yield -> Result<YieldOutput, YieldError>;
                SERVICE "Yield": GET("/yield").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`Yield`] answers.
                #[derive(Default)]
                pub struct YieldOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Yield` lists.
                pub enum YieldError {}
            }
        }

        pub use move_::*;
        pub use yield_::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Keywords",
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

        // spec.json#/types/enum
        rt::structure! {
            /// A structure.
            #[derive(Default)]
            pub struct Enum {
                /// A keyword.
                pub fn_: Option<String> = body("fn"),
            }
        }

        // spec.json#/types/Word
        rt::text_enum! {
            /// A word.
            pub enum Word {
                /// A keyword.
                Self_ = "Self",
                /// A keyword.
                True = "true",
                /// A keyword.
                Dyn = "dyn",
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
