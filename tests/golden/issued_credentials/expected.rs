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

/// Operations that issue credentials, behind the feature `spec`.
pub mod spec {
    //! Operations that issue credentials, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::LoginBuilder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of Operations that issue credentials.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Signs in.
                ///
                /// Required: [`password`](super::Login::password).
                /// Retries: only if an attempt was surely not processed; twice may do it twice.
                /// All members, limits and errors: [`Login`](super::Login).
                login() -> LoginBuilder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod login {
            //! `spec.json#/operations/Login`: signs in.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::Session;

            rt::structure! {
                /// Signs in.
                ///
                /// Retries: only if an attempt was surely not processed; twice may do it twice. Errors: [`LoginError`].
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
                /// let output = client.login().password("…").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct Login {
                    /// A password.
                    ///
                    /// Secret: it is never shown and wiped when dropped.
                    pub password: rt::Secret = body("password").required().secret(),
                        takes(impl Into<rt::Secret>) -> [C, rt::Set];
                }
                builder LoginBuilder<C>,
                mod required {
                    S1: password, "the required member `password` is not set", "call `.password(…)` before this";
                }
            }

            impl<C, S1> LoginBuilder<C, S1> {
                /// Credentials for another client, which sends this request when it needs them: before its first call, shortly
                /// before they expire, and when the service refuses them as expired.
                pub fn into_credentials(self) -> rt::Cached<rt::SignIn<C, Login>>
                where
                    S1: required::password,
                {
                    rt::Cached::new(rt::SignIn::new(self.client, self.value))
                }
            }

            rt::operation! {
                Login -> Result<LoginOutput, LoginError>;
                SERVICE "Login": POST("/login").retry(rt::RetrySafety::Unsafe);
            }

            impl rt::IssueCredentials for Login {
                const ISSUED: &'static rt::Issued = &rt::Issued {
                    bearer_token: &[0, 0],
                    expires_at: &[0, 1],
                };
            }

            rt::structure! {
                /// What [`Login`] answers.
                #[derive(Default)]
                pub struct LoginOutput {
                    /// The session.
                    pub session: Option<Session> = body("session"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Login` lists.
                pub enum LoginError {}
            }
        }

        pub use login::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Operations that issue credentials",
            api_version: "v1",
            protocol: rt::Protocol {
                family: rt::Family::RestJson,
                content_type: "application/json",
                lists: rt::ListStyle::Indexed(1),
                ..rt::Protocol::PLAIN
            },
            endpoint: rt::EndpointRules { template: Some("https://api.example.com"), ..rt::EndpointRules::NONE },
            auth: &[rt::AuthScheme::Token { header: "X-Token" }, rt::AuthScheme::Anonymous],
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

        // spec.json#/types/Session
        rt::structure! {
            /// A session.
            #[derive(Default)]
            pub struct Session {
                /// Its token.
                ///
                /// Secret: it is never shown and wiped when dropped.
                pub token: Option<rt::Secret> = body("token").secret(),
                /// Its end.
                pub until: Option<rt::Timestamp> = body("until").timestamp(rt::TimestampFormat::Rfc3339),
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
