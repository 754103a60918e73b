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

/// Shared types, behind the feature `spec`.
pub mod spec {
    //! Shared types, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{CreateBuilder, GetBuilder};
        use super::service::SERVICE;

        /// A client of Shared types.
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

            /// Creates.
            ///
            /// Required: [`thing`](super::Create::thing).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Create`](super::Create).
            pub fn create(&self) -> CreateBuilder<S> {
                CreateBuilder::new(self.sender.clone())
            }

            /// Reads.
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

        mod create {
            //! `spec.json#/operations/Create`: creates.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Thing;

            /// Creates.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`CreateError`].
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
            ///     .create()
            ///     .thing(Thing::builder().name("…").build())
            ///     .send()
            ///     .await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Create {
                /// The thing.
                pub thing: Thing,
            }

            impl rt::Structure for Create {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Create",
                        members: &[rt::Member::body("thing", "thing").required()],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.thing),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.thing),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self { thing: rt::Field::empty() }
                }
            }

            impl Create {
                /// Starts with nothing set.
                pub fn builder() -> CreateBuilder {
                    CreateBuilder::new(())
                }
            }

            /// Puts together a [`Create`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct CreateBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Create,
                state: rt::State<(S1,)>,
            }

            impl<C> CreateBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> CreateBuilder<C, S1> {
                /// The thing.
                pub fn thing(mut self, thing: Thing) -> CreateBuilder<C, rt::Set> {
                    self.value.thing = thing;
                    self.proceed()
                }

                /// The finished value.
                pub fn build(self) -> Create
                where
                    S1: required::thing,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Create>
                where
                    C: rt::Sender,
                    S1: required::thing,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Create>
                where
                    C: rt::Sender,
                    S1: required::thing,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> CreateBuilder<C, T1> {
                    CreateBuilder {
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
                    message = "the required member `thing` is not set",
                    label = "call `.thing(…)` before this"
                )]
                pub trait thing {}
                impl thing for super::rt::Set {}
            }

            impl rt::Operation for Create {
                type Output = Thing;
                type Error = CreateError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Create",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/things",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// The error codes that the documentation of `Create` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum CreateError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for CreateError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod get {
            //! `spec.json#/operations/Get`: reads.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Thing;

            /// Reads.
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
                type Output = Thing;
                type Error = GetError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Get",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/things",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// The error codes that the documentation of `Get` lists.
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

        pub use create::{Create, CreateBuilder, CreateError};
        pub use get::{Get, GetBuilder, GetError};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Shared types",
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

        // spec.json#/types/Thing
        /// A thing.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Thing {
            /// A name.
            pub name: String,
            /// Parts.
            pub parts: Option<Vec<Part>>,
            /// An owner.
            pub owner: Option<Owner>,
        }

        impl rt::Structure for Thing {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Thing",
                    members: &[
                        rt::Member::body("name", "name").required(),
                        rt::Member::body("parts", "parts"),
                        rt::Member::body("owner", "owner"),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.name),
                    1 => rt::Field::value(&self.parts),
                    2 => rt::Field::value(&self.owner),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.name),
                    1 => rt::Field::slot(&mut self.parts),
                    2 => rt::Field::slot(&mut self.owner),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self {
                    name: rt::Field::empty(),
                    parts: rt::Field::empty(),
                    owner: rt::Field::empty(),
                }
            }
        }

        impl Thing {
            /// Starts with nothing set.
            pub fn builder() -> ThingBuilder {
                ThingBuilder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`Thing`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct ThingBuilder<S1 = rt::Unset> {
            value: Thing,
            state: rt::State<(S1,)>,
        }

        impl<S1> ThingBuilder<S1> {
            /// A name.
            pub fn name(mut self, name: impl Into<String>) -> ThingBuilder<rt::Set> {
                self.value.name = name.into();
                self.proceed()
            }

            /// Parts.
            pub fn parts(mut self, parts: impl IntoIterator<Item = Part>) -> Self {
                self.value.parts = Some(parts.into_iter().collect());
                self
            }

            /// As [`parts`](Self::parts); `None` leaves it out.
            pub fn set_parts(mut self, parts: Option<Vec<Part>>) -> Self {
                self.value.parts = parts;
                self
            }

            /// An owner.
            pub fn owner(mut self, owner: Owner) -> Self {
                self.value.owner = Some(owner);
                self
            }

            /// As [`owner`](Self::owner); `None` leaves it out.
            pub fn set_owner(mut self, owner: Option<Owner>) -> Self {
                self.value.owner = owner;
                self
            }

            /// The finished value.
            pub fn build(self) -> Thing
            where
                S1: thing_required::name,
            {
                self.value
            }

            fn proceed<T1>(self) -> ThingBuilder<T1> {
                ThingBuilder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod thing_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `name` is not set",
                label = "call `.name(…)` before this"
            )]
            pub trait name {}
            impl name for super::rt::Set {}
        }

        // spec.json#/types/Part
        /// A part.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Part {
            /// A size.
            pub size: i32,
        }

        impl rt::Structure for Part {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Part",
                    members: &[rt::Member::body("size", "size").required()],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.size),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.size),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self { size: rt::Field::empty() }
            }
        }

        impl Part {
            /// Starts with nothing set.
            pub fn builder() -> PartBuilder {
                PartBuilder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`Part`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct PartBuilder<S1 = rt::Unset> {
            value: Part,
            state: rt::State<(S1,)>,
        }

        impl<S1> PartBuilder<S1> {
            /// A size.
            pub fn size(mut self, size: i32) -> PartBuilder<rt::Set> {
                self.value.size = size;
                self.proceed()
            }

            /// The finished value.
            pub fn build(self) -> Part
            where
                S1: part_required::size,
            {
                self.value
            }

            fn proceed<T1>(self) -> PartBuilder<T1> {
                PartBuilder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod part_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `size` is not set",
                label = "call `.size(…)` before this"
            )]
            pub trait size {}
            impl size for super::rt::Set {}
        }

        // spec.json#/types/Owner
        /// Only in answers.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Owner {
            /// An id.
            pub id: Option<String>,
        }

        impl rt::Structure for Owner {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Owner",
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

        impl Owner {
            /// Starts with nothing set.
            pub fn builder() -> OwnerBuilder {
                OwnerBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`Owner`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct OwnerBuilder {
            value: Owner,
        }

        impl OwnerBuilder {
            /// An id.
            pub fn id(mut self, id: impl Into<String>) -> Self {
                self.value.id = Some(id.into());
                self
            }

            /// As [`id`](Self::id); `None` leaves it out.
            pub fn set_id(mut self, id: Option<String>) -> Self {
                self.value.id = id;
                self
            }

            /// The finished value.
            pub fn build(self) -> Owner {
                self.value
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
