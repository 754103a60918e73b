//! Anything that can be asked for credentials before a call.

use std::fmt;
use std::future::ready;
use std::sync::Arc;

use super::{Credentials, CredentialsError};
use crate::future::BoxFuture;

/// A source of credentials: fixed ones, a metadata service, a token exchange.
///
/// Clients ask before every attempt, so a provider that fetches should keep what it got until shortly
/// before [`Credentials::expires_at`].
pub trait ProvideCredentials: Send + Sync + fmt::Debug {
    /// The credentials to use now. The time-out of the call runs meanwhile.
    ///
    /// # Errors
    ///
    /// If there are none to be had. That ends the call before anything is sent.
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>>;

    /// Credentials that are at hand, so that there is nothing to wait for. Clients ask this first, and
    /// [`provide`](Self::provide) if there are none.
    ///
    /// None unless implemented. It must not block, and only give what [`provide`](Self::provide) would: nothing that has
    /// expired or was [refused](Self::expired).
    fn ready(&self) -> Option<Credentials> {
        None
    }

    /// Tells the provider that the service refused these credentials as expired or revoked, so that it does not hand
    /// them out again. The client then asks once more, and repeats the call if it gets others.
    ///
    /// Does nothing unless implemented. It must not block, and may come for credentials that were replaced since.
    fn expired(&self, credentials: &Credentials) {
        let _ = credentials;
    }
}

/// Fixed credentials provide themselves.
impl ProvideCredentials for Credentials {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(ready(Ok(self.clone())))
    }

    fn ready(&self) -> Option<Credentials> {
        Some(self.clone())
    }
}

impl<T: ProvideCredentials + ?Sized> ProvideCredentials for Arc<T> {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        T::provide(self)
    }

    fn ready(&self) -> Option<Credentials> {
        T::ready(self)
    }

    fn expired(&self, credentials: &Credentials) {
        T::expired(self, credentials);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::task::{Context, Poll, Waker};

    use super::{Credentials, ProvideCredentials};

    #[test]
    fn fixed_credentials_provide_themselves_behind_a_shared_pointer() {
        let shared: Arc<dyn ProvideCredentials> = Arc::new(Credentials::new("id", "secret"));
        let mut provided = shared.provide();
        let mut context = Context::from_waker(Waker::noop());
        let Poll::Ready(Ok(credentials)) = provided.as_mut().poll(&mut context) else {
            panic!("fixed credentials are ready at once");
        };
        assert_eq!(credentials.access_key_id(), Some("id"));
        assert!(
            shared
                .ready()
                .is_some_and(|ready| ready.same_as(&credentials))
        );
    }
}
