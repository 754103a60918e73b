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

/// Rules, behind the feature `spec`.
pub mod spec {
    //! Rules, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::ScopeBuilder;
        use super::service::SERVICE;

        /// A client of Rules.
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

            /// Sets a scope.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Scope`](super::Scope).
            pub fn scope(&self) -> ScopeBuilder<S> {
                ScopeBuilder::new(self.sender.clone())
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

        mod scope {
            //! `spec.json#/operations/Scope`: sets a scope.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Inner, Kind};

            /// Sets a scope.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`ScopeError`].
            ///
            /// Documented in "Manual".
            ///
            /// Rules, checked before anything is sent:
            ///
            /// - [`instance`](super::Scope::instance) is required when [`kind`](super::Scope::kind) is `Instance` or `Both`.
            /// - [`region`](super::Scope::region) may be set only when [`kind`](super::Scope::kind) is `Global`.
            /// - Exactly one of [`id`](super::Scope::id), [`name`](super::Scope::name) must be set.
            /// - At least one of [`a`](super::Scope::a), [`b`](super::Scope::b) must be set.
            /// - At most one of [`b`](super::Scope::b), [`c`](super::Scope::c) may be set.
            /// - [`user`](super::Scope::user), [`login`](super::Scope::login) are set together or not at all.
            ///
            /// # Example
            ///
            /// ```no_run
            /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
            /// use specwright_golden::spec::*;
            ///
            /// // Credentials and configuration come from the environment.
            /// let client = Client::builder().build()?;
            /// let output = client.scope().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Scope {
                /// A member.
                pub id: Option<String>,
                /// A member.
                pub name: Option<String>,
                /// A member.
                pub a: Option<String>,
                /// A member.
                pub b: Option<String>,
                /// A member.
                pub c: Option<String>,
                /// A member.
                pub user: Option<String>,
                /// A member.
                pub login: Option<String>,
                /// A kind.
                pub kind: Option<Kind>,
                /// An instance.
                pub instance: Option<String>,
                /// A region.
                pub region: Option<String>,
                /// More rules.
                pub inner: Option<Inner>,
            }

            impl rt::Structure for Scope {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Scope",
                        members: &[
                            rt::Member::body("id", "id"),
                            rt::Member::body("name", "name"),
                            rt::Member::body("a", "a"),
                            rt::Member::body("b", "b"),
                            rt::Member::body("c", "c"),
                            rt::Member::body("user", "user"),
                            rt::Member::body("login", "login"),
                            rt::Member::body("kind", "kind"),
                            rt::Member::body("instance", "instance"),
                            rt::Member::body("region", "region"),
                            rt::Member::body("inner", "inner"),
                        ],
                        rules: &[
                            rt::Rule::RequiredWhen(
                                "instance",
                                &[rt::Condition::new("kind", &["instance", "both"])],
                            ),
                            rt::Rule::OnlyWhen("region", &[rt::Condition::new("kind", &["global"])]),
                            rt::Rule::ExactlyOneOf(&["id", "name"]),
                            rt::Rule::AtLeastOneOf(&["a", "b"]),
                            rt::Rule::AtMostOneOf(&["b", "c"]),
                            rt::Rule::Together(&["user", "login"]),
                        ],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.id),
                        1 => rt::Field::value(&self.name),
                        2 => rt::Field::value(&self.a),
                        3 => rt::Field::value(&self.b),
                        4 => rt::Field::value(&self.c),
                        5 => rt::Field::value(&self.user),
                        6 => rt::Field::value(&self.login),
                        7 => rt::Field::value(&self.kind),
                        8 => rt::Field::value(&self.instance),
                        9 => rt::Field::value(&self.region),
                        10 => rt::Field::value(&self.inner),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.id),
                        1 => rt::Field::slot(&mut self.name),
                        2 => rt::Field::slot(&mut self.a),
                        3 => rt::Field::slot(&mut self.b),
                        4 => rt::Field::slot(&mut self.c),
                        5 => rt::Field::slot(&mut self.user),
                        6 => rt::Field::slot(&mut self.login),
                        7 => rt::Field::slot(&mut self.kind),
                        8 => rt::Field::slot(&mut self.instance),
                        9 => rt::Field::slot(&mut self.region),
                        10 => rt::Field::slot(&mut self.inner),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl Scope {
                /// Starts with nothing set.
                pub fn builder() -> ScopeBuilder {
                    ScopeBuilder::new(())
                }
            }

