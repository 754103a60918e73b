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

/// Punctuation, behind the feature `spec`.
pub mod spec {
    //! Punctuation, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{PatchUpdate2Builder, GetBuilder};
        use super::service::SERVICE;

        /// A client of Punctuation.
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

            /// An operation with blanks and brackets.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`PatchUpdate2`](super::PatchUpdate2).
            pub fn patch_update2(&self) -> PatchUpdate2Builder<S> {
                PatchUpdate2Builder::new(self.sender.clone())
            }

            /// Begins with a colon.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`Get`](super::Get).
            pub fn get(&self) -> GetBuilder<S> {
                GetBuilder::new(self.sender.clone())
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

        mod patch_update2 {
            //! `spec.json#/operations/patch_update (2)`: an operation with blanks and brackets.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Op;

            /// An operation with blanks and brackets.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`PatchUpdate2Error`].
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
            /// let output = client.patch_update2().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct PatchUpdate2 {
                /// A member.
                pub timestamp: Option<String>,
                /// A member.
                pub schema: Option<String>,
                /// A member.
                pub info_gpu_name: Option<String>,
                /// A member.
                pub header: Option<String>,
                /// A member.
                pub sexual_minors: Option<String>,
                /// A member.
                pub a_b: Option<String>,
                /// A member.
                pub filter_x_op: Option<String>,
                /// A member.
                pub score: Option<String>,
                /// A member.
                pub empty: Option<String>,
                /// A member.
                pub tilde: Option<String>,
            }

            impl rt::Structure for PatchUpdate2 {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "PatchUpdate2",
                        members: &[
                            rt::Member::body("timestamp", "@timestamp"),
                            rt::Member::body("schema", "$schema"),
                            rt::Member::body("info_gpu_name", "info:gpu:name"),
                            rt::Member::body("header", "<header>"),
                            rt::Member::body("sexual_minors", "sexual/minors"),
                            rt::Member::body("a_b", "a.b"),
                            rt::Member::body("filter_x_op", "filter[x][`$op`]"),
                            rt::Member::body("score", "_score"),
                            rt::Member::body("empty", ""),
                            rt::Member::body("tilde", "~"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.timestamp),
                        1 => rt::Field::value(&self.schema),
                        2 => rt::Field::value(&self.info_gpu_name),
                        3 => rt::Field::value(&self.header),
                        4 => rt::Field::value(&self.sexual_minors),
                        5 => rt::Field::value(&self.a_b),
                        6 => rt::Field::value(&self.filter_x_op),
                        7 => rt::Field::value(&self.score),
                        8 => rt::Field::value(&self.empty),
                        9 => rt::Field::value(&self.tilde),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.timestamp),
                        1 => rt::Field::slot(&mut self.schema),
                        2 => rt::Field::slot(&mut self.info_gpu_name),
                        3 => rt::Field::slot(&mut self.header),
                        4 => rt::Field::slot(&mut self.sexual_minors),
                        5 => rt::Field::slot(&mut self.a_b),
                        6 => rt::Field::slot(&mut self.filter_x_op),
                        7 => rt::Field::slot(&mut self.score),
                        8 => rt::Field::slot(&mut self.empty),
                        9 => rt::Field::slot(&mut self.tilde),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl PatchUpdate2 {
                /// Starts with nothing set.
                pub fn builder() -> PatchUpdate2Builder {
                    PatchUpdate2Builder::new(())
                }
            }

            /// Puts together a [`PatchUpdate2`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct PatchUpdate2Builder<C = ()> {
                client: C,
                value: PatchUpdate2,
            }

            impl<C> PatchUpdate2Builder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> PatchUpdate2Builder<C> {
                /// A member.
                pub fn timestamp(mut self, timestamp: impl Into<String>) -> Self {
                    self.value.timestamp = Some(timestamp.into());
                    self
                }

                /// As [`timestamp`](Self::timestamp); `None` leaves it out.
                pub fn set_timestamp(mut self, timestamp: Option<String>) -> Self {
                    self.value.timestamp = timestamp;
                    self
                }

                /// A member.
                pub fn schema(mut self, schema: impl Into<String>) -> Self {
                    self.value.schema = Some(schema.into());
                    self
                }

                /// As [`schema`](Self::schema); `None` leaves it out.
                pub fn set_schema(mut self, schema: Option<String>) -> Self {
                    self.value.schema = schema;
                    self
                }

                /// A member.
                pub fn info_gpu_name(mut self, info_gpu_name: impl Into<String>) -> Self {
                    self.value.info_gpu_name = Some(info_gpu_name.into());
                    self
                }

                /// As [`info_gpu_name`](Self::info_gpu_name); `None` leaves it out.
                pub fn set_info_gpu_name(mut self, info_gpu_name: Option<String>) -> Self {
                    self.value.info_gpu_name = info_gpu_name;
                    self
                }

                /// A member.
                pub fn header(mut self, header: impl Into<String>) -> Self {
                    self.value.header = Some(header.into());
                    self
                }

                /// As [`header`](Self::header); `None` leaves it out.
                pub fn set_header(mut self, header: Option<String>) -> Self {
                    self.value.header = header;
                    self
                }

                /// A member.
                pub fn sexual_minors(mut self, sexual_minors: impl Into<String>) -> Self {
                    self.value.sexual_minors = Some(sexual_minors.into());
                    self
                }

                /// As [`sexual_minors`](Self::sexual_minors); `None` leaves it out.
                pub fn set_sexual_minors(mut self, sexual_minors: Option<String>) -> Self {
                    self.value.sexual_minors = sexual_minors;
                    self
                }

                /// A member.
                pub fn a_b(mut self, a_b: impl Into<String>) -> Self {
                    self.value.a_b = Some(a_b.into());
                    self
                }

                /// As [`a_b`](Self::a_b); `None` leaves it out.
                pub fn set_a_b(mut self, a_b: Option<String>) -> Self {
                    self.value.a_b = a_b;
                    self
                }

                /// A member.
                pub fn filter_x_op(mut self, filter_x_op: impl Into<String>) -> Self {
                    self.value.filter_x_op = Some(filter_x_op.into());
                    self
                }

                /// As [`filter_x_op`](Self::filter_x_op); `None` leaves it out.
                pub fn set_filter_x_op(mut self, filter_x_op: Option<String>) -> Self {
                    self.value.filter_x_op = filter_x_op;
                    self
                }

                /// A member.
                pub fn score(mut self, score: impl Into<String>) -> Self {
                    self.value.score = Some(score.into());
                    self
                }

                /// As [`score`](Self::score); `None` leaves it out.
                pub fn set_score(mut self, score: Option<String>) -> Self {
                    self.value.score = score;
                    self
                }

                /// A member.
                pub fn empty(mut self, empty: impl Into<String>) -> Self {
                    self.value.empty = Some(empty.into());
                    self
                }

                /// As [`empty`](Self::empty); `None` leaves it out.
                pub fn set_empty(mut self, empty: Option<String>) -> Self {
                    self.value.empty = empty;
                    self
                }

                /// A member.
                pub fn tilde(mut self, tilde: impl Into<String>) -> Self {
                    self.value.tilde = Some(tilde.into());
                    self
                }

                /// As [`tilde`](Self::tilde); `None` leaves it out.
                pub fn set_tilde(mut self, tilde: Option<String>) -> Self {
                    self.value.tilde = tilde;
                    self
                }

                /// The finished value.
                pub fn build(self) -> PatchUpdate2 {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<PatchUpdate2>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<PatchUpdate2>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for PatchUpdate2 {
                type Output = PatchUpdate2Output;
                type Error = PatchUpdate2Error;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "patch_update (2)",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/patch",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`PatchUpdate2`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct PatchUpdate2Output {
                /// An operator.
                pub op: Option<Op>,
            }

            impl rt::Structure for PatchUpdate2Output {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "PatchUpdate2Output",
                        members: &[rt::Member::body("op", "op")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.op),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.op),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `patch_update (2)` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum PatchUpdate2Error {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for PatchUpdate2Error {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod get {
            //! `spec.json#/operations/:get`: begins with a colon.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Begins with a colon.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`GetError`].
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
            /// let output = client.get().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Get {}

            impl rt::Structure for Get {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Get",
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

            impl Get {
                /// Starts with nothing set.
                pub fn builder() -> GetBuilder {
                    GetBuilder::new(())
                }
            }

            /// Puts together a [`Get`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct GetBuilder<C = ()> {
                client: C,
                value: Get,
            }

            impl<C> GetBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> GetBuilder<C> {
                /// The finished value.
                pub fn build(self) -> Get {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Get>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Get>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Get {
                type Output = GetOutput;
                type Error = GetError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: ":get",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/get",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Get`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct GetOutput {}

            impl rt::Structure for GetOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "GetOutput",
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

            /// The error codes that the documentation of `:get` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum GetError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for GetError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use patch_update2::{
            PatchUpdate2, PatchUpdate2Builder, PatchUpdate2Error, PatchUpdate2Output,
        };
        pub use get::{Get, GetBuilder, GetError, GetOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Punctuation",
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
    mod types {
        //! Structures and enums that operations share.

        use specwright_runtime as rt;

        // spec.json#/types/Op
        /// An operator.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Op {
            /// An operator.
            Asterisk,
            /// An operator.
            ExclamationTilde,
            /// An operator.
            Tilde,
            /// An operator.
            Equal,
            /// An operator.
            ExclamationEqual,
            /// An operator.
            Slash,
            /// An operator.
            Caret,
            /// An operator.
            Done,
            /// An operator.
            CNetCore20,
            /// An operator.
            A1,
            /// An operator.
            Space,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl Op {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Asterisk => "*",
                    Self::ExclamationTilde => "!~",
                    Self::Tilde => "~",
                    Self::Equal => "=",
                    Self::ExclamationEqual => "!=",
                    Self::Slash => "/",
                    Self::Caret => "^",
                    Self::Done => "[DONE]",
                    Self::CNetCore20 => "C#(.NET Core 2.0)",
                    Self::A1 => "{\"a\":1}",
                    Self::Space => " ",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for Op {
            fn from(value: &str) -> Self {
                match value {
                    "*" => Self::Asterisk,
                    "!~" => Self::ExclamationTilde,
                    "~" => Self::Tilde,
                    "=" => Self::Equal,
                    "!=" => Self::ExclamationEqual,
                    "/" => Self::Slash,
                    "^" => Self::Caret,
                    "[DONE]" => Self::Done,
                    "C#(.NET Core 2.0)" => Self::CNetCore20,
                    "{\"a\":1}" => Self::A1,
                    " " => Self::Space,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for Op {
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

        impl rt::TextEnumSlot for Op {
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
