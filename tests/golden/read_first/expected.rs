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

/// Reading first, behind the feature `spec`.
pub mod spec {
    //! Reading first, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::{GetShelfBuilder, PutShelfBuilder};
        use super::service::SERVICE;

        rt::client! {
            /// A client of Reading first.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Reads a shelf.
                ///
                /// Required: [`id`](super::GetShelf::id).
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`GetShelf`](super::GetShelf).
                get_shelf() -> GetShelfBuilder;
                /// Replaces a shelf as a whole.
                ///
                /// Required: [`id`](super::PutShelf::id) and [`name`](super::PutShelf::name).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`PutShelf`](super::PutShelf).
                ///
                /// Call [`get_shelf`](Self::get_shelf) first.
                /// A shelf that is sent without its books and its room stands empty in the cellar.
                put_shelf() -> PutShelfBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod get_shelf {
            //! `spec.json#/operations/GetShelf`: reads a shelf.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Book, Room};

            rt::structure! {
                /// Reads a shelf.
                ///
                /// Retries: safe, it changes nothing. Errors: [`GetShelfError`].
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
                /// let output = client.get_shelf().id("s1").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct GetShelf {
                    /// An id.
                    pub id: String = path("id").required(), takes(impl Into<String>) -> [C, rt::Set];
                }
                builder GetShelfBuilder<C>,
                mod required {
                    S1: id, "the required member `id` is not set", "call `.id(…)` before this";
                }
            }

            rt::operation! {
                GetShelf -> Result<GetShelfOutput, GetShelfError>;
                SERVICE "GetShelf": GET("/shelves/{id}").retry(rt::RetrySafety::ReadOnly);
                example "Read" {
                    input: r#"{"id":"s1"}"#,
                    output: r#"{"label":"novels"}"#,
                }
            }

            rt::structure! {
                /// What [`GetShelf`] answers.
                #[derive(Default)]
                pub struct GetShelfOutput {
                    /// Its label.
                    pub label: Option<String> = body("label"),
                    /// What stands on it.
                    pub books: Option<Vec<Book>> = body("books"),
                    /// Where it stands.
                    pub room: Option<Room> = body("room"),
                    /// Whose it is; `nobody` for nobody.
                    pub owner: Option<String> = body("owner"),
                    /// Whether it has a lock.
                    pub locked: Option<bool> = body("locked"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `GetShelf` lists.
                pub enum GetShelfError {}
            }
        }
        mod put_shelf {
            //! `spec.json#/operations/PutShelf`: replaces a shelf as a whole.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Book, Room};

            rt::structure! {
                /// Replaces a shelf as a whole.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`PutShelfError`].
                ///
                /// Documented in "Manual".
                ///
                /// # Example
                ///
                /// A shelf that is sent without its books and its room stands empty in the cellar.
                /// So the example begins with [`GetShelf`](super::GetShelf).
                ///
                /// ```no_run
                /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
                /// use specwright_golden::spec::*;
                ///
                /// // Credentials and configuration come from the environment.
                /// let client = Client::builder().build()?;
                /// let before = client.get_shelf().id("s1").send().await?;
                /// if before.locked == Some(true) {
                ///     return Err("the lock must be sent again".into());
                /// }
                /// let output = client
                ///     .put_shelf()
                ///     .id("s1")
                ///     .height(180)
                ///     .name(before.label.ok_or("the answer has no `label`")?)
                ///     .set_content(before.books)
                ///     .place(before.room.ok_or("the answer has no `room`")?)
                ///     .set_owner(before.owner.filter(|it| it != "nobody" && it != ""))
                ///     .send()
                ///     .await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct PutShelf {
                    /// An id.
                    pub id: String = path("id").required(), takes(impl Into<String>) -> [C, rt::Set, S2];
                    /// Its new label.
                    pub name: String = body("name").required(), takes(impl Into<String>) -> [C, S1, rt::Set];
                    /// What stands on it from now on.
                    pub content: Option<Vec<Book>> = body("content"), takes(impl IntoIterator<Item = Book>), set_content;
                    /// Where it stands; in the cellar if left out.
                    pub place: Option<Room> = body("place"), takes(Room), set_place;
                    /// Whose it is.
                    pub owner: Option<String> = body("owner"), takes(impl Into<String>), set_owner;
                    /// Its lock.
                    pub lock: Option<String> = body("lock"), takes(impl Into<String>), set_lock;
                    /// Its height in centimetres.
                    pub height: Option<i32> = body("height"), takes(i32), set_height;
                }
                builder PutShelfBuilder<C>,
                mod required {
                    S1: id, "the required member `id` is not set", "call `.id(…)` before this";
                    S2: name, "the required member `name` is not set", "call `.name(…)` before this";
                }
            }

            rt::operation! {
                PutShelf -> Result<PutShelfOutput, PutShelfError>;
                SERVICE "PutShelf": PUT("/shelves/{id}").retry(rt::RetrySafety::Idempotent);
                example "Make it higher" {
                    input: r#"{"id":"s1","name":"novels","content":[{"title":"t"}],"place":"attic","owner":"o","height":180}"#,
                }
            }

            rt::structure! {
                /// What [`PutShelf`] answers.
                #[derive(Default)]
                pub struct PutShelfOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `PutShelf` lists.
                pub enum PutShelfError {}
            }
        }

        pub use get_shelf::*;
        pub use put_shelf::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Reading first",
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

        // spec.json#/types/Book
        rt::structure! {
            /// A book.
            #[derive(Default)]
            pub struct Book {
                /// Its title.
                pub title: Option<String> = body("title"), takes(impl Into<String>), set_title;
            }
            builder BookBuilder
        }

        // spec.json#/types/Room
        rt::text_enum! {
            /// A room.
            pub enum Room {
                /// The attic.
                Attic = "attic",
                /// The cellar.
                Cellar = "cellar",
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
