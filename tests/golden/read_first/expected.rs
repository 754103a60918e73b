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

/// Reading first, behind the feature `spec`.
pub mod spec {
    //! Reading first, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{GetShelfBuilder, PutShelfBuilder};
        use super::service::SERVICE;

        /// A client of Reading first.
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

            /// Reads a shelf.
            ///
            /// Required: [`id`](super::GetShelf::id).
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`GetShelf`](super::GetShelf).
            pub fn get_shelf(&self) -> GetShelfBuilder<S> {
                GetShelfBuilder::new(self.sender.clone())
            }

            /// Replaces a shelf as a whole.
            ///
            /// Required: [`id`](super::PutShelf::id) and [`name`](super::PutShelf::name).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`PutShelf`](super::PutShelf).
            ///
            /// Call [`get_shelf`](Self::get_shelf) first.
            /// A shelf that is sent without its books and its room stands empty in the cellar.
            pub fn put_shelf(&self) -> PutShelfBuilder<S> {
                PutShelfBuilder::new(self.sender.clone())
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

        mod get_shelf {
            //! `spec.json#/operations/GetShelf`: reads a shelf.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Book, Room};

            /// Reads a shelf.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`GetShelfError`].
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
            /// let output = client.get_shelf().id("s1").send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct GetShelf {
                /// An id.
                pub id: String,
            }

            impl rt::Structure for GetShelf {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "GetShelf",
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

            impl GetShelf {
                /// Starts with nothing set.
                pub fn builder() -> GetShelfBuilder {
                    GetShelfBuilder::new(())
                }
            }

            /// Puts together a [`GetShelf`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct GetShelfBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: GetShelf,
                state: rt::State<(S1,)>,
            }

            impl<C> GetShelfBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> GetShelfBuilder<C, S1> {
                /// An id.
                pub fn id(mut self, id: impl Into<String>) -> GetShelfBuilder<C, rt::Set> {
                    self.value.id = id.into();
                    self.proceed()
                }

                /// The finished value.
                pub fn build(self) -> GetShelf
                where
                    S1: required::id,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<GetShelf>
                where
                    C: rt::Sender,
                    S1: required::id,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<GetShelf>
                where
                    C: rt::Sender,
                    S1: required::id,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> GetShelfBuilder<C, T1> {
                    GetShelfBuilder {
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

            impl rt::Operation for GetShelf {
                type Output = GetShelfOutput;
                type Error = GetShelfError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "GetShelf",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/shelves/{id}",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[
                        rt::Example {
                            title: "Read",
                            input: r#"{"id":"s1"}"#,
                            output: Some(r#"{"label":"novels"}"#),
                        },
                    ],
                };
            }

            /// What [`GetShelf`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct GetShelfOutput {
                /// Its label.
                pub label: Option<String>,
                /// What stands on it.
                pub books: Option<Vec<Book>>,
                /// Where it stands.
                pub room: Option<Room>,
                /// Whose it is; `nobody` for nobody.
                pub owner: Option<String>,
                /// Whether it has a lock.
                pub locked: Option<bool>,
            }

            impl rt::Structure for GetShelfOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "GetShelfOutput",
                        members: &[
                            rt::Member::body("label", "label"),
                            rt::Member::body("books", "books"),
                            rt::Member::body("room", "room"),
                            rt::Member::body("owner", "owner"),
                            rt::Member::body("locked", "locked"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.label),
                        1 => rt::Field::value(&self.books),
                        2 => rt::Field::value(&self.room),
                        3 => rt::Field::value(&self.owner),
                        4 => rt::Field::value(&self.locked),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.label),
                        1 => rt::Field::slot(&mut self.books),
                        2 => rt::Field::slot(&mut self.room),
                        3 => rt::Field::slot(&mut self.owner),
                        4 => rt::Field::slot(&mut self.locked),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `GetShelf` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum GetShelfError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for GetShelfError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod put_shelf {
            //! `spec.json#/operations/PutShelf`: replaces a shelf as a whole.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Book, Room};

            /// Replaces a shelf as a whole.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`PutShelfError`].
            ///
            /// Documented in "Manual".
            ///
            /// # Example
            ///
            /// A shelf that is sent without its books and its room stands empty in the cellar.
            /// So the example begins with [`GetShelf`](super::GetShelf).
            ///
            /// ```no_run
            /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
            /// use specwright_golden::spec::*;
            ///
            /// // Credentials and configuration come from the environment.
            /// let client = Client::builder().build()?;
            /// let before = client.get_shelf().id("s1").send().await?;
            /// if before.locked == Some(true) {
            ///     return Err("the lock must be sent again".into());
            /// }
            /// let output = client
            ///     .put_shelf()
            ///     .id("s1")
            ///     .height(180)
            ///     .name(before.label.ok_or("the answer has no `label`")?)
            ///     .set_content(before.books)
            ///     .place(before.room.ok_or("the answer has no `room`")?)
            ///     .set_owner(before.owner.filter(|it| it != "nobody" && it != ""))
            ///     .send()
            ///     .await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct PutShelf {
                /// An id.
                pub id: String,
                /// Its new label.
                pub name: String,
                /// What stands on it from now on.
                pub content: Option<Vec<Book>>,
                /// Where it stands; in the cellar if left out.
                pub place: Option<Room>,
                /// Whose it is.
                pub owner: Option<String>,
                /// Its lock.
                pub lock: Option<String>,
                /// Its height in centimetres.
                pub height: Option<i32>,
            }

            impl rt::Structure for PutShelf {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "PutShelf",
                        members: &[
                            rt::Member::path("id", "id").required(),
                            rt::Member::body("name", "name").required(),
                            rt::Member::body("content", "content"),
                            rt::Member::body("place", "place"),
                            rt::Member::body("owner", "owner"),
                            rt::Member::body("lock", "lock"),
                            rt::Member::body("height", "height"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.id),
                        1 => rt::Field::value(&self.name),
                        2 => rt::Field::value(&self.content),
                        3 => rt::Field::value(&self.place),
                        4 => rt::Field::value(&self.owner),
                        5 => rt::Field::value(&self.lock),
                        6 => rt::Field::value(&self.height),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.id),
                        1 => rt::Field::slot(&mut self.name),
                        2 => rt::Field::slot(&mut self.content),
                        3 => rt::Field::slot(&mut self.place),
                        4 => rt::Field::slot(&mut self.owner),
                        5 => rt::Field::slot(&mut self.lock),
                        6 => rt::Field::slot(&mut self.height),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        id: rt::Field::empty(),
                        name: rt::Field::empty(),
                        content: rt::Field::empty(),
                        place: rt::Field::empty(),
                        owner: rt::Field::empty(),
                        lock: rt::Field::empty(),
                        height: rt::Field::empty(),
                    }
                }
            }

            impl PutShelf {
                /// Starts with nothing set.
                pub fn builder() -> PutShelfBuilder {
                    PutShelfBuilder::new(())
                }
            }

            /// Puts together a [`PutShelf`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct PutShelfBuilder<C = (), S1 = rt::Unset, S2 = rt::Unset> {
                client: C,
                value: PutShelf,
                state: rt::State<(S1, S2)>,
            }

            impl<C> PutShelfBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1, S2> PutShelfBuilder<C, S1, S2> {
                /// An id.
                pub fn id(mut self, id: impl Into<String>) -> PutShelfBuilder<C, rt::Set, S2> {
                    self.value.id = id.into();
                    self.proceed()
                }

                /// Its new label.
                pub fn name(mut self, name: impl Into<String>) -> PutShelfBuilder<C, S1, rt::Set> {
                    self.value.name = name.into();
                    self.proceed()
                }

                /// What stands on it from now on.
                pub fn content(mut self, content: impl IntoIterator<Item = Book>) -> Self {
                    self.value.content = Some(content.into_iter().collect());
                    self
                }

                /// As [`content`](Self::content); `None` leaves it out.
                pub fn set_content(mut self, content: Option<Vec<Book>>) -> Self {
                    self.value.content = content;
                    self
                }

                /// Where it stands; in the cellar if left out.
                pub fn place(mut self, place: Room) -> Self {
                    self.value.place = Some(place);
                    self
                }

                /// As [`place`](Self::place); `None` leaves it out.
                pub fn set_place(mut self, place: Option<Room>) -> Self {
                    self.value.place = place;
                    self
                }

                /// Whose it is.
                pub fn owner(mut self, owner: impl Into<String>) -> Self {
                    self.value.owner = Some(owner.into());
                    self
                }

                /// As [`owner`](Self::owner); `None` leaves it out.
                pub fn set_owner(mut self, owner: Option<String>) -> Self {
                    self.value.owner = owner;
                    self
                }

                /// Its lock.
                pub fn lock(mut self, lock: impl Into<String>) -> Self {
                    self.value.lock = Some(lock.into());
                    self
                }

                /// As [`lock`](Self::lock); `None` leaves it out.
                pub fn set_lock(mut self, lock: Option<String>) -> Self {
                    self.value.lock = lock;
                    self
                }

                /// Its height in centimetres.
                pub fn height(mut self, height: i32) -> Self {
                    self.value.height = Some(height);
                    self
                }

                /// As [`height`](Self::height); `None` leaves it out.
                pub fn set_height(mut self, height: Option<i32>) -> Self {
                    self.value.height = height;
                    self
                }

                /// The finished value.
                pub fn build(self) -> PutShelf
                where
                    S1: required::id,
                    S2: required::name,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<PutShelf>
                where
                    C: rt::Sender,
                    S1: required::id,
                    S2: required::name,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<PutShelf>
                where
                    C: rt::Sender,
                    S1: required::id,
                    S2: required::name,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1, T2>(self) -> PutShelfBuilder<C, T1, T2> {
                    PutShelfBuilder {
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

            impl rt::Operation for PutShelf {
                type Output = PutShelfOutput;
                type Error = PutShelfError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "PutShelf",
                    service: &SERVICE,
                    method: rt::http::Method::PUT,
                    path: "/shelves/{id}",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[
                        rt::Example {
                            title: "Make it higher",
                            input: r#"{"id":"s1","name":"novels","content":[{"title":"t"}],"place":"attic","owner":"o","height":180}"#,
                            output: None,
                        },
                    ],
                };
            }

            /// What [`PutShelf`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct PutShelfOutput {}

            impl rt::Structure for PutShelfOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "PutShelfOutput",
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

            /// The error codes that the documentation of `PutShelf` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum PutShelfError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for PutShelfError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use get_shelf::{GetShelf, GetShelfBuilder, GetShelfError, GetShelfOutput};
        pub use put_shelf::{PutShelf, PutShelfBuilder, PutShelfError, PutShelfOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Reading first",
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

        // spec.json#/types/Book
        /// A book.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Book {
            /// Its title.
            pub title: Option<String>,
        }

        impl rt::Structure for Book {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Book",
                    members: &[rt::Member::body("title", "title")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.title),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.title),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl Book {
            /// Starts with nothing set.
            pub fn builder() -> BookBuilder {
                BookBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`Book`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct BookBuilder {
            value: Book,
        }

        impl BookBuilder {
            /// Its title.
            pub fn title(mut self, title: impl Into<String>) -> Self {
                self.value.title = Some(title.into());
                self
            }

            /// As [`title`](Self::title); `None` leaves it out.
            pub fn set_title(mut self, title: Option<String>) -> Self {
                self.value.title = title;
                self
            }

            /// The finished value.
            pub fn build(self) -> Book {
                self.value
            }
        }

        // spec.json#/types/Room
        /// A room.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Room {
            /// The attic.
            Attic,
            /// The cellar.
            Cellar,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl Room {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Attic => "attic",
                    Self::Cellar => "cellar",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for Room {
            fn from(value: &str) -> Self {
                match value {
                    "attic" => Self::Attic,
                    "cellar" => Self::Cellar,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for Room {
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

        impl rt::TextEnumSlot for Room {
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
