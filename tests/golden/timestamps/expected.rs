//! Typed clients of cloud APIs, generated from specs that a person can read.
//!
//! Each service is a module behind a cargo feature of its name. The features `async` and `blocking` bring a
//! transport; without them, give the client one of your own. With `stream`, the lists of an async client are
//! streams, see [`specwright_runtime::paging`]. With `tracing`, every call is a span, see
//! [`specwright_runtime::observe`].
//!
//! Code that uses a client is tested without a network by giving it a [`Scripted`] transport: `script.on::<…>()`
//! answers an operation with an output, its documented example or a documented error, and `script.sent::<…>()`
//! gives back what was sent.
//!
//! Beside the services stands what all of them share, so that code for any of them can name it: a function that
//! takes `Error<E>` with `E: OperationError`, a structure that keeps `Items<Client, O>` with `O: Paginated`.

/// Timestamps, behind the feature `spec`.
pub mod spec {
    //! Timestamps, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::BookBuilder;
        use super::service::SERVICE;

        /// A client of Timestamps.
        ///
        /// Cloning it is cheap, and clones share connections and the retry budget.
        #[derive(Clone, Debug)]
        pub struct Client<S = rt::Client> {
            sender: S,
        }

        /// The same client without async.
        pub type BlockingClient = Client<rt::BlockingClient>;

        impl Client {
            /// Starts with what the environment gives.
            pub fn builder() -> ClientBuilder {
                ClientBuilder {
                    setup: rt::Setup::new(&SERVICE),
                }
            }
        }

        impl<S: rt::Sender> Client<S> {
            /// Sends an operation that was built on its own.
            pub fn send<O: rt::Operation>(&self, operation: O) -> S::Sent<O> {
                self.sender.send(operation)
            }

            /// As [`send`](Self::send), with status, request id and number of attempts.
            pub fn send_detailed<O: rt::Operation>(&self, operation: O) -> S::Detailed<O> {
                self.sender.send_detailed(operation)
            }

            /// The same client, but for what is changed here: time-outs, retries, endpoint, region, credentials.
            ///
            /// For one call, take the builder from it: `client.with(|call| call.timeout(…))` and then as usual.
            #[must_use]
            pub fn with(&self, change: impl FnOnce(rt::Overrides) -> rt::Overrides) -> Self {
                Self {
                    sender: self.sender.with(change(rt::Overrides::default())),
                }
            }

            /// Books a time.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Book`](super::Book).
            pub fn book(&self) -> BookBuilder<S> {
                BookBuilder::new(self.sender.clone())
            }
        }

        /// Puts together a client.
        #[derive(Debug)]
        #[must_use = "it does nothing before it is built"]
        pub struct ClientBuilder {
            setup: rt::Setup,
        }

        impl ClientBuilder {
            /// Who calls.
            pub fn credentials(
                self,
                credentials: impl rt::ProvideCredentials + 'static,
            ) -> Self {
                Self {
                    setup: self.setup.credentials(credentials),
                }
            }

            /// Another address than the one of the region.
            pub fn endpoint(self, endpoint: impl Into<String>) -> Self {
                Self {
                    setup: self.setup.endpoint(endpoint),
                }
            }

            /// Allows plain HTTP. To a loopback address it is always allowed.
            pub fn allow_http(self, on: bool) -> Self {
                Self {
                    setup: self.setup.allow_http(on),
                }
            }

            /// Whether documented bounds and rules are checked before anything is sent; they are unless this is `false`.
            pub fn validate(self, on: bool) -> Self {
                Self {
                    setup: self.setup.validate(on),
                }
            }

            /// Everything else that clients of all services have: time-outs, retries, limits, transports.
            pub fn setup(self, change: impl FnOnce(rt::Setup) -> rt::Setup) -> Self {
                Self { setup: change(self.setup) }
            }

            /// The async client.
            ///
            /// # Errors
            ///
            /// If something is missing or cannot be used; the message says what.
            pub fn build(self) -> Result<Client, rt::ConfigError> {
                Ok(Client {
                    sender: self.setup.build()?,
                })
            }

