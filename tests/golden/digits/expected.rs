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

/// Digits, behind the feature `spec`.
pub mod spec {
    //! Digits, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::V2faBuilder;
        use super::service::SERVICE;

        /// A client of Digits.
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

            /// An operation that begins with a digit.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`V2fa`](super::V2fa).
            pub fn v2fa(&self) -> V2faBuilder<S> {
                V2faBuilder::new(self.sender.clone())
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

        mod v2fa {
            //! `spec.json#/operations/2fa`: an operation that begins with a digit.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Size;

            /// An operation that begins with a digit.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`V2faError`].
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
            /// let output = client.v2fa().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct V2fa {
                /// A number.
                pub n529: Option<String>,
                /// A number.
                pub minus_1: Option<String>,
                /// A number.
                pub plus_1: Option<String>,
                /// A number.
                pub n5m: Option<String>,
                /// A number.
                pub a30_24gb: Option<String>,
                /// A number.
                pub tag_1_name: Option<String>,
            }

            impl rt::Structure for V2fa {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "V2fa",
                        members: &[
                            rt::Member::body("n529", "529"),
                            rt::Member::body("minus_1", "-1"),
                            rt::Member::body("plus_1", "+1"),
                            rt::Member::body("n5m", "5m"),
                            rt::Member::body("a30_24gb", "a30.24gb"),
                            rt::Member::body("tag_1_name", "Tag.1.name"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.n529),
                        1 => rt::Field::value(&self.minus_1),
                        2 => rt::Field::value(&self.plus_1),
                        3 => rt::Field::value(&self.n5m),
                        4 => rt::Field::value(&self.a30_24gb),
                        5 => rt::Field::value(&self.tag_1_name),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.n529),
                        1 => rt::Field::slot(&mut self.minus_1),
                        2 => rt::Field::slot(&mut self.plus_1),
                        3 => rt::Field::slot(&mut self.n5m),
                        4 => rt::Field::slot(&mut self.a30_24gb),
                        5 => rt::Field::slot(&mut self.tag_1_name),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl V2fa {
                /// Starts with nothing set.
                pub fn builder() -> V2faBuilder {
                    V2faBuilder::new(())
                }
            }

            /// Puts together a [`V2fa`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct V2faBuilder<C = ()> {
                client: C,
                value: V2fa,
            }

            impl<C> V2faBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> V2faBuilder<C> {
                /// A number.
                pub fn n529(mut self, n529: impl Into<String>) -> Self {
                    self.value.n529 = Some(n529.into());
                    self
                }

                /// As [`n529`](Self::n529); `None` leaves it out.
                pub fn set_n529(mut self, n529: Option<String>) -> Self {
                    self.value.n529 = n529;
                    self
                }

                /// A number.
                pub fn minus_1(mut self, minus_1: impl Into<String>) -> Self {
                    self.value.minus_1 = Some(minus_1.into());
                    self
                }

                /// As [`minus_1`](Self::minus_1); `None` leaves it out.
                pub fn set_minus_1(mut self, minus_1: Option<String>) -> Self {
                    self.value.minus_1 = minus_1;
                    self
                }

                /// A number.
                pub fn plus_1(mut self, plus_1: impl Into<String>) -> Self {
                    self.value.plus_1 = Some(plus_1.into());
                    self
                }

                /// As [`plus_1`](Self::plus_1); `None` leaves it out.
                pub fn set_plus_1(mut self, plus_1: Option<String>) -> Self {
                    self.value.plus_1 = plus_1;
                    self
                }

                /// A number.
                pub fn n5m(mut self, n5m: impl Into<String>) -> Self {
                    self.value.n5m = Some(n5m.into());
                    self
                }

                /// As [`n5m`](Self::n5m); `None` leaves it out.
                pub fn set_n5m(mut self, n5m: Option<String>) -> Self {
                    self.value.n5m = n5m;
                    self
                }

                /// A number.
                pub fn a30_24gb(mut self, a30_24gb: impl Into<String>) -> Self {
                    self.value.a30_24gb = Some(a30_24gb.into());
                    self
                }

                /// As [`a30_24gb`](Self::a30_24gb); `None` leaves it out.
                pub fn set_a30_24gb(mut self, a30_24gb: Option<String>) -> Self {
                    self.value.a30_24gb = a30_24gb;
                    self
                }

                /// A number.
                pub fn tag_1_name(mut self, tag_1_name: impl Into<String>) -> Self {
                    self.value.tag_1_name = Some(tag_1_name.into());
                    self
                }

                /// As [`tag_1_name`](Self::tag_1_name); `None` leaves it out.
                pub fn set_tag_1_name(mut self, tag_1_name: Option<String>) -> Self {
                    self.value.tag_1_name = tag_1_name;
                    self
                }

                /// The finished value.
                pub fn build(self) -> V2fa {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<V2fa>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<V2fa>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for V2fa {
                type Output = V2faOutput;
                type Error = V2faError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "2fa",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/2fa",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`V2fa`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct V2faOutput {
                /// A size.
                pub size: Option<Size>,
            }

            impl rt::Structure for V2faOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "V2faOutput",
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

            /// The error codes that the documentation of `2fa` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum V2faError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for V2faError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use v2fa::{V2fa, V2faBuilder, V2faError, V2faOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Digits",
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

        // spec.json#/types/Size
        /// A size.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Size {
            /// A value.
            V5m,
            /// A value.
            V1,
            /// A value.
            Minus1,
            /// A value.
            V35,
            /// A value.
            V2xl,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl Size {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::V5m => "5m",
                    Self::V1 => "1",
                    Self::Minus1 => "-1",
                    Self::V35 => "3.5",
                    Self::V2xl => "2XL",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for Size {
            fn from(value: &str) -> Self {
                match value {
                    "5m" => Self::V5m,
                    "1" => Self::V1,
                    "-1" => Self::Minus1,
                    "3.5" => Self::V35,
                    "2XL" => Self::V2xl,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for Size {
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

        impl rt::TextEnumSlot for Size {
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
