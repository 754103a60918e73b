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

        /// A client of States to wait for.
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

            /// Describes a thing.
            ///
            /// Required: [`id`](super::Describe::id).
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`Describe`](super::Describe).
            pub fn describe(&self) -> DescribeBuilder<S> {
                DescribeBuilder::new(self.sender.clone())
            }

            /// Stops a thing.
            ///
            /// Required: [`id`](super::Stop::id).
            ///
            /// Retries: safe, because every attempt carries the same idempotency token.
            ///
            /// All members, limits and errors: [`Stop`](super::Stop).
            pub fn stop(&self) -> StopBuilder<S> {
                StopBuilder::new(self.sender.clone())
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

        mod describe {
            //! `spec.json#/operations/Describe`: describes a thing.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::State;

            /// Describes a thing.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`DescribeError`].
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
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Describe {
                /// An id.
                pub id: String,
            }

            impl rt::Structure for Describe {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Describe",
                        members: &[rt::Member::path("id", "id").required()],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.id),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.id),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self { id: rt::Field::empty() }
                }
            }

            impl Describe {
                /// Starts with nothing set.
                pub fn builder() -> DescribeBuilder {
                    DescribeBuilder::new(())
                }
            }

            /// Puts together a [`Describe`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct DescribeBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Describe,
                state: rt::State<(S1,)>,
            }

            impl<C> DescribeBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> DescribeBuilder<C, S1> {
                /// An id.
                pub fn id(mut self, id: impl Into<String>) -> DescribeBuilder<C, rt::Set> {
                    self.value.id = id.into();
                    self.proceed()
                }

                /// The finished value.
                pub fn build(self) -> Describe
                where
                    S1: required::id,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Describe>
                where
                    C: rt::Sender,
                    S1: required::id,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Describe>
                where
                    C: rt::Sender,
                    S1: required::id,
                {
                    self.client.send_detailed(self.value)
                }

                /// The thing runs.
                ///
                /// Asks every 1 to 30 seconds, for at most 600 seconds unless told otherwise.
                pub fn wait_until_running(self) -> rt::Waiting<C, Describe>
                where
                    S1: required::id,
                {
                    static WAITER: rt::Waiter = rt::Waiter {
                        name: "wait_until_running",
                        until: &[rt::Acceptor::Member(0, &["running"])],
                        fail: &[rt::Acceptor::Member(0, &["failed"]), rt::Acceptor::Error(1)],
                        again: &[],
                        delay: (1, 30),
                        timeout: 600,
                    };
                    rt::Waiting::new(self.client, self.value, &WAITER)
                }

                /// The thing is there.
                ///
                /// Asks every 1 to 8 seconds, also after `NotFound`, for at most 60 seconds unless told otherwise.
                pub fn wait_until_there(self) -> rt::Waiting<C, Describe>
                where
                    S1: required::id,
                {
                    static WAITER: rt::Waiter = rt::Waiter {
                        name: "wait_until_there",
                        until: &[rt::Acceptor::Success],
                        fail: &[],
                        again: &[rt::Acceptor::Error(0)],
                        delay: (1, 8),
                        timeout: 60,
                    };
                    rt::Waiting::new(self.client, self.value, &WAITER)
                }

                /// The thing is gone.
                ///
                /// Asks every 2 seconds, for at most 60 seconds unless told otherwise.
                pub fn wait_until_gone(self) -> rt::Vanishing<C, Describe>
                where
                    S1: required::id,
                {
                    static WAITER: rt::Waiter = rt::Waiter {
                        name: "wait_until_gone",
                        until: &[rt::Acceptor::Error(0)],
                        fail: &[],
                        again: &[],
                        delay: (2, 2),
                        timeout: 60,
                    };
                    rt::Vanishing::new(self.client, self.value, &WAITER)
                }

                fn proceed<T1>(self) -> DescribeBuilder<C, T1> {
                    DescribeBuilder {
                        client: self.client,
                        value: self.value,
                        state: rt::State::default(),
                    }
                }
            }

            #[expect(
                non_camel_case_types,
                reason = "compiler messages show them as the members are written"
            )]
            mod required {
                #[diagnostic::on_unimplemented(
                    message = "the required member `id` is not set",
                    label = "call `.id(…)` before this"
                )]
                pub trait id {}
                impl id for super::rt::Set {}
            }

            impl rt::Operation for Describe {
                type Output = DescribeOutput;
                type Error = DescribeError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Describe",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/things/{id}",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[
                        rt::Code::new("NotFound", rt::ErrorKind::NotFound),
                        rt::Code::new("Broken", rt::ErrorKind::Internal),
                    ],
                    examples: &[],
                };
            }

            /// What [`Describe`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct DescribeOutput {
                /// Its state.
                pub state: Option<State>,
            }

            impl rt::Structure for DescribeOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "DescribeOutput",
                        members: &[rt::Member::body("state", "state")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.state),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.state),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Describe` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum DescribeError {
                /// It does not exist.
                ///
                /// Code `NotFound`.
                NotFound,
                /// It is broken.
                ///
                /// Code `Broken`.
                Broken,
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for DescribeError {
                const VARIANTS: &'static [Self] = &[Self::NotFound, Self::Broken];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod stop {
            //! `spec.json#/operations/Stop`: stops a thing.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::State;

            /// Stops a thing.
            ///
            /// Retries: safe, because every attempt carries the same idempotency token.
            ///
            /// Errors: [`StopError`].
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
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Stop {
                /// An id.
                pub id: String,
                /// Tells a repetition.
                ///
                /// A client fills it in when it is absent, the same for all attempts.
                pub token: Option<String>,
            }

            impl rt::Structure for Stop {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Stop",
                        members: &[
                            rt::Member::path("id", "id").required(),
                            rt::Member::header("token", "token").idempotency_token(),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.id),
                        1 => rt::Field::value(&self.token),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.id),
                        1 => rt::Field::slot(&mut self.token),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        id: rt::Field::empty(),
                        token: rt::Field::empty(),
                    }
                }
            }

            impl Stop {
                /// Starts with nothing set.
                pub fn builder() -> StopBuilder {
                    StopBuilder::new(())
                }
            }

            /// Puts together a [`Stop`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct StopBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Stop,
                state: rt::State<(S1,)>,
            }

            impl<C> StopBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> StopBuilder<C, S1> {
                /// An id.
                pub fn id(mut self, id: impl Into<String>) -> StopBuilder<C, rt::Set> {
                    self.value.id = id.into();
                    self.proceed()
                }

                /// Tells a repetition.
                pub fn token(mut self, token: impl Into<String>) -> Self {
                    self.value.token = Some(token.into());
                    self
                }

                /// As [`token`](Self::token); `None` leaves it out.
                pub fn set_token(mut self, token: Option<String>) -> Self {
                    self.value.token = token;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Stop
                where
                    S1: required::id,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Stop>
                where
                    C: rt::Sender,
                    S1: required::id,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Stop>
                where
                    C: rt::Sender,
                    S1: required::id,
                {
                    self.client.send_detailed(self.value)
                }

                /// Waits until no other change is going on.
                ///
                /// Sends the operation again every 5 to 20 seconds while it is refused with `Changing` or `Slow`, for at most 300
                /// seconds unless told otherwise. Every call carries the same idempotency token.
                pub fn wait_until_accepted(self) -> rt::Waiting<C, Stop>
                where
                    S1: required::id,
                {
                    static WAITER: rt::Waiter = rt::Waiter {
                        name: "wait_until_accepted",
                        until: &[rt::Acceptor::Success],
                        fail: &[],
                        again: &[rt::Acceptor::Error(0), rt::Acceptor::ServiceError(0)],
                        delay: (5, 20),
                        timeout: 300,
                    };
                    rt::Waiting::new(self.client, self.value, &WAITER)
                }

                fn proceed<T1>(self) -> StopBuilder<C, T1> {
                    StopBuilder {
                        client: self.client,
                        value: self.value,
                        state: rt::State::default(),
                    }
                }
            }

            #[expect(
                non_camel_case_types,
                reason = "compiler messages show them as the members are written"
            )]
            mod required {
                #[diagnostic::on_unimplemented(
                    message = "the required member `id` is not set",
                    label = "call `.id(…)` before this"
                )]
                pub trait id {}
                impl id for super::rt::Set {}
            }

            impl rt::Operation for Stop {
                type Output = StopOutput;
                type Error = StopError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Stop",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/things/{id}/stop",
                    success: 200,
                    retry: rt::RetrySafety::IdempotencyToken,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[rt::Code::new("Changing", rt::ErrorKind::Busy).documented_status(409)],
                    examples: &[],
                };
            }

            /// What [`Stop`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct StopOutput {
                /// Its state.
                pub state: Option<State>,
            }

            impl rt::Structure for StopOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "StopOutput",
                        members: &[rt::Member::body("state", "state")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.state),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.state),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Stop` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum StopError {
                /// It is being changed.
                ///
                /// Code `Changing`, status 409.
                Changing,
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for StopError {
                const VARIANTS: &'static [Self] = &[Self::Changing];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use describe::{Describe, DescribeBuilder, DescribeError, DescribeOutput};
        pub use stop::{Stop, StopBuilder, StopError, StopOutput};
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
            codes: &[rt::Code::new("Slow", rt::ErrorKind::Throttled)],
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
            /// It runs.
            Running,
            /// It failed.
            Failed,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl State {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Running => "running",
                    Self::Failed => "failed",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for State {
            fn from(value: &str) -> Self {
                match value {
                    "running" => Self::Running,
                    "failed" => Self::Failed,
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
