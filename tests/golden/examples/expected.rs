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

/// Examples, behind the feature `spec`.
pub mod spec {
    //! Examples, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{MakeBuilder, LeastBuilder};
        use super::service::SERVICE;

        /// A client of Examples.
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

            /// Makes.
            ///
            /// Required: [`name`](super::Make::name).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Make`](super::Make).
            pub fn make(&self) -> MakeBuilder<S> {
                MakeBuilder::new(self.sender.clone())
            }

            /// Makes the least.
            ///
            /// Required: [`kind`](super::Least::kind), [`level`](super::Least::level) and [`parts`](super::Least::parts).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Least`](super::Least).
            pub fn least(&self) -> LeastBuilder<S> {
                LeastBuilder::new(self.sender.clone())
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

        mod make {
            //! `spec.json#/operations/Make`: makes.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Kind, Level, Part};

            /// Makes.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`MakeError`].
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
            ///     .make()
            ///     .name("n \"q\"")
            ///     .kind(Kind::from("b"))
            ///     .level(Level::from(2))
            ///     .at("2024-01-02T03:04:05Z".parse()?)
            ///     .data(vec![1, 2, 3])
            ///     .parts([Part::builder().size(1.5).build(), Part::builder().size(2.0).build()])
            ///     .labels([("a", "b")])
            ///     .gaps([Some(1), None])
            ///     .send()
            ///     .await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Make {
                /// A name.
                pub name: String,
                /// A kind.
                pub kind: Option<Kind>,
                /// A level.
                pub level: Option<Level>,
                /// A time.
                pub at: Option<rt::Timestamp>,
                /// Bytes.
                pub data: Option<rt::Blob>,
                /// Parts.
                pub parts: Option<Vec<Part>>,
                /// Labels.
                pub labels: Option<rt::Map<String>>,
                /// Gaps.
                pub gaps: Option<Vec<Option<i32>>>,
            }

            impl rt::Structure for Make {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Make",
                        members: &[
                            rt::Member::body("name", "name").required(),
                            rt::Member::body("kind", "kind"),
                            rt::Member::body("level", "level"),
                            rt::Member::body("at", "at").timestamp(rt::TimestampFormat::Rfc3339),
                            rt::Member::body("data", "data"),
                            rt::Member::body("parts", "parts"),
                            rt::Member::body("labels", "labels"),
                            rt::Member::body("gaps", "gaps"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.name),
                        1 => rt::Field::value(&self.kind),
                        2 => rt::Field::value(&self.level),
                        3 => rt::Field::value(&self.at),
                        4 => rt::Field::value(&self.data),
                        5 => rt::Field::value(&self.parts),
                        6 => rt::Field::value(&self.labels),
                        7 => rt::Field::value(&self.gaps),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.name),
                        1 => rt::Field::slot(&mut self.kind),
                        2 => rt::Field::slot(&mut self.level),
                        3 => rt::Field::slot(&mut self.at),
                        4 => rt::Field::slot(&mut self.data),
                        5 => rt::Field::slot(&mut self.parts),
                        6 => rt::Field::slot(&mut self.labels),
                        7 => rt::Field::slot(&mut self.gaps),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        name: rt::Field::empty(),
                        kind: rt::Field::empty(),
                        level: rt::Field::empty(),
                        at: rt::Field::empty(),
                        data: rt::Field::empty(),
                        parts: rt::Field::empty(),
                        labels: rt::Field::empty(),
                        gaps: rt::Field::empty(),
                    }
                }
            }

            impl Make {
                /// Starts with nothing set.
                pub fn builder() -> MakeBuilder {
                    MakeBuilder::new(())
                }
            }

            /// Puts together a [`Make`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct MakeBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Make,
                state: rt::State<(S1,)>,
            }

            impl<C> MakeBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> MakeBuilder<C, S1> {
                /// A name.
                pub fn name(mut self, name: impl Into<String>) -> MakeBuilder<C, rt::Set> {
                    self.value.name = name.into();
                    self.proceed()
                }

                /// A kind.
                pub fn kind(mut self, kind: Kind) -> Self {
                    self.value.kind = Some(kind);
                    self
                }

                /// As [`kind`](Self::kind); `None` leaves it out.
                pub fn set_kind(mut self, kind: Option<Kind>) -> Self {
                    self.value.kind = kind;
                    self
                }

                /// A level.
                pub fn level(mut self, level: Level) -> Self {
                    self.value.level = Some(level);
                    self
                }

                /// As [`level`](Self::level); `None` leaves it out.
                pub fn set_level(mut self, level: Option<Level>) -> Self {
                    self.value.level = level;
                    self
                }

                /// A time.
                pub fn at(mut self, at: rt::Timestamp) -> Self {
                    self.value.at = Some(at);
                    self
                }

                /// As [`at`](Self::at); `None` leaves it out.
                pub fn set_at(mut self, at: Option<rt::Timestamp>) -> Self {
                    self.value.at = at;
                    self
                }

                /// Bytes.
                pub fn data(mut self, data: impl Into<rt::Blob>) -> Self {
                    self.value.data = Some(data.into());
                    self
                }

                /// As [`data`](Self::data); `None` leaves it out.
                pub fn set_data(mut self, data: Option<rt::Blob>) -> Self {
                    self.value.data = data;
                    self
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

                /// Labels.
                pub fn labels(
                    mut self,
                    labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
                ) -> Self {
                    self.value.labels = Some(
                        labels.into_iter().map(|(name, value)| (name.into(), value.into())).collect(),
                    );
                    self
                }

                /// As [`labels`](Self::labels); `None` leaves it out.
                pub fn set_labels(mut self, labels: Option<rt::Map<String>>) -> Self {
                    self.value.labels = labels;
                    self
                }

                /// Gaps.
                pub fn gaps(mut self, gaps: impl IntoIterator<Item = Option<i32>>) -> Self {
                    self.value.gaps = Some(gaps.into_iter().collect());
                    self
                }

                /// As [`gaps`](Self::gaps); `None` leaves it out.
                pub fn set_gaps(mut self, gaps: Option<Vec<Option<i32>>>) -> Self {
                    self.value.gaps = gaps;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Make
                where
                    S1: required::name,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Make>
                where
                    C: rt::Sender,
                    S1: required::name,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Make>
                where
                    C: rt::Sender,
                    S1: required::name,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> MakeBuilder<C, T1> {
                    MakeBuilder {
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
                    message = "the required member `name` is not set",
                    label = "call `.name(…)` before this"
                )]
                pub trait name {}
                impl name for super::rt::Set {}
            }

            impl rt::Operation for Make {
                type Output = MakeOutput;
                type Error = MakeError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Make",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/make",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[
                        rt::Example {
                            title: "Everything",
                            input: r#"{"name":"n \"q\"","kind":"b","level":2,"at":"2024-01-02T03:04:05Z","data":"AQID","parts":[{"size":1.5},{"size":2}],"labels":{"a":"b"},"gaps":[1,null]}"#,
                            output: Some(r#"{"id":"i"}"#),
                        },
                    ],
                };
            }

            /// What [`Make`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct MakeOutput {
                /// An id.
                pub id: Option<String>,
            }

            impl rt::Structure for MakeOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "MakeOutput",
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

            /// The error codes that the documentation of `Make` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum MakeError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for MakeError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod least {
            //! `spec.json#/operations/Least`: makes the least.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Kind, Level, Part};

            /// Makes the least.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`LeastError`].
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
            ///     .least()
            ///     .kind(Kind::A)
            ///     .level(Level::Low)
            ///     .parts([Part::builder().size(1.0).build()])
            ///     .send()
            ///     .await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Least {
                /// A kind.
                pub kind: Kind,
                /// A level.
                pub level: Level,
                /// Parts.
                pub parts: Vec<Part>,
            }

            impl rt::Structure for Least {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Least",
                        members: &[
                            rt::Member::body("kind", "kind").required(),
                            rt::Member::body("level", "level").required(),
                            rt::Member::body("parts", "parts").required(),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.kind),
                        1 => rt::Field::value(&self.level),
                        2 => rt::Field::value(&self.parts),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.kind),
                        1 => rt::Field::slot(&mut self.level),
                        2 => rt::Field::slot(&mut self.parts),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        kind: rt::Field::empty(),
                        level: rt::Field::empty(),
                        parts: rt::Field::empty(),
                    }
                }
            }

            impl Least {
                /// Starts with nothing set.
                pub fn builder() -> LeastBuilder {
                    LeastBuilder::new(())
                }
            }

            /// Puts together a [`Least`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct LeastBuilder<C = (), S1 = rt::Unset, S2 = rt::Unset, S3 = rt::Unset> {
                client: C,
                value: Least,
                state: rt::State<(S1, S2, S3)>,
            }

            impl<C> LeastBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1, S2, S3> LeastBuilder<C, S1, S2, S3> {
                /// A kind.
                pub fn kind(mut self, kind: Kind) -> LeastBuilder<C, rt::Set, S2, S3> {
                    self.value.kind = kind;
                    self.proceed()
                }

                /// A level.
                pub fn level(mut self, level: Level) -> LeastBuilder<C, S1, rt::Set, S3> {
                    self.value.level = level;
                    self.proceed()
                }

                /// Parts.
                pub fn parts(
                    mut self,
                    parts: impl IntoIterator<Item = Part>,
                ) -> LeastBuilder<C, S1, S2, rt::Set> {
                    self.value.parts = parts.into_iter().collect();
                    self.proceed()
                }

                /// The finished value.
                pub fn build(self) -> Least
                where
                    S1: required::kind,
                    S2: required::level,
                    S3: required::parts,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Least>
                where
                    C: rt::Sender,
                    S1: required::kind,
                    S2: required::level,
                    S3: required::parts,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Least>
                where
                    C: rt::Sender,
                    S1: required::kind,
                    S2: required::level,
                    S3: required::parts,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1, T2, T3>(self) -> LeastBuilder<C, T1, T2, T3> {
                    LeastBuilder {
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
                    message = "the required member `kind` is not set",
                    label = "call `.kind(…)` before this"
                )]
                pub trait kind {}
                impl kind for super::rt::Set {}
                #[diagnostic::on_unimplemented(
                    message = "the required member `level` is not set",
                    label = "call `.level(…)` before this"
                )]
                pub trait level {}
                impl level for super::rt::Set {}
                #[diagnostic::on_unimplemented(
                    message = "the required member `parts` is not set",
                    label = "call `.parts(…)` before this"
                )]
                pub trait parts {}
                impl parts for super::rt::Set {}
            }

            impl rt::Operation for Least {
                type Output = LeastOutput;
                type Error = LeastError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Least",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/least",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Least`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct LeastOutput {}

            impl rt::Structure for LeastOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "LeastOutput",
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

            /// The error codes that the documentation of `Least` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum LeastError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for LeastError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use make::{Make, MakeBuilder, MakeError, MakeOutput};
        pub use least::{Least, LeastBuilder, LeastError, LeastOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Examples",
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

        // spec.json#/types/Part
        /// A part.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Part {
            /// A size.
            pub size: f64,
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
            pub fn size(mut self, size: f64) -> PartBuilder<rt::Set> {
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

        // spec.json#/types/Kind
        /// A kind.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Kind {
            /// First.
            A,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl Kind {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::A => "a",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for Kind {
            fn from(value: &str) -> Self {
                match value {
                    "a" => Self::A,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for Kind {
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

        impl rt::TextEnumSlot for Kind {
            fn set(&mut self, text: &str) {
                *self = Self::from(text);
            }
        }

        // spec.json#/types/Level
        /// A level.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Level {
            /// Low.
            Low,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedNumber),
        }

        impl Level {
            /// The value on the wire.
            pub fn get(&self) -> i64 {
                match self {
                    Self::Low => 1,
                    Self::Unlisted(value) => value.get(),
                }
            }
        }

        impl From<i64> for Level {
            fn from(value: i64) -> Self {
                match value {
                    1 => Self::Low,
                    value => Self::Unlisted(rt::UnlistedNumber::new(value)),
                }
            }
        }

        impl rt::Field for Level {
            fn value(&self) -> rt::Value<'_> {
                rt::Value::Integer(self.get())
            }

            fn slot(&mut self) -> rt::Slot<'_> {
                rt::Slot::NumberEnum(self)
            }

            fn empty() -> Self {
                Self::from(0)
            }
        }

        impl rt::NumberEnumSlot for Level {
            fn set(&mut self, number: i64) {
                *self = Self::from(number);
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
