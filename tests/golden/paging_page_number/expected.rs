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

/// Pages by number, behind the feature `spec`.
pub mod spec {
    //! Pages by number, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{ListBuilder, CreateBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Pages by number.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Lists things.
                ///
                /// Answers one page. [`items`](super::ListBuilder::items) walks over the items of all pages, [`pages`](super::ListBuilder::pages) over the pages.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`List`](super::List).
                list() -> ListBuilder;
                /// Takes a page as it is.
                ///
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Create`](super::Create).
                create() -> CreateBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod list {
            //! `spec.json#/operations/List`: lists things.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Thing, Things};

            rt::structure! {
                /// Lists things.
                ///
                /// Answers one page. [`items`](super::ListBuilder::items) walks over the items of all pages, [`pages`](super::ListBuilder::pages) over the pages.
                ///
                /// Retries: safe, it changes nothing. Errors: [`ListError`].
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
                #[derive(Default)]
                pub struct List {
                    /// The page, from 0.
                    pub page: Option<i32> = query("page"), takes(i32), set_page;
                    /// Size of a page.
                    pub size: Option<i32> = query("size"), takes(i32), set_size;
                }
                builder ListBuilder<C>
            }

            rt::operation! {
                List -> Result<Things, ListError>;
                SERVICE "List": GET("/things").retry(rt::RetrySafety::ReadOnly);
            }

            rt::paginated! {
                List by ListBuilder<C>;
                paging(items: 0, style: rt::PagingStyle::PageNumber { page: 0, first: 0, size: 1, default_size: 2, total: 1 });
                items(page) -> Vec<Thing> = page.things;
            }

            rt::error_codes! {
                /// The error codes that the documentation of `List` lists.
                pub enum ListError {}
            }
        }
        mod create {
            //! `spec.json#/operations/Create`: takes a page as it is.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Things;

            rt::structure! {
                /// Takes a page as it is.
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
                /// let output = client.create().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Create {
                    /// A page.
                    pub page: Option<Things> = body("page"), takes(Things), set_page;
                }
                builder CreateBuilder<C>
            }

            rt::operation! {
                Create -> Result<CreateOutput, CreateError>;
                SERVICE "Create": POST("/things").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`Create`] answers.
                #[derive(Default)]
                pub struct CreateOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Create` lists.
                pub enum CreateError {}
            }
        }

        pub use list::*;
        pub use create::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Pages by number",
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

        // spec.json#/types/Things
        rt::structure! {
            /// A page of things.
            pub struct Things {
                /// The things.
                pub things: Vec<Thing> = body("things").required(), takes(impl IntoIterator<Item = Thing>) -> [rt::Set];
                /// How many there are.
                pub total: Option<i64> = body("total"), takes(i64), set_total;
            }
            builder ThingsBuilder,
            mod things_required {
                S1: things, "the required member `things` is not set", "call `.things(…)` before this";
            }
        }

        // spec.json#/types/Thing
        rt::structure! {
            /// A thing.
            #[derive(Default)]
            pub struct Thing {
                /// An id.
                pub id: Option<String> = body("id"), takes(impl Into<String>), set_id;
            }
            builder ThingBuilder
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
