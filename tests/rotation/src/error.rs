//! One error for all clouds.

use std::error;
use std::fmt;

use specwright_clients::{AnyError, ErrorKind, OperationError};

use crate::Rotated;

/// Why a rotation did not come to its end. No variant holds a key.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// No certificate has the name; nothing was changed.
    Missing {
        /// The name.
        name: String,
    },
    /// Several certificates have the name, and choosing one is not for a program; nothing was changed.
    Ambiguous {
        /// The name.
        name: String,
        /// Their ids.
        ids: Vec<String>,
    },
    /// The replacement would lose something that cannot be read back; nothing was changed.
    WouldLose(&'static str),
    /// An answer lacks something that the rotation cannot do without.
    Incomplete(&'static str),
    /// What was read back is not what was installed.
    Differs(&'static str),
    /// A call failed.
    Call(AnyError),
    /// The new certificate was installed, but what had to follow failed.
    Unfinished {
        /// The certificates that there may be now.
        rotated: Rotated,
        /// What failed.
        why: Box<Error>,
    },
}

impl Error {
    /// What went wrong in the call that failed, in words that mean the same in every cloud.
    pub fn kind(&self) -> Option<ErrorKind> {
        match self {
            Self::Call(error) => Some(error.kind()),
            Self::Unfinished { why, .. } => why.kind(),
            _ => None,
        }
    }
}

/// Any operation's error becomes this one with `?`.
impl<E: OperationError> From<specwright_clients::Error<E>> for Error {
    fn from(error: specwright_clients::Error<E>) -> Self {
        Self::Call(error.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { name } => write!(f, "no certificate is called `{name}`"),
            Self::Ambiguous { name, ids } => {
                let ids = ids.join(", ");
                write!(f, "several certificates are called `{name}`: {ids}")
            }
            Self::WouldLose(what) => write!(f, "the replacement would lose {what}"),
            Self::Incomplete(what) => write!(f, "the service did not say {what}"),
            Self::Differs(what) => write!(f, "what was read back has another {what}"),
            Self::Call(error) => error.fmt(f),
            Self::Unfinished { rotated, .. } => {
                let Rotated { old, new } = rotated;
                write!(
                    f,
                    "`{new}` was installed for `{old}`, but the rotation is not finished"
                )
            }
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Call(error) => error.source(),
            Self::Unfinished { why, .. } => Some(why),
            _ => None,
        }
    }
}

/// The member that a service should have answered with.
pub(crate) fn said<T>(member: Option<T>, what: &'static str) -> Result<T, Error> {
    member.ok_or(Error::Incomplete(what))
}

/// That something read back is as it should be.
pub(crate) fn agree(agrees: bool, what: &'static str) -> Result<(), Error> {
    agrees.then_some(()).ok_or(Error::Differs(what))
}

/// A deletion that finds nothing has nothing left to do, for example because an earlier attempt did it.
pub(crate) fn deleted<T, E: OperationError>(
    result: Result<T, specwright_clients::Error<E>>,
) -> Result<(), Error> {
    match result {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
