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

/// Near clashes, behind the feature `spec`.
pub mod spec {
    //! Near clashes, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::MixBuilder;
        use super::service::SERVICE;

        /// A client of Near clashes.
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

            /// Members that nearly clash.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Mix`](super::Mix).
            pub fn mix(&self) -> MixBuilder<S> {
                MixBuilder::new(self.sender.clone())
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

        mod mix {
            //! `spec.json#/operations/Mix`: members that nearly clash.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Zone;

            /// Members that nearly clash.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`MixError`].
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
            /// let output = client.mix().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct Mix {
                /// Up.
                pub plus_1: Option<String>,
                /// Down.
                pub minus_1: Option<String>,
                /// One spelling.
                pub dns_format: Option<String>,
                /// The other.
                pub dns_format_old: Option<String>,
                /// An id.
                pub id: Option<String>,
                /// Would be the setter.
                pub id_set: Option<String>,
                /// Would be a method.
                pub build_: Option<String>,
                /// One.
                pub score: Option<String>,
                /// Other.
                pub plain_score: Option<String>,
            }

            impl rt::Structure for Mix {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Mix",
                        members: &[
                            rt::Member::body("plus_1", "+1"),
                            rt::Member::body("minus_1", "-1"),
                            rt::Member::body("dns_format", "DNSFormat"),
                            rt::Member::body("dns_format_old", "DnsFormat"),
                            rt::Member::body("id", "id"),
                            rt::Member::body("id_set", "set_id"),
                            rt::Member::body("build_", "build"),
                            rt::Member::body("score", "_score"),
                            rt::Member::body("plain_score", "score"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.plus_1),
                        1 => rt::Field::value(&self.minus_1),
                        2 => rt::Field::value(&self.dns_format),
                        3 => rt::Field::value(&self.dns_format_old),
                        4 => rt::Field::value(&self.id),
                        5 => rt::Field::value(&self.id_set),
                        6 => rt::Field::value(&self.build_),
                        7 => rt::Field::value(&self.score),
                        8 => rt::Field::value(&self.plain_score),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.plus_1),
                        1 => rt::Field::slot(&mut self.minus_1),
                        2 => rt::Field::slot(&mut self.dns_format),
                        3 => rt::Field::slot(&mut self.dns_format_old),
                        4 => rt::Field::slot(&mut self.id),
                        5 => rt::Field::slot(&mut self.id_set),
                        6 => rt::Field::slot(&mut self.build_),
                        7 => rt::Field::slot(&mut self.score),
                        8 => rt::Field::slot(&mut self.plain_score),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl Mix {
                /// Starts with nothing set.
                pub fn builder() -> MixBuilder {
                    MixBuilder::new(())
                }
            }

            /// Puts together a [`Mix`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct MixBuilder<C = ()> {
                client: C,
                value: Mix,
            }

            impl<C> MixBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> MixBuilder<C> {
                /// Up.
                pub fn plus_1(mut self, plus_1: impl Into<String>) -> Self {
                    self.value.plus_1 = Some(plus_1.into());
                    self
                }

                /// As [`plus_1`](Self::plus_1); `None` leaves it out.
                pub fn set_plus_1(mut self, plus_1: Option<String>) -> Self {
                    self.value.plus_1 = plus_1;
                    self
                }

                /// Down.
                pub fn minus_1(mut self, minus_1: impl Into<String>) -> Self {
                    self.value.minus_1 = Some(minus_1.into());
                    self
                }

                /// As [`minus_1`](Self::minus_1); `None` leaves it out.
                pub fn set_minus_1(mut self, minus_1: Option<String>) -> Self {
                    self.value.minus_1 = minus_1;
                    self
                }

                /// One spelling.
                pub fn dns_format(mut self, dns_format: impl Into<String>) -> Self {
                    self.value.dns_format = Some(dns_format.into());
                    self
                }

                /// As [`dns_format`](Self::dns_format); `None` leaves it out.
                pub fn set_dns_format(mut self, dns_format: Option<String>) -> Self {
                    self.value.dns_format = dns_format;
                    self
                }

                /// The other.
                pub fn dns_format_old(mut self, dns_format_old: impl Into<String>) -> Self {
                    self.value.dns_format_old = Some(dns_format_old.into());
                    self
                }

                /// As [`dns_format_old`](Self::dns_format_old); `None` leaves it out.
                pub fn set_dns_format_old(mut self, dns_format_old: Option<String>) -> Self {
                    self.value.dns_format_old = dns_format_old;
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

                /// Would be the setter.
                pub fn id_set(mut self, id_set: impl Into<String>) -> Self {
                    self.value.id_set = Some(id_set.into());
                    self
                }

                /// As [`id_set`](Self::id_set); `None` leaves it out.
                pub fn set_id_set(mut self, id_set: Option<String>) -> Self {
                    self.value.id_set = id_set;
                    self
                }

                /// Would be a method.
                pub fn build_(mut self, build_: impl Into<String>) -> Self {
                    self.value.build_ = Some(build_.into());
                    self
                }

                /// As [`build_`](Self::build_); `None` leaves it out.
                pub fn set_build(mut self, build_: Option<String>) -> Self {
                    self.value.build_ = build_;
                    self
                }

                /// One.
                pub fn score(mut self, score: impl Into<String>) -> Self {
                    self.value.score = Some(score.into());
                    self
                }

                /// As [`score`](Self::score); `None` leaves it out.
                pub fn set_score(mut self, score: Option<String>) -> Self {
                    self.value.score = score;
                    self
                }

                /// Other.
                pub fn plain_score(mut self, plain_score: impl Into<String>) -> Self {
                    self.value.plain_score = Some(plain_score.into());
                    self
                }

                /// As [`plain_score`](Self::plain_score); `None` leaves it out.
                pub fn set_plain_score(mut self, plain_score: Option<String>) -> Self {
                    self.value.plain_score = plain_score;
                    self
                }

                /// The finished value.
                pub fn build(self) -> Mix {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Mix>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Mix>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for Mix {
                type Output = MixOutput;
                type Error = MixError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Mix",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/mix",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[
                        rt::Code::new("A.B", rt::ErrorKind::Invalid),
                        rt::Code::new("A-B", rt::ErrorKind::Conflict),
                    ],
                    examples: &[],
                };
            }

            /// What [`Mix`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct MixOutput {
                /// A zone.
                pub zone: Option<Zone>,
            }

            impl rt::Structure for MixOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "MixOutput",
                        members: &[rt::Member::body("zone", "zone")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.zone),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.zone),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Mix` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum MixError {
                /// With a dot.
                ///
                /// Code `A.B`.
                AB,
                /// With a dash.
                ///
                /// Code `A-B`.
                Dashed,
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for MixError {
                const VARIANTS: &'static [Self] = &[Self::AB, Self::Dashed];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use mix::{Mix, MixBuilder, MixError, MixOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Near clashes",
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

        // spec.json#/types/Zone
        /// A zone.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Zone {
            /// West.
            EtcGmtPlus11,
            /// East.
            EtcGmt11,
            /// Up.
            Name,
            /// Down.
            NameDescending,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl Zone {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::EtcGmtPlus11 => "Etc/GMT+11",
                    Self::EtcGmt11 => "Etc/GMT-11",
                    Self::Name => "name",
                    Self::NameDescending => "-name",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for Zone {
            fn from(value: &str) -> Self {
                match value {
                    "Etc/GMT+11" => Self::EtcGmtPlus11,
                    "Etc/GMT-11" => Self::EtcGmt11,
                    "name" => Self::Name,
                    "-name" => Self::NameDescending,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for Zone {
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

        impl rt::TextEnumSlot for Zone {
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
