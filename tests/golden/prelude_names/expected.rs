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

/// Prelude, behind the feature `spec`.
pub mod spec {
    //! Prelude, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::SendTypeBuilder;
        use super::service::SERVICE;

        /// A client of Prelude.
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

            /// An operation called like a trait.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`SendType`](super::SendType).
            pub fn send_type(&self) -> SendTypeBuilder<S> {
                SendTypeBuilder::new(self.sender.clone())
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

        mod send_type {
            //! `spec.json#/operations/Send`: an operation called like a trait.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{
                BoxType, DefaultType, OptionType, ResultType, SomeType, StringType, VecType,
            };

            /// An operation called like a trait.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`SendTypeError`].
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
            /// let output = client.send_type().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct SendType {
                /// Shadows nothing.
                pub option: Option<OptionType>,
                /// Shadows nothing.
                pub string: Option<StringType>,
                /// Shadows nothing.
                pub vec: Option<VecType>,
                /// Shadows nothing.
                pub box_: Option<BoxType>,
                /// Shadows nothing.
                pub result: Option<ResultType>,
                /// Shadows nothing.
                pub default: Option<DefaultType>,
                /// Shadows nothing.
                pub some: Option<SomeType>,
            }

            impl rt::Structure for SendType {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "SendType",
                        members: &[
                            rt::Member::body("option", "Option"),
                            rt::Member::body("string", "String"),
                            rt::Member::body("vec", "Vec"),
                            rt::Member::body("box_", "Box"),
                            rt::Member::body("result", "Result"),
                            rt::Member::body("default", "Default"),
                            rt::Member::body("some", "Some"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.option),
                        1 => rt::Field::value(&self.string),
                        2 => rt::Field::value(&self.vec),
                        3 => rt::Field::value(&self.box_),
                        4 => rt::Field::value(&self.result),
                        5 => rt::Field::value(&self.default),
                        6 => rt::Field::value(&self.some),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.option),
                        1 => rt::Field::slot(&mut self.string),
                        2 => rt::Field::slot(&mut self.vec),
                        3 => rt::Field::slot(&mut self.box_),
                        4 => rt::Field::slot(&mut self.result),
                        5 => rt::Field::slot(&mut self.default),
                        6 => rt::Field::slot(&mut self.some),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl SendType {
                /// Starts with nothing set.
                pub fn builder() -> SendTypeBuilder {
                    SendTypeBuilder::new(())
                }
            }

            /// Puts together a [`SendType`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct SendTypeBuilder<C = ()> {
                client: C,
                value: SendType,
            }

            impl<C> SendTypeBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> SendTypeBuilder<C> {
                /// Shadows nothing.
                pub fn option(mut self, option: OptionType) -> Self {
                    self.value.option = Some(option);
                    self
                }

                /// As [`option`](Self::option); `None` leaves it out.
                pub fn set_option(mut self, option: Option<OptionType>) -> Self {
                    self.value.option = option;
                    self
                }

                /// Shadows nothing.
                pub fn string(mut self, string: StringType) -> Self {
                    self.value.string = Some(string);
                    self
                }

                /// As [`string`](Self::string); `None` leaves it out.
                pub fn set_string(mut self, string: Option<StringType>) -> Self {
                    self.value.string = string;
                    self
                }

                /// Shadows nothing.
                pub fn vec(mut self, vec: VecType) -> Self {
                    self.value.vec = Some(vec);
                    self
                }

                /// As [`vec`](Self::vec); `None` leaves it out.
                pub fn set_vec(mut self, vec: Option<VecType>) -> Self {
                    self.value.vec = vec;
                    self
                }

                /// Shadows nothing.
                pub fn box_(mut self, box_: BoxType) -> Self {
                    self.value.box_ = Some(box_);
                    self
                }

                /// As [`box_`](Self::box_); `None` leaves it out.
                pub fn set_box(mut self, box_: Option<BoxType>) -> Self {
                    self.value.box_ = box_;
                    self
                }

