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

        /// A client of Repeating.
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

            /// Changes nothing.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`Read`](super::Read).
            pub fn read(&self) -> ReadBuilder<S> {
                ReadBuilder::new(self.sender.clone())
            }

            /// Twice does it twice.
            ///
            /// Retries: only if an attempt was surely not processed; twice may do it twice.
            ///
            /// All members, limits and errors: [`Write`](super::Write).
            pub fn write(&self) -> WriteBuilder<S> {
                WriteBuilder::new(self.sender.clone())
            }

            /// Twice is as good as once.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Put`](super::Put).
            pub fn put(&self) -> PutBuilder<S> {
                PutBuilder::new(self.sender.clone())
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

        mod read {
            //! `spec.json#/operations/Read`: changes nothing.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Changes nothing.
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
            pub struct Read {}

            impl rt::Structure for Read {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Read",
                        members: &[],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, _: usize) -> rt::Value<'_> {
                    rt::Value::Absent
                }

                fn slot(&mut self, _: usize) -> rt::Slot<'_> {
                    rt::Slot::Ignore
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
            pub struct ReadOutput {}

            impl rt::Structure for ReadOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "ReadOutput",
                        members: &[],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, _: usize) -> rt::Value<'_> {
                    rt::Value::Absent
                }

                fn slot(&mut self, _: usize) -> rt::Slot<'_> {
                    rt::Slot::Ignore
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
        mod write {
            //! `spec.json#/operations/Write`: twice does it twice.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Twice does it twice.
            ///
            /// Retries: only if an attempt was surely not processed; twice may do it twice.
            ///
            /// Errors: [`WriteError`].
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
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Write {}

            impl rt::Structure for Write {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Write",
                        members: &[],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, _: usize) -> rt::Value<'_> {
                    rt::Value::Absent
                }

                fn slot(&mut self, _: usize) -> rt::Slot<'_> {
                    rt::Slot::Ignore
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl Write {
                /// Starts with nothing set.
                pub fn builder() -> WriteBuilder {
                    WriteBuilder::new(())
                }
            }

            /// Puts together a [`Write`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct WriteBuilder<C = ()> {
                client: C,
                value: Write,
            }

            impl<C> WriteBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> WriteBuilder<C> {
                /// The finished value.
                pub fn build(self) -> Write {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Write>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Write>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Write {
                type Output = WriteOutput;
                type Error = WriteError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Write",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/write",
                    success: 200,
                    retry: rt::RetrySafety::Unsafe,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[
                        rt::Code::new("Slow", rt::ErrorKind::Throttled),
                        rt::Code::new("Shaky", rt::ErrorKind::Internal)
                            .retry(rt::RetryAdvice::Transient),
                        rt::Code::new("Never", rt::ErrorKind::Internal).retry(rt::RetryAdvice::Never),
                    ],
                    examples: &[],
                };
            }

            /// What [`Write`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct WriteOutput {}

            impl rt::Structure for WriteOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "WriteOutput",
                        members: &[],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, _: usize) -> rt::Value<'_> {
                    rt::Value::Absent
                }

                fn slot(&mut self, _: usize) -> rt::Slot<'_> {
                    rt::Slot::Ignore
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Write` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum WriteError {
                /// Too fast.
                ///
                /// Code `Slow`.
                Slow,
                /// Perhaps processed.
                ///
                /// Code `Shaky`.
                Shaky,
                /// Hopeless.
                ///
                /// Code `Never`.
                Never,
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for WriteError {
                const VARIANTS: &'static [Self] = &[Self::Slow, Self::Shaky, Self::Never];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod put {
            //! `spec.json#/operations/Put`: twice is as good as once.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Twice is as good as once.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`PutError`].
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
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Put {}

            impl rt::Structure for Put {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Put",
                        members: &[],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, _: usize) -> rt::Value<'_> {
                    rt::Value::Absent
                }

                fn slot(&mut self, _: usize) -> rt::Slot<'_> {
                    rt::Slot::Ignore
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl Put {
                /// Starts with nothing set.
                pub fn builder() -> PutBuilder {
                    PutBuilder::new(())
                }
            }

            /// Puts together a [`Put`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct PutBuilder<C = ()> {
                client: C,
                value: Put,
            }

            impl<C> PutBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> PutBuilder<C> {
                /// The finished value.
                pub fn build(self) -> Put {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Put>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Put>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Put {
                type Output = PutOutput;
                type Error = PutError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Put",
                    service: &SERVICE,
                    method: rt::http::Method::PUT,
                    path: "/put",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[
                        rt::Code::new("Busy", rt::ErrorKind::Busy),
                        rt::Code::new("Never", rt::ErrorKind::Internal).retry(rt::RetryAdvice::Never),
                    ],
                    examples: &[],
                };
            }

            /// What [`Put`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct PutOutput {}

            impl rt::Structure for PutOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "PutOutput",
                        members: &[],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, _: usize) -> rt::Value<'_> {
                    rt::Value::Absent
                }

                fn slot(&mut self, _: usize) -> rt::Slot<'_> {
                    rt::Slot::Ignore
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Put` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum PutError {
                /// Later.
                ///
                /// Code `Busy`.
                Busy,
                /// Hopeless.
                ///
                /// Code `Never`.
                Never,
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for PutError {
                const VARIANTS: &'static [Self] = &[Self::Busy, Self::Never];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use read::{Read, ReadBuilder, ReadError, ReadOutput};
        pub use write::{Write, WriteBuilder, WriteError, WriteOutput};
        pub use put::{Put, PutBuilder, PutError, PutOutput};
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
                        message: &[],
                        message_required: false,
                        nested: false,
                        cut_at: None,
                        keep_after: None,
                    },
                ],
                request_id: &[],
                wait: &[
                    rt::WaitHint::new("X-Wait", rt::WaitUnit::Millis),
                    rt::WaitHint::new("Retry-After", rt::WaitUnit::SecondsOrDate),
                ],
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
