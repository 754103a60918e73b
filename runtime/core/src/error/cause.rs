//! Why a call failed, before it is tied to an operation's own codes.

use std::fmt;
use std::time::Duration;

use super::kind::{ErrorKind, RetryAdvice};
use super::reply::Reply;
use crate::auth::SigningError;
use crate::config::ConfigError;
use crate::credentials::CredentialsError;
use crate::random::RandomError;
use crate::transport::{Sent, TransportError, TransportErrorKind};
use crate::validate::Violations;

/// The cause of an [`Error`](super::Error).
#[derive(Debug)]
#[non_exhaustive]
pub enum Cause {
    /// The request breaks documented bounds or rules; nothing was sent.
    Violations(Violations),
    /// A value cannot be sent where it belongs; nothing was sent.
    Unsendable {
        /// The member.
        member: &'static str,
        /// Why not, as the rest of a sentence about it.
        why: &'static str,
    },
    /// The operation needs a value that the client was not configured with; nothing was sent.
    NotConfigured(&'static str),
    /// The client cannot be configured like this.
    Config(ConfigError),
    /// No credentials could be had; nothing was sent.
    Credentials(CredentialsError),
    /// The credentials are of a kind that the service cannot use; nothing was sent.
    UnfitCredentials(&'static str),
    /// The request could not be signed; nothing was sent.
    Signing(SigningError),
    /// The request did not reach the service, or its answer did not come back whole.
    Transport(TransportError),
    /// The system gave no random numbers for a nonce or an idempotency token.
    Random(RandomError),
    /// The time of the call ran out before anything was sent. If it runs out later, the failure of the last attempt is
    /// the cause.
    Deadline,
    /// A wait ended without the state that was waited for.
    Waiting {
        /// What was waited for.
        waiter: &'static str,
        /// Why it ended.
        why: &'static str,
        /// Whether time ran out or the state is out of reach.
        kind: ErrorKind,
        /// How long it was waited.
        waited: Duration,
        /// How many calls were made.
        calls: u32,
        /// The last answer, if it was an error that was waited out.
        last: Option<Box<Reply>>,
    },
    /// The pages of a list lead nowhere.
    Paging(&'static str),
    /// A value was looked up that is in the one item of an answer, and there was none, or several.
    Found {
        /// What the value is called where clients are configured with it.
        setting: &'static str,
        /// How many items there were.
        count: usize,
    },
    /// The answer could not be understood.
    Decode {
        /// What was wrong with it, without the values in it.
        why: String,
        /// The answer.
        reply: Box<Reply>,
    },
    /// The service reported an error.
    Service(Box<Reply>),
}

impl Cause {
    pub(crate) fn kind(&self) -> ErrorKind {
        match self {
            Self::Violations(_) | Self::Unsendable { .. } => ErrorKind::Invalid,
            Self::NotConfigured(_) | Self::Config(_) => ErrorKind::Configuration,
            Self::Credentials(_) | Self::UnfitCredentials(_) | Self::Signing(_) => {
                ErrorKind::Credentials
            }
            Self::Transport(error) if error.kind() == TransportErrorKind::Timeout => {
                ErrorKind::Timeout
            }
            Self::Transport(_) => ErrorKind::Network,
            Self::Deadline => ErrorKind::Timeout,
            Self::Decode { .. } => ErrorKind::Decode,
            Self::Paging(_) => ErrorKind::Other,
            Self::Found { count: 0, .. } => ErrorKind::NotFound,
            Self::Found { .. } => ErrorKind::Configuration,
            Self::Waiting { kind, .. } => *kind,
            Self::Random(_) => ErrorKind::Other,
            Self::Service(reply) => reply.kind(),
        }
    }

    pub(crate) fn advice(&self) -> RetryAdvice {
        match self {
            Self::Transport(_) | Self::Deadline => RetryAdvice::Transient,
            Self::Service(reply) => reply.advice(),
            Self::Waiting {
                last: Some(reply), ..
            } => reply.advice(),
            _ => RetryAdvice::Never,
        }
    }

    pub(crate) fn was_sent(&self) -> bool {
        match self {
            Self::Transport(error) => error.sent() != Sent::NotSent,
            Self::Decode { .. }
            | Self::Service(_)
            | Self::Paging(_)
            | Self::Found { .. }
            | Self::Waiting { .. } => true,
            _ => false,
        }
    }

    pub(crate) fn reply(&self) -> Option<&Reply> {
        match self {
            Self::Decode { reply, .. } | Self::Service(reply) => Some(reply),
            Self::Waiting { last, .. } => last.as_deref(),
            _ => None,
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Violations(violations) => violations.fmt(f),
            Self::Unsendable { member, why } => write!(f, "`{member}` cannot be sent: {why}"),
            Self::NotConfigured(name) => write!(f, "the client is not configured with `{name}`"),
            Self::Config(error) => error.fmt(f),
            Self::Credentials(error) => write!(f, "no credentials: {error}"),
            Self::UnfitCredentials(service) => {
                write!(f, "{service} cannot use credentials of this kind")
            }
            Self::Signing(error) => write!(f, "cannot sign: {error}"),
            Self::Transport(error) => error.fmt(f),
            Self::Random(error) => error.fmt(f),
            Self::Deadline => f.write_str("the time of the call ran out before it was sent"),
            Self::Paging(why) => f.write_str(why),
            Self::Found { setting, count: 0 } => write!(f, "nothing was found for `{setting}`"),
            Self::Found { setting, count } => write!(
                f,
                "{count} were found for `{setting}`, and only one can be used: narrow the request, or choose one"
            ),
            Self::Waiting {
                waiter,
                why,
                waited,
                calls,
                last,
                ..
            } => {
                let seconds = waited.as_secs();
                write!(f, "`{waiter}`: {why}, with {calls} calls in {seconds} s")?;
                match last {
                    Some(reply) => write!(f, "; the last answer was {reply}"),
                    None => Ok(()),
                }
            }
            Self::Decode { why, reply } => write!(f, "cannot read the answer: {why}; {reply}"),
            Self::Service(reply) => reply.fmt(f),
        }
    }
}

impl From<RandomError> for Cause {
    fn from(error: RandomError) -> Self {
        Self::Random(error)
    }
}

impl From<Violations> for Cause {
    fn from(violations: Violations) -> Self {
        Self::Violations(violations)
    }
}
