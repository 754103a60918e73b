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

/// 文字, behind the feature `spec`.
pub mod spec {
    //! 文字, API version v1.
    //!
    //! Names that are not ASCII: 中文, Ελληνικά, кириллица.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::查询证书Builder;
        use super::service::SERVICE;

        /// A client of 文字.
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

            /// 查询一张证书。
            ///
            /// Required: [`名称`](super::查询证书::名称).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`查询证书`](super::查询证书).
            pub fn 查询证书(&self) -> 查询证书Builder<S> {
                查询证书Builder::new(self.sender.clone())
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

        mod u67e5u8be2u8bc1u4e66 {
            //! `spec.json#/operations/查询证书`: 查询一张证书。

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{状态, 项};

            /// 查询一张证书。
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`查询证书Error`].
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
            /// let output = client.查询证书().名称("…").send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct 查询证书 {
                /// 证书的名称。
                pub 名称: String,
                /// A state.
                pub 状态: Option<状态>,
                /// Eine Größe.
                pub gr_e: Option<i32>,
            }

            impl rt::Structure for 查询证书 {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "查询证书",
                        members: &[
                            rt::Member::body("名称", "名称").required(),
                            rt::Member::body("状态", "状态"),
                            rt::Member::body("gr_e", "Größe"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.名称),
                        1 => rt::Field::value(&self.状态),
                        2 => rt::Field::value(&self.gr_e),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.名称),
                        1 => rt::Field::slot(&mut self.状态),
                        2 => rt::Field::slot(&mut self.gr_e),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self {
                        名称: rt::Field::empty(),
                        状态: rt::Field::empty(),
                        gr_e: rt::Field::empty(),
                    }
                }
            }

            impl 查询证书 {
                /// Starts with nothing set.
                pub fn builder() -> 查询证书Builder {
                    查询证书Builder::new(())
                }
            }

            /// Puts together a [`查询证书`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct 查询证书Builder<C = (), S1 = rt::Unset> {
                client: C,
                value: 查询证书,
                state: rt::State<(S1,)>,
            }

            impl<C> 查询证书Builder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> 查询证书Builder<C, S1> {
                /// 证书的名称。
                pub fn 名称(
                    mut self,
                    名称: impl Into<String>,
                ) -> 查询证书Builder<C, rt::Set> {
                    self.value.名称 = 名称.into();
                    self.proceed()
                }

                /// A state.
                pub fn 状态(mut self, 状态: 状态) -> Self {
                    self.value.状态 = Some(状态);
                    self
                }

                /// As [`状态`](Self::状态); `None` leaves it out.
                pub fn set_状态(mut self, 状态: Option<状态>) -> Self {
                    self.value.状态 = 状态;
                    self
                }

                /// Eine Größe.
                pub fn gr_e(mut self, gr_e: i32) -> Self {
                    self.value.gr_e = Some(gr_e);
                    self
                }

                /// As [`gr_e`](Self::gr_e); `None` leaves it out.
                pub fn set_gr_e(mut self, gr_e: Option<i32>) -> Self {
                    self.value.gr_e = gr_e;
                    self
                }

                /// The finished value.
                pub fn build(self) -> 查询证书
                where
                    S1: required::名称,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<查询证书>
                where
                    C: rt::Sender,
                    S1: required::名称,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<查询证书>
                where
                    C: rt::Sender,
                    S1: required::名称,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> 查询证书Builder<C, T1> {
                    查询证书Builder {
                        client: self.client,
                        value: self.value,
                        state: rt::State::default(),
                    }
                }
            }

            mod required {
                #[diagnostic::on_unimplemented(
                    message = "the required member `名称` is not set",
                    label = "call `.名称(…)` before this"
                )]
                pub trait 名称 {}
                impl 名称 for super::rt::Set {}
            }

            impl rt::Operation for 查询证书 {
                type Output = 查询证书Output;
                type Error = 查询证书Error;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "查询证书",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/certificates",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`查询证书`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct 查询证书Output {
                /// An item.
                pub 项: Option<项>,
            }

            impl rt::Structure for 查询证书Output {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "查询证书Output",
                        members: &[rt::Member::body("项", "项")],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.项),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.项),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `查询证书` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum 查询证书Error {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for 查询证书Error {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use u67e5u8be2u8bc1u4e66::{
            查询证书, 查询证书Builder, 查询证书Error, 查询证书Output,
        };
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "文字",
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

        // spec.json#/types/项
        /// An item.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct 项 {
            /// A number.
            pub 编号: Option<String>,
        }

        impl rt::Structure for 项 {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "项",
                    members: &[rt::Member::body("编号", "编号")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.编号),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.编号),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        // spec.json#/types/状态
        /// A state.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum 状态 {
            /// On.
            启用,
            /// Off.
            停用,
            /// Stopped.
            Stop,
            /// A value that the documentation does not list. It is kept, and written back unchanged.
            Unlisted(rt::UnlistedText),
        }

        impl 状态 {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    Self::启用 => "启用",
                    Self::停用 => "停用",
                    Self::Stop => "stop:停止",
                    Self::Unlisted(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for 状态 {
            fn from(value: &str) -> Self {
                match value {
                    "启用" => Self::启用,
                    "停用" => Self::停用,
                    "stop:停止" => Self::Stop,
                    value => Self::Unlisted(rt::UnlistedText::new(value)),
                }
            }
        }

        impl rt::Field for 状态 {
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

        impl rt::TextEnumSlot for 状态 {
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
