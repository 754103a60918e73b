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

/// Maps, behind the feature `spec`.
pub mod spec {
    //! Maps, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::LabelBuilder;
        use super::service::SERVICE;

        /// A client of Maps.
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

            /// Sets labels.
            ///
            /// Required: [`labels`](super::Label::labels).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Label`](super::Label).
            pub fn label(&self) -> LabelBuilder<S> {
                LabelBuilder::new(self.sender.clone())
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

        mod label {
            //! `spec.json#/operations/Label`: sets labels.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Part;

            /// Sets labels.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`LabelError`].
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
            /// let output = client.label().labels([("…", "…")]).send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Label {
                /// Labels.
                pub labels: rt::Map<String>,
                /// Limits.
                pub limits: Option<rt::Map<i64>>,
                /// Parts by name.
                pub deep: Option<rt::Map<Vec<Part>>>,
                /// Travels in the query.
                pub filter: Option<rt::Map<String>>,
            }

            impl rt::Structure for Label {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Label",
                        members: &[
                            rt::Member::body("labels", "labels").required(),
                            rt::Member::body("limits", "limits"),
                            rt::Member::body("deep", "deep"),
                            rt::Member::query("filter", "filter"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.labels),
                        1 => rt::Field::value(&self.limits),
                        2 => rt::Field::value(&self.deep),
                        3 => rt::Field::value(&self.filter),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.labels),
                        1 => rt::Field::slot(&mut self.limits),
                        2 => rt::Field::slot(&mut self.deep),
                        3 => rt::Field::slot(&mut self.filter),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        labels: rt::Field::empty(),
                        limits: rt::Field::empty(),
                        deep: rt::Field::empty(),
                        filter: rt::Field::empty(),
                    }
                }
            }

            impl Label {
                /// Starts with nothing set.
                pub fn builder() -> LabelBuilder {
                    LabelBuilder::new(())
                }
            }

            /// Puts together a [`Label`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct LabelBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Label,
                state: rt::State<(S1,)>,
            }

            impl<C> LabelBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> LabelBuilder<C, S1> {
                /// Labels.
                pub fn labels(
                    mut self,
                    labels: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
                ) -> LabelBuilder<C, rt::Set> {
                    self.value.labels = labels
                        .into_iter()
                        .map(|(name, value)| (name.into(), value.into()))
                        .collect();
                    self.proceed()
                }

                /// Limits.
                pub fn limits(
                    mut self,
                    limits: impl IntoIterator<Item = (impl Into<String>, i64)>,
                ) -> Self {
                    self.value.limits = Some(
                        limits.into_iter().map(|(name, value)| (name.into(), value)).collect(),
                    );
                    self
                }

                /// As [`limits`](Self::limits); `None` leaves it out.
                pub fn set_limits(mut self, limits: Option<rt::Map<i64>>) -> Self {
                    self.value.limits = limits;
                    self
                }

                /// Parts by name.
                pub fn deep(
                    mut self,
                    deep: impl IntoIterator<Item = (impl Into<String>, Vec<Part>)>,
                ) -> Self {
                    self.value.deep = Some(
                        deep.into_iter().map(|(name, value)| (name.into(), value)).collect(),
                    );
                    self
                }

                /// As [`deep`](Self::deep); `None` leaves it out.
                pub fn set_deep(mut self, deep: Option<rt::Map<Vec<Part>>>) -> Self {
                    self.value.deep = deep;
                    self
                }

                /// Travels in the query.
                pub fn filter(
                    mut self,
                    filter: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
                ) -> Self {
                    self.value.filter = Some(
                        filter.into_iter().map(|(name, value)| (name.into(), value.into())).collect(),
                    );
                    self
                }

                /// As [`filter`](Self::filter); `None` leaves it out.
                pub fn set_filter(mut self, filter: Option<rt::Map<String>>) -> Self {
                    self.value.filter = filter;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Label
                where
                    S1: required::labels,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Label>
                where
                    C: rt::Sender,
                    S1: required::labels,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Label>
                where
                    C: rt::Sender,
                    S1: required::labels,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> LabelBuilder<C, T1> {
                    LabelBuilder {
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
                    message = "the required member `labels` is not set",
                    label = "call `.labels(…)` before this"
                )]
                pub trait labels {}
                impl labels for super::rt::Set {}
            }

            impl rt::Operation for Label {
                type Output = LabelOutput;
                type Error = LabelError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Label",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/label",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Label`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct LabelOutput {
                /// Counts.
                pub counts: Option<rt::Map<f64>>,
            }

            impl rt::Structure for LabelOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "LabelOutput",
                        members: &[rt::Member::body("counts", "counts")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.counts),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.counts),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Label` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum LabelError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for LabelError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use label::{Label, LabelBuilder, LabelError, LabelOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Maps",
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
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Part {
            /// A size.
            pub size: Option<i32>,
        }

        impl rt::Structure for Part {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Part",
                    members: &[rt::Member::body("size", "size")],
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
                Self::default()
            }
        }

        impl Part {
            /// Starts with nothing set.
            pub fn builder() -> PartBuilder {
                PartBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`Part`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct PartBuilder {
            value: Part,
        }

        impl PartBuilder {
            /// A size.
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
            pub fn build(self) -> Part {
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
