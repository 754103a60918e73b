//! The parts of an access key under the names that a place gives them: variables, keys of a file, members of JSON.

use super::{Credentials, CredentialsError};
use crate::timestamp::Timestamp;

/// What the parts of an access key are called in one place.
///
/// Every list holds aliases, the preferred one first. An empty list means that there is no such part.
#[derive(Clone, Copy, Debug)]
pub struct KeyNames {
    /// The public half of the pair.
    pub access_key_id: &'static [&'static str],
    /// The secret half of the pair.
    pub secret_access_key: &'static [&'static str],
    /// The token of a temporary pair.
    pub session_token: &'static [&'static str],
    /// When a temporary pair expires: RFC 3339, or seconds since 1970.
    pub expires_at: &'static [&'static str],
}

impl KeyNames {
    /// The names of both halves of a pair.
    #[must_use]
    pub const fn new(
        access_key_id: &'static [&'static str],
        secret_access_key: &'static [&'static str],
    ) -> Self {
        Self {
            access_key_id,
            secret_access_key,
            session_token: &[],
            expires_at: &[],
        }
    }

    /// Names the token of a temporary pair.
    #[must_use]
    pub const fn session_token(self, session_token: &'static [&'static str]) -> Self {
        Self {
            session_token,
            ..self
        }
    }

    /// Names the end of a temporary pair.
    #[must_use]
    pub const fn expires_at(self, expires_at: &'static [&'static str]) -> Self {
        Self { expires_at, ..self }
    }

    /// The pair that `read` gives under these names, `None` if it has neither half.
    pub(super) fn read(
        &self,
        read: impl Fn(&[&'static str]) -> Result<Option<String>, CredentialsError>,
    ) -> Result<Option<Credentials>, CredentialsError> {
        let pair = (read(self.access_key_id)?, read(self.secret_access_key)?);
        let credentials = match pair {
            (Some(id), Some(secret)) => Credentials::new(id, secret),
            (Some(_), None) => return Err(half(self.access_key_id, self.secret_access_key)),
            (None, Some(_)) => return Err(half(self.secret_access_key, self.access_key_id)),
            (None, None) => return Ok(None),
        };
        let credentials = match read(self.session_token)? {
            Some(token) => credentials.with_session_token(token),
            None => credentials,
        };
        let Some(end) = read(self.expires_at)? else {
            return Ok(Some(credentials));
        };
        let end: Timestamp = end.parse().map_err(|_| {
            let names = self.expires_at.join(" or ");
            CredentialsError::new(format!("{names} is not a point in time"))
        })?;
        Ok(Some(credentials.with_expiry(end)))
    }
}

fn half(present: &[&str], missing: &[&str]) -> CredentialsError {
    CredentialsError::new(format!(
        "half of an access key pair: {} is set, but {} is not",
        present.join(" or "),
        missing.join(" or "),
    ))
}
