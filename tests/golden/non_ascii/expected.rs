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

/// 文字, behind the feature `spec`.
pub mod spec {
    //! 文字, API version v1.
    //!
    //! Names that are not ASCII: 中文, Ελληνικά, кириллица.

    mod client {
        //! The client.

        use specwright_runtime as rt;

        use super::operation::查询证书Builder;
        use super::service::SERVICE;

        rt::client! {
            /// A client of 文字.
            pub struct Client of SERVICE;
            /// Who calls.
            credentials;
            /// Another address than the one of the region.
            endpoint;
        }

        impl<S: rt::Sender> Client<S> {
            rt::calls! {
                /// 查询一张证书。
                ///
                /// Required: [`名称`](super::查询证书::名称).
                /// Retries: safe, twice has the same effect as once.
                /// All members, limits and errors: [`查询证书`](super::查询证书).
                查询证书() -> 查询证书Builder;
            }
        }
    }
    mod operation {
        //! The operations.

        mod u67e5u8be2u8bc1u4e66 {
            //! `spec.json#/operations/查询证书`: 查询一张证书。

            use specwright_runtime as rt;

            use super::super::service::SERVICE;
            use super::super::types::{状态, 项};

            rt::structure! {
                /// 查询一张证书。
                ///
                /// Retries: safe, twice has the same effect as once. Errors: [`查询证书Error`].
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
                /// let output = client.查询证书().名称("…").send().await?;
                /// println!("{output:?}");
                /// # Ok(())
                /// # }
                /// ```
                pub struct 查询证书 {
                    /// 证书的名称。
                    pub 名称: String = body("名称").required(), takes(impl Into<String>) -> [C, rt::Set];
                    /// A state.
                    pub 状态: Option<状态> = body("状态"), takes(状态), set_状态;
                    /// Eine Größe.
                    pub gr_e: Option<i32> = body("Größe"), takes(i32), set_gr_e;
                }
                builder 查询证书Builder<C>,
                mod required {
                    S1: 名称, "the required member `名称` is not set", "call `.名称(…)` before this";
                }
            }

            rt::operation! {
                查询证书 -> Result<查询证书Output, 查询证书Error>;
                SERVICE "查询证书": POST("/certificates").retry(rt::RetrySafety::Idempotent);
            }

            rt::structure! {
                /// What [`查询证书`] answers.
                #[derive(Default)]
                pub struct 查询证书Output {
                    /// An item.
                    pub 项: Option<项> = body("项"),
                }
            }

            rt::error_codes! {
                /// The error codes that the documentation of `查询证书` lists.
                pub enum 查询证书Error {}
            }
        }

        pub use u67e5u8be2u8bc1u4e66::*;
    }
    mod service {
        //! What the runtime knows of the service: `spec.json#/service`.

        use specwright_runtime as rt;

        /// The service: protocol, endpoints, authentication and the error codes that any operation may answer with.
        pub static SERVICE: rt::Service = rt::Service {
            id: "spec",
            title: "文字",
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

        // spec.json#/types/项
        rt::structure! {
            /// An item.
            #[derive(Default)]
            pub struct 项 {
                /// A number.
                pub 编号: Option<String> = body("编号"),
            }
        }

        // spec.json#/types/状态
        rt::text_enum! {
            /// A state.
            pub enum 状态 {
                /// On.
                启用 = "启用",
                /// Off.
                停用 = "停用",
                /// Stopped.
                Stop = "stop:停止",
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
