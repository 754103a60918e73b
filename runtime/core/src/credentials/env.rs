//! Credentials from environment variables, under the names that each vendor's own tools read.

use std::env;
use std::ffi::OsString;

use super::keys::KeyNames;
use super::{Credentials, CredentialsError};
use crate::env::first_set;

/// Which environment variables hold the parts of the credentials.
///
/// Every list holds aliases, the preferred one first. An empty list means that the vendor has no
/// such part.
#[derive(Clone, Copy, Debug)]
pub struct CredentialsEnv {
    /// The public half of the access key pair.
    pub access_key_id: &'static [&'static str],
    /// The secret half of the access key pair.
    pub secret_access_key: &'static [&'static str],
    /// The token of a temporary access key pair.
    pub session_token: &'static [&'static str],
    /// When a temporary access key pair expires: RFC 3339, or seconds since 1970.
    pub expires_at: &'static [&'static str],
    /// A token that is sent as it is.
    pub bearer_token: &'static [&'static str],
}

impl CredentialsEnv {
    /// No variables.
    pub const NONE: Self = Self {
        access_key_id: &[],
        secret_access_key: &[],
        session_token: &[],
        expires_at: &[],
        bearer_token: &[],
    };
}

impl Credentials {
    /// Reads credentials from the environment of the process.
    ///
    /// An empty variable counts as unset.
    ///
    /// # Errors
    ///
    /// If neither an access key pair nor a bearer token is set, if only half of a pair is, or if a
    /// value is not Unicode. The error names the variables and never shows a value.
    pub fn from_env(env: &CredentialsEnv) -> Result<Self, CredentialsError> {
        Self::from_lookup(env, |name| env::var_os(name))
    }

    /// Reads credentials as [`Credentials::from_env`] does, from anything that maps names to values.
    ///
    /// # Errors
    ///
    /// Those of [`Credentials::from_env`].
    pub fn from_lookup(
        env: &CredentialsEnv,
        lookup: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Self, CredentialsError> {
        Self::find_in_env(env, lookup)?.ok_or_else(|| {
            CredentialsError::new(format!(
                "no credentials in the environment: {}",
                wanted(env)
            ))
        })
    }

    /// `None` if nothing is set that could be credentials.
    pub(super) fn find_in_env(
        env: &CredentialsEnv,
        lookup: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Option<Self>, CredentialsError> {
        let read = |names: &[&'static str]| {
            first_set(names, &lookup).map_err(|error| CredentialsError::new(error.to_string()))
        };
        let bearer = read(env.bearer_token)?;
        let keys = KeyNames {
            access_key_id: env.access_key_id,
            secret_access_key: env.secret_access_key,
            session_token: env.session_token,
            expires_at: env.expires_at,
        };
        Ok(match (keys.read(read)?, bearer) {
            (Some(pair), Some(token)) => Some(pair.with_bearer(token)),
            (Some(pair), None) => Some(pair),
            (None, bearer) => bearer.map(Self::bearer),
        })
    }
}

/// What to set in the environment, for messages.
pub(super) fn wanted(env: &CredentialsEnv) -> String {
    let pair = [env.access_key_id, env.secret_access_key]
        .into_iter()
        .filter(|names| !names.is_empty())
        .map(|names| names.join(" or "))
        .collect::<Vec<_>>()
        .join(" with ");
    let wanted = [pair, env.bearer_token.join(" or ")]
        .into_iter()
        .filter(|names| !names.is_empty())
        .collect::<Vec<_>>()
        .join("; or ");
    format!("set {wanted}")
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::{Credentials, CredentialsEnv, CredentialsError};

    const ENV: CredentialsEnv = CredentialsEnv {
        access_key_id: &["X_ID", "X_KEY_ID"],
        secret_access_key: &["X_SECRET"],
        session_token: &["X_SESSION"],
        expires_at: &["X_END"],
        bearer_token: &["X_TOKEN"],
    };

    fn read(variables: &[(&str, &str)]) -> Result<Credentials, CredentialsError> {
        Credentials::from_lookup(&ENV, |name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        })
    }

    fn message(variables: &[(&str, &str)]) -> String {
        read(variables).unwrap_err().to_string()
    }

    #[test]
    fn aliases_are_tried_in_order_and_empty_is_unset() {
        let read = read(&[
            ("X_ID", ""),
            ("X_KEY_ID", "second"),
            ("X_SECRET", "secret"),
            ("X_SESSION", "session"),
        ]);
        let credentials = read.unwrap();
        assert_eq!(credentials.access_key_id(), Some("second"));
        assert_eq!(credentials.session_token().unwrap().expose(), "session");
        assert!(credentials.bearer_token().is_none());
    }

    #[test]
    fn a_pair_and_a_bearer_token_are_both_kept() {
        let credentials = read(&[("X_ID", "id"), ("X_SECRET", "s"), ("X_TOKEN", "t")]).unwrap();
        assert!(credentials.secret_access_key().is_some());
        assert!(credentials.bearer_token().is_some());
    }

    #[test]
    fn half_a_pair_names_the_missing_half() {
        assert_eq!(
            message(&[("X_ID", "canary"), ("X_TOKEN", "canary")]),
            "half of an access key pair: X_ID or X_KEY_ID is set, but X_SECRET is not"
        );
        assert_eq!(
            message(&[("X_SECRET", "canary")]),
            "half of an access key pair: X_SECRET is set, but X_ID or X_KEY_ID is not"
        );
    }

    #[test]
    fn an_expiry_must_be_a_point_in_time() {
        let pair = [("X_ID", "id"), ("X_SECRET", "s")];
        let ends = |end| [pair[0], pair[1], ("X_END", end)];
        for end in ["2030-01-01T00:00:00Z", "1893456000"] {
            let credentials = read(&ends(end)).unwrap();
            let expires_at = credentials.expires_at().unwrap();
            assert_eq!(expires_at.to_string(), "2030-01-01T00:00:00Z");
        }
        assert_eq!(message(&ends("canary")), "X_END is not a point in time");
    }

    #[test]
    fn nothing_set_names_all_variables() {
        assert_eq!(
            message(&[("X_SESSION", "canary")]),
            "no credentials in the environment: set X_ID or X_KEY_ID with X_SECRET; or X_TOKEN"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_value_that_is_not_unicode_is_named_and_not_shown() {
        use std::os::unix::ffi::OsStringExt;

        let error = Credentials::from_lookup(&ENV, |name| {
            (name == "X_ID").then(|| OsString::from_vec(vec![b'k', 0xFF]))
        });
        assert_eq!(
            error.unwrap_err().to_string(),
            "environment variable X_ID is not Unicode"
        );
    }
}
