//! Waiting for a state that an operation shows, or for it to be accepted.

mod vanishing;
mod wait;
mod waiting;

pub use vanishing::Vanishing;
pub use waiting::Waiting;

use crate::error::reply::Reply;
use crate::protocol::scalar;
use crate::structure::Structure;

/// A documented state to wait for.
#[derive(Debug)]
pub struct Waiter {
    /// Name of the builder's method, for messages.
    pub name: &'static str,
    /// What ends the waiting with success.
    pub until: &'static [Acceptor],
    /// What ends the waiting with an error.
    pub fail: &'static [Acceptor],
    /// The errors after which the operation is sent again. Others end the waiting.
    pub again: &'static [Acceptor],
    /// Least and greatest seconds between two calls.
    pub delay: (u64, u64),
    /// Seconds after which the waiting ends with an error.
    pub timeout: u64,
}

impl Waiter {
    /// Sends at least and at most so many seconds apart.
    #[must_use]
    pub const fn every(name: &'static str, least: u64, greatest: u64) -> Self {
        Self {
            name,
            until: &[],
            fail: &[],
            again: &[],
            delay: (least, greatest),
            timeout: 0,
        }
    }

    /// Ends with an error after so many seconds.
    #[must_use]
    pub const fn within(self, timeout: u64) -> Self {
        Self { timeout, ..self }
    }

    /// Ends with success at any of these.
    #[must_use]
    pub const fn until(self, until: &'static [Acceptor]) -> Self {
        Self { until, ..self }
    }

    /// Ends with an error at any of these.
    #[must_use]
    pub const fn fail(self, fail: &'static [Acceptor]) -> Self {
        Self { fail, ..self }
    }

    /// Sends again after any of these errors.
    #[must_use]
    pub const fn again(self, again: &'static [Acceptor]) -> Self {
        Self { again, ..self }
    }
}

/// What an answer shows.
#[derive(Debug)]
#[non_exhaustive]
pub enum Acceptor {
    /// The error code with this index among the operation's.
    Error(usize),
    /// The error code with this index among those that any operation of the service may answer with.
    ServiceError(usize),
    /// Any answer that is no error.
    Success,
    /// The member with this index has one of the values, written as on the wire.
    Member(usize, &'static [&'static str]),
}

impl Acceptor {
    fn accepts_output(&self, output: &dyn Structure) -> bool {
        match self {
            Self::Success => true,
            Self::Member(index, values) => {
                let member = output.shape().members.get(*index);
                let text = member.and_then(|member| scalar::text(output.get(*index), member));
                text.is_some_and(|text| values.contains(&&*text))
            }
            Self::Error(_) | Self::ServiceError(_) => false,
        }
    }

    pub(crate) fn accepts_error(&self, reply: &Reply) -> bool {
        match self {
            Self::Error(index) => reply.index() == Some(*index),
            Self::ServiceError(index) => reply.service_index() == Some(*index),
            Self::Success | Self::Member(..) => false,
        }
    }
}
