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

/// Rules, behind the feature `spec`.
pub mod spec {
    //! Rules, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::ScopeBuilder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of Rules.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Sets a scope.
                ///
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`Scope`](super::Scope).
                scope() -> ScopeBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod scope {
            //! `spec.json#/operations/Scope`: sets a scope.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{Inner, Kind};

            rt::structure! {
                /// Sets a scope.
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`ScopeError`].
                ///
                /// Documented in "Manual".
                ///
                /// Rules, checked before anything is sent:
                ///
                /// - [`instance`](super::Scope::instance) is required when [`kind`](super::Scope::kind) is `Instance` or `Both`.
                /// - [`region`](super::Scope::region) may be set only when [`kind`](super::Scope::kind) is `Global`.
                /// - Exactly one of [`id`](super::Scope::id), [`name`](super::Scope::name) must be set.
                /// - At least one of [`a`](super::Scope::a), [`b`](super::Scope::b) must be set.
                /// - At most one of [`b`](super::Scope::b), [`c`](super::Scope::c) may be set.
                /// - [`user`](super::Scope::user), [`login`](super::Scope::login) are set together or not at all.
                ///
                /// # Example
                ///
                /// ```no_run
                /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
                /// use specwright_golden::spec::*;
                ///
                /// // Credentials and configuration come from the environment.
                /// let client = Client::builder().build()?;
                /// let output = client.scope().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Scope {
                    /// A member.
                    pub id: Option<String> = body("id"), takes(impl Into<String>), set_id;
                    /// A member.
                    pub name: Option<String> = body("name"), takes(impl Into<String>), set_name;
                    /// A member.
                    pub a: Option<String> = body("a"), takes(impl Into<String>), set_a;
                    /// A member.
                    pub b: Option<String> = body("b"), takes(impl Into<String>), set_b;
                    /// A member.
                    pub c: Option<String> = body("c"), takes(impl Into<String>), set_c;
                    /// A member.
                    pub user: Option<String> = body("user"), takes(impl Into<String>), set_user;
                    /// A member.
                    pub login: Option<String> = body("login"), takes(impl Into<String>), set_login;
                    /// A kind.
                    pub kind: Option<Kind> = body("kind"), takes(Kind), set_kind;
                    /// An instance.
                    pub instance: Option<String> = body("instance"), takes(impl Into<String>), set_instance;
                    /// A region.
                    pub region: Option<String> = body("region"), takes(impl Into<String>), set_region;
                    /// More rules.
                    pub inner: Option<Inner> = body("inner"), takes(Inner), set_inner;
                }
                rules {
                    rt::Rule::RequiredWhen("instance", &[rt::Condition::new("kind", &["instance", "both"])]),
                    rt::Rule::OnlyWhen("region", &[rt::Condition::new("kind", &["global"])]),
                    rt::Rule::ExactlyOneOf(&["id", "name"]),
                    rt::Rule::AtLeastOneOf(&["a", "b"]),
                    rt::Rule::AtMostOneOf(&["b", "c"]),
                    rt::Rule::Together(&["user", "login"]),
                }
                builder ScopeBuilder<C>
            }

            rt::operation! {
                Scope -> Result<ScopeOutput, ScopeError>;
                SERVICE "Scope": POST("/scope").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`Scope`] answers.
                #[derive(Default)]
                pub struct ScopeOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Scope` lists.
                pub enum ScopeError {}
            }
        }

        pub use scope::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Rules",
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

        // spec.json#/types/Inner
        rt::structure! {
            /// Inside.
            ///
            /// Rules, checked before anything is sent:
            ///
            /// - Exactly one of [`x`](super::Inner::x), [`y`](super::Inner::y) must be set.
            #[derive(Default)]
            pub struct Inner {
                /// One.
                pub x: Option<String> = body("x"), takes(impl Into<String>), set_x;
                /// Other.
                pub y: Option<String> = body("y"), takes(impl Into<String>), set_y;
            }
            rules {
                rt::Rule::ExactlyOneOf(&["x", "y"]),
            }
            builder InnerBuilder
        }

        // spec.json#/types/Kind
        rt::text_enum! {
            /// A kind.
            pub enum Kind {
                /// A kind.
                Instance = "instance",
                /// A kind.
                Global = "global",
                /// A kind.
                Both = "both",
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
