//! Credentials in the answers of operations.

use super::Credentials;
use crate::operation::Operation;
use crate::structure::Structure;
use crate::value::Value;

/// An operation whose answer holds credentials, such as a sign-in.
pub trait IssueCredentials: Operation {
    /// Where the answer holds them.
    const ISSUED: &'static Issued;
}

/// Where an answer holds credentials. Ways are lists of indices in the tables of the shapes, from the outside in.
#[derive(Debug)]
pub struct Issued {
    /// The way to the token.
    pub bearer_token: &'static [usize],
    /// The way to the time at which it expires; empty if the answer does not say.
    pub expires_at: &'static [usize],
}

impl Issued {
    /// The credentials in an answer, if there is a token.
    pub(super) fn read(&self, answer: &dyn Structure) -> Option<Credentials> {
        let credentials = match at(answer, self.bearer_token) {
            Value::Text(token) if !token.is_empty() => Credentials::bearer(token),
            _ => return None,
        };
        Some(match at(answer, self.expires_at) {
            Value::Timestamp(end) => credentials.with_expiry(end),
            _ => credentials,
        })
    }
}

fn at<'a>(structure: &'a dyn Structure, way: &[usize]) -> Value<'a> {
    match way {
        [] => Value::Absent,
        [last] => structure.get(*last),
        [first, rest @ ..] => match structure.get(*first) {
            Value::Structure(inner) => at(inner, rest),
            _ => Value::Absent,
        },
    }
}
