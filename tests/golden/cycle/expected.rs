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

/// Cycles, behind the feature `spec`.
pub mod spec {
    //! Cycles, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::GrowBuilder;
        use super::service::SERVICE;

        /// A client of Cycles.
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

            /// Sends a tree.
            ///
            /// Required: [`tree`](super::Grow::tree).
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// All members, limits and errors: [`Grow`](super::Grow).
            pub fn grow(&self) -> GrowBuilder<S> {
                GrowBuilder::new(self.sender.clone())
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

        mod grow {
            //! `spec.json#/operations/Grow`: sends a tree.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Node, Ring};

            /// Sends a tree.
            ///
            /// Retries: safe, twice has the same effect as once.
            ///
            /// Errors: [`GrowError`].
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
            /// let output = client.grow().tree(Node::builder().build()).send().await?;
            /// println!("{output:?}");
            /// # Ok(())
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Grow {
                /// The root.
                pub tree: Node,
            }

            impl rt::Structure for Grow {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "Grow",
                        members: &[rt::Member::body("tree", "tree").required()],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.tree),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.tree),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self { tree: rt::Field::empty() }
                }
            }

            impl Grow {
                /// Starts with nothing set.
                pub fn builder() -> GrowBuilder {
                    GrowBuilder::new(())
                }
            }

            /// Puts together a [`Grow`].
            #[derive(Clone, Debug)]
            #[must_use = "it does nothing before it is built or sent"]
            pub struct GrowBuilder<C = (), S1 = rt::Unset> {
                client: C,
                value: Grow,
                state: rt::State<(S1,)>,
            }

            impl<C> GrowBuilder<C> {
                pub(crate) fn new(client: C) -> Self {
                    Self {
                        client,
                        value: rt::Structure::empty(),
                        state: rt::State::default(),
                    }
                }
            }

            impl<C, S1> GrowBuilder<C, S1> {
                /// The root.
                pub fn tree(mut self, tree: Node) -> GrowBuilder<C, rt::Set> {
                    self.value.tree = tree;
                    self.proceed()
                }

                /// The finished value.
                pub fn build(self) -> Grow
                where
                    S1: required::tree,
                {
                    self.value
                }

                /// Sends it with the client that the builder was taken from.
                pub fn send(self) -> C::Sent<Grow>
                where
                    C: rt::Sender,
                    S1: required::tree,
                {
                    self.client.send(self.value)
                }

                /// As [`send`](Self::send), with status, request id and number of attempts.
                pub fn send_detailed(self) -> C::Detailed<Grow>
                where
                    C: rt::Sender,
                    S1: required::tree,
                {
                    self.client.send_detailed(self.value)
                }

                fn proceed<T1>(self) -> GrowBuilder<C, T1> {
                    GrowBuilder {
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
                    message = "the required member `tree` is not set",
                    label = "call `.tree(…)` before this"
                )]
                pub trait tree {}
                impl tree for super::rt::Set {}
            }

            impl rt::Operation for Grow {
                type Output = GrowOutput;
                type Error = GrowError;

                const SPEC: &'static rt::OperationSpec = &rt::OperationSpec {
                    name: "Grow",
                    service: &SERVICE,
                    method: rt::http::Method::POST,
                    path: "/tree",
                    success: 200,
                    retry: rt::RetrySafety::Idempotent,
                    anonymous: false,
                    rate_limit: None,
                    codes: &[],
                    examples: &[],
                };
            }

            /// What [`Grow`] answers.
            #[derive(Clone, Debug, PartialEq, Default)]
            #[non_exhaustive]
            pub struct GrowOutput {
                /// The root.
                pub tree: Option<Node>,
                /// A ring.
                pub ring: Option<Ring>,
            }

            impl rt::Structure for GrowOutput {
                fn shape(&self) -> &'static rt::Shape {
                    static SHAPE: rt::Shape = rt::Shape {
                        name: "GrowOutput",
                        members: &[
                            rt::Member::body("tree", "tree"),
                            rt::Member::body("ring", "ring"),
                        ],
                        rules: &[],
                    };
                    &SHAPE
                }

                fn get(&self, index: usize) -> rt::Value<'_> {
                    match index {
                        0 => rt::Field::value(&self.tree),
                        1 => rt::Field::value(&self.ring),
                        _ => rt::Value::Absent,
                    }
                }

                fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                    match index {
                        0 => rt::Field::slot(&mut self.tree),
                        1 => rt::Field::slot(&mut self.ring),
                        _ => rt::Slot::Ignore,
                    }
                }

                fn empty() -> Self {
                    Self::default()
                }
            }

            /// The error codes that the documentation of `Grow` lists.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum GrowError {
                /// A code that the documentation does not list; see [`rt::Error::raw_code`].
                Unlisted,
            }

            impl rt::OperationError for GrowError {
                const VARIANTS: &'static [Self] = &[];

                const UNLISTED: Self = Self::Unlisted;
            }
        }

        pub use grow::{Grow, GrowBuilder, GrowError, GrowOutput};
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Cycles",
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

        // spec.json#/types/Node
        /// A node.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Node {
            /// A name.
            pub name: Option<String>,
            /// Holds itself by value.
            pub next: Option<rt::Boxed<Node>>,
            /// Holds itself in a list.
            pub children: Option<Vec<Node>>,
            /// Holds itself in a map.
            pub by_name: Option<rt::Map<Node>>,
        }

        impl rt::Structure for Node {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Node",
                    members: &[
                        rt::Member::body("name", "name"),
                        rt::Member::body("next", "next"),
                        rt::Member::body("children", "children"),
                        rt::Member::body("by_name", "by_name"),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.name),
                    1 => rt::Field::value(&self.next),
                    2 => rt::Field::value(&self.children),
                    3 => rt::Field::value(&self.by_name),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.name),
                    1 => rt::Field::slot(&mut self.next),
                    2 => rt::Field::slot(&mut self.children),
                    3 => rt::Field::slot(&mut self.by_name),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        impl Node {
            /// Starts with nothing set.
            pub fn builder() -> NodeBuilder {
                NodeBuilder {
                    value: rt::Structure::empty(),
                }
            }
        }

        /// Puts together a [`Node`].
        #[derive(Clone, Debug)]
        #[must_use = "it does nothing before it is built or sent"]
        pub struct NodeBuilder {
            value: Node,
        }

        impl NodeBuilder {
            /// A name.
            pub fn name(mut self, name: impl Into<String>) -> Self {
                self.value.name = Some(name.into());
                self
            }

            /// As [`name`](Self::name); `None` leaves it out.
            pub fn set_name(mut self, name: Option<String>) -> Self {
                self.value.name = name;
                self
            }

            /// Holds itself by value.
            pub fn next(mut self, next: impl Into<rt::Boxed<Node>>) -> Self {
                self.value.next = Some(next.into());
                self
            }

            /// As [`next`](Self::next); `None` leaves it out.
            pub fn set_next(mut self, next: Option<rt::Boxed<Node>>) -> Self {
                self.value.next = next;
                self
            }

            /// Holds itself in a list.
            pub fn children(mut self, children: impl IntoIterator<Item = Node>) -> Self {
                self.value.children = Some(children.into_iter().collect());
                self
            }

            /// As [`children`](Self::children); `None` leaves it out.
            pub fn set_children(mut self, children: Option<Vec<Node>>) -> Self {
                self.value.children = children;
                self
            }

            /// Holds itself in a map.
            pub fn by_name(
                mut self,
                by_name: impl IntoIterator<Item = (impl Into<String>, Node)>,
            ) -> Self {
                self.value.by_name = Some(
                    by_name.into_iter().map(|(name, value)| (name.into(), value)).collect(),
                );
                self
            }

            /// As [`by_name`](Self::by_name); `None` leaves it out.
            pub fn set_by_name(mut self, by_name: Option<rt::Map<Node>>) -> Self {
                self.value.by_name = by_name;
                self
            }

            /// The finished value.
            pub fn build(self) -> Node {
                self.value
            }
        }

        // spec.json#/types/Ring
        /// One half of a ring.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Ring {
            /// The other half.
            pub half: Option<rt::Boxed<Half>>,
        }

        impl rt::Structure for Ring {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Ring",
                    members: &[rt::Member::body("half", "half")],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.half),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.half),
                    _ => rt::Slot::Ignore,
                }
            }

            fn empty() -> Self {
                Self::default()
            }
        }

        // spec.json#/types/Half
        /// The other half.
        #[derive(Clone, Debug, PartialEq, Default)]
        #[non_exhaustive]
        pub struct Half {
            /// The first half.
            pub ring: Option<rt::Boxed<Ring>>,
            /// A size.
            pub size: Option<i32>,
        }

        impl rt::Structure for Half {
            fn shape(&self) -> &'static rt::Shape {
                static SHAPE: rt::Shape = rt::Shape {
                    name: "Half",
                    members: &[
                        rt::Member::body("ring", "ring"),
                        rt::Member::body("size", "size"),
                    ],
                    rules: &[],
                };
                &SHAPE
            }

            fn get(&self, index: usize) -> rt::Value<'_> {
                match index {
                    0 => rt::Field::value(&self.ring),
                    1 => rt::Field::value(&self.size),
                    _ => rt::Value::Absent,
                }
            }

            fn slot(&mut self, index: usize) -> rt::Slot<'_> {
                match index {
                    0 => rt::Field::slot(&mut self.ring),
                    1 => rt::Field::slot(&mut self.size),
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
