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

/// Own names, behind the feature `spec`.
pub mod spec {
    //! Own names, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::TryBuilder;
        use super::service::SERVICE;

        /// A client of Own names.
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

            /// Has types that are called like the generator's own.
            ///
            /// Required: [`s1`](super::Try::s1) and [`c`](super::Try::c).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Try`](super::Try).
            pub fn try_(&self) -> TryBuilder<S> {
                TryBuilder::new(self.sender.clone())
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

        mod try_ {
            //! `spec.json#/operations/Try`: has types that are called like the generator's own.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{C, Config, Error, Rt, S1, Secret, T1, Value};

            /// Has types that are called like the generator's own.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`TryError`].
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
            ///     .try_()
            ///     .s1(S1::builder().clone("…").build())
            ///     .c(C::builder().clone("…").build())
            ///     .send()
            ///     .await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Try {
                /// A type.
                pub error: Option<Error>,
                /// A type.
                pub config: Option<Config>,
                /// A type.
                pub value: Option<Value>,
                /// A type.
                pub rt: Option<Rt>,
                /// A type.
                pub secret: Option<Secret>,
                /// A type.
                pub s1: S1,
                /// A type.
                pub c: C,
                /// A type.
                pub t1: Option<T1>,
            }

            impl rt::Structure for Try {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Try",
                        members: &[
                            rt::Member::body("error", "Error"),
                            rt::Member::body("config", "Config"),
                            rt::Member::body("value", "Value"),
                            rt::Member::body("rt", "rt"),
                            rt::Member::body("secret", "Secret"),
                            rt::Member::body("s1", "S1").required(),
                            rt::Member::body("c", "C").required(),
                            rt::Member::body("t1", "T1"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.error),
                        1 => rt::Field::value(&self.config),
                        2 => rt::Field::value(&self.value),
                        3 => rt::Field::value(&self.rt),
                        4 => rt::Field::value(&self.secret),
                        5 => rt::Field::value(&self.s1),
                        6 => rt::Field::value(&self.c),
                        7 => rt::Field::value(&self.t1),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.error),
                        1 => rt::Field::slot(&mut self.config),
                        2 => rt::Field::slot(&mut self.value),
                        3 => rt::Field::slot(&mut self.rt),
                        4 => rt::Field::slot(&mut self.secret),
                        5 => rt::Field::slot(&mut self.s1),
                        6 => rt::Field::slot(&mut self.c),
                        7 => rt::Field::slot(&mut self.t1),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        error: rt::Field::empty(),
                        config: rt::Field::empty(),
                        value: rt::Field::empty(),
                        rt: rt::Field::empty(),
                        secret: rt::Field::empty(),
                        s1: rt::Field::empty(),
                        c: rt::Field::empty(),
                        t1: rt::Field::empty(),
                    }
                }
            }

            impl Try {
                /// Starts with nothing set.
                pub fn builder() -> TryBuilder {
                    TryBuilder::new(())
                }
            }

            /// Puts together a [`Try`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct TryBuilder<C_ = (), S1_ = rt::Unset, S2 = rt::Unset> {
                client: C_,
                value: Try,
                state: rt::State<(S1_, S2)>,
            }

            impl<C_> TryBuilder<C_> {
                pub(crate) fn new(client: C_) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C_, S1_, S2> TryBuilder<C_, S1_, S2> {
                /// A type.
                pub fn error(mut self, error: Error) -> Self {
                    self.value.error = Some(error);
                    self
                }

                /// As [`error`](Self::error); `None` leaves it out.
                pub fn set_error(mut self, error: Option<Error>) -> Self {
                    self.value.error = error;
                    self
                }

                /// A type.
                pub fn config(mut self, config: Config) -> Self {
                    self.value.config = Some(config);
                    self
                }

                /// As [`config`](Self::config); `None` leaves it out.
                pub fn set_config(mut self, config: Option<Config>) -> Self {
                    self.value.config = config;
                    self
                }

                /// A type.
                pub fn value(mut self, value: Value) -> Self {
                    self.value.value = Some(value);
                    self
                }

                /// As [`value`](Self::value); `None` leaves it out.
                pub fn set_value(mut self, value: Option<Value>) -> Self {
                    self.value.value = value;
                    self
                }

                /// A type.
                pub fn rt(mut self, rt: Rt) -> Self {
                    self.value.rt = Some(rt);
                    self
                }

                /// As [`rt`](Self::rt); `None` leaves it out.
                pub fn set_rt(mut self, rt: Option<Rt>) -> Self {
                    self.value.rt = rt;
                    self
                }

                /// A type.
                pub fn secret(mut self, secret: Secret) -> Self {
                    self.value.secret = Some(secret);
                    self
                }

                /// As [`secret`](Self::secret); `None` leaves it out.
                pub fn set_secret(mut self, secret: Option<Secret>) -> Self {
                    self.value.secret = secret;
                    self
                }

                /// A type.
                pub fn s1(mut self, s1: S1) -> TryBuilder<C_, rt::Set, S2> {
                    self.value.s1 = s1;
                    self.proceed()
                }

                /// A type.
                pub fn c(mut self, c: C) -> TryBuilder<C_, S1_, rt::Set> {
                    self.value.c = c;
                    self.proceed()
                }

                /// A type.
                pub fn t1(mut self, t1: T1) -> Self {
                    self.value.t1 = Some(t1);
                    self
                }

                /// As [`t1`](Self::t1); `None` leaves it out.
                pub fn set_t1(mut self, t1: Option<T1>) -> Self {
                    self.value.t1 = t1;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Try
                where
                    S1_: required::s1,
                    S2: required::c,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C_::Sent<Try>
                where
                    C_: rt::Sender,
                    S1_: required::s1,
                    S2: required::c,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C_::Detailed<Try>
                where
                    C_: rt::Sender,
                    S1_: required::s1,
                    S2: required::c,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1, T2>(self) -> TryBuilder<C_, T1, T2> {
                    TryBuilder {
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
                    message = "the required member `s1` is not set",
                    label = "call `.s1(…)` before this"
                )]
                pub trait s1 {}
                impl s1 for super::rt::Set {}
                #[diagnostic::on_unimplemented(
                    message = "the required member `c` is not set",
                    label = "call `.c(…)` before this"
                )]
                pub trait c {}
                impl c for super::rt::Set {}
            }

            impl rt::Operation for Try {
                type Output = TryOutput;
                type Error = TryError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Try",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/try",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Try`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct TryOutput {}

            impl rt::Structure for TryOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "TryOutput",
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

            /// The error codes that the documentation of `Try` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum TryError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for TryError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use try_::{Try, TryBuilder, TryError, TryOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Own names",
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

        // spec.json#/types/Error
        /// A type.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Error {
            /// A member.
            pub self_: Option<String>,
            /// A method.
            pub clone: String,
        }

        impl rt::Structure for Error {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Error",
                    members: &[
                        rt::Member::body("self_", "self_"),
                        rt::Member::body("clone", "clone").required(),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.self_),
                    1 => rt::Field::value(&self.clone),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.self_),
                    1 => rt::Field::slot(&mut self.clone),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self {
                    self_: rt::Field::empty(),
                    clone: rt::Field::empty(),
                }
            }
        }

        impl Error {
            /// Starts with nothing set.
            pub fn builder() -> ErrorBuilder {
                ErrorBuilder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`Error`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct ErrorBuilder<S1_ = rt::Unset> {
            value: Error,
            state: rt::State<(S1_,)>,
        }

        impl<S1_> ErrorBuilder<S1_> {
            /// A member.
            pub fn self_(mut self, self_: impl Into<String>) -> Self {
                self.value.self_ = Some(self_.into());
                self
            }

            /// As [`self_`](Self::self_); `None` leaves it out.
            pub fn set_self(mut self, self_: Option<String>) -> Self {
                self.value.self_ = self_;
                self
            }

            /// A method.
            pub fn clone(mut self, clone: impl Into<String>) -> ErrorBuilder<rt::Set> {
                self.value.clone = clone.into();
                self.proceed()
            }

            /// The finished value.
            pub fn build(self) -> Error
            where
                S1_: error_required::clone,
            {
                self.value
            }

            fn proceed<T1>(self) -> ErrorBuilder<T1> {
                ErrorBuilder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod error_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `clone` is not set",
                label = "call `.clone(…)` before this"
            )]
            pub trait clone {}
            impl clone for super::rt::Set {}
        }

        // spec.json#/types/Config
        /// A type.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Config {
            /// A member.
            pub self_: Option<String>,
            /// A method.
            pub clone: String,
        }

        impl rt::Structure for Config {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Config",
                    members: &[
                        rt::Member::body("self_", "self_"),
                        rt::Member::body("clone", "clone").required(),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.self_),
                    1 => rt::Field::value(&self.clone),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.self_),
                    1 => rt::Field::slot(&mut self.clone),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self {
                    self_: rt::Field::empty(),
                    clone: rt::Field::empty(),
                }
            }
        }

        impl Config {
            /// Starts with nothing set.
            pub fn builder() -> ConfigBuilder {
                ConfigBuilder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`Config`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct ConfigBuilder<S1_ = rt::Unset> {
            value: Config,
            state: rt::State<(S1_,)>,
        }

        impl<S1_> ConfigBuilder<S1_> {
            /// A member.
            pub fn self_(mut self, self_: impl Into<String>) -> Self {
                self.value.self_ = Some(self_.into());
                self
            }

            /// As [`self_`](Self::self_); `None` leaves it out.
            pub fn set_self(mut self, self_: Option<String>) -> Self {
                self.value.self_ = self_;
                self
            }

            /// A method.
            pub fn clone(mut self, clone: impl Into<String>) -> ConfigBuilder<rt::Set> {
                self.value.clone = clone.into();
                self.proceed()
            }

            /// The finished value.
            pub fn build(self) -> Config
            where
                S1_: config_required::clone,
            {
                self.value
            }

            fn proceed<T1>(self) -> ConfigBuilder<T1> {
                ConfigBuilder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod config_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `clone` is not set",
                label = "call `.clone(…)` before this"
            )]
            pub trait clone {}
            impl clone for super::rt::Set {}
        }

        // spec.json#/types/rt
        /// A type.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Rt {
            /// A member.
            pub self_: Option<String>,
            /// A method.
            pub clone: String,
        }

        impl rt::Structure for Rt {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Rt",
                    members: &[
                        rt::Member::body("self_", "self_"),
                        rt::Member::body("clone", "clone").required(),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.self_),
                    1 => rt::Field::value(&self.clone),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.self_),
                    1 => rt::Field::slot(&mut self.clone),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self {
                    self_: rt::Field::empty(),
                    clone: rt::Field::empty(),
                }
            }
        }

        impl Rt {
            /// Starts with nothing set.
            pub fn builder() -> RtBuilder {
                RtBuilder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`Rt`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct RtBuilder<S1_ = rt::Unset> {
            value: Rt,
            state: rt::State<(S1_,)>,
        }

        impl<S1_> RtBuilder<S1_> {
            /// A member.
            pub fn self_(mut self, self_: impl Into<String>) -> Self {
                self.value.self_ = Some(self_.into());
                self
            }

            /// As [`self_`](Self::self_); `None` leaves it out.
            pub fn set_self(mut self, self_: Option<String>) -> Self {
                self.value.self_ = self_;
                self
            }

            /// A method.
            pub fn clone(mut self, clone: impl Into<String>) -> RtBuilder<rt::Set> {
                self.value.clone = clone.into();
                self.proceed()
            }

            /// The finished value.
            pub fn build(self) -> Rt
            where
                S1_: rt_required::clone,
            {
                self.value
            }

            fn proceed<T1>(self) -> RtBuilder<T1> {
                RtBuilder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod rt_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `clone` is not set",
                label = "call `.clone(…)` before this"
            )]
            pub trait clone {}
            impl clone for super::rt::Set {}
        }

        // spec.json#/types/Secret
        /// A type.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Secret {
            /// A member.
            pub self_: Option<String>,
            /// A method.
            pub clone: String,
        }

        impl rt::Structure for Secret {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Secret",
                    members: &[
                        rt::Member::body("self_", "self_"),
                        rt::Member::body("clone", "clone").required(),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.self_),
                    1 => rt::Field::value(&self.clone),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.self_),
                    1 => rt::Field::slot(&mut self.clone),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self {
                    self_: rt::Field::empty(),
                    clone: rt::Field::empty(),
                }
            }
        }

        impl Secret {
            /// Starts with nothing set.
            pub fn builder() -> SecretBuilder {
                SecretBuilder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`Secret`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct SecretBuilder<S1_ = rt::Unset> {
            value: Secret,
            state: rt::State<(S1_,)>,
        }

        impl<S1_> SecretBuilder<S1_> {
            /// A member.
            pub fn self_(mut self, self_: impl Into<String>) -> Self {
                self.value.self_ = Some(self_.into());
                self
            }

            /// As [`self_`](Self::self_); `None` leaves it out.
            pub fn set_self(mut self, self_: Option<String>) -> Self {
                self.value.self_ = self_;
                self
            }

            /// A method.
            pub fn clone(mut self, clone: impl Into<String>) -> SecretBuilder<rt::Set> {
                self.value.clone = clone.into();
                self.proceed()
            }

            /// The finished value.
            pub fn build(self) -> Secret
            where
                S1_: secret_required::clone,
            {
                self.value
            }

            fn proceed<T1>(self) -> SecretBuilder<T1> {
                SecretBuilder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod secret_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `clone` is not set",
                label = "call `.clone(…)` before this"
            )]
            pub trait clone {}
            impl clone for super::rt::Set {}
        }

        // spec.json#/types/S1
        /// A type.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct S1 {
            /// A member.
            pub self_: Option<String>,
            /// A method.
            pub clone: String,
        }

        impl rt::Structure for S1 {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "S1",
                    members: &[
                        rt::Member::body("self_", "self_"),
                        rt::Member::body("clone", "clone").required(),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.self_),
                    1 => rt::Field::value(&self.clone),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.self_),
                    1 => rt::Field::slot(&mut self.clone),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self {
                    self_: rt::Field::empty(),
                    clone: rt::Field::empty(),
                }
            }
        }

        impl S1 {
            /// Starts with nothing set.
            pub fn builder() -> S1Builder {
                S1Builder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`S1`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct S1Builder<S1_ = rt::Unset> {
            value: S1,
            state: rt::State<(S1_,)>,
        }

        impl<S1_> S1Builder<S1_> {
            /// A member.
            pub fn self_(mut self, self_: impl Into<String>) -> Self {
                self.value.self_ = Some(self_.into());
                self
            }

            /// As [`self_`](Self::self_); `None` leaves it out.
            pub fn set_self(mut self, self_: Option<String>) -> Self {
                self.value.self_ = self_;
                self
            }

            /// A method.
            pub fn clone(mut self, clone: impl Into<String>) -> S1Builder<rt::Set> {
                self.value.clone = clone.into();
                self.proceed()
            }

            /// The finished value.
            pub fn build(self) -> S1
            where
                S1_: s1_required::clone,
            {
                self.value
            }

            fn proceed<T1>(self) -> S1Builder<T1> {
                S1Builder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod s1_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `clone` is not set",
                label = "call `.clone(…)` before this"
            )]
            pub trait clone {}
            impl clone for super::rt::Set {}
        }

        // spec.json#/types/C
        /// A type.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct C {
            /// A member.
            pub self_: Option<String>,
            /// A method.
            pub clone: String,
        }

        impl rt::Structure for C {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "C",
                    members: &[
                        rt::Member::body("self_", "self_"),
                        rt::Member::body("clone", "clone").required(),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.self_),
                    1 => rt::Field::value(&self.clone),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.self_),
                    1 => rt::Field::slot(&mut self.clone),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self {
                    self_: rt::Field::empty(),
                    clone: rt::Field::empty(),
                }
            }
        }

        impl C {
            /// Starts with nothing set.
            pub fn builder() -> CBuilder {
                CBuilder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`C`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct CBuilder<S1_ = rt::Unset> {
            value: C,
            state: rt::State<(S1_,)>,
        }

        impl<S1_> CBuilder<S1_> {
            /// A member.
            pub fn self_(mut self, self_: impl Into<String>) -> Self {
                self.value.self_ = Some(self_.into());
                self
            }

            /// As [`self_`](Self::self_); `None` leaves it out.
            pub fn set_self(mut self, self_: Option<String>) -> Self {
                self.value.self_ = self_;
                self
            }

            /// A method.
            pub fn clone(mut self, clone: impl Into<String>) -> CBuilder<rt::Set> {
                self.value.clone = clone.into();
                self.proceed()
            }

            /// The finished value.
            pub fn build(self) -> C
            where
                S1_: c_required::clone,
            {
                self.value
            }

            fn proceed<T1>(self) -> CBuilder<T1> {
                CBuilder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod c_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `clone` is not set",
                label = "call `.clone(…)` before this"
            )]
            pub trait clone {}
            impl clone for super::rt::Set {}
        }

        // spec.json#/types/T1
        /// A type.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct T1 {
            /// A member.
            pub self_: Option<String>,
            /// A method.
            pub clone: String,
        }

        impl rt::Structure for T1 {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "T1",
                    members: &[
                        rt::Member::body("self_", "self_"),
                        rt::Member::body("clone", "clone").required(),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.self_),
                    1 => rt::Field::value(&self.clone),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.self_),
                    1 => rt::Field::slot(&mut self.clone),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self {
                    self_: rt::Field::empty(),
                    clone: rt::Field::empty(),
                }
            }
        }

        impl T1 {
            /// Starts with nothing set.
            pub fn builder() -> T1Builder {
                T1Builder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`T1`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct T1Builder<S1_ = rt::Unset> {
            value: T1,
            state: rt::State<(S1_,)>,
        }

        impl<S1_> T1Builder<S1_> {
            /// A member.
            pub fn self_(mut self, self_: impl Into<String>) -> Self {
                self.value.self_ = Some(self_.into());
                self
            }

            /// As [`self_`](Self::self_); `None` leaves it out.
            pub fn set_self(mut self, self_: Option<String>) -> Self {
                self.value.self_ = self_;
                self
            }

            /// A method.
            pub fn clone(mut self, clone: impl Into<String>) -> T1Builder<rt::Set> {
                self.value.clone = clone.into();
                self.proceed()
            }

            /// The finished value.
            pub fn build(self) -> T1
            where
                S1_: t1_required::clone,
            {
                self.value
            }

            fn proceed<T1>(self) -> T1Builder<T1> {
                T1Builder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod t1_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `clone` is not set",
                label = "call `.clone(…)` before this"
            )]
            pub trait clone {}
            impl clone for super::rt::Set {}
        }

        // spec.json#/types/Value
        /// A value.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Value {
            /// A value.
            Unlisted_,
            /// A value.
            Service,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl Value {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Unlisted_ => "Unlisted",
                    Self::Service => "SERVICE",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for Value {
            fn from(value: &str) -> Self {
                match value {
                    "Unlisted" => Self::Unlisted_,
                    "SERVICE" => Self::Service,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for Value {
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

        impl rt::TextEnumSlot for Value {
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
