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

/// Pages by number, behind the feature `spec`.
pub mod spec {
    //! Pages by number, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{ListBuilder, CreateBuilder};
        use super::service::SERVICE;

        /// A client of Pages by number.
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

            /// Lists things.
            ///
            /// Answers one page. [`items`](super::ListBuilder::items) walks over the items of all pages, [`pages`](super::ListBuilder::pages) over the pages.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`List`](super::List).
            pub fn list(&self) -> ListBuilder<S> {
                ListBuilder::new(self.sender.clone())
            }

            /// Takes a page as it is.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Create`](super::Create).
            pub fn create(&self) -> CreateBuilder<S> {
                CreateBuilder::new(self.sender.clone())
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

        mod list {
            //! `spec.json#/operations/List`: lists things.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Thing, Things};

            /// Lists things.
            ///
            /// Answers one page. [`items`](super::ListBuilder::items) walks over the items of all pages, [`pages`](super::ListBuilder::pages) over the pages.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`ListError`].
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
            /// let mut items = client.list().items();
            /// while let Some(item) = items.next().await {
            ///     let item = item?;
            ///     println!("{item:?}");
            /// }
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct List {
                /// The page, from 0.
                pub page: Option<i32>,
                /// Size of a page.
                pub size: Option<i32>,
            }

            impl rt::Structure for List {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "List",
                        members: &[
                            rt::Member::query("page", "page"),
                            rt::Member::query("size", "size"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.page),
                        1 => rt::Field::value(&self.size),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.page),
                        1 => rt::Field::slot(&mut self.size),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl List {
                /// Starts with nothing set.
                pub fn builder() -> ListBuilder {
                    ListBuilder::new(())
                }
            }

            /// Puts together a [`List`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct ListBuilder<C = ()> {
                client: C,
                value: List,
            }

            impl<C> ListBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> ListBuilder<C> {
                /// The page, from 0.
                pub fn page(mut self, page: i32) -> Self {
                    self.value.page = Some(page);
                    self
                }

                /// As [`page`](Self::page); `None` leaves it out.
                pub fn set_page(mut self, page: Option<i32>) -> Self {
                    self.value.page = page;
                    self
                }

                /// Size of a page.
                pub fn size(mut self, size: i32) -> Self {
                    self.value.size = Some(size);
                    self
                }

                /// As [`size`](Self::size); `None` leaves it out.
                pub fn set_size(mut self, size: Option<i32>) -> Self {
                    self.value.size = size;
                    self
                }

                /// The finished value.
                pub fn build(self) -> List {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<List>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<List>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }

                /// The pages, from the one that is asked for.
                pub fn pages(self) -> rt::Pages<C, List> {
                    rt::Pages::new(self.client, self.value)
                }

                /// The items of all pages, from the one that is asked for.
                pub fn items(self) -> rt::Items<C, List> {
                    rt::Items::new(self.client, self.value)
                }
            }

            impl rt::Operation for List {
                type Output = Things;
                type Error = ListError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "List",
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

            impl rt::Paginated for List {
                type Item = Thing;

                const PAGING: &'static rt::Paging = &rt::Paging {
                    items: 0,
                    style: rt::PagingStyle::PageNumber {
                        page: 0,
                        first: 0,
                        size: 1,
                        default_size: 2,
                        total: 1,
                    },
                };

                fn items(page: Self::Output) -> Vec<Self::Item> {
                    page.things
                }
            }

            /// The error codes that the documentation of `List` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum ListError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for ListError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod create {
            //! `spec.json#/operations/Create`: takes a page as it is.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Things;

            /// Takes a page as it is.
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
            /// let output = client.create().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Create {
                /// A page.
                pub page: Option<Things>,
            }

            impl rt::Structure for Create {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Create",
                        members: &[rt::Member::body("page", "page")],
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

            impl Create {
                /// Starts with nothing set.
                pub fn builder() -> CreateBuilder {
                    CreateBuilder::new(())
                }
            }

            /// Puts together a [`Create`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct CreateBuilder<C = ()> {
                client: C,
                value: Create,
            }

            impl<C> CreateBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> CreateBuilder<C> {
                /// A page.
                pub fn page(mut self, page: Things) -> Self {
                    self.value.page = Some(page);
                    self
                }

                /// As [`page`](Self::page); `None` leaves it out.
                pub fn set_page(mut self, page: Option<Things>) -> Self {
                    self.value.page = page;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Create {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Create>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Create>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Create {
                type Output = CreateOutput;
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

            /// What [`Create`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct CreateOutput {}

            impl rt::Structure for CreateOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "CreateOutput",
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

        pub use list::{List, ListBuilder, ListError};
        pub use create::{Create, CreateBuilder, CreateError, CreateOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Pages by number",
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

        // spec.json#/types/Things
        /// A page of things.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Things {
            /// The things.
            pub things: Vec<Thing>,
            /// How many there are.
            pub total: Option<i64>,
        }

        impl rt::Structure for Things {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Things",
                    members: &[
                        rt::Member::body("things", "things").required(),
                        rt::Member::body("total", "total"),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.things),
                    1 => rt::Field::value(&self.total),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.things),
                    1 => rt::Field::slot(&mut self.total),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self {
                    things: rt::Field::empty(),
                    total: rt::Field::empty(),
                }
            }
        }

        impl Things {
            /// Starts with nothing set.
            pub fn builder() -> ThingsBuilder {
                ThingsBuilder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`Things`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct ThingsBuilder<S1 = rt::Unset> {
            value: Things,
            state: rt::State<(S1,)>,
        }

        impl<S1> ThingsBuilder<S1> {
            /// The things.
            pub fn things(
                mut self,
                things: impl IntoIterator<Item = Thing>,
            ) -> ThingsBuilder<rt::Set> {
                self.value.things = things.into_iter().collect();
                self.proceed()
            }

            /// How many there are.
            pub fn total(mut self, total: i64) -> Self {
                self.value.total = Some(total);
                self
            }

            /// As [`total`](Self::total); `None` leaves it out.
            pub fn set_total(mut self, total: Option<i64>) -> Self {
                self.value.total = total;
                self
            }

            /// The finished value.
            pub fn build(self) -> Things
            where
                S1: things_required::things,
            {
                self.value
            }

            fn proceed<T1>(self) -> ThingsBuilder<T1> {
                ThingsBuilder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod things_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `things` is not set",
                label = "call `.things(…)` before this"
            )]
            pub trait things {}
            impl things for super::rt::Set {}
        }

        // spec.json#/types/Thing
        /// A thing.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Thing {
            /// An id.
            pub id: Option<String>,
        }

        impl rt::Structure for Thing {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Thing",
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

        impl Thing {
            /// Starts with nothing set.
            pub fn builder() -> ThingBuilder {
                ThingBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`Thing`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct ThingBuilder {
            value: Thing,
        }

        impl ThingBuilder {
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
            pub fn build(self) -> Thing {
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
