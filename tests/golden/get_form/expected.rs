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

/// Another form as GET, behind the feature `spec`.
pub mod spec {
    //! Another form as GET, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::FindBuilder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of Another form as GET.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Finds.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Find`](super::Find).
                find() -> FindBuilder;
            }
        }

        impl ClientBuilder {
            /// Sends operations as GET, with their members in the query, unless a request holds something secret.
            pub fn use_get(self, on: bool) -> Self {
                Self {
                    setup: self.setup.use_get(on),
                }
            }
        }
    }
    mod operation {
        //! The operations.

        mod find {
            //! `spec.json#/operations/Find`: finds.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Filter;

            rt::structure! {
                /// Finds.
                ///
                /// Retries: safe, it changes nothing. Errors: [`FindError`].
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
                /// let output = client.find().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Find {
                    /// A name.
                    pub name: Option<String> = body("Name"), takes(impl Into<String>), set_name;
                    /// Ids.
                    pub ids: Option<Vec<String>> = body("Ids"), takes(impl IntoIterator<Item = impl Into<String>>), set_ids;
                    /// A filter.
                    pub filter: Option<Filter> = body("Filter"), takes(Filter), set_filter;
                }
                builder FindBuilder<C>
            }

            rt::operation! {
                Find -> Result<FindOutput, FindError>;
                SERVICE "Find": POST("/").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`Find`] answers.
                #[derive(Default)]
                pub struct FindOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Find` lists.
                pub enum FindError {}
            }
        }

        pub use find::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Another form as GET",
            api_version: "v1",
            protocol: rt::Protocol {
                family: rt::Family::RpcJson,
                action: Some(rt::Selector::Header("X-Action")),
                content_type: "application/json",
                lists: rt::ListStyle::Indexed(1),
                get: Some(rt::GetForm {
                    content_type: Some("application/x-www-form-urlencoded"),
                    lists: rt::ListStyle::Indexed(0),
                }),
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

        // spec.json#/types/Filter
        rt::structure! {
            /// A filter.
            #[derive(Default)]
            pub struct Filter {
                /// A field.
                pub field: Option<String> = body("Field"), takes(impl Into<String>), set_field;
            }
            builder FilterBuilder
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
