//! Waiting for a state that an operation shows.

mod waiting;

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
    /// Least and greatest seconds between two questions.
    pub delay: (u64, u64),
    /// Seconds after which the waiting ends with an error.
    pub timeout: u64,
}

/// What an answer shows.
#[derive(Debug)]
#[non_exhaustive]
pub enum Acceptor {
    /// The error code with this index among the operation's.
    Error(usize),
    /// The member with this index has one of the values, written as on the wire.
    Member(usize, &'static [&'static str]),
}

impl Acceptor {
    fn accepts_output(&self, output: &dyn Structure) -> bool {
        let Self::Member(index, values) = self else {
            return false;
        };
        let member = output.shape().members.get(*index);
        let text = member.and_then(|member| scalar::text(output.get(*index), member));
        text.is_some_and(|text| values.contains(&&*text))
    }

    fn accepts_error(&self, reply: &Reply) -> bool {
        matches!(self, Self::Error(index) if reply.index() == Some(*index))
    }
}
