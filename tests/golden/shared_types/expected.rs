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

/// Shared types, behind the feature `spec`.
pub mod spec {
    //! Shared types, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{CreateBuilder, GetBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Shared types.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Creates.
                ///
                /// Required: [`thing`](super::Create::thing).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Create`](super::Create).
                create() -> CreateBuilder;
                /// Reads.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Get`](super::Get).
                get() -> GetBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod create {
            //! `spec.json#/operations/Create`: creates.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Thing;

            rt::structure! {
                /// Creates.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`CreateError`].
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
                /// let output = client
                ///     .create()
                ///     .thing(Thing::builder().name("…").build())
                ///     .send()
                ///     .await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Create {
                    /// The thing.
                    pub thing: Thing = body("thing").required(), takes(Thing) -> [C, rt::Set];
                }
                builder CreateBuilder<C>,
                mod required {
                    S1: thing, "the required member `thing` is not set", "call `.thing(…)` before this";
                }
            }

            rt::operation! {
                Create -> Result<Thing, CreateError>;
                SERVICE "Create": POST("/things").retry(rt::RetrySafety::Idempotent);
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Create` lists.
                pub enum CreateError {}
            }
        }
        mod get {
            //! `spec.json#/operations/Get`: reads.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Thing;

            rt::structure! {
                /// Reads.
                ///
                /// Retries: safe, it changes nothing. Errors: [`GetError`].
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
                #[derive(Default)]
                pub struct Get {}
                builder GetBuilder<C>
            }

            rt::operation! {
                Get -> Result<Thing, GetError>;
                SERVICE "Get": GET("/things").retry(rt::RetrySafety::ReadOnly);
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Get` lists.
                pub enum GetError {}
            }
        }

        pub use create::*;
        pub use get::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Shared types",
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

        // spec.json#/types/Thing
        rt::structure! {
            /// A thing.
            pub struct Thing {
                /// A name.
                pub name: String = body("name").required(), takes(impl Into<String>) -> [rt::Set];
                /// Parts.
                pub parts: Option<Vec<Part>> = body("parts"), takes(impl IntoIterator<Item = Part>), set_parts;
                /// An owner.
                pub owner: Option<Owner> = body("owner"), takes(Owner), set_owner;
            }
            builder ThingBuilder,
            mod thing_required {
                S1: name, "the required member `name` is not set", "call `.name(…)` before this";
            }
        }

        // spec.json#/types/Part
        rt::structure! {
            /// A part.
            pub struct Part {
                /// A size.
                pub size: i32 = body("size").required(), takes(i32) -> [rt::Set];
            }
            builder PartBuilder,
            mod part_required {
                S1: size, "the required member `size` is not set", "call `.size(…)` before this";
            }
        }

        // spec.json#/types/Owner
        rt::structure! {
            /// Only in answers.
            #[derive(Default)]
            pub struct Owner {
                /// An id.
                pub id: Option<String> = body("id"), takes(impl Into<String>), set_id;
            }
            builder OwnerBuilder
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