                /// Shadows nothing.
                pub fn result(mut self, result: ResultType) -> Self {
                    self.value.result = Some(result);
                    self
                }

                /// As [`result`](Self::result); `None` leaves it out.
                pub fn set_result(mut self, result: Option<ResultType>) -> Self {
                    self.value.result = result;
                    self
                }

                /// Shadows nothing.
                pub fn default(mut self, default: DefaultType) -> Self {
                    self.value.default = Some(default);
                    self
                }

                /// As [`default`](Self::default); `None` leaves it out.
                pub fn set_default(mut self, default: Option<DefaultType>) -> Self {
                    self.value.default = default;
                    self
                }

                /// Shadows nothing.
                pub fn some(mut self, some: SomeType) -> Self {
                    self.value.some = Some(some);
                    self
                }

                /// As [`some`](Self::some); `None` leaves it out.
                pub fn set_some(mut self, some: Option<SomeType>) -> Self {
                    self.value.some = some;
                    self
                }

                /// The finished value.
                pub fn build(self) -> SendType {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<SendType>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<SendType>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for SendType {
                type Output = SendTypeOutput;
                type Error = SendTypeError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Send",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/send",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`SendType`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct SendTypeOutput {
                /// Shadows nothing.
                pub ok: Option<SomeType>,
                /// Shadows nothing.
                pub err: Option<Vec<OptionType>>,
            }

            impl rt::Structure for SendTypeOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "SendTypeOutput",
                        members: &[rt::Member::body("ok", "Ok"), rt::Member::body("err", "Err")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.ok),
                        1 => rt::Field::value(&self.err),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.ok),
                        1 => rt::Field::slot(&mut self.err),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Send` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum SendTypeError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for SendTypeError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use send_type::{SendType, SendTypeBuilder, SendTypeError, SendTypeOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Prelude",
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

        // spec.json#/types/Option
        /// Called like something of the prelude.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct OptionType {
            /// A member.
            pub none: Option<String>,
        }

        impl rt::Structure for OptionType {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "OptionType",
                    members: &[rt::Member::body("none", "None")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.none),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.none),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl OptionType {
            /// Starts with nothing set.
            pub fn builder() -> OptionTypeBuilder {
                OptionTypeBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`OptionType`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct OptionTypeBuilder {
            value: OptionType,
        }

        impl OptionTypeBuilder {
            /// A member.
            pub fn none(mut self, none: impl Into<String>) -> Self {
                self.value.none = Some(none.into());
                self
            }

            /// As [`none`](Self::none); `None` leaves it out.
            pub fn set_none(mut self, none: Option<String>) -> Self {
                self.value.none = none;
                self
            }

            /// The finished value.
            pub fn build(self) -> OptionType {
                self.value
            }
        }

        // spec.json#/types/String
        /// Called like something of the prelude.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct StringType {
            /// A member.
            pub none: Option<String>,
        }

        impl rt::Structure for StringType {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "StringType",
                    members: &[rt::Member::body("none", "None")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.none),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.none),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl StringType {
            /// Starts with nothing set.
            pub fn builder() -> StringTypeBuilder {
                StringTypeBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`StringType`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct StringTypeBuilder {
            value: StringType,
        }

        impl StringTypeBuilder {
            /// A member.
            pub fn none(mut self, none: impl Into<String>) -> Self {
                self.value.none = Some(none.into());
                self
            }

            /// As [`none`](Self::none); `None` leaves it out.
            pub fn set_none(mut self, none: Option<String>) -> Self {
                self.value.none = none;
                self
            }

            /// The finished value.
            pub fn build(self) -> StringType {
                self.value
            }
        }

        // spec.json#/types/Vec
        /// Called like something of the prelude.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct VecType {
            /// A member.
            pub none: Option<String>,
        }

        impl rt::Structure for VecType {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "VecType",
                    members: &[rt::Member::body("none", "None")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.none),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.none),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl VecType {
            /// Starts with nothing set.
            pub fn builder() -> VecTypeBuilder {
                VecTypeBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`VecType`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct VecTypeBuilder {
            value: VecType,
        }

        impl VecTypeBuilder {
            /// A member.
            pub fn none(mut self, none: impl Into<String>) -> Self {
                self.value.none = Some(none.into());
                self
            }

            /// As [`none`](Self::none); `None` leaves it out.
            pub fn set_none(mut self, none: Option<String>) -> Self {
                self.value.none = none;
                self
            }

            /// The finished value.
            pub fn build(self) -> VecType {
                self.value
            }
        }

        // spec.json#/types/Box
        /// Called like something of the prelude.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct BoxType {
            /// A member.
            pub none: Option<String>,
        }

        impl rt::Structure for BoxType {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "BoxType",
                    members: &[rt::Member::body("none", "None")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.none),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.none),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl BoxType {
            /// Starts with nothing set.
            pub fn builder() -> BoxTypeBuilder {
                BoxTypeBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`BoxType`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct BoxTypeBuilder {
            value: BoxType,
        }

        impl BoxTypeBuilder {
            /// A member.
            pub fn none(mut self, none: impl Into<String>) -> Self {
                self.value.none = Some(none.into());
                self
            }

            /// As [`none`](Self::none); `None` leaves it out.
            pub fn set_none(mut self, none: Option<String>) -> Self {
                self.value.none = none;
                self
            }

            /// The finished value.
            pub fn build(self) -> BoxType {
                self.value
            }
        }

        // spec.json#/types/Result
        /// Called like something of the prelude.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct ResultType {
            /// A member.
            pub none: Option<String>,
        }

        impl rt::Structure for ResultType {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "ResultType",
                    members: &[rt::Member::body("none", "None")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.none),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.none),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl ResultType {
            /// Starts with nothing set.
            pub fn builder() -> ResultTypeBuilder {
                ResultTypeBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`ResultType`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct ResultTypeBuilder {
            value: ResultType,
        }

        impl ResultTypeBuilder {
            /// A member.
            pub fn none(mut self, none: impl Into<String>) -> Self {
                self.value.none = Some(none.into());
                self
            }

            /// As [`none`](Self::none); `None` leaves it out.
            pub fn set_none(mut self, none: Option<String>) -> Self {
                self.value.none = none;
                self
            }

            /// The finished value.
            pub fn build(self) -> ResultType {
                self.value
            }
        }

        // spec.json#/types/Default
        /// Called like something of the prelude.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct DefaultType {
            /// A member.
            pub none: Option<String>,
        }

        impl rt::Structure for DefaultType {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "DefaultType",
                    members: &[rt::Member::body("none", "None")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.none),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.none),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl DefaultType {
            /// Starts with nothing set.
            pub fn builder() -> DefaultTypeBuilder {
                DefaultTypeBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`DefaultType`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct DefaultTypeBuilder {
            value: DefaultType,
        }

        impl DefaultTypeBuilder {
            /// A member.
            pub fn none(mut self, none: impl Into<String>) -> Self {
                self.value.none = Some(none.into());
                self
            }

            /// As [`none`](Self::none); `None` leaves it out.
            pub fn set_none(mut self, none: Option<String>) -> Self {
                self.value.none = none;
                self
            }

            /// The finished value.
            pub fn build(self) -> DefaultType {
                self.value
            }
        }

        // spec.json#/types/Some
        /// A value.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum SomeType {
            /// A value.
            None,
            /// A value.
            Ok,
            /// A value.
            Err,
            /// A value.
            Some,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl SomeType {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::None => "None",
                    Self::Ok => "Ok",
                    Self::Err => "Err",
                    Self::Some => "Some",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for SomeType {
            fn from(value: &str) -> Self {
                match value {
                    "None" => Self::None,
                    "Ok" => Self::Ok,
                    "Err" => Self::Err,
                    "Some" => Self::Some,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for SomeType {
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

        impl rt::TextEnumSlot for SomeType {
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
