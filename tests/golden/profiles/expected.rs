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

/// Files of credentials, behind the feature `spec`.
pub mod spec {
    //! Files of credentials, API version v1.
    //!
    //! A made-up service.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::PingBuilder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of Files of credentials.
            pub struct Client of SERVICE;
            /// Who calls.
            ///
            /// Read from the environment if not given: `KEY_ID`, `KEY`, `EXPIRY`. If they are not set, read from the vendor's
            /// files (feature `profiles`): `~/.golden/credentials`, `/etc/golden`, `~/.golden/config`,
            /// `~/.golden/{profile}.json`, `~/.golden.json`.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// Answers.
                ///
                /// Retries: safe, it changes nothing.
                /// All members, limits and errors: [`Ping`](super::Ping).
                ping() -> PingBuilder;
            }
        }

        impl ClientBuilder {
            /// The region, for example of the endpoint.
            pub fn region(self, region: impl Into<String>) -> Self {
                Self {
                    setup: self.setup.region(region),
                }
            }

            /// Whose things.
            ///
            /// Read from the environment if not given: `GOLDEN_ACCOUNT`.
            ///
            /// Else it is what the profile has as `account`, if the credentials come from one.
            pub fn account(self, account: impl Into<String>) -> Self {
                Self {
                    setup: self.setup.value("account", account),
                }
            }
        }
    }
    mod operation {
        //! The operations.

        mod ping {
            //! `spec.json#/operations/Ping`: answers.

            use specwright_runtime as rt;

            use super::super::service::SERVICE;

            rt::structure! {
                /// Answers.
                ///
                /// Retries: safe, it changes nothing. Errors: [`PingError`].
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
                /// let output = client.ping().send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                #[derive(Default)]
                pub struct Ping {}
                builder PingBuilder<C>
            }

            rt::operation! {
                Ping -> Result<PingOutput, PingError>;
                SERVICE "Ping": GET("/ping").retry(rt::RetrySafety::ReadOnly);
            }

            rt::structure! {
                /// What [`Ping`] answers.
                #[derive(Default)]
                pub struct PingOutput {}
            }

            rt::error_codes! {
                /// The error codes that the documentation of `Ping` lists.
                pub enum PingError {}
            }
        }

        pub use ping::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "Files of credentials",
            api_version: "v1",
            protocol: rt::Protocol {
                family: rt::Family::RestJson,
                content_type: "application/json",
                lists: rt::ListStyle::Indexed(1),
                ..rt::Protocol::PLAIN
            },
            endpoint: rt::EndpointRules { template: Some("https://api.example.com"), ..rt::EndpointRules::NONE },
            auth: &[rt::AuthScheme::Signature(&rt::SigV4::new("golden"))],
            credentials_env: rt::CredentialsEnv {
                access_key_id: &["KEY_ID"],
                secret_access_key: &["KEY"],
                expires_at: &["EXPIRY"],
                ..rt::CredentialsEnv::NONE
            },
            profile_files: &[
                rt::ProfileFile {
                    paths: &["~/.golden/credentials", "/etc/golden"],
                    path_env: &["GOLDEN_FILE"],
                    disabled_env: &["GOLDEN_OFF"],
                    profile_env: &["GOLDEN_PROFILE"],
                    layout: rt::ProfileLayout::Ini {
                        sections: &["{profile}", "profile {profile}"],
                        default_sections: &["default"],
                    },
                    read: &[
                        rt::ProfileRead::keys(
                            rt::KeyNames::new(&["id"], &["key"]).session_token(&["token"]).expires_at(&["expiry"]),
                        ).unless(&["role"]),
                        rt::ProfileRead::process(
                            "credential_process",
                            &[("Version", &["1"])],
                            rt::KeyNames::new(&["Id"], &["Key"]),
                        ),
                    ],
                    ..rt::ProfileFile::NONE
                },
                rt::ProfileFile {
                    paths: &["~/.golden/config"],
                    continues: true,
                    layout: rt::ProfileLayout::Ini { sections: &["profile {profile}"], default_sections: &[] },
                    read: &[rt::ProfileRead::keys(rt::KeyNames::new(&["id"], &["key"])).unless(&["role"])],
                    ..rt::ProfileFile::NONE
                },
                rt::ProfileFile {
                    paths: &["~/.golden/{profile}.json"],
                    layout: rt::ProfileLayout::JsonList { list: "/profiles", name: "name", current: Some("/current") },
                    read: &[rt::ProfileRead::keys(rt::KeyNames::new(&["id"], &["key"])).when(&[("mode", &["AK"])])],
                    ..rt::ProfileFile::NONE
                },
                rt::ProfileFile {
                    paths: &["~/.golden.json"],
                    layout: rt::ProfileLayout::JsonObject,
                    read: &[rt::ProfileRead::keys(rt::KeyNames::new(&["id"], &["key"]))],
                    ..rt::ProfileFile::NONE
                },
            ],
            config: &[rt::ConfigKey { name: "account", env: &["GOLDEN_ACCOUNT"], profile: &["account"], values: &[] }],
            headers: &[("X-Account", "{account}")],
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
