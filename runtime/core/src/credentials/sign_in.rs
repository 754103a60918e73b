//! A provider that gets its credentials with an operation.

use std::error::Error;
use std::fmt;

use super::{Credentials, CredentialsError, IssueCredentials, ProvideCredentials};
use crate::client::{BlockingClient, Client};
use crate::future::BoxFuture;
use crate::thread::on_thread;

/// Sends a request whenever it is asked for credentials, and takes them from the answer. Wrap it in
/// [`Cached`](super::Cached), as the builders of such operations do; then it is sent only when it must be.
///
/// The client that sends it needs credentials of its own, or none if the request says who calls.
#[derive(Clone)]
pub struct SignIn<C, O> {
    client: C,
    request: O,
}

impl<C, O: IssueCredentials> SignIn<C, O> {
    /// Signs in with this request.
    #[must_use]
    pub fn new(client: C, request: O) -> Self {
        Self { client, request }
    }
}

fn issued<O: IssueCredentials, E: Error + Send + Sync + 'static>(
    answer: Result<O::Output, E>,
) -> Result<Credentials, CredentialsError> {
    let name = O::SPEC.name;
    match answer {
        Ok(answer) => O::ISSUED
            .read(&answer)
            .ok_or_else(|| CredentialsError::new(format!("the answer of {name} holds no token"))),
        Err(error) => Err(CredentialsError::new(format!("{name} failed")).with_source(error)),
    }
}

impl<O: IssueCredentials> ProvideCredentials for SignIn<Client, O> {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(async move { issued::<O, _>(self.client.send(self.request.clone()).await) })
    }
}

/// The request is sent from a thread of its own.
impl<O: IssueCredentials> ProvideCredentials for SignIn<BlockingClient, O> {
    fn provide(&self) -> BoxFuture<'_, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            let Self { client, request } = self.clone();
            match on_thread("sign-in", move || issued::<O, _>(client.send(request))).await {
                Ok(issued) => issued,
                Err(error) => {
                    let what = format!("{} could not be sent", O::SPEC.name);
                    Err(CredentialsError::new(what).with_source(error))
                }
            }
        })
    }
}

/// Shows the operation and not the request, which may hold a password.
impl<C: fmt::Debug, O: IssueCredentials> fmt::Debug for SignIn<C, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn")
            .field("client", &self.client)
            .field("operation", &O::SPEC.name)
            .finish_non_exhaustive()
    }
}
