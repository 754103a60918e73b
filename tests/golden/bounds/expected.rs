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

/// Bounds, behind the feature `spec`.
pub mod spec {
    //! Bounds, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::MakeBuilder;
        use super::service::SERVICE;

        /// A client of Bounds.
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
            /// let output = client.make().name("…").send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Make {
                /// A name.
                ///
                /// Length: 2 to 4 characters. Pattern: `[a-zü-]*`.
                pub name: String,
                /// A note.
                ///
                /// Size: at most 4 bytes in UTF-8.
                pub note: Option<String>,
                /// A count.
                ///
                /// Range: -1 to 10.
                pub count: Option<i32>,
                /// Tags.
                ///
                /// Length: at least 1 characters. Elements: 1 to 2.
                pub tags: Option<Vec<String>>,
                /// Labels.
                ///
                /// Elements: at most 1.
                pub labels: Option<rt::Map<String>>,
                /// An id.
                ///
                /// It must not begin with `http://` or `aliyun`.
                pub id: Option<String>,
            }

            impl rt::Structure for Make {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Make",
                        members: &[
                            rt::Member::body("name", "name")
                                .required()
                                .bounds(
                                    rt::Bounds::NONE
                                        .chars(Some(2), Some(4))
                                        .pattern({
                                            static PATTERN: rt::Pattern = rt::Pattern::new("[a-zü-]*");
                                            &PATTERN
                                        }),
                                ),
                            rt::Member::body("note", "note")
                                .bounds(rt::Bounds::NONE.bytes(None, Some(4))),
                            rt::Member::body("count", "count")
                                .bounds(rt::Bounds::NONE.range(Some(-1), Some(10))),
                            rt::Member::body("tags", "tags")
                                .bounds(
                                    rt::Bounds::NONE.chars(Some(1), None).items(Some(1), Some(2)),
                                ),
                            rt::Member::body("labels", "labels")
                                .bounds(rt::Bounds::NONE.items(None, Some(1))),
                            rt::Member::body("id", "id")
                                .bounds(rt::Bounds::NONE.not_starting_with(&["http://", "aliyun"])),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.name),
                        1 => rt::Field::value(&self.note),
                        2 => rt::Field::value(&self.count),
                        3 => rt::Field::value(&self.tags),
                        4 => rt::Field::value(&self.labels),
                        5 => rt::Field::value(&self.id),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.name),
                        1 => rt::Field::slot(&mut self.note),
                        2 => rt::Field::slot(&mut self.count),
                        3 => rt::Field::slot(&mut self.tags),
                        4 => rt::Field::slot(&mut self.labels),
                        5 => rt::Field::slot(&mut self.id),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        name: rt::Field::empty(),
                        note: rt::Field::empty(),
                        count: rt::Field::empty(),
                        tags: rt::Field::empty(),
                        labels: rt::Field::empty(),
                        id: rt::Field::empty(),
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

                /// A note.
                pub fn note(mut self, note: impl Into<String>) -> Self {
                    self.value.note = Some(note.into());
                    self
                }

                /// As [`note`](Self::note); `None` leaves it out.
                pub fn set_note(mut self, note: Option<String>) -> Self {
                    self.value.note = note;
                    self
                }

                /// A count.
                pub fn count(mut self, count: i32) -> Self {
                    self.value.count = Some(count);
                    self
                }

                /// As [`count`](Self::count); `None` leaves it out.
                pub fn set_count(mut self, count: Option<i32>) -> Self {
                    self.value.count = count;
                    self
                }

                /// Tags.
                pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
                    self.value.tags = Some(tags.into_iter().map(Into::into).collect());
                    self
                }

                /// As [`tags`](Self::tags); `None` leaves it out.
                pub fn set_tags(mut self, tags: Option<Vec<String>>) -> Self {
                    self.value.tags = tags;
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
                    examples: &[],
                };
            }

            /// What [`Make`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct MakeOutput {
                /// Answers are not checked.
                ///
                /// Length: at most 1 characters.
                pub name: Option<String>,
            }

            impl rt::Structure for MakeOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "MakeOutput",
                        members: &[
                            rt::Member::body("name", "name")
                                .bounds(rt::Bounds::NONE.chars(None, Some(1))),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.name),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.name),
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

        pub use make::{Make, MakeBuilder, MakeError, MakeOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Bounds",
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
