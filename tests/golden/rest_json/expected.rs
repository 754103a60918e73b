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

/// REST, behind the feature `spec`.
pub mod spec {
    //! REST, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{PutThingBuilder, ListThingsBuilder, DropThingBuilder};
        use super::service::SERVICE;

        /// A client of REST.
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

            /// Replaces a thing.
            ///
            /// Required: [`id`](super::PutThing::id) and [`name`](super::PutThing::name).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`PutThing`](super::PutThing).
            pub fn put_thing(&self) -> PutThingBuilder<S> {
                PutThingBuilder::new(self.sender.clone())
            }

            /// Lists things.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`ListThings`](super::ListThings).
            pub fn list_things(&self) -> ListThingsBuilder<S> {
                ListThingsBuilder::new(self.sender.clone())
            }

            /// Removes a thing.
            ///
            /// Required: [`id`](super::DropThing::id).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`DropThing`](super::DropThing).
            pub fn drop_thing(&self) -> DropThingBuilder<S> {
                DropThingBuilder::new(self.sender.clone())
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

        mod put_thing {
            //! `spec.json#/operations/PutThing`: replaces a thing.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Replaces a thing.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`PutThingError`].
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
            /// let output = client.put_thing().id("…").name("…").send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct PutThing {
                /// Id of the thing.
                pub id: String,
                /// Only checks.
                pub dry_run: Option<bool>,
                /// Name of the trace.
                pub x_trace: Option<String>,
                /// Name.
                pub name: String,
                /// How many.
                pub count: Option<i32>,
            }

            impl rt::Structure for PutThing {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "PutThing",
                        members: &[
                            rt::Member::path("id", "id").required(),
                            rt::Member::query("dry_run", "dry_run"),
                            rt::Member::header("x_trace", "X-Trace"),
                            rt::Member::body("name", "name").required(),
                            rt::Member::body("count", "count"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.id),
                        1 => rt::Field::value(&self.dry_run),
                        2 => rt::Field::value(&self.x_trace),
                        3 => rt::Field::value(&self.name),
                        4 => rt::Field::value(&self.count),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.id),
                        1 => rt::Field::slot(&mut self.dry_run),
                        2 => rt::Field::slot(&mut self.x_trace),
                        3 => rt::Field::slot(&mut self.name),
                        4 => rt::Field::slot(&mut self.count),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        id: rt::Field::empty(),
                        dry_run: rt::Field::empty(),
                        x_trace: rt::Field::empty(),
                        name: rt::Field::empty(),
                        count: rt::Field::empty(),
                    }
                }
            }

            impl PutThing {
                /// Starts with nothing set.
                pub fn builder() -> PutThingBuilder {
                    PutThingBuilder::new(())
                }
            }

            /// Puts together a [`PutThing`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct PutThingBuilder<C = (), S1 = rt::Unset, S2 = rt::Unset> {
                client: C,
                value: PutThing,
                state: rt::State<(S1, S2)>,
            }

            impl<C> PutThingBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1, S2> PutThingBuilder<C, S1, S2> {
                /// Id of the thing.
                pub fn id(mut self, id: impl Into<String>) -> PutThingBuilder<C, rt::Set, S2> {
                    self.value.id = id.into();
                    self.proceed()
                }

                /// Only checks.
                pub fn dry_run(mut self, dry_run: bool) -> Self {
                    self.value.dry_run = Some(dry_run);
                    self
                }

                /// As [`dry_run`](Self::dry_run); `None` leaves it out.
                pub fn set_dry_run(mut self, dry_run: Option<bool>) -> Self {
                    self.value.dry_run = dry_run;
                    self
                }

                /// Name of the trace.
                pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
                    self.value.x_trace = Some(x_trace.into());
                    self
                }

                /// As [`x_trace`](Self::x_trace); `None` leaves it out.
                pub fn set_x_trace(mut self, x_trace: Option<String>) -> Self {
                    self.value.x_trace = x_trace;
                    self
                }

                /// Name.
                pub fn name(mut self, name: impl Into<String>) -> PutThingBuilder<C, S1, rt::Set> {
                    self.value.name = name.into();
                    self.proceed()
                }

                /// How many.
                pub fn count(mut self, count: i32) -> Self {
                    self.value.count = Some(count);
                    self
                }

                /// As [`count`](Self::count); `None` leaves it out.
                pub fn set_count(mut self, count: Option<i32>) -> Self {
                    self.value.count = count;
                    self
                }

                /// The finished value.
                pub fn build(self) -> PutThing
                where
                    S1: required::id,
                    S2: required::name,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<PutThing>
                where
                    C: rt::Sender,
                    S1: required::id,
                    S2: required::name,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<PutThing>
                where
                    C: rt::Sender,
                    S1: required::id,
                    S2: required::name,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1, T2>(self) -> PutThingBuilder<C, T1, T2> {
                    PutThingBuilder {
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
                #[diagnostic::on_unimplemented(
                    message = "the required member `name` is not set",
                    label = "call `.name(…)` before this"
                )]
                pub trait name {}
                impl name for super::rt::Set {}
            }

            impl rt::Operation for PutThing {
                type Output = PutThingOutput;
                type Error = PutThingError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "PutThing",
                    service: &SERVICE,
                    method: rt::http::Method::PUT,
                    path: "/v1/things/{id}",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`PutThing`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct PutThingOutput {
                /// Id of the thing.
                pub id: Option<String>,
            }

            impl rt::Structure for PutThingOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "PutThingOutput",
                        members: &[rt::Member::body("id", "id")],
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
                    Self::default()
                }
            }

            /// The error codes that the documentation of `PutThing` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum PutThingError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for PutThingError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod list_things {
            //! `spec.json#/operations/ListThings`: lists things.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Lists things.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`ListThingsError`].
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
            /// let output = client.list_things().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct ListThings {
                /// Page from 1.
                pub page: Option<i32>,
            }

            impl rt::Structure for ListThings {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "ListThings",
                        members: &[rt::Member::query("page", "page")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.page),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.page),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl ListThings {
                /// Starts with nothing set.
                pub fn builder() -> ListThingsBuilder {
                    ListThingsBuilder::new(())
                }
            }

            /// Puts together a [`ListThings`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct ListThingsBuilder<C = ()> {
                client: C,
                value: ListThings,
            }

            impl<C> ListThingsBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> ListThingsBuilder<C> {
                /// Page from 1.
                pub fn page(mut self, page: i32) -> Self {
                    self.value.page = Some(page);
                    self
                }

                /// As [`page`](Self::page); `None` leaves it out.
                pub fn set_page(mut self, page: Option<i32>) -> Self {
                    self.value.page = page;
                    self
                }

                /// The finished value.
                pub fn build(self) -> ListThings {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<ListThings>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<ListThings>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for ListThings {
                type Output = ListThingsOutput;
                type Error = ListThingsError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "ListThings",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/v1/things",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`ListThings`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct ListThingsOutput {
                /// Ids.
                pub things: Option<Vec<String>>,
            }

            impl rt::Structure for ListThingsOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "ListThingsOutput",
                        members: &[rt::Member::body("things", "things")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.things),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.things),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `ListThings` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum ListThingsError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for ListThingsError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod drop_thing {
            //! `spec.json#/operations/DropThing`: removes a thing.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Removes a thing.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`DropThingError`].
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
            /// let output = client.drop_thing().id("…").send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct DropThing {
                /// Id of the thing.
                pub id: String,
            }

            impl rt::Structure for DropThing {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "DropThing",
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

            impl DropThing {
                /// Starts with nothing set.
                pub fn builder() -> DropThingBuilder {
                    DropThingBuilder::new(())
                }
            }

            /// Puts together a [`DropThing`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct DropThingBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: DropThing,
                state: rt::State<(S1,)>,
            }

            impl<C> DropThingBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> DropThingBuilder<C, S1> {
                /// Id of the thing.
                pub fn id(mut self, id: impl Into<String>) -> DropThingBuilder<C, rt::Set> {
                    self.value.id = id.into();
                    self.proceed()
                }

                /// The finished value.
                pub fn build(self) -> DropThing
                where
                    S1: required::id,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<DropThing>
                where
                    C: rt::Sender,
                    S1: required::id,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<DropThing>
                where
                    C: rt::Sender,
                    S1: required::id,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> DropThingBuilder<C, T1> {
                    DropThingBuilder {
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

            impl rt::Operation for DropThing {
                type Output = DropThingOutput;
                type Error = DropThingError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "DropThing",
                    service: &SERVICE,
                    method: rt::http::Method::DELETE,
                    path: "/v1/things/{id}",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`DropThing`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct DropThingOutput {}

            impl rt::Structure for DropThingOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "DropThingOutput",
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

            /// The error codes that the documentation of `DropThing` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum DropThingError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for DropThingError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use put_thing::{PutThing, PutThingBuilder, PutThingError, PutThingOutput};
        pub use list_things::{ListThings, ListThingsBuilder, ListThingsError, ListThingsOutput};
        pub use drop_thing::{DropThing, DropThingBuilder, DropThingError, DropThingOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "REST",
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
