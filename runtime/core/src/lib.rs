//! What the generated clients call: requests, signatures, answers, errors, retry, credentials.
//!
//! Used through `specwright-clients`. The generated code holds types and static tables; everything that acts is here, but
//! for the transports over HTTP libraries. Those are in `specwright-runtime`, so that this crate is built while HTTP and TLS
//! are.

pub mod auth;
mod blob;
pub mod block_on;
mod bounds;
mod boxed;
mod buffer;
mod call;
pub mod client;
mod clock;
mod config;
pub mod credentials;
mod declare;
mod endpoint;
mod env;
pub mod error;
pub mod example;
mod field;
mod finding;
pub mod future;
mod limiter;
pub mod observe;
mod operation;
pub mod paging;
mod pattern;
pub mod protocol;
pub mod random;
mod renamed;
mod request;
mod response;
pub mod retry;
mod rule;
mod secret;
mod service;
mod slot;
mod state;
mod structure;
mod thread;
pub mod timestamp;
pub mod transport;
mod tree;
mod unlisted;
pub mod validate;
mod value;
pub mod waiter;
pub mod wiped;

pub use bytes;
pub use http;

pub use auth::{Acs3, AuthScheme, SdkHmac, SigV4, SigningError, Tc3};
pub use blob::{Blob, BlobError};
pub use bounds::{Bounds, Limit};
pub use boxed::Boxed;
pub use client::{Answered, BlockingClient, Client, Overrides, Sender, Sending, Setup};
pub use config::{Config, ConfigError, Options};
pub use credentials::{
    Cached, Credentials, CredentialsChain, CredentialsEnv, CredentialsError, IssueCredentials,
    Issued, KeyNames, ProfileFile, ProfileLayout, ProfileRead, ProfileSource, ProvideCredentials,
    SignIn,
};
pub use endpoint::{Endpoint, EndpointRules, Partition, is_loopback};
pub use error::cause::Cause;
pub use error::code::Code;
pub use error::kind::{ErrorKind, RetryAdvice};
pub use error::reply::Reply;
pub use error::{AnyCode, AnyError, Error, OperationError};
pub use example::Example;
pub use field::{Field, Map};
pub use finding::{FindValue, Finding, Found};
pub use limiter::RateLimit;
pub use observe::{AttemptReport, CallEnd, CallReport, Observe, Subject};
pub use operation::{Operation, OperationSpec};
pub use paging::{Items, Pages, Paginated, Paging, PagingStyle};
pub use pattern::Pattern;
pub use protocol::{Family, GetForm, Protocol, Selector};
pub use renamed::{renamed, settle};
pub use request::Signing;
pub use retry::{RetryPolicy, RetrySafety, WaitHint, WaitUnit};
pub use rule::{Condition, Rule};
pub use secret::Secret;
pub use service::{ConfigKey, ErrorRead, ErrorRules, Service, Source};
pub use slot::{ListSlot, MapSlot, NumberEnumSlot, OptionalSlot, Slot, TextEnumSlot};
pub use state::{Set, State, Unset};
pub use structure::{ListStyle, Member, Place, Shape, Structure};
pub use timestamp::{Timestamp, TimestampError, TimestampFormat};
#[cfg(feature = "scripted")]
pub use transport::{Answer, Fault, On, Scripted};
pub use transport::{BlockingTransport, Limits, Transport, TransportError, Transports};
pub use unlisted::{UnlistedNumber, UnlistedText};
pub use validate::{Violation, Violations};
pub use value::Value;
pub use waiter::{Acceptor, Vanishing, Waiter, Waiting};