            /// The client without async.
            ///
            /// # Errors
            ///
            /// As [`build`](Self::build).
            pub fn build_blocking(self) -> Result<BlockingClient, rt::ConfigError> {
                Ok(Client {
                    sender: self.setup.build_blocking()?,
                })
            }
        }
    }
    mod operation {
        //! The operations.

        mod book {
            //! `spec.json#/operations/Book`: books a time.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Books a time.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`BookError`].
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
            /// let output = client.book().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Book {
                /// As the protocol says.
                pub plain: Option<rt::Timestamp>,
                /// Seconds.
                pub seconds: Option<rt::Timestamp>,
                /// A text.
                pub text: Option<rt::Timestamp>,
                /// A header.
                pub x_date: Option<rt::Timestamp>,
                /// In the query.
                pub since: Option<rt::Timestamp>,
                /// Several.
                pub all: Option<Vec<rt::Timestamp>>,
            }

            impl rt::Structure for Book {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Book",
                        members: &[
                            rt::Member::body("plain", "plain")
                                .timestamp(rt::TimestampFormat::EpochMillis),
                            rt::Member::body("seconds", "seconds")
                                .timestamp(rt::TimestampFormat::EpochSeconds),
                            rt::Member::body("text", "text").timestamp(rt::TimestampFormat::Rfc3339),
                            rt::Member::header("x_date", "X-Date")
                                .timestamp(rt::TimestampFormat::HttpDate),
                            rt::Member::query("since", "since")
                                .timestamp(rt::TimestampFormat::Rfc3339),
                            rt::Member::body("all", "all").timestamp(rt::TimestampFormat::Rfc3339),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.plain),
                        1 => rt::Field::value(&self.seconds),
                        2 => rt::Field::value(&self.text),
                        3 => rt::Field::value(&self.x_date),
                        4 => rt::Field::value(&self.since),
                        5 => rt::Field::value(&self.all),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.plain),
                        1 => rt::Field::slot(&mut self.seconds),
                        2 => rt::Field::slot(&mut self.text),
                        3 => rt::Field::slot(&mut self.x_date),
                        4 => rt::Field::slot(&mut self.since),
                        5 => rt::Field::slot(&mut self.all),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl Book {
                /// Starts with nothing set.
                pub fn builder() -> BookBuilder {
                    BookBuilder::new(())
                }
            }

            /// Puts together a [`Book`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct BookBuilder<C = ()> {
                client: C,
                value: Book,
            }

            impl<C> BookBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> BookBuilder<C> {
                /// As the protocol says.
                pub fn plain(mut self, plain: rt::Timestamp) -> Self {
                    self.value.plain = Some(plain);
                    self
                }

                /// As [`plain`](Self::plain); `None` leaves it out.
                pub fn set_plain(mut self, plain: Option<rt::Timestamp>) -> Self {
                    self.value.plain = plain;
                    self
                }

                /// Seconds.
                pub fn seconds(mut self, seconds: rt::Timestamp) -> Self {
                    self.value.seconds = Some(seconds);
                    self
                }

                /// As [`seconds`](Self::seconds); `None` leaves it out.
                pub fn set_seconds(mut self, seconds: Option<rt::Timestamp>) -> Self {
                    self.value.seconds = seconds;
                    self
                }

                /// A text.
                pub fn text(mut self, text: rt::Timestamp) -> Self {
                    self.value.text = Some(text);
                    self
                }

                /// As [`text`](Self::text); `None` leaves it out.
                pub fn set_text(mut self, text: Option<rt::Timestamp>) -> Self {
                    self.value.text = text;
                    self
                }

                /// A header.
                pub fn x_date(mut self, x_date: rt::Timestamp) -> Self {
                    self.value.x_date = Some(x_date);
                    self
                }

                /// As [`x_date`](Self::x_date); `None` leaves it out.
                pub fn set_x_date(mut self, x_date: Option<rt::Timestamp>) -> Self {
                    self.value.x_date = x_date;
                    self
                }

                /// In the query.
                pub fn since(mut self, since: rt::Timestamp) -> Self {
                    self.value.since = Some(since);
                    self
                }

                /// As [`since`](Self::since); `None` leaves it out.
                pub fn set_since(mut self, since: Option<rt::Timestamp>) -> Self {
                    self.value.since = since;
                    self
                }

                /// Several.
                pub fn all(mut self, all: impl IntoIterator<Item = rt::Timestamp>) -> Self {
                    self.value.all = Some(all.into_iter().collect());
                    self
                }

                /// As [`all`](Self::all); `None` leaves it out.
                pub fn set_all(mut self, all: Option<Vec<rt::Timestamp>>) -> Self {
                    self.value.all = all;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Book {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Book>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Book>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Book {
                type Output = BookOutput;
                type Error = BookError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Book",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/book",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Book`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct BookOutput {
                /// Read in any form.
                pub at: Option<rt::Timestamp>,
                /// Read from a header.
                pub last_modified: Option<rt::Timestamp>,
            }

            impl rt::Structure for BookOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "BookOutput",
                        members: &[
                            rt::Member::body("at", "at").timestamp(rt::TimestampFormat::EpochMillis),
                            rt::Member::header("last_modified", "Last-Modified")
                                .timestamp(rt::TimestampFormat::HttpDate),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.at),
                        1 => rt::Field::value(&self.last_modified),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.at),
                        1 => rt::Field::slot(&mut self.last_modified),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Book` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum BookError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for BookError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use book::{Book, BookBuilder, BookError, BookOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Timestamps",
            api_version: "v1",
            protocol: rt::Protocol {
                family: rt::Family::RestJson,
                action: None,
                version: None,
                content_type: "application/json",
                content_type_without_body: None,
                envelope: None,
                lists: rt::ListStyle::Indexed(1),
                get: None,
                keep_default_port: false,
            },
            endpoint: rt::EndpointRules {
                template: Some("https://api.example.com"),
                fips: None,
                dual_stack: None,
                fips_dual_stack: None,
                partitions: &[],
                exceptions: &[],
                regions: &[],
                known_regions: &[],
            },
            auth: &[
                rt::AuthScheme::Token {
                    header: "X-Token",
                },
            ],
            credentials_env: rt::CredentialsEnv {
                access_key_id: &[],
                secret_access_key: &[],
                session_token: &[],
                expires_at: &[],
                bearer_token: &[],
            },
            profile_files: &[],
            region_env: &[],
            config: &[],
            headers: &[],
            rate_limit: None,
            errors: rt::ErrorRules {
                present: None,
                read: &[
                    rt::ErrorRead {
                        code: &[rt::Source::Pointer("/code")],
                        message: &[rt::Source::Pointer("/message")],
                        message_required: false,
                        nested: false,
                        cut_at: None,
                        keep_after: None,
                    },
                ],
                request_id: &[],
                wait: &[],
                family_separator: None,
            },
            codes: &[],
        };
    }

    pub use client::*;
    pub use operation::*;
    pub use service::SERVICE;
}

pub use specwright_runtime::{
    Answer, Answered, AnyCode, AnyError, AttemptReport, Blob, BlobError, BlockingClient,
    BlockingTransport, Boxed, Cached, CallEnd, CallReport, Cause, Client, Config,
    ConfigError, Credentials, CredentialsChain, CredentialsError, Endpoint, Error,
    ErrorKind, Fault, IssueCredentials, Items, Limits, Map, Observe, On, Operation,
    OperationError, Options, Overrides, Pages, Paginated, ProvideCredentials, Reply,
    RetryAdvice, RetryPolicy, Scripted, Secret, Sender, Sending, Service, Set, Setup,
    SignIn, Signing, Subject, Timestamp, TimestampError, Transport, TransportError,
    UnlistedNumber, UnlistedText, Unset, Vanishing, Violation, Violations, Waiting,
    bytes, http, transport,
};

fn main() {}
