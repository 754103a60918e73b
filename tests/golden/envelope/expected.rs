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

/// Envelopes, behind the feature `spec`.
pub mod spec {
    //! Envelopes, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::GetBuilder;
        use super::service::SERVICE;

        /// A client of Envelopes.
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

            /// Reads.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`Get`](super::Get).
            pub fn get(&self) -> GetBuilder<S> {
                GetBuilder::new(self.sender.clone())
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

        mod get {
            //! `spec.json#/operations/Get`: reads.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            /// Reads.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`GetError`].
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
            /// let output = client.get().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Get {}

            impl rt::Structure for Get {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Get",
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

            impl Get {
                /// Starts with nothing set.
                pub fn builder() -> GetBuilder {
                    GetBuilder::new(())
                }
            }

            /// Puts together a [`Get`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct GetBuilder<C = ()> {
                client: C,
                value: Get,
            }

            impl<C> GetBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> GetBuilder<C> {
                /// The finished value.
                pub fn build(self) -> Get {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Get>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Get>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Get {
                type Output = GetOutput;
                type Error = GetError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Get",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[rt::Code::new("Gone", rt::ErrorKind::NotFound)],
                    examples: &[],
                };
            }

            /// What [`Get`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct GetOutput {
                /// A name.
                pub name: Option<String>,
            }

            impl rt::Structure for GetOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "GetOutput",
                        members: &[rt::Member::body("name", "Name")],
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

            /// The error codes that the documentation of `Get` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum GetError {
                /// It is gone.
                ///
                /// Code `Gone`.
                Gone,
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for GetError {
                const VARIANTS: &'static [Self] = &[Self::Gone];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use get::{Get, GetBuilder, GetError, GetOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Envelopes",
            api_version: "v1",
            protocol: rt::Protocol {
                family: rt::Family::RpcJson,
                action: Some(rt::Selector::Header("X-Action")),
                version: None,
                content_type: "application/json",
                content_type_without_body: None,
                envelope: Some("Response"),
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
                present: Some("/Response/Error"),
                read: &[
                    rt::ErrorRead {
                        code: &[rt::Source::Pointer("/Response/Error/Code")],
                        message: &[rt::Source::Pointer("/Response/Error/Message")],
                        message_required: false,
                        nested: false,
                        cut_at: None,
                        keep_after: None,
                    },
                ],
                request_id: &[rt::Source::Pointer("/Response/RequestId")],
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
