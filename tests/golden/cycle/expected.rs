//! Typed clients of cloud APIs, generated from specs that a person can read.
//!
//! Each service is a module behind a cargo feature of its name. The features `async` and `blocking` bring a
//! transport; without them, give the client one of your own. With `stream`, the lists of an async client are
//! streams, see [`specwright_runtime::paging`]. With `tracing`, every call is a span, see
//! [`specwright_runtime::observe`].
//!
//! Four features are on by default, and off with `default-features = false` unless another crate of the build asks
//! for them. Without `profiles`, credentials are only looked for in the environment: no file is read, and no program
//! that a file names is run. Without `patterns`, neither values nor the names of regions are held against the
//! regular expressions of the documentation: what does not match is then refused by the service, or its host is not
//! found. Without `proxies`, the async transport refuses what the environment would send over a proxy, unless it is
//! told not to obey it. Without `scripted`, there is no transport for tests.
//!
//! Code that uses a client is tested without a network by giving it a `Scripted` transport: `script.on::<…>()`
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

        rt::client! {
            /// A client of Cycles.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Sends a tree.
                ///
                /// Required: [`tree`](super::Grow::tree).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Grow`](super::Grow).
                grow() -> GrowBuilder;
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

            rt::structure! {
                /// Sends a tree.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`GrowError`].
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
                pub struct Grow {
                    /// The root.
                    pub tree: Node = body("tree").required(), takes(Node) -> [C, rt::Set];
                }
                builder GrowBuilder<C>,
                mod required {
                    S1: tree, "the required member `tree` is not set", "call `.tree(…)` before this";
                }
            }

            rt::operation! {
                Grow -> Result<GrowOutput, GrowError>;
                SERVICE "Grow": POST("/tree").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`Grow`] answers.
                #[derive(Default)]
                pub struct GrowOutput {
                    /// The root.
                    pub tree: Option<Node> = body("tree"),
                    /// A ring.
                    pub ring: Option<Ring> = body("ring"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Grow` lists.
                pub enum GrowError {}
            }
        }

        pub use grow::*;
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
                content_type: "application/json",
                lists: rt::ListStyle::Indexed(1),
                ..rt::Protocol::PLAIN
            },
            endpoint: rt::EndpointRules { template: Some("https://api.example.com"), ..rt::EndpointRules::NONE },
            auth: &[rt::AuthScheme::Token { header: "X-Token" }],
            credentials_env: rt::CredentialsEnv::NONE,
            errors: rt::ErrorRules {
                read: &[
                    rt::ErrorRead {
                        code: &[rt::Source::Pointer("/code")],
                        message: &[rt::Source::Pointer("/message")],
                        ..rt::ErrorRead::NONE
                    },
                ],
                ..rt::ErrorRules::NONE
            },
            ..rt::SERVICE
        };
    }
    mod types {
        //! Structures and enums that operations share.

        use specwright_runtime as rt;

        // spec.json#/types/Node
        rt::structure! {
            /// A node.
            #[derive(Default)]
            pub struct Node {
                /// A name.
                pub name: Option<String> = body("name"), takes(impl Into<String>), set_name;
                /// Holds itself by value.
                pub next: Option<rt::Boxed<Node>> = body("next"), takes(impl Into<rt::Boxed<Node>>), set_next;
                /// Holds itself in a list.
                pub children: Option<Vec<Node>> = body("children"), takes(impl IntoIterator<Item = Node>), set_children;
                /// Holds itself in a map.
                pub by_name: Option<rt::Map<Node>> = body("by_name"),
                    takes(impl IntoIterator<Item = (impl Into<String>, Node)>), set_by_name;
            }
            builder NodeBuilder
        }

        // spec.json#/types/Ring
        rt::structure! {
            /// One half of a ring.
            #[derive(Default)]
            pub struct Ring {
                /// The other half.
                pub half: Option<rt::Boxed<Half>> = body("half"),
            }
        }

        // spec.json#/types/Half
        rt::structure! {
            /// The other half.
            #[derive(Default)]
            pub struct Half {
                /// The first half.
                pub ring: Option<rt::Boxed<Ring>> = body("ring"),
                /// A size.
                pub size: Option<i32> = body("size"),
            }
        }
    }

    pub use client::*;
    pub use operation::*;
    pub use service::SERVICE;
    pub use types::*;
}

#[cfg(feature = "scripted")]
pub use specwright_runtime::{Answer, Fault, On, Scripted};
pub use specwright_runtime::{
    Answered, AnyCode, AnyError, AttemptReport, Blob, BlobError, BlockingClient,
    BlockingTransport, Boxed, Cached, CallEnd, CallReport, Cause, Client, Config,
    ConfigError, Credentials, CredentialsChain, CredentialsError, Endpoint, Error,
    ErrorKind, IssueCredentials, Items, Limits, Map, Observe, Operation, OperationError,
    Options, Overrides, Pages, Paginated, ProvideCredentials, Reply, RetryAdvice,
    RetryPolicy, Secret, Sender, Sending, Service, Set, Setup, SignIn, Signing, Subject,
    Timestamp, TimestampError, Transport, TransportError, UnlistedNumber, UnlistedText,
    Unset, Vanishing, Violation, Violations, Waiting, bytes, http, transport,
};

fn main() {}