            /// Puts together a [`Scope`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct ScopeBuilder<C = ()> {
                client: C,
                value: Scope,
            }

            impl<C> ScopeBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> ScopeBuilder<C> {
                /// A member.
                pub fn id(mut self, id: impl Into<String>) -> Self {
                    self.value.id = Some(id.into());
                    self
                }

                /// As [`id`](Self::id); `None` leaves it out.
                pub fn set_id(mut self, id: Option<String>) -> Self {
                    self.value.id = id;
                    self
                }

                /// A member.
                pub fn name(mut self, name: impl Into<String>) -> Self {
                    self.value.name = Some(name.into());
                    self
                }

                /// As [`name`](Self::name); `None` leaves it out.
                pub fn set_name(mut self, name: Option<String>) -> Self {
                    self.value.name = name;
                    self
                }

                /// A member.
                pub fn a(mut self, a: impl Into<String>) -> Self {
                    self.value.a = Some(a.into());
                    self
                }

                /// As [`a`](Self::a); `None` leaves it out.
                pub fn set_a(mut self, a: Option<String>) -> Self {
                    self.value.a = a;
                    self
                }

                /// A member.
                pub fn b(mut self, b: impl Into<String>) -> Self {
                    self.value.b = Some(b.into());
                    self
                }

                /// As [`b`](Self::b); `None` leaves it out.
                pub fn set_b(mut self, b: Option<String>) -> Self {
                    self.value.b = b;
                    self
                }

                /// A member.
                pub fn c(mut self, c: impl Into<String>) -> Self {
                    self.value.c = Some(c.into());
                    self
                }

                /// As [`c`](Self::c); `None` leaves it out.
                pub fn set_c(mut self, c: Option<String>) -> Self {
                    self.value.c = c;
                    self
                }

                /// A member.
                pub fn user(mut self, user: impl Into<String>) -> Self {
                    self.value.user = Some(user.into());
                    self
                }

                /// As [`user`](Self::user); `None` leaves it out.
                pub fn set_user(mut self, user: Option<String>) -> Self {
                    self.value.user = user;
                    self
                }

                /// A member.
                pub fn login(mut self, login: impl Into<String>) -> Self {
                    self.value.login = Some(login.into());
                    self
                }

                /// As [`login`](Self::login); `None` leaves it out.
                pub fn set_login(mut self, login: Option<String>) -> Self {
                    self.value.login = login;
                    self
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

                /// An instance.
                pub fn instance(mut self, instance: impl Into<String>) -> Self {
                    self.value.instance = Some(instance.into());
                    self
                }

                /// As [`instance`](Self::instance); `None` leaves it out.
                pub fn set_instance(mut self, instance: Option<String>) -> Self {
                    self.value.instance = instance;
                    self
                }

                /// A region.
                pub fn region(mut self, region: impl Into<String>) -> Self {
                    self.value.region = Some(region.into());
                    self
                }

                /// As [`region`](Self::region); `None` leaves it out.
                pub fn set_region(mut self, region: Option<String>) -> Self {
                    self.value.region = region;
                    self
                }

                /// More rules.
                pub fn inner(mut self, inner: Inner) -> Self {
                    self.value.inner = Some(inner);
                    self
                }

                /// As [`inner`](Self::inner); `None` leaves it out.
                pub fn set_inner(mut self, inner: Option<Inner>) -> Self {
                    self.value.inner = inner;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Scope {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Scope>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Scope>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Scope {
                type Output = ScopeOutput;
                type Error = ScopeError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Scope",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/scope",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Scope`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct ScopeOutput {}

            impl rt::Structure for ScopeOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "ScopeOutput",
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

            /// The error codes that the documentation of `Scope` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum ScopeError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for ScopeError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use scope::{Scope, ScopeBuilder, ScopeError, ScopeOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Rules",
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

        // spec.json#/types/Inner
        /// Inside.
        ///
        /// Rules, checked before anything is sent:
        ///
        /// - Exactly one of [`x`](super::Inner::x), [`y`](super::Inner::y) must be set.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Inner {
            /// One.
            pub x: Option<String>,
            /// Other.
            pub y: Option<String>,
        }

        impl rt::Structure for Inner {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Inner",
                    members: &[rt::Member::body("x", "x"), rt::Member::body("y", "y")],
                    rules: &[rt::Rule::ExactlyOneOf(&["x", "y"])],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.x),
                    1 => rt::Field::value(&self.y),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.x),
                    1 => rt::Field::slot(&mut self.y),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl Inner {
            /// Starts with nothing set.
            pub fn builder() -> InnerBuilder {
                InnerBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`Inner`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct InnerBuilder {
            value: Inner,
        }

        impl InnerBuilder {
            /// One.
            pub fn x(mut self, x: impl Into<String>) -> Self {
                self.value.x = Some(x.into());
                self
            }

            /// As [`x`](Self::x); `None` leaves it out.
            pub fn set_x(mut self, x: Option<String>) -> Self {
                self.value.x = x;
                self
            }

            /// Other.
            pub fn y(mut self, y: impl Into<String>) -> Self {
                self.value.y = Some(y.into());
                self
            }

            /// As [`y`](Self::y); `None` leaves it out.
            pub fn set_y(mut self, y: Option<String>) -> Self {
                self.value.y = y;
                self
            }

            /// The finished value.
            pub fn build(self) -> Inner {
                self.value
            }
        }

        // spec.json#/types/Kind
        /// A kind.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Kind {
            /// A kind.
            Instance,
            /// A kind.
            Global,
            /// A kind.
            Both,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl Kind {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Instance => "instance",
                    Self::Global => "global",
                    Self::Both => "both",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for Kind {
            fn from(value: &str) -> Self {
                match value {
                    "instance" => Self::Instance,
                    "global" => Self::Global,
                    "both" => Self::Both,
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
