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

/// Own methods, behind the feature `spec`.
pub mod spec {
    //! Own methods, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{OperationBuilder, SendTypeBuilder, BuilderBuilder, ConfigBuilder};
        use super::service::SERVICE;

        /// A client of Own methods.
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

            /// Has members that are called like methods.
            ///
            /// Required: [`new_`](super::Operation::new_).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Operation`](super::Operation).
            pub fn operation(&self) -> OperationBuilder<S> {
                OperationBuilder::new(self.sender.clone())
            }

            /// Is a method of the client.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`SendType`](super::SendType).
            pub fn send_type(&self) -> SendTypeBuilder<S> {
                SendTypeBuilder::new(self.sender.clone())
            }

            /// Is a method of the client.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`Builder`](super::Builder).
            pub fn builder_(&self) -> BuilderBuilder<S> {
                BuilderBuilder::new(self.sender.clone())
            }

            /// Is a method of the client.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`Config`](super::Config).
            pub fn config_(&self) -> ConfigBuilder<S> {
                ConfigBuilder::new(self.sender.clone())
            }
        }

        /// Puts together a client.
        #[derive(Debug)]
        #[must_use = "it does nothing before it is built"]
        pub struct ClientBuilder {
            setup: rt::Setup,
        }

        impl ClientBuilder {
            /// A setting.
            pub fn project(self, project: impl Into<String>) -> Self {
                Self {
                    setup: self.setup.value("project", project),
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

        mod operation_ {
            //! `spec.json#/operations/Call`: has members that are called like methods.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Has members that are called like methods.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`OperationError`].
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
            /// let output = client.operation().new_("…").send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Operation {
                /// A method.
                pub shape: Option<String>,
                /// A method.
                pub get: Option<String>,
                /// A method.
                pub slot: Option<String>,
                /// A method.
                pub empty: Option<String>,
                /// A method.
                pub value: Option<String>,
                /// A method.
                pub state: Option<String>,
                /// A method.
                pub client: Option<String>,
                /// A method.
                pub clone: Option<String>,
                /// A method.
                pub fmt: Option<String>,
                /// A method.
                pub into: Option<String>,
                /// A method.
                pub proceed_: Option<String>,
                /// A method.
                pub send_: Option<String>,
                /// A method.
                pub required: Option<String>,
                /// A method.
                pub s1: Option<String>,
                /// A method.
                pub new_: String,
            }

            impl rt::Structure for Operation {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Operation",
                        members: &[
                            rt::Member::body("shape", "shape"),
                            rt::Member::body("get", "get"),
                            rt::Member::body("slot", "slot"),
                            rt::Member::body("empty", "empty"),
                            rt::Member::body("value", "value"),
                            rt::Member::body("state", "state"),
                            rt::Member::body("client", "client"),
                            rt::Member::body("clone", "clone"),
                            rt::Member::body("fmt", "fmt"),
                            rt::Member::body("into", "into"),
                            rt::Member::body("proceed_", "proceed"),
                            rt::Member::body("send_", "send"),
                            rt::Member::body("required", "required"),
                            rt::Member::body("s1", "S1"),
                            rt::Member::body("new_", "new").required(),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.shape),
                        1 => rt::Field::value(&self.get),
                        2 => rt::Field::value(&self.slot),
                        3 => rt::Field::value(&self.empty),
                        4 => rt::Field::value(&self.value),
                        5 => rt::Field::value(&self.state),
                        6 => rt::Field::value(&self.client),
                        7 => rt::Field::value(&self.clone),
                        8 => rt::Field::value(&self.fmt),
                        9 => rt::Field::value(&self.into),
                        10 => rt::Field::value(&self.proceed_),
                        11 => rt::Field::value(&self.send_),
                        12 => rt::Field::value(&self.required),
                        13 => rt::Field::value(&self.s1),
                        14 => rt::Field::value(&self.new_),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.shape),
                        1 => rt::Field::slot(&mut self.get),
                        2 => rt::Field::slot(&mut self.slot),
                        3 => rt::Field::slot(&mut self.empty),
                        4 => rt::Field::slot(&mut self.value),
                        5 => rt::Field::slot(&mut self.state),
                        6 => rt::Field::slot(&mut self.client),
                        7 => rt::Field::slot(&mut self.clone),
                        8 => rt::Field::slot(&mut self.fmt),
                        9 => rt::Field::slot(&mut self.into),
                        10 => rt::Field::slot(&mut self.proceed_),
                        11 => rt::Field::slot(&mut self.send_),
                        12 => rt::Field::slot(&mut self.required),
                        13 => rt::Field::slot(&mut self.s1),
                        14 => rt::Field::slot(&mut self.new_),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        shape: rt::Field::empty(),
                        get: rt::Field::empty(),
                        slot: rt::Field::empty(),
                        empty: rt::Field::empty(),
                        value: rt::Field::empty(),
                        state: rt::Field::empty(),
                        client: rt::Field::empty(),
                        clone: rt::Field::empty(),
                        fmt: rt::Field::empty(),
                        into: rt::Field::empty(),
                        proceed_: rt::Field::empty(),
                        send_: rt::Field::empty(),
                        required: rt::Field::empty(),
                        s1: rt::Field::empty(),
                        new_: rt::Field::empty(),
                    }
                }
            }

            impl Operation {
                /// Starts with nothing set.
                pub fn builder() -> OperationBuilder {
                    OperationBuilder::new(())
                }
            }

            /// Puts together a [`Operation`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct OperationBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Operation,
                state: rt::State<(S1,)>,
            }

            impl<C> OperationBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> OperationBuilder<C, S1> {
                /// A method.
                pub fn shape(mut self, shape: impl Into<String>) -> Self {
                    self.value.shape = Some(shape.into());
                    self
                }

                /// As [`shape`](Self::shape); `None` leaves it out.
                pub fn set_shape(mut self, shape: Option<String>) -> Self {
                    self.value.shape = shape;
                    self
                }

                /// A method.
                pub fn get(mut self, get: impl Into<String>) -> Self {
                    self.value.get = Some(get.into());
                    self
                }

                /// As [`get`](Self::get); `None` leaves it out.
                pub fn set_get(mut self, get: Option<String>) -> Self {
                    self.value.get = get;
                    self
                }

                /// A method.
                pub fn slot(mut self, slot: impl Into<String>) -> Self {
                    self.value.slot = Some(slot.into());
                    self
                }

                /// As [`slot`](Self::slot); `None` leaves it out.
                pub fn set_slot(mut self, slot: Option<String>) -> Self {
                    self.value.slot = slot;
                    self
                }

                /// A method.
                pub fn empty(mut self, empty: impl Into<String>) -> Self {
                    self.value.empty = Some(empty.into());
                    self
                }

                /// As [`empty`](Self::empty); `None` leaves it out.
                pub fn set_empty(mut self, empty: Option<String>) -> Self {
                    self.value.empty = empty;
                    self
                }

                /// A method.
                pub fn value(mut self, value: impl Into<String>) -> Self {
                    self.value.value = Some(value.into());
                    self
                }

                /// As [`value`](Self::value); `None` leaves it out.
                pub fn set_value(mut self, value: Option<String>) -> Self {
                    self.value.value = value;
                    self
                }

                /// A method.
                pub fn state(mut self, state: impl Into<String>) -> Self {
                    self.value.state = Some(state.into());
                    self
                }

                /// As [`state`](Self::state); `None` leaves it out.
                pub fn set_state(mut self, state: Option<String>) -> Self {
                    self.value.state = state;
                    self
                }

                /// A method.
                pub fn client(mut self, client: impl Into<String>) -> Self {
                    self.value.client = Some(client.into());
                    self
                }

                /// As [`client`](Self::client); `None` leaves it out.
                pub fn set_client(mut self, client: Option<String>) -> Self {
                    self.value.client = client;
                    self
                }

                /// A method.
                pub fn clone(mut self, clone: impl Into<String>) -> Self {
                    self.value.clone = Some(clone.into());
                    self
                }

                /// As [`clone`](Self::clone); `None` leaves it out.
                pub fn set_clone(mut self, clone: Option<String>) -> Self {
                    self.value.clone = clone;
                    self
                }

                /// A method.
                pub fn fmt(mut self, fmt: impl Into<String>) -> Self {
                    self.value.fmt = Some(fmt.into());
                    self
                }

                /// As [`fmt`](Self::fmt); `None` leaves it out.
                pub fn set_fmt(mut self, fmt: Option<String>) -> Self {
                    self.value.fmt = fmt;
                    self
                }

                /// A method.
                pub fn into(mut self, into: impl Into<String>) -> Self {
                    self.value.into = Some(into.into());
                    self
                }

                /// As [`into`](Self::into); `None` leaves it out.
                pub fn set_into(mut self, into: Option<String>) -> Self {
                    self.value.into = into;
                    self
                }

                /// A method.
                pub fn proceed_(mut self, proceed_: impl Into<String>) -> Self {
                    self.value.proceed_ = Some(proceed_.into());
                    self
                }

                /// As [`proceed_`](Self::proceed_); `None` leaves it out.
                pub fn set_proceed(mut self, proceed_: Option<String>) -> Self {
                    self.value.proceed_ = proceed_;
                    self
                }

                /// A method.
                pub fn send_(mut self, send_: impl Into<String>) -> Self {
                    self.value.send_ = Some(send_.into());
                    self
                }

                /// As [`send_`](Self::send_); `None` leaves it out.
                pub fn set_send(mut self, send_: Option<String>) -> Self {
                    self.value.send_ = send_;
                    self
                }

                /// A method.
                pub fn required(mut self, required: impl Into<String>) -> Self {
                    self.value.required = Some(required.into());
                    self
                }

                /// As [`required`](Self::required); `None` leaves it out.
                pub fn set_required(mut self, required: Option<String>) -> Self {
                    self.value.required = required;
                    self
                }

                /// A method.
                pub fn s1(mut self, s1: impl Into<String>) -> Self {
                    self.value.s1 = Some(s1.into());
                    self
                }

                /// As [`s1`](Self::s1); `None` leaves it out.
                pub fn set_s1(mut self, s1: Option<String>) -> Self {
                    self.value.s1 = s1;
                    self
                }

                /// A method.
                pub fn new_(mut self, new_: impl Into<String>) -> OperationBuilder<C, rt::Set> {
                    self.value.new_ = new_.into();
                    self.proceed()
                }

                /// The finished value.
                pub fn build(self) -> Operation
                where
                    S1: required::new_,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Operation>
                where
                    C: rt::Sender,
                    S1: required::new_,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Operation>
                where
                    C: rt::Sender,
                    S1: required::new_,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> OperationBuilder<C, T1> {
                    OperationBuilder {
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
                    message = "the required member `new_` is not set",
                    label = "call `.new_(…)` before this"
                )]
                pub trait new_ {}
                impl new_ for super::rt::Set {}
            }

            impl rt::Operation for Operation {
                type Output = OperationOutput;
                type Error = OperationError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Call",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/call",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Operation`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct OperationOutput {}

            impl rt::Structure for OperationOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "OperationOutput",
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

            /// The error codes that the documentation of `Call` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum OperationError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for OperationError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod send_type {
            //! `spec.json#/operations/send`: is a method of the client.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Is a method of the client.
            ///
            /// Retries: safe, it changes nothing.
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
            pub struct SendType {}

            impl rt::Structure for SendType {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "SendType",
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
                    name: "send",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/send",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`SendType`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct SendTypeOutput {}

            impl rt::Structure for SendTypeOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "SendTypeOutput",
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

            /// The error codes that the documentation of `send` lists.
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
        mod builder {
            //! `spec.json#/operations/builder`: is a method of the client.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Is a method of the client.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`BuilderError`].
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
            /// let output = client.builder_().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Builder {}

            impl rt::Structure for Builder {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Builder",
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

            impl Builder {
                /// Starts with nothing set.
                pub fn builder() -> BuilderBuilder {
                    BuilderBuilder::new(())
                }
            }

            /// Puts together a [`Builder`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct BuilderBuilder<C = ()> {
                client: C,
                value: Builder,
            }

            impl<C> BuilderBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> BuilderBuilder<C> {
                /// The finished value.
                pub fn build(self) -> Builder {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Builder>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Builder>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Builder {
                type Output = BuilderOutput;
                type Error = BuilderError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "builder",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/builder",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Builder`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct BuilderOutput {}

            impl rt::Structure for BuilderOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "BuilderOutput",
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

            /// The error codes that the documentation of `builder` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum BuilderError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for BuilderError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod config {
            //! `spec.json#/operations/config`: is a method of the client.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Is a method of the client.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`ConfigError`].
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
            /// let output = client.config_().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Config {}

            impl rt::Structure for Config {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Config",
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

            impl Config {
                /// Starts with nothing set.
                pub fn builder() -> ConfigBuilder {
                    ConfigBuilder::new(())
                }
            }

            /// Puts together a [`Config`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct ConfigBuilder<C = ()> {
                client: C,
                value: Config,
            }

            impl<C> ConfigBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> ConfigBuilder<C> {
                /// The finished value.
                pub fn build(self) -> Config {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Config>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Config>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Config {
                type Output = ConfigOutput;
                type Error = ConfigError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "config",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/config",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Config`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct ConfigOutput {}

            impl rt::Structure for ConfigOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "ConfigOutput",
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

            /// The error codes that the documentation of `config` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum ConfigError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for ConfigError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use operation_::{Operation, OperationBuilder, OperationError, OperationOutput};
        pub use send_type::{SendType, SendTypeBuilder, SendTypeError, SendTypeOutput};
        pub use builder::{Builder, BuilderBuilder, BuilderError, BuilderOutput};
        pub use config::{Config, ConfigBuilder, ConfigError, ConfigOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Own methods",
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
                    name: "project",
                    env: &[],
                    profile: &[],
                    values: &[],
                },
            ],
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
