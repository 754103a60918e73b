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

        /// A client of Keywords.
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

            /// Moves.
            ///
            /// Required: [`self_`](super::Move::self_) and [`type_`](super::Move::type_).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Move`](super::Move).
            pub fn move_(&self) -> MoveBuilder<S> {
                MoveBuilder::new(self.sender.clone())
            }

            /// Yields.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`Yield`](super::Yield).
            pub fn yield_(&self) -> YieldBuilder<S> {
                YieldBuilder::new(self.sender.clone())
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

        mod move_ {
            //! `spec.json#/operations/Move`: moves.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Word;

            /// Moves.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`MoveError`].
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
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Move {
                /// A keyword.
                pub self_: String,
                /// A keyword.
                pub super_: Option<String>,
                /// A keyword.
                pub crate_: Option<String>,
                /// A keyword.
                pub type_: String,
                /// A keyword.
                pub async_: Option<String>,
                /// A keyword.
                pub abstract_: Option<String>,
                /// A keyword.
                pub gen_: Option<String>,
                /// A keyword.
                pub ref_: Option<String>,
                /// A keyword.
                pub await_: Option<String>,
                /// A keyword.
                pub try_: Option<String>,
                /// A keyword.
                pub underscore: Option<String>,
            }

            impl rt::Structure for Move {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Move",
                        members: &[
                            rt::Member::body("self_", "self").required(),
                            rt::Member::body("super_", "Super"),
                            rt::Member::body("crate_", "crate"),
                            rt::Member::body("type_", "type").required(),
                            rt::Member::body("async_", "async"),
                            rt::Member::body("abstract_", "Abstract"),
                            rt::Member::body("gen_", "gen"),
                            rt::Member::body("ref_", "ref"),
                            rt::Member::body("await_", "await"),
                            rt::Member::body("try_", "try"),
                            rt::Member::body("underscore", "_"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.self_),
                        1 => rt::Field::value(&self.super_),
                        2 => rt::Field::value(&self.crate_),
                        3 => rt::Field::value(&self.type_),
                        4 => rt::Field::value(&self.async_),
                        5 => rt::Field::value(&self.abstract_),
                        6 => rt::Field::value(&self.gen_),
                        7 => rt::Field::value(&self.ref_),
                        8 => rt::Field::value(&self.await_),
                        9 => rt::Field::value(&self.try_),
                        10 => rt::Field::value(&self.underscore),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.self_),
                        1 => rt::Field::slot(&mut self.super_),
                        2 => rt::Field::slot(&mut self.crate_),
                        3 => rt::Field::slot(&mut self.type_),
                        4 => rt::Field::slot(&mut self.async_),
                        5 => rt::Field::slot(&mut self.abstract_),
                        6 => rt::Field::slot(&mut self.gen_),
                        7 => rt::Field::slot(&mut self.ref_),
                        8 => rt::Field::slot(&mut self.await_),
                        9 => rt::Field::slot(&mut self.try_),
                        10 => rt::Field::slot(&mut self.underscore),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        self_: rt::Field::empty(),
                        super_: rt::Field::empty(),
                        crate_: rt::Field::empty(),
                        type_: rt::Field::empty(),
                        async_: rt::Field::empty(),
                        abstract_: rt::Field::empty(),
                        gen_: rt::Field::empty(),
                        ref_: rt::Field::empty(),
                        await_: rt::Field::empty(),
                        try_: rt::Field::empty(),
                        underscore: rt::Field::empty(),
                    }
                }
            }

            impl Move {
                /// Starts with nothing set.
                pub fn builder() -> MoveBuilder {
                    MoveBuilder::new(())
                }
            }

            /// Puts together a [`Move`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct MoveBuilder<C = (), S1 = rt::Unset, S2 = rt::Unset> {
                client: C,
                value: Move,
                state: rt::State<(S1, S2)>,
            }

            impl<C> MoveBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1, S2> MoveBuilder<C, S1, S2> {
                /// A keyword.
                pub fn self_(mut self, self_: impl Into<String>) -> MoveBuilder<C, rt::Set, S2> {
                    self.value.self_ = self_.into();
                    self.proceed()
                }

                /// A keyword.
                pub fn super_(mut self, super_: impl Into<String>) -> Self {
                    self.value.super_ = Some(super_.into());
                    self
                }

                /// As [`super_`](Self::super_); `None` leaves it out.
                pub fn set_super(mut self, super_: Option<String>) -> Self {
                    self.value.super_ = super_;
                    self
                }

                /// A keyword.
                pub fn crate_(mut self, crate_: impl Into<String>) -> Self {
                    self.value.crate_ = Some(crate_.into());
                    self
                }

                /// As [`crate_`](Self::crate_); `None` leaves it out.
                pub fn set_crate(mut self, crate_: Option<String>) -> Self {
                    self.value.crate_ = crate_;
                    self
                }

                /// A keyword.
                pub fn type_(mut self, type_: impl Into<String>) -> MoveBuilder<C, S1, rt::Set> {
                    self.value.type_ = type_.into();
                    self.proceed()
                }

                /// A keyword.
                pub fn async_(mut self, async_: impl Into<String>) -> Self {
                    self.value.async_ = Some(async_.into());
                    self
                }

                /// As [`async_`](Self::async_); `None` leaves it out.
                pub fn set_async(mut self, async_: Option<String>) -> Self {
                    self.value.async_ = async_;
                    self
                }

                /// A keyword.
                pub fn abstract_(mut self, abstract_: impl Into<String>) -> Self {
                    self.value.abstract_ = Some(abstract_.into());
                    self
                }

                /// As [`abstract_`](Self::abstract_); `None` leaves it out.
                pub fn set_abstract(mut self, abstract_: Option<String>) -> Self {
                    self.value.abstract_ = abstract_;
                    self
                }

                /// A keyword.
                pub fn gen_(mut self, gen_: impl Into<String>) -> Self {
                    self.value.gen_ = Some(gen_.into());
                    self
                }

                /// As [`gen_`](Self::gen_); `None` leaves it out.
                pub fn set_gen(mut self, gen_: Option<String>) -> Self {
                    self.value.gen_ = gen_;
                    self
                }

                /// A keyword.
                pub fn ref_(mut self, ref_: impl Into<String>) -> Self {
                    self.value.ref_ = Some(ref_.into());
                    self
                }

                /// As [`ref_`](Self::ref_); `None` leaves it out.
                pub fn set_ref(mut self, ref_: Option<String>) -> Self {
                    self.value.ref_ = ref_;
                    self
                }

                /// A keyword.
                pub fn await_(mut self, await_: impl Into<String>) -> Self {
                    self.value.await_ = Some(await_.into());
                    self
                }

                /// As [`await_`](Self::await_); `None` leaves it out.
                pub fn set_await(mut self, await_: Option<String>) -> Self {
                    self.value.await_ = await_;
                    self
                }

                /// A keyword.
                pub fn try_(mut self, try_: impl Into<String>) -> Self {
                    self.value.try_ = Some(try_.into());
                    self
                }

                /// As [`try_`](Self::try_); `None` leaves it out.
                pub fn set_try(mut self, try_: Option<String>) -> Self {
                    self.value.try_ = try_;
                    self
                }

                /// A keyword.
                pub fn underscore(mut self, underscore: impl Into<String>) -> Self {
                    self.value.underscore = Some(underscore.into());
                    self
                }

                /// As [`underscore`](Self::underscore); `None` leaves it out.
                pub fn set_underscore(mut self, underscore: Option<String>) -> Self {
                    self.value.underscore = underscore;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Move
                where
                    S1: required::self_,
                    S2: required::type_,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Move>
                where
                    C: rt::Sender,
                    S1: required::self_,
                    S2: required::type_,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Move>
                where
                    C: rt::Sender,
                    S1: required::self_,
                    S2: required::type_,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1, T2>(self) -> MoveBuilder<C, T1, T2> {
                    MoveBuilder {
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
                    message = "the required member `self_` is not set",
                    label = "call `.self_(…)` before this"
                )]
                pub trait self_ {}
                impl self_ for super::rt::Set {}
                #[diagnostic::on_unimplemented(
                    message = "the required member `type_` is not set",
                    label = "call `.type_(…)` before this"
                )]
                pub trait type_ {}
                impl type_ for super::rt::Set {}
            }

            impl rt::Operation for Move {
                type Output = MoveOutput;
                type Error = MoveError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Move",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/move",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Move`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct MoveOutput {
                /// A keyword.
                pub match_: Option<String>,
                /// A keyword.
                pub type_: Option<Word>,
            }

            impl rt::Structure for MoveOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "MoveOutput",
                        members: &[
                            rt::Member::body("match_", "match"),
                            rt::Member::body("type_", "Type"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.match_),
                        1 => rt::Field::value(&self.type_),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.match_),
                        1 => rt::Field::slot(&mut self.type_),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Move` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum MoveError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for MoveError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod yield_ {
            //! `spec.json#/operations/Yield`: yields.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Yields.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`YieldError`].
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
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Yield {}

            impl rt::Structure for Yield {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Yield",
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

            impl Yield {
                /// Starts with nothing set.
                pub fn builder() -> YieldBuilder {
                    YieldBuilder::new(())
                }
            }

            /// Puts together a [`Yield`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct YieldBuilder<C = ()> {
                client: C,
                value: Yield,
            }

            impl<C> YieldBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> YieldBuilder<C> {
                /// The finished value.
                pub fn build(self) -> Yield {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Yield>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Yield>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Yield {
                type Output = YieldOutput;
                type Error = YieldError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Yield",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/yield",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Yield`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct YieldOutput {}

            impl rt::Structure for YieldOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "YieldOutput",
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

            /// The error codes that the documentation of `Yield` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum YieldError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for YieldError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use move_::{Move, MoveBuilder, MoveError, MoveOutput};
        pub use yield_::{Yield, YieldBuilder, YieldError, YieldOutput};
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

        // spec.json#/types/enum
        /// A structure.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Enum {
            /// A keyword.
            pub fn_: Option<String>,
        }

        impl rt::Structure for Enum {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Enum",
                    members: &[rt::Member::body("fn_", "fn")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.fn_),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.fn_),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        // spec.json#/types/Word
        /// A word.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Word {
            /// A keyword.
            Self_,
            /// A keyword.
            True,
            /// A keyword.
            Dyn,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl Word {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Self_ => "Self",
                    Self::True => "true",
                    Self::Dyn => "dyn",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for Word {
            fn from(value: &str) -> Self {
                match value {
                    "Self" => Self::Self_,
                    "true" => Self::True,
                    "dyn" => Self::Dyn,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for Word {
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

        impl rt::TextEnumSlot for Word {
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
