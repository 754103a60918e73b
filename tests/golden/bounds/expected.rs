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

/// Bounds, behind the feature `spec`.
pub mod spec {
    //! Bounds, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::MakeBuilder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of Bounds.
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
            }
        }
    }
    mod operation {
        //! The operations.

        mod make {
            //! `spec.json#/operations/Make`: makes.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

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
                /// let output = client.make().name("…").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Make {
                    /// A name.
                    ///
                    /// Length: 2 to 4 characters. Pattern: `[a-zü-]*`.
                    pub name: String = body("name").required().chars(Some(2), Some(4)).pattern(rt::pattern!("[a-zü-]*")),
                        takes(impl Into<String>) -> [C, rt::Set];
                    /// A note.
                    ///
                    /// Size: at most 4 bytes in UTF-8.
                    pub note: Option<String> = body("note").bytes(None, Some(4)), takes(impl Into<String>), set_note;
                    /// A count.
                    ///
                    /// Range: -1 to 10.
                    pub count: Option<i32> = body("count").range(Some(-1), Some(10)), takes(i32), set_count;
                    /// Tags.
                    ///
                    /// Length: at least 1 characters. Elements: 1 to 2.
                    pub tags: Option<Vec<String>> = body("tags").chars(Some(1), None).items(Some(1), Some(2)),
                        takes(impl IntoIterator<Item = impl Into<String>>), set_tags;
                    /// Labels.
                    ///
                    /// Elements: at most 1.
                    pub labels: Option<rt::Map<String>> = body("labels").items(None, Some(1)),
                        takes(impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>), set_labels;
                    /// An id.
                    ///
                    /// It must not begin with `http://` or `aliyun`.
                    pub id: Option<String> = body("id").not_starting_with(&["http://", "aliyun"]),
                        takes(impl Into<String>), set_id;
                }
                builder MakeBuilder<C>,
                mod required {
                    S1: name, "the required member `name` is not set", "call `.name(…)` before this";
                }
            }

            rt::operation! {
                Make -> Result<MakeOutput, MakeError>;
                SERVICE "Make": POST("/make").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`Make`] answers.
                #[derive(Default)]
                pub struct MakeOutput {
                    /// Answers are not checked.
                    ///
                    /// Length: at most 1 characters.
                    pub name: Option<String> = body("name").chars(None, Some(1)),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Make` lists.
                pub enum MakeError {}
            }
        }

        pub use make::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Bounds",
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
