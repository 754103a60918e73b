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

/// Texts, behind the feature `spec`.
pub mod spec {
    //! Texts, API version v1.
    //!
    //! Text with `code`, a \[link\], \<b\>markup\</b\>, \*stars\* and an address: <https://example.com/a_b>. Second
    //! sentence.
    //!
    //! indented
    //!
    //! \`\`\` fence
    //!
    //! Documented in "A "page"" (as of 2024-01-02): <https://example.com/?a=[b]>
    //!
    //! Where the sources disagree:
    //!
    //! - One source says 1. Another says 2.
    //! - # No heading

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::ReadBuilder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of Texts.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Reads `x`.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Read`](super::Read).
                read() -> ReadBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod read {
            //! `spec.json#/operations/Read`: reads `x`.
            //!
            //! Its sources disagree in places, see `notes` there.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Reads `x`.
                ///
                /// E.g. this.
                ///
                /// \- no list 1. no list \> no quote \| no \| table \| \*\*\* \[a\]: b \$math\$ \&amp; \\ \`unpaired`
                ///
                /// Retries: safe, it changes nothing. Errors: [`ReadError`].
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
                /// let output = client.read().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Read {
                    /// Ends a comment: \*/ "#
                    ///
                    /// Tabs and separators and a word of
                    /// xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.
                    pub a: Option<String> = query("a"), takes(impl Into<String>), set_a;
                }
                builder ReadBuilder<C>
            }

            rt::operation! {
                Read -> Result<ReadOutput, ReadError>;
                SERVICE "Read": GET("/read").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`Read`] answers.
                #[derive(Default)]
                pub struct ReadOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Read` lists.
                pub enum ReadError {
                    /// With a backtick.
                    AB = Invalid("A`B" as "A'B"),
                }
            }
        }

        pub use read::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Texts",
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
