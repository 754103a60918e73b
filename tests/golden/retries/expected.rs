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

/// Repeating, behind the feature `spec`.
pub mod spec {
    //! Repeating, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{ReadBuilder, WriteBuilder, PutBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Repeating.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Changes nothing.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Read`](super::Read).
                read() -> ReadBuilder;
                /// Twice does it twice.
                ///
                /// Retries: only if an attempt was surely not processed; twice may do it twice.
                /// All members, limits and errors: [`Write`](super::Write).
                write() -> WriteBuilder;
                /// Twice is as good as once.
                ///
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Put`](super::Put).
                put() -> PutBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod read {
            //! `spec.json#/operations/Read`: changes nothing.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Changes nothing.
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
                pub struct Read {}
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
                pub enum ReadError {}
            }
        }
        mod write {
            //! `spec.json#/operations/Write`: twice does it twice.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Twice does it twice.
                ///
                /// Retries: only if an attempt was surely not processed; twice may do it twice. Errors: [`WriteError`].
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
                /// let output = client.write().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Write {}
                builder WriteBuilder<C>
            }

            rt::operation! {
                Write -> Result<WriteOutput, WriteError>;
                SERVICE "Write": POST("/write").retry(rt::RetrySafety::Unsafe);
            }

            rt::structure! {
                /// What [`Write`] answers.
                #[derive(Default)]
                pub struct WriteOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Write` lists.
                pub enum WriteError {
                    /// Too fast.
                    Slow = Throttled("Slow"),
                    /// Perhaps processed.
                    Shaky = Internal("Shaky").retry(rt::RetryAdvice::Transient),
                    /// Hopeless.
                    Never = Internal("Never").retry(rt::RetryAdvice::Never),
                }
            }
        }
        mod put {
            //! `spec.json#/operations/Put`: twice is as good as once.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Twice is as good as once.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`PutError`].
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
                /// let output = client.put().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Put {}
                builder PutBuilder<C>
            }

            rt::operation! {
                Put -> Result<PutOutput, PutError>;
                SERVICE "Put": PUT("/put").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`Put`] answers.
                #[derive(Default)]
                pub struct PutOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Put` lists.
                pub enum PutError {
                    /// Later.
                    Busy = Busy("Busy"),
                    /// Hopeless.
                    Never = Internal("Never").retry(rt::RetryAdvice::Never),
                }
            }
        }

        pub use read::*;
        pub use write::*;
        pub use put::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Repeating",
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
                read: &[rt::ErrorRead { code: &[rt::Source::Pointer("/code")], ..rt::ErrorRead::NONE }],
                wait: &[
                    rt::WaitHint::new("X-Wait", rt::WaitUnit::Millis),
                    rt::WaitHint::new("Retry-After", rt::WaitUnit::SecondsOrDate),
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
