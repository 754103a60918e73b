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

/// Secrets, behind the feature `spec`.
pub mod spec {
    //! Secrets, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::StoreBuilder;
        use super::service::SERVICE;

        /// A client of Secrets.
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

            /// Stores secrets.
            ///
            /// Required: [`password`](super::Store::password).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Store`](super::Store).
            pub fn store(&self) -> StoreBuilder<S> {
                StoreBuilder::new(self.sender.clone())
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

        mod store {
            //! `spec.json#/operations/Store`: stores secrets.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Login;

            /// Stores secrets.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`StoreError`].
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
            /// let output = client.store().password("…").send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Store {
                /// A password.
                ///
                /// Secret: it is never shown and wiped when dropped.
                pub password: rt::Secret,
                /// Old tokens.
                ///
                /// Secret: it is never shown and wiped when dropped.
                pub old_tokens: Option<Vec<rt::Secret>>,
                /// A token.
                ///
                /// Secret: it is never shown and wiped when dropped.
                pub x_session_token: Option<rt::Secret>,
                /// Only a name.
                pub key_name: Option<String>,
                /// A login.
                pub login: Option<Login>,
            }

            impl rt::Structure for Store {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Store",
                        members: &[
                            rt::Member::body("password", "password").required().secret(),
                            rt::Member::body("old_tokens", "old_tokens").secret(),
                            rt::Member::header("x_session_token", "X-Session-Token").secret(),
                            rt::Member::body("key_name", "key_name"),
                            rt::Member::body("login", "login"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.password),
                        1 => rt::Field::value(&self.old_tokens),
                        2 => rt::Field::value(&self.x_session_token),
                        3 => rt::Field::value(&self.key_name),
                        4 => rt::Field::value(&self.login),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.password),
                        1 => rt::Field::slot(&mut self.old_tokens),
                        2 => rt::Field::slot(&mut self.x_session_token),
                        3 => rt::Field::slot(&mut self.key_name),
                        4 => rt::Field::slot(&mut self.login),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        password: rt::Field::empty(),
                        old_tokens: rt::Field::empty(),
                        x_session_token: rt::Field::empty(),
                        key_name: rt::Field::empty(),
                        login: rt::Field::empty(),
                    }
                }
            }

            impl Store {
                /// Starts with nothing set.
                pub fn builder() -> StoreBuilder {
                    StoreBuilder::new(())
                }
            }

            /// Puts together a [`Store`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct StoreBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Store,
                state: rt::State<(S1,)>,
            }

            impl<C> StoreBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> StoreBuilder<C, S1> {
                /// A password.
                pub fn password(
                    mut self,
                    password: impl Into<rt::Secret>,
                ) -> StoreBuilder<C, rt::Set> {
                    self.value.password = password.into();
                    self.proceed()
                }

                /// Old tokens.
                pub fn old_tokens(
                    mut self,
                    old_tokens: impl IntoIterator<Item = impl Into<rt::Secret>>,
                ) -> Self {
                    self.value.old_tokens = Some(old_tokens.into_iter().map(Into::into).collect());
                    self
                }

                /// As [`old_tokens`](Self::old_tokens); `None` leaves it out.
                pub fn set_old_tokens(mut self, old_tokens: Option<Vec<rt::Secret>>) -> Self {
                    self.value.old_tokens = old_tokens;
                    self
                }

                /// A token.
                pub fn x_session_token(mut self, x_session_token: impl Into<rt::Secret>) -> Self {
                    self.value.x_session_token = Some(x_session_token.into());
                    self
                }

                /// As [`x_session_token`](Self::x_session_token); `None` leaves it out.
                pub fn set_x_session_token(mut self, x_session_token: Option<rt::Secret>) -> Self {
                    self.value.x_session_token = x_session_token;
                    self
                }

                /// Only a name.
                pub fn key_name(mut self, key_name: impl Into<String>) -> Self {
                    self.value.key_name = Some(key_name.into());
                    self
                }

                /// As [`key_name`](Self::key_name); `None` leaves it out.
                pub fn set_key_name(mut self, key_name: Option<String>) -> Self {
                    self.value.key_name = key_name;
                    self
                }

                /// A login.
                pub fn login(mut self, login: Login) -> Self {
                    self.value.login = Some(login);
                    self
                }

                /// As [`login`](Self::login); `None` leaves it out.
                pub fn set_login(mut self, login: Option<Login>) -> Self {
                    self.value.login = login;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Store
                where
                    S1: required::password,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Store>
                where
                    C: rt::Sender,
                    S1: required::password,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Store>
                where
                    C: rt::Sender,
                    S1: required::password,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> StoreBuilder<C, T1> {
                    StoreBuilder {
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
                    message = "the required member `password` is not set",
                    label = "call `.password(…)` before this"
                )]
                pub trait password {}
                impl password for super::rt::Set {}
            }

            impl rt::Operation for Store {
                type Output = StoreOutput;
                type Error = StoreError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Store",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/store",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Store`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct StoreOutput {
                /// A new secret.
                ///
                /// Secret: it is never shown and wiped when dropped.
                pub secret: Option<rt::Secret>,
            }

            impl rt::Structure for StoreOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "StoreOutput",
                        members: &[rt::Member::body("secret", "secret").secret()],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.secret),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.secret),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Store` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum StoreError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for StoreError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use store::{Store, StoreBuilder, StoreError, StoreOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Secrets",
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

        // spec.json#/types/Login
        /// A login.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Login {
            /// A password.
            ///
            /// Secret: it is never shown and wiped when dropped.
            pub pwd: rt::Secret,
        }

        impl rt::Structure for Login {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Login",
                    members: &[rt::Member::body("pwd", "pwd").required().secret()],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.pwd),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.pwd),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self { pwd: rt::Field::empty() }
            }
        }

        impl Login {
            /// Starts with nothing set.
            pub fn builder() -> LoginBuilder {
                LoginBuilder {
                    value: rt::Structure::empty(),
                    state: rt::State::default(),
                }
            }
        }

        /// Puts together a [`Login`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct LoginBuilder<S1 = rt::Unset> {
            value: Login,
            state: rt::State<(S1,)>,
        }

        impl<S1> LoginBuilder<S1> {
            /// A password.
            pub fn pwd(mut self, pwd: impl Into<rt::Secret>) -> LoginBuilder<rt::Set> {
                self.value.pwd = pwd.into();
                self.proceed()
            }

            /// The finished value.
            pub fn build(self) -> Login
            where
                S1: login_required::pwd,
            {
                self.value
            }

            fn proceed<T1>(self) -> LoginBuilder<T1> {
                LoginBuilder {
                    value: self.value,
                    state: rt::State::default(),
                }
            }
        }

        #[expect(
            non_camel_case_types,
            reason = "compiler messages show them as the members are written"
        )]
        mod login_required {
            #[diagnostic::on_unimplemented(
                message = "the required member `pwd` is not set",
                label = "call `.pwd(…)` before this"
            )]
            pub trait pwd {}
            impl pwd for super::rt::Set {}
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
