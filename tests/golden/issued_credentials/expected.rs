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

/// Operations that issue credentials, behind the feature `spec`.
pub mod spec {
    //! Operations that issue credentials, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::LoginBuilder;
        use super::service::SERVICE;

        /// A client of Operations that issue credentials.
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

            /// Signs in.
            ///
            /// Required: [`password`](super::Login::password).
            ///
            /// Retries: only if an attempt was surely not processed; twice may do it twice.
            ///
            /// All members, limits and errors: [`Login`](super::Login).
            pub fn login(&self) -> LoginBuilder<S> {
                LoginBuilder::new(self.sender.clone())
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

        mod login {
            //! `spec.json#/operations/Login`: signs in.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Session;

            /// Signs in.
            ///
            /// Retries: only if an attempt was surely not processed; twice may do it twice.
            ///
            /// Errors: [`LoginError`].
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
            /// let output = client.login().password("…").send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Login {
                /// A password.
                ///
                /// Secret: it is never shown and wiped when dropped.
                pub password: rt::Secret,
            }

            impl rt::Structure for Login {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Login",
                        members: &[rt::Member::body("password", "password").required().secret()],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.password),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.password),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        password: rt::Field::empty(),
                    }
                }
            }

            impl Login {
                /// Starts with nothing set.
                pub fn builder() -> LoginBuilder {
                    LoginBuilder::new(())
                }
            }

            /// Puts together a [`Login`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct LoginBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Login,
                state: rt::State<(S1,)>,
            }

            impl<C> LoginBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> LoginBuilder<C, S1> {
                /// A password.
                pub fn password(
                    mut self,
                    password: impl Into<rt::Secret>,
                ) -> LoginBuilder<C, rt::Set> {
                    self.value.password = password.into();
                    self.proceed()
                }

                /// The finished value.
                pub fn build(self) -> Login
                where
                    S1: required::password,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Login>
                where
                    C: rt::Sender,
                    S1: required::password,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Login>
                where
                    C: rt::Sender,
                    S1: required::password,
                {
                    self.client.send_detailed(self.value)
                }

                /// Credentials for another client, which sends this request when it needs them: before its first call, shortly
                /// before they expire, and when the service refuses them as expired.
                pub fn into_credentials(self) -> rt::Cached<rt::SignIn<C, Login>>
                where
                    S1: required::password,
                {
                    rt::Cached::new(rt::SignIn::new(self.client, self.value))
                }

                fn proceed<T1>(self) -> LoginBuilder<C, T1> {
                    LoginBuilder {
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

            impl rt::Operation for Login {
                type Output = LoginOutput;
                type Error = LoginError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Login",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/login",
                    success: 200,
                    retry: rt::RetrySafety::Unsafe,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            impl rt::IssueCredentials for Login {
                const ISSUED: &'static rt::Issued = &rt::Issued {
                    bearer_token: &[0, 0],
                    expires_at: &[0, 1],
                };
            }

            /// What [`Login`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct LoginOutput {
                /// The session.
                pub session: Option<Session>,
            }

            impl rt::Structure for LoginOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "LoginOutput",
                        members: &[rt::Member::body("session", "session")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.session),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.session),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Login` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum LoginError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for LoginError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use login::{Login, LoginBuilder, LoginError, LoginOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Operations that issue credentials",
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
                rt::AuthScheme::Anonymous,
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

        // spec.json#/types/Session
        /// A session.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Session {
            /// Its token.
            ///
            /// Secret: it is never shown and wiped when dropped.
            pub token: Option<rt::Secret>,
            /// Its end.
            pub until: Option<rt::Timestamp>,
        }

        impl rt::Structure for Session {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Session",
                    members: &[
                        rt::Member::body("token", "token").secret(),
                        rt::Member::body("until", "until")
                            .timestamp(rt::TimestampFormat::Rfc3339),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.token),
                    1 => rt::Field::value(&self.until),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.token),
                    1 => rt::Field::slot(&mut self.until),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
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
