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

/// Headers, behind the feature `spec`.
pub mod spec {
    //! Headers, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::ReadBuilder;
        use super::service::SERVICE;

        /// A client of Headers.
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

            /// Reads.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`Read`](super::Read).
            pub fn read(&self) -> ReadBuilder<S> {
                ReadBuilder::new(self.sender.clone())
            }
        }

        /// Puts together a client.
        #[derive(Debug)]
        #[must_use = "it does nothing before it is built"]
        pub struct ClientBuilder {
            setup: rt::Setup,
        }

        impl ClientBuilder {
            /// The region, for example of the endpoint.
            pub fn region(self, region: impl Into<String>) -> Self {
                Self {
                    setup: self.setup.region(region),
                }
            }

            /// Language of messages.
            pub fn language(self, language: impl Into<String>) -> Self {
                Self {
                    setup: self.setup.value("language", language),
                }
            }

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

        mod read {
            //! `spec.json#/operations/Read`: reads.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::State;

            /// Reads.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`ReadError`].
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
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Read {
                /// A count.
                pub x_count: Option<i32>,
                /// A flag.
                pub x_flag: Option<bool>,
                /// A state.
                pub x_state: Option<State>,
            }

            impl rt::Structure for Read {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Read",
                        members: &[
                            rt::Member::header("x_count", "X-Count"),
                            rt::Member::header("x_flag", "X-Flag"),
                            rt::Member::header("x_state", "X-State"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.x_count),
                        1 => rt::Field::value(&self.x_flag),
                        2 => rt::Field::value(&self.x_state),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.x_count),
                        1 => rt::Field::slot(&mut self.x_flag),
                        2 => rt::Field::slot(&mut self.x_state),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl Read {
                /// Starts with nothing set.
                pub fn builder() -> ReadBuilder {
                    ReadBuilder::new(())
                }
            }

            /// Puts together a [`Read`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct ReadBuilder<C = ()> {
                client: C,
                value: Read,
            }

            impl<C> ReadBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> ReadBuilder<C> {
                /// A count.
                pub fn x_count(mut self, x_count: i32) -> Self {
                    self.value.x_count = Some(x_count);
                    self
                }

                /// As [`x_count`](Self::x_count); `None` leaves it out.
                pub fn set_x_count(mut self, x_count: Option<i32>) -> Self {
                    self.value.x_count = x_count;
                    self
                }

                /// A flag.
                pub fn x_flag(mut self, x_flag: bool) -> Self {
                    self.value.x_flag = Some(x_flag);
                    self
                }

                /// As [`x_flag`](Self::x_flag); `None` leaves it out.
                pub fn set_x_flag(mut self, x_flag: Option<bool>) -> Self {
                    self.value.x_flag = x_flag;
                    self
                }

                /// A state.
                pub fn x_state(mut self, x_state: State) -> Self {
                    self.value.x_state = Some(x_state);
                    self
                }

                /// As [`x_state`](Self::x_state); `None` leaves it out.
                pub fn set_x_state(mut self, x_state: Option<State>) -> Self {
                    self.value.x_state = x_state;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Read {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Read>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Read>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Read {
                type Output = ReadOutput;
                type Error = ReadError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Read",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/read",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Read`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct ReadOutput {
                /// A tag.
                pub e_tag: Option<String>,
                /// A total.
                pub x_total: Option<i64>,
            }

            impl rt::Structure for ReadOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "ReadOutput",
                        members: &[
                            rt::Member::header("e_tag", "ETag"),
                            rt::Member::header("x_total", "X-Total"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.e_tag),
                        1 => rt::Field::value(&self.x_total),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.e_tag),
                        1 => rt::Field::slot(&mut self.x_total),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Read` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum ReadError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for ReadError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use read::{Read, ReadBuilder, ReadError, ReadOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Headers",
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
            config: &[
                rt::ConfigKey {
                    name: "language",
                    env: &[],
                    profile: &[],
                    values: &[],
                },
            ],
            headers: &[
                ("Accept", "application/json"),
                ("X-Language", "{language}"),
                ("X-Region", "in-{region}"),
            ],
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
    mod types {
        //! Structures and enums that operations share.

        use specwright_runtime as rt;

        // spec.json#/types/State
        /// A state.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum State {
            /// On.
            On,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl State {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::On => "on",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for State {
            fn from(value: &str) -> Self {
                match value {
                    "on" => Self::On,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for State {
            fn value(&self) -> rt::Value<'_> {
                rt::Value::Text(self.as_str())
            }

            fn slot(&mut self) -> rt::Slot<'_> {
                rt::Slot::TextEnum(self)
            }

            fn empty() -> Self {
                Self::from("")
            }
        }

        impl rt::TextEnumSlot for State {
            fn set(&mut self, text: &str) {
                *self = Self::from(text);
            }
        }
    }

    pub use client::*;
    pub use operation::*;
    pub use service::SERVICE;
    pub use types::*;
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
