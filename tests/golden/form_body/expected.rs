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

/// Forms, behind the feature `spec`.
pub mod spec {
    //! Forms, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::SubmitBuilder;
        use super::service::SERVICE;

        /// A client of Forms.
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

            /// Submits a form.
            ///
            /// Required: [`name`](super::Submit::name).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Submit`](super::Submit).
            pub fn submit(&self) -> SubmitBuilder<S> {
                SubmitBuilder::new(self.sender.clone())
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

        mod submit {
            //! `spec.json#/operations/Submit`: submits a form.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Size;

            /// Submits a form.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`SubmitError`].
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
            /// let output = client.submit().name("…").send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Submit {
                /// A name.
                pub name: String,
                /// Tags.
                pub tags: Option<Vec<String>>,
                /// A size.
                pub size: Option<Size>,
                /// A page.
                pub page: Option<i32>,
            }

            impl rt::Structure for Submit {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Submit",
                        members: &[
                            rt::Member::form("name", "name").required(),
                            rt::Member::form("tags", "tags"),
                            rt::Member::form("size", "size"),
                            rt::Member::query("page", "page"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.name),
                        1 => rt::Field::value(&self.tags),
                        2 => rt::Field::value(&self.size),
                        3 => rt::Field::value(&self.page),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.name),
                        1 => rt::Field::slot(&mut self.tags),
                        2 => rt::Field::slot(&mut self.size),
                        3 => rt::Field::slot(&mut self.page),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        name: rt::Field::empty(),
                        tags: rt::Field::empty(),
                        size: rt::Field::empty(),
                        page: rt::Field::empty(),
                    }
                }
            }

            impl Submit {
                /// Starts with nothing set.
                pub fn builder() -> SubmitBuilder {
                    SubmitBuilder::new(())
                }
            }

            /// Puts together a [`Submit`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct SubmitBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Submit,
                state: rt::State<(S1,)>,
            }

            impl<C> SubmitBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> SubmitBuilder<C, S1> {
                /// A name.
                pub fn name(mut self, name: impl Into<String>) -> SubmitBuilder<C, rt::Set> {
                    self.value.name = name.into();
                    self.proceed()
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

                /// A size.
                pub fn size(mut self, size: Size) -> Self {
                    self.value.size = Some(size);
                    self
                }

                /// As [`size`](Self::size); `None` leaves it out.
                pub fn set_size(mut self, size: Option<Size>) -> Self {
                    self.value.size = size;
                    self
                }

                /// A page.
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
                pub fn build(self) -> Submit
                where
                    S1: required::name,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Submit>
                where
                    C: rt::Sender,
                    S1: required::name,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Submit>
                where
                    C: rt::Sender,
                    S1: required::name,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> SubmitBuilder<C, T1> {
                    SubmitBuilder {
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

            impl rt::Operation for Submit {
                type Output = SubmitOutput;
                type Error = SubmitError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Submit",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/form",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Submit`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct SubmitOutput {}

            impl rt::Structure for SubmitOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "SubmitOutput",
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

            /// The error codes that the documentation of `Submit` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum SubmitError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for SubmitError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use submit::{Submit, SubmitBuilder, SubmitError, SubmitOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Forms",
            api_version: "v1",
            protocol: rt::Protocol {
                family: rt::Family::RestJson,
                action: None,
                version: None,
                content_type: "application/json",
                content_type_without_body: None,
                envelope: None,
                lists: rt::ListStyle::Repeated,
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

        // spec.json#/types/Size
        /// A size.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Size {
            /// Width.
            pub width: Option<i32>,
            /// Height.
            pub height: Option<i32>,
        }

        impl rt::Structure for Size {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Size",
                    members: &[
                        rt::Member::body("width", "width"),
                        rt::Member::body("height", "height"),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.width),
                    1 => rt::Field::value(&self.height),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.width),
                    1 => rt::Field::slot(&mut self.height),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl Size {
            /// Starts with nothing set.
            pub fn builder() -> SizeBuilder {
                SizeBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`Size`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct SizeBuilder {
            value: Size,
        }

        impl SizeBuilder {
            /// Width.
            pub fn width(mut self, width: i32) -> Self {
                self.value.width = Some(width);
                self
            }

            /// As [`width`](Self::width); `None` leaves it out.
            pub fn set_width(mut self, width: Option<i32>) -> Self {
                self.value.width = width;
                self
            }

            /// Height.
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
            pub fn build(self) -> Size {
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
