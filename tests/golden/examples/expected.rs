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

/// Examples, behind the feature `spec`.
pub mod spec {
    //! Examples, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{MakeBuilder, LeastBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Examples.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Makes.
                ///
                /// Required: [`name`](super::Make::name).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Make`](super::Make).
                make() -> MakeBuilder;
                /// Makes the least.
                ///
                /// Required: [`kind`](super::Least::kind), [`level`](super::Least::level) and [`parts`](super::Least::parts).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Least`](super::Least).
                least() -> LeastBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod make {
            //! `spec.json#/operations/Make`: makes.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Kind, Level, Part};

            rt::structure! {
                /// Makes.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`MakeError`].
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
                ///     .make()
                ///     .name("n \"q\"")
                ///     .kind(Kind::from("b"))
                ///     .level(Level::from(2))
                ///     .at("2024-01-02T03:04:05Z".parse()?)
                ///     .data(vec![1, 2, 3])
                ///     .parts([Part::builder().size(1.5).build(), Part::builder().size(2.0).build()])
                ///     .labels([("a", "b")])
                ///     .gaps([Some(1), None])
                ///     .send()
                ///     .await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Make {
                    /// A name.
                    pub name: String = body("name").required(), takes(impl Into<String>) -> [C, rt::Set];
                    /// A kind.
                    pub kind: Option<Kind> = body("kind"), takes(Kind), set_kind;
                    /// A level.
                    pub level: Option<Level> = body("level"), takes(Level), set_level;
                    /// A time.
                    pub at: Option<rt::Timestamp> = body("at").timestamp(rt::TimestampFormat::Rfc3339),
                        takes(rt::Timestamp), set_at;
                    /// Bytes.
                    pub data: Option<rt::Blob> = body("data"), takes(impl Into<rt::Blob>), set_data;
                    /// Parts.
                    pub parts: Option<Vec<Part>> = body("parts"), takes(impl IntoIterator<Item = Part>), set_parts;
                    /// Labels.
                    pub labels: Option<rt::Map<String>> = body("labels"),
                        takes(impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>), set_labels;
                    /// Gaps.
                    pub gaps: Option<Vec<Option<i32>>> = body("gaps"), takes(impl IntoIterator<Item = Option<i32>>), set_gaps;
                }
                builder MakeBuilder<C>,
                mod required {
                    S1: name, "the required member `name` is not set", "call `.name(…)` before this";
                }
            }

            rt::operation! {
                Make -> Result<MakeOutput, MakeError>;
                SERVICE "Make": POST("/make").retry(rt::RetrySafety::Idempotent);
                example "Everything" {
                    input: r#"{"name":"n \"q\"","kind":"b","level":2,"at":"2024-01-02T03:04:05Z","data":"AQID","parts":[{"size":1.5},{"size":2}],"labels":{"a":"b"},"gaps":[1,null]}"#,
                    output: r#"{"id":"i"}"#,
                }
            }

            rt::structure! {
                /// What [`Make`] answers.
                #[derive(Default)]
                pub struct MakeOutput {
                    /// An id.
                    pub id: Option<String> = body("id"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Make` lists.
                pub enum MakeError {}
            }
        }
        mod least {
            //! `spec.json#/operations/Least`: makes the least.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Kind, Level, Part};

            rt::structure! {
                /// Makes the least.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`LeastError`].
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
                ///     .least()
                ///     .kind(Kind::A)
                ///     .level(Level::Low)
                ///     .parts([Part::builder().size(1.0).build()])
                ///     .send()
                ///     .await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Least {
                    /// A kind.
                    pub kind: Kind = body("kind").required(), takes(Kind) -> [C, rt::Set, S2, S3];
                    /// A level.
                    pub level: Level = body("level").required(), takes(Level) -> [C, S1, rt::Set, S3];
                    /// Parts.
                    pub parts: Vec<Part> = body("parts").required(),
                        takes(impl IntoIterator<Item = Part>) -> [C, S1, S2, rt::Set];
                }
                builder LeastBuilder<C>,
                mod required {
                    S1: kind, "the required member `kind` is not set", "call `.kind(…)` before this";
                    S2: level, "the required member `level` is not set", "call `.level(…)` before this";
                    S3: parts, "the required member `parts` is not set", "call `.parts(…)` before this";
                }
            }

            rt::operation! {
                Least -> Result<LeastOutput, LeastError>;
                SERVICE "Least": POST("/least").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`Least`] answers.
                #[derive(Default)]
                pub struct LeastOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Least` lists.
                pub enum LeastError {}
            }
        }

        pub use make::*;
        pub use least::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Examples",
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
            pub struct Part {
                /// A size.
                pub size: f64 = body("size").required(), takes(f64) -> [rt::Set];
            }
            builder PartBuilder,
            mod part_required {
                S1: size, "the required member `size` is not set", "call `.size(…)` before this";
            }
        }

        // spec.json#/types/Kind
        rt::text_enum! {
            /// A kind.
            pub enum Kind {
                /// First.
                A = "a",
            }
        }

        // spec.json#/types/Level
        rt::number_enum! {
            /// A level.
            pub enum Level {
                /// Low.
                Low = 1,
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
