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

/// Deprecated things, behind the feature `spec`.
pub mod spec {
    //! Deprecated things, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{OldBuilder, NewBuilder};
        use super::service::SERVICE;

        /// A client of Deprecated things.
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

            /// Does it the old way.
            ///
            /// Required: [`size`](super::Old::size).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Old`](super::Old).
            #[deprecated = "Use `New`."]
            pub fn old(&self) -> OldBuilder<S> {
                OldBuilder::new(self.sender.clone())
            }

            /// Does it.
            ///
            /// Required: [`older`](super::New::older).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`New`](super::New).
            pub fn new_(&self) -> NewBuilder<S> {
                NewBuilder::new(self.sender.clone())
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

        mod old {
            //! `spec.json#/operations/Old`: does it the old way.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Does it the old way.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`OldError`].
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
            /// let output = client.old().size(1).send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Old {
                /// A size.
                pub size: i32,
            }

            impl rt::Structure for Old {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Old",
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

            impl Old {
                /// Starts with nothing set.
                #[deprecated = "Use `New`."]
                pub fn builder() -> OldBuilder {
                    OldBuilder::new(())
                }
            }

            /// Puts together a [`Old`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct OldBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Old,
                state: rt::State<(S1,)>,
            }

            impl<C> OldBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> OldBuilder<C, S1> {
                /// A size.
                pub fn size(mut self, size: i32) -> OldBuilder<C, rt::Set> {
                    self.value.size = size;
                    self.proceed()
                }

                /// The finished value.
                pub fn build(self) -> Old
                where
                    S1: required::size,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Old>
                where
                    C: rt::Sender,
                    S1: required::size,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Old>
                where
                    C: rt::Sender,
                    S1: required::size,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> OldBuilder<C, T1> {
                    OldBuilder {
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
                    message = "the required member `size` is not set",
                    label = "call `.size(…)` before this"
                )]
                pub trait size {}
                impl size for super::rt::Set {}
            }

            impl rt::Operation for Old {
                type Output = OldOutput;
                type Error = OldError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Old",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/old",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Old`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct OldOutput {}

            impl rt::Structure for OldOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "OldOutput",
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

            /// The error codes that the documentation of `Old` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum OldError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for OldError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }
        mod new {
            //! `spec.json#/operations/New`: does it.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Part;

            /// Does it.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`NewError`].
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
            /// let output = client.new_().older("…").send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct New {
                /// A member.
                ///
                /// Deprecated: Use [`fresh`](super::New::fresh).
                pub old: Option<String>,
                /// A member.
                ///
                /// Deprecated: The service ignores it.
                pub older: String,
                /// A member.
                pub fresh: Option<String>,
                /// A part.
                pub part: Option<Part>,
            }

            impl rt::Structure for New {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "New",
                        members: &[
                            rt::Member::body("old", "old"),
                            rt::Member::body("older", "older").required(),
                            rt::Member::body("fresh", "fresh"),
                            rt::Member::body("part", "part"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.old),
                        1 => rt::Field::value(&self.older),
                        2 => rt::Field::value(&self.fresh),
                        3 => rt::Field::value(&self.part),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.old),
                        1 => rt::Field::slot(&mut self.older),
                        2 => rt::Field::slot(&mut self.fresh),
                        3 => rt::Field::slot(&mut self.part),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        old: rt::Field::empty(),
                        older: rt::Field::empty(),
                        fresh: rt::Field::empty(),
                        part: rt::Field::empty(),
                    }
                }
            }

            impl New {
                /// Starts with nothing set.
                pub fn builder() -> NewBuilder {
                    NewBuilder::new(())
                }
            }

            /// Puts together a [`New`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct NewBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: New,
                state: rt::State<(S1,)>,
            }

            impl<C> NewBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> NewBuilder<C, S1> {
                /// A member.
                #[deprecated = "Use `fresh`."]
                pub fn old(mut self, old: impl Into<String>) -> Self {
                    self.value.old = Some(old.into());
                    self
                }

                /// As [`old`](Self::old); `None` leaves it out.
                #[deprecated = "Use `fresh`."]
                pub fn set_old(mut self, old: Option<String>) -> Self {
                    self.value.old = old;
                    self
                }

                /// A member.
                #[deprecated = "The service ignores it."]
                pub fn older(mut self, older: impl Into<String>) -> NewBuilder<C, rt::Set> {
                    self.value.older = older.into();
                    self.proceed()
                }

                /// A member.
                pub fn fresh(mut self, fresh: impl Into<String>) -> Self {
                    self.value.fresh = Some(fresh.into());
                    self
                }

                /// As [`fresh`](Self::fresh); `None` leaves it out.
                pub fn set_fresh(mut self, fresh: Option<String>) -> Self {
                    self.value.fresh = fresh;
                    self
                }

                /// A part.
                pub fn part(mut self, part: Part) -> Self {
                    self.value.part = Some(part);
                    self
                }

                /// As [`part`](Self::part); `None` leaves it out.
                pub fn set_part(mut self, part: Option<Part>) -> Self {
                    self.value.part = part;
                    self
                }

                /// The finished value.
                pub fn build(self) -> New
                where
                    S1: required::older,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<New>
                where
                    C: rt::Sender,
                    S1: required::older,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<New>
                where
                    C: rt::Sender,
                    S1: required::older,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> NewBuilder<C, T1> {
                    NewBuilder {
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
                    message = "the required member `older` is not set",
                    label = "call `.older(…)` before this"
                )]
                pub trait older {}
                impl older for super::rt::Set {}
            }

            impl rt::Operation for New {
                type Output = NewOutput;
                type Error = NewError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "New",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/new",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`New`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct NewOutput {
                /// A member.
                ///
                /// Deprecated: Always empty.
                pub old: Option<String>,
            }

            impl rt::Structure for NewOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "NewOutput",
                        members: &[rt::Member::body("old", "old")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.old),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.old),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `New` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum NewError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for NewError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use old::{Old, OldBuilder, OldError, OldOutput};
        pub use new::{New, NewBuilder, NewError, NewOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Deprecated things",
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
            /// A member.
            ///
            /// Deprecated: No more.
            pub old: Option<String>,
        }

        impl rt::Structure for Part {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Part",
                    members: &[rt::Member::body("old", "old")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.old),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.old),
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
            /// A member.
            #[deprecated = "No more."]
            pub fn old(mut self, old: impl Into<String>) -> Self {
                self.value.old = Some(old.into());
                self
            }

            /// As [`old`](Self::old); `None` leaves it out.
            #[deprecated = "No more."]
            pub fn set_old(mut self, old: Option<String>) -> Self {
                self.value.old = old;
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
