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

/// Pages by token, behind the feature `spec`.
pub mod spec {
    //! Pages by token, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::ListBuilder;
        use super::service::SERVICE;

        /// A client of Pages by token.
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

            /// Lists things.
            ///
            /// Answers one page. [`items`](super::ListBuilder::items) walks over the items of all pages, [`pages`](super::ListBuilder::pages) over the pages.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// All members, limits and errors: [`List`](super::List).
            pub fn list(&self) -> ListBuilder<S> {
                ListBuilder::new(self.sender.clone())
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

        mod list {
            //! `spec.json#/operations/List`: lists things.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Thing;

            /// Lists things.
            ///
            /// Answers one page. [`items`](super::ListBuilder::items) walks over the items of all pages, [`pages`](super::ListBuilder::pages) over the pages.
            ///
            /// Retries: safe, it changes nothing.
            ///
            /// Errors: [`ListError`].
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
            /// let mut items = client.list().items();
            /// while let Some(item) = items.next().await {
            ///     let item = item?;
            ///     println!("{item:?}");
            /// }
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct List {
                /// Where to go on.
                pub cursor: Option<String>,
                /// Size of a page.
                pub limit: Option<i32>,
            }

            impl rt::Structure for List {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "List",
                        members: &[
                            rt::Member::query("cursor", "cursor"),
                            rt::Member::query("limit", "limit"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.cursor),
                        1 => rt::Field::value(&self.limit),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.cursor),
                        1 => rt::Field::slot(&mut self.limit),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            impl List {
                /// Starts with nothing set.
                pub fn builder() -> ListBuilder {
                    ListBuilder::new(())
                }
            }

            /// Puts together a [`List`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct ListBuilder<C = ()> {
                client: C,
                value: List,
            }

            impl<C> ListBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                    }
                }
            }

            impl<C> ListBuilder<C> {
                /// Where to go on.
                pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
                    self.value.cursor = Some(cursor.into());
                    self
                }

                /// As [`cursor`](Self::cursor); `None` leaves it out.
                pub fn set_cursor(mut self, cursor: Option<String>) -> Self {
                    self.value.cursor = cursor;
                    self
                }

                /// Size of a page.
                pub fn limit(mut self, limit: i32) -> Self {
                    self.value.limit = Some(limit);
                    self
                }

                /// As [`limit`](Self::limit); `None` leaves it out.
                pub fn set_limit(mut self, limit: Option<i32>) -> Self {
                    self.value.limit = limit;
                    self
                }

                /// The finished value.
                pub fn build(self) -> List {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<List>
                where
                    C: rt::Sender,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<List>
                where
                    C: rt::Sender,
                {
                    self.client.send_detailed(self.value)
                }

                /// The pages, from the one that is asked for.
                pub fn pages(self) -> rt::Pages<C, List> {
                    rt::Pages::new(self.client, self.value)
                }

                /// The items of all pages, from the one that is asked for.
                pub fn items(self) -> rt::Items<C, List> {
                    rt::Items::new(self.client, self.value)
                }
            }

            impl rt::Operation for List {
                type Output = ListOutput;
                type Error = ListError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "List",
                    service: &SERVICE,
                    method: rt::http::Method::GET,
                    path: "/things",
                    success: 200,
                    retry: rt::RetrySafety::ReadOnly,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            impl rt::Paginated for List {
                type Item = Thing;

                const PAGING: &'static rt::Paging = &rt::Paging {
                    items: 0,
                    style: rt::PagingStyle::Token {
                        input: 0,
                        output: 1,
                    },
                };

                fn items(page: Self::Output) -> Vec<Self::Item> {
                    page.things.unwrap_or_default()
                }
            }

            /// What [`List`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct ListOutput {
                /// The things.
                pub things: Option<Vec<Thing>>,
                /// Where to go on.
                pub next: Option<String>,
            }

            impl rt::Structure for ListOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "ListOutput",
                        members: &[
                            rt::Member::body("things", "things"),
                            rt::Member::body("next", "next"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.things),
                        1 => rt::Field::value(&self.next),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.things),
                        1 => rt::Field::slot(&mut self.next),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `List` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum ListError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for ListError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use list::{List, ListBuilder, ListError, ListOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Pages by token",
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

        // spec.json#/types/Thing
        /// A thing.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Thing {
            /// An id.
            pub id: Option<String>,
        }

        impl rt::Structure for Thing {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Thing",
                    members: &[rt::Member::body("id", "id")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.id),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.id),
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
