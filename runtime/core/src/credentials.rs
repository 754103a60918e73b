//! Who is calling: access keys and tokens, where they come from and what providers return.

mod cached;
mod chain;
mod env;
mod error;
mod issued;
mod keys;
mod profile;
mod provider;
mod scoped_key;
mod sign_in;
mod surroundings;

use std::fmt;
use std::sync::Arc;

pub use self::cached::Cached;
pub use self::chain::CredentialsChain;
pub use self::env::CredentialsEnv;
pub use self::error::CredentialsError;
pub use self::issued::{IssueCredentials, Issued};
pub use self::keys::KeyNames;
pub(crate) use self::profile::Settings;
pub use self::profile::{Conditions, ProfileFile, ProfileLayout, ProfileRead, ProfileSource};
pub use self::provider::ProvideCredentials;
use self::scoped_key::ScopedKey;
pub use self::sign_in::SignIn;
pub(crate) use self::surroundings::{Lookup, Surroundings};
use crate::auth::Key;
use crate::secret::Secret;
use crate::timestamp::Timestamp;

/// Shorter access key ids are hidden altogether, so that the visible end is never most of the id.
const SHOWABLE_ID: usize = 12;

/// An access key pair, a bearer token, or both.
///
/// `Debug` shows at most the last four characters of the access key id and none of the secrets.
#[derive(Clone)]
pub struct Credentials {
    access_key: Option<Arc<AccessKey>>,
    session_token: Option<Secret>,
    bearer_token: Option<Secret>,
    expires_at: Option<Timestamp>,
}

/// Shared by all clones, so that none of them copies the secret or derives a key again.
struct AccessKey {
    id: String,
    secret: Secret,
    scoped: ScopedKey,
}

impl Credentials {
    /// Nobody, for operations that are open to all or whose own members say who calls.
    #[must_use]
    pub fn anonymous() -> Self {
        Self {
            access_key: None,
            session_token: None,
            bearer_token: None,
            expires_at: None,
        }
    }

    /// An access key pair, for the schemes that sign.
    #[must_use]
    pub fn new(access_key_id: impl Into<String>, secret_access_key: impl Into<Secret>) -> Self {
        Self {
            access_key: Some(Arc::new(AccessKey {
                id: access_key_id.into(),
                secret: secret_access_key.into(),
                scoped: ScopedKey::default(),
            })),
            session_token: None,
            bearer_token: None,
            expires_at: None,
        }
    }

    /// A token that is sent as it is, for the schemes that do not sign.
    #[must_use]
    pub fn bearer(token: impl Into<Secret>) -> Self {
        Self {
            access_key: None,
            session_token: None,
            bearer_token: Some(token.into()),
            expires_at: None,
        }
    }

    /// Adds the token that belongs to a temporary access key pair.
    #[must_use]
    pub fn with_session_token(mut self, token: impl Into<Secret>) -> Self {
        self.session_token = Some(token.into());
        self
    }

    /// Adds a bearer token beside the access key pair; the client uses the first of its schemes
    /// that fits.
    #[must_use]
    pub fn with_bearer(mut self, token: impl Into<Secret>) -> Self {
        self.bearer_token = Some(token.into());
        self
    }

    /// States when the service will stop accepting these credentials. [`Cached`] replaces them shortly before.
    #[must_use]
    pub fn with_expiry(mut self, expires_at: Timestamp) -> Self {
        self.expires_at = Some(expires_at);
        self
    }

    /// The public half of the access key pair, if there is one.
    #[must_use]
    pub fn access_key_id(&self) -> Option<&str> {
        self.access_key.as_ref().map(|key| key.id.as_str())
    }

    /// The secret half of the access key pair, if there is one.
    #[must_use]
    pub fn secret_access_key(&self) -> Option<&Secret> {
        self.access_key.as_ref().map(|key| &key.secret)
    }

    /// The token that belongs to a temporary access key pair, if it is one.
    #[must_use]
    pub fn session_token(&self) -> Option<&Secret> {
        self.session_token.as_ref()
    }

    /// The token that is sent as it is, if there is one.
    #[must_use]
    pub fn bearer_token(&self) -> Option<&Secret> {
        self.bearer_token.as_ref()
    }

    /// Both halves of the access key pair, if neither is empty.
    pub(crate) fn access_key_pair(&self) -> Option<(&str, &Secret)> {
        let key = self.access_key.as_ref()?;
        let usable = !key.id.is_empty() && !key.secret.is_empty();
        usable.then_some((key.id.as_str(), &key.secret))
    }

    /// The key for a scope, derived from the secret unless it was the last one to be.
    pub(crate) fn scoped_key(
        &self,
        prefix: &str,
        parts: &[&str],
        derive: impl FnOnce() -> Key,
    ) -> Key {
        match &self.access_key {
            Some(key) => key.scoped.get(prefix, parts, derive),
            None => derive(),
        }
    }

    /// The bearer token, unless it is empty.
    pub(crate) fn usable_bearer_token(&self) -> Option<&Secret> {
        self.bearer_token().filter(|token| !token.is_empty())
    }

    /// Whether the service has stopped accepting them, as far as that is known.
    pub(crate) fn expired(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|expires_at| expires_at <= now)
    }

    /// Whether a service would take these for the same: the same key and tokens, whenever they expire.
    pub(crate) fn same_as(&self, other: &Self) -> bool {
        self.access_key_id() == other.access_key_id()
            && self.secret_access_key() == other.secret_access_key()
            && self.session_token == other.session_token
            && self.bearer_token == other.bearer_token
    }

    /// When the service will stop accepting these credentials, if that is known.
    #[must_use]
    pub fn expires_at(&self) -> Option<Timestamp> {
        self.expires_at
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("access_key_id", &self.access_key_id().map(masked))
            .field("secret_access_key", &self.secret_access_key())
            .field("session_token", &self.session_token)
            .field("bearer_token", &self.bearer_token)
            .field("expires_at", &self.expires_at)
            .finish()
    }
}

fn masked(id: &str) -> String {
    let length = id.chars().count();
    let shown = if length < SHOWABLE_ID { 0 } else { 4 };
    let end: String = id.chars().skip(length - shown).collect();
    format!("…{end}")
}

#[cfg(test)]
mod tests {
    use super::Credentials;

    #[test]
    fn debug_shows_the_end_of_the_id_and_no_secret() {
        let credentials = Credentials::new("AKIDCANARY0123WXYZ", "canary-secret")
            .with_session_token("canary-session")
            .with_bearer("canary-bearer");
        let shown = format!("{credentials:?}");
        assert!(shown.contains("\"…WXYZ\""), "{shown}");
        assert!(!shown.to_lowercase().contains("canary"), "{shown}");
    }

    #[test]
    fn debug_hides_a_short_id_altogether() {
        let shown = format!("{:?}", Credentials::new("AKIDEXAMPLE", "x"));
        assert!(shown.contains("\"…\""), "{shown}");
    }

    #[test]
    fn a_key_pair_and_a_bearer_token_can_be_held_together() {
        let both = Credentials::new("id", "secret").with_bearer("token");
        assert_eq!(both.access_key_id(), Some("id"));
        assert_eq!(
            both.bearer_token().map(|token| token.expose()),
            Some("token")
        );
        assert_eq!(Credentials::bearer("token").access_key_id(), None);
    }
}
