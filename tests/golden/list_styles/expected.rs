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

/// Lists, behind the feature `spec`.
pub mod spec {
    //! Lists, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::TagAllBuilder;
        use super::service::SERVICE;

        /// A client of Lists.
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

            /// Tags things.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`TagAll`](super::TagAll).
            pub fn tag_all(&self) -> TagAllBuilder<S> {
                TagAllBuilder::new(self.sender.clone())
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

        mod tag_all {
            //! `spec.json#/operations/TagAll`: tags things.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Tag;

            /// Tags things.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`TagAllError`].
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
            /// let output = client.tag_all().send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct TagAll {
                /// As the protocol says.
                pub plain: Option<Vec<String>>,
                /// Counted from zero.
                pub zero: Option<Vec<i32>>,
                /// The name repeated.
                pub again: Option<Vec<bool>>,
                /// Joined.
                pub joined: Option<Vec<String>>,
                /// JSON in a text.
                pub text: Option<Vec<Tag>>,
                /// Structures.
                pub tags: Option<Vec<Tag>>,
                /// Lists of lists.
                pub nested: Option<Vec<Vec<String>>>,
            }

            impl rt::Structure for TagAll {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "TagAll",
                        members: &[
                            rt::Member::query("plain", "Plain"),
                            rt::Member::query("zero", "Zero").list(rt::ListStyle::Indexed(0)),
                            rt::Member::query("again", "Again").list(rt::ListStyle::Repeated),
                            rt::Member::query("joined", "Joined").list(rt::ListStyle::CommaJoined),
                            rt::Member::query("text", "Text").list(rt::ListStyle::Json),
                            rt::Member::query("tags", "Tags"),
                            rt::Member::query("nested", "Nested"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.plain),
                        1 => rt::Field::value(&self.zero),
                        2 => rt::Field::value(&self.again),
                        3 => rt::Field::value(&self.joined),
                        4 => rt::Field::value(&self.text),
                        5 => rt::Field::value(&self.tags),
                        6 => rt::Field::value(&self.nested),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.plain),
                        1 => rt::Field::slot(&mut self.zero),
                        2 => rt::Field::slot(&mut self.again),
                        3 => rt::Field::slot(&mut self.joined),
                        4 => rt::Field::slot(&mut self.text),
                        5 => rt::Field::slot(&mut self.tags),
                        6 => rt::Field::slot(&mut self.nested),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl TagAll {
                /// Starts with nothing set.
                pub fn builder() -> TagAllBuilder {
                    TagAllBuilder::new(())
                }
            }

            /// Puts together a [`TagAll`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct TagAllBuilder<C = ()> {
                client: C,
                value: TagAll,
            }

            impl<C> TagAllBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> TagAllBuilder<C> {
                /// As the protocol says.
                pub fn plain(mut self, plain: impl IntoIterator<Item = impl Into<String>>) -> Self {
                    self.value.plain = Some(plain.into_iter().map(Into::into).collect());
                    self
                }

                /// As [`plain`](Self::plain); `None` leaves it out.
                pub fn set_plain(mut self, plain: Option<Vec<String>>) -> Self {
                    self.value.plain = plain;
                    self
                }

                /// Counted from zero.
                pub fn zero(mut self, zero: impl IntoIterator<Item = i32>) -> Self {
                    self.value.zero = Some(zero.into_iter().collect());
                    self
                }

                /// As [`zero`](Self::zero); `None` leaves it out.
                pub fn set_zero(mut self, zero: Option<Vec<i32>>) -> Self {
                    self.value.zero = zero;
                    self
                }

                /// The name repeated.
                pub fn again(mut self, again: impl IntoIterator<Item = bool>) -> Self {
                    self.value.again = Some(again.into_iter().collect());
                    self
                }

                /// As [`again`](Self::again); `None` leaves it out.
                pub fn set_again(mut self, again: Option<Vec<bool>>) -> Self {
                    self.value.again = again;
                    self
                }

                /// Joined.
                pub fn joined(
                    mut self,
                    joined: impl IntoIterator<Item = impl Into<String>>,
                ) -> Self {
                    self.value.joined = Some(joined.into_iter().map(Into::into).collect());
                    self
                }

                /// As [`joined`](Self::joined); `None` leaves it out.
                pub fn set_joined(mut self, joined: Option<Vec<String>>) -> Self {
                    self.value.joined = joined;
                    self
                }

                /// JSON in a text.
                pub fn text(mut self, text: impl IntoIterator<Item = Tag>) -> Self {
                    self.value.text = Some(text.into_iter().collect());
                    self
                }

                /// As [`text`](Self::text); `None` leaves it out.
                pub fn set_text(mut self, text: Option<Vec<Tag>>) -> Self {
                    self.value.text = text;
                    self
                }

                /// Structures.
                pub fn tags(mut self, tags: impl IntoIterator<Item = Tag>) -> Self {
                    self.value.tags = Some(tags.into_iter().collect());
                    self
                }

                /// As [`tags`](Self::tags); `None` leaves it out.
                pub fn set_tags(mut self, tags: Option<Vec<Tag>>) -> Self {
                    self.value.tags = tags;
                    self
                }

                /// Lists of lists.
                pub fn nested(mut self, nested: impl IntoIterator<Item = Vec<String>>) -> Self {
                    self.value.nested = Some(nested.into_iter().collect());
                    self
                }

                /// As [`nested`](Self::nested); `None` leaves it out.
                pub fn set_nested(mut self, nested: Option<Vec<Vec<String>>>) -> Self {
                    self.value.nested = nested;
                    self
                }

                /// The finished value.
                pub fn build(self) -> TagAll {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<TagAll>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<TagAll>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }
            }

            impl rt::Operation for TagAll {
                type Output = TagAllOutput;
                type Error = TagAllError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "TagAll",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`TagAll`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct TagAllOutput {}

            impl rt::Structure for TagAllOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "TagAllOutput",
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

            /// The error codes that the documentation of `TagAll` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum TagAllError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for TagAllError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use tag_all::{TagAll, TagAllBuilder, TagAllError, TagAllOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Lists",
            api_version: "v1",
            protocol: rt::Protocol {
                family: rt::Family::RpcQuery,
                action: Some(rt::Selector::Query("Action")),
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

        // spec.json#/types/Tag
        /// A tag.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Tag {
            /// A name.
            pub key: Option<String>,
            /// Values.
            pub values: Option<Vec<String>>,
        }

        impl rt::Structure for Tag {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Tag",
                    members: &[
                        rt::Member::body("key", "Key"),
                        rt::Member::body("values", "Values"),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.key),
                    1 => rt::Field::value(&self.values),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.key),
                    1 => rt::Field::slot(&mut self.values),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl Tag {
            /// Starts with nothing set.
            pub fn builder() -> TagBuilder {
                TagBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`Tag`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct TagBuilder {
            value: Tag,
        }

        impl TagBuilder {
            /// A name.
            pub fn key(mut self, key: impl Into<String>) -> Self {
                self.value.key = Some(key.into());
                self
            }

            /// As [`key`](Self::key); `None` leaves it out.
            pub fn set_key(mut self, key: Option<String>) -> Self {
                self.value.key = key;
                self
            }

            /// Values.
            pub fn values(
                mut self,
                values: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.value.values = Some(values.into_iter().map(Into::into).collect());
                self
            }

            /// As [`values`](Self::values); `None` leaves it out.
            pub fn set_values(mut self, values: Option<Vec<String>>) -> Self {
                self.value.values = values;
                self
            }

            /// The finished value.
            pub fn build(self) -> Tag {
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
