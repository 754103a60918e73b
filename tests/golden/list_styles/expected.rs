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

        rt::client! {
            /// A client of Lists.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Tags things.
                ///
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`TagAll`](super::TagAll).
                tag_all() -> TagAllBuilder;
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

            rt::structure! {
                /// Tags things.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`TagAllError`].
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
                #[derive(Default)]
                pub struct TagAll {
                    /// As the protocol says.
                    pub plain: Option<Vec<String>> = query("Plain"),
                        takes(impl IntoIterator<Item = impl Into<String>>), set_plain;
                    /// Counted from zero.
                    pub zero: Option<Vec<i32>> = query("Zero").list(rt::ListStyle::Indexed(0)),
                        takes(impl IntoIterator<Item = i32>), set_zero;
                    /// The name repeated.
                    pub again: Option<Vec<bool>> = query("Again").list(rt::ListStyle::Repeated),
                        takes(impl IntoIterator<Item = bool>), set_again;
                    /// Joined.
                    pub joined: Option<Vec<String>> = query("Joined").list(rt::ListStyle::CommaJoined),
                        takes(impl IntoIterator<Item = impl Into<String>>), set_joined;
                    /// JSON in a text.
                    pub text: Option<Vec<Tag>> = query("Text").list(rt::ListStyle::Json),
                        takes(impl IntoIterator<Item = Tag>), set_text;
                    /// Structures.
                    pub tags: Option<Vec<Tag>> = query("Tags"), takes(impl IntoIterator<Item = Tag>), set_tags;
                    /// Lists of lists.
                    pub nested: Option<Vec<Vec<String>>> = query("Nested"),
                        takes(impl IntoIterator<Item = Vec<String>>), set_nested;
                }
                builder TagAllBuilder<C>
            }

            rt::operation! {
                TagAll -> Result<TagAllOutput, TagAllError>;
                SERVICE "TagAll": POST("/").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`TagAll`] answers.
                #[derive(Default)]
                pub struct TagAllOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `TagAll` lists.
                pub enum TagAllError {}
            }
        }

        pub use tag_all::*;
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

        // spec.json#/types/Tag
        rt::structure! {
            /// A tag.
            #[derive(Default)]
            pub struct Tag {
                /// A name.
                pub key: Option<String> = body("Key"), takes(impl Into<String>), set_key;
                /// Values.
                pub values: Option<Vec<String>> = body("Values"),
                    takes(impl IntoIterator<Item = impl Into<String>>), set_values;
            }
            builder TagBuilder
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
