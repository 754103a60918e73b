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

/// REST, behind the feature `spec`.
pub mod spec {
    //! REST, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{PutThingBuilder, ListThingsBuilder, DropThingBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of REST.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Replaces a thing.
                ///
                /// Required: [`id`](super::PutThing::id) and [`name`](super::PutThing::name).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`PutThing`](super::PutThing).
                put_thing() -> PutThingBuilder;
                /// Lists things.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`ListThings`](super::ListThings).
                list_things() -> ListThingsBuilder;
                /// Removes a thing.
                ///
                /// Required: [`id`](super::DropThing::id).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`DropThing`](super::DropThing).
                drop_thing() -> DropThingBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod put_thing {
            //! `spec.json#/operations/PutThing`: replaces a thing.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Replaces a thing.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`PutThingError`].
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
                /// let output = client.put_thing().id("…").name("…").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct PutThing {
                    /// Id of the thing.
                    pub id: String = path("id").required(), takes(impl Into<String>) -> [C, rt::Set, S2];
                    /// Only checks.
                    pub dry_run: Option<bool> = query("dry_run"), takes(bool), set_dry_run;
                    /// Name of the trace.
                    pub x_trace: Option<String> = header("X-Trace"), takes(impl Into<String>), set_x_trace;
                    /// Name.
                    pub name: String = body("name").required(), takes(impl Into<String>) -> [C, S1, rt::Set];
                    /// How many.
                    pub count: Option<i32> = body("count"), takes(i32), set_count;
                }
                builder PutThingBuilder<C>,
                mod required {
                    S1: id, "the required member `id` is not set", "call `.id(…)` before this";
                    S2: name, "the required member `name` is not set", "call `.name(…)` before this";
                }
            }

            rt::operation! {
                PutThing -> Result<PutThingOutput, PutThingError>;
                SERVICE "PutThing": PUT("/v1/things/{id}").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`PutThing`] answers.
                #[derive(Default)]
                pub struct PutThingOutput {
                    /// Id of the thing.
                    pub id: Option<String> = body("id"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `PutThing` lists.
                pub enum PutThingError {}
            }
        }
        mod list_things {
            //! `spec.json#/operations/ListThings`: lists things.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Lists things.
                ///
                /// Retries: safe, it changes nothing. Errors: [`ListThingsError`].
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
                /// let output = client.list_things().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct ListThings {
                    /// Page from 1.
                    pub page: Option<i32> = query("page"), takes(i32), set_page;
                }
                builder ListThingsBuilder<C>
            }

            rt::operation! {
                ListThings -> Result<ListThingsOutput, ListThingsError>;
                SERVICE "ListThings": GET("/v1/things").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`ListThings`] answers.
                #[derive(Default)]
                pub struct ListThingsOutput {
                    /// Ids.
                    pub things: Option<Vec<String>> = body("things"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `ListThings` lists.
                pub enum ListThingsError {}
            }
        }
        mod drop_thing {
            //! `spec.json#/operations/DropThing`: removes a thing.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Removes a thing.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`DropThingError`].
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
                /// let output = client.drop_thing().id("…").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct DropThing {
                    /// Id of the thing.
                    pub id: String = path("id").required(), takes(impl Into<String>) -> [C, rt::Set];
                }
                builder DropThingBuilder<C>,
                mod required {
                    S1: id, "the required member `id` is not set", "call `.id(…)` before this";
                }
            }

            rt::operation! {
                DropThing -> Result<DropThingOutput, DropThingError>;
                SERVICE "DropThing": DELETE("/v1/things/{id}").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`DropThing`] answers.
                #[derive(Default)]
                pub struct DropThingOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `DropThing` lists.
                pub enum DropThingError {}
            }
        }

        pub use put_thing::*;
        pub use list_things::*;
        pub use drop_thing::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "REST",
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

    pub use client::*;
    pub use operation::*;
    pub use service::SERVICE;
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
