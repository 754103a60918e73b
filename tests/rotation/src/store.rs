//! What every cloud can do with certificates.

use std::future::{Future, ready};

use crate::Error;

/// Where a cloud keeps certificates, as far as a rotation is concerned.
pub trait CertificateStore: Sync {
    /// What the caller brings: a [`KeyPair`](crate::KeyPair), or [`Generated`](crate::Generated) where the cloud makes
    /// the keys.
    type New: Sync;

    /// The ids of all certificates called exactly `name`.
    fn find(&self, name: &str) -> impl Future<Output = Result<Vec<String>, Error>> + Send;

    /// Replaces the certificate `old`, or puts another one of the same name beside it if the cloud cannot replace any;
    /// tells the id of the new one.
    fn install(
        &self,
        old: &str,
        name: &str,
        new: &Self::New,
    ) -> impl Future<Output = Result<String, Error>> + Send;

    /// Reads a certificate back, and checks that it is what was installed.
    fn verify(
        &self,
        id: &str,
        name: &str,
        new: &Self::New,
    ) -> impl Future<Output = Result<(), Error>> + Send;

    /// Lets the new certificate take over from the old one, and deletes the old one. It can be repeated. Where
    /// certificates are replaced in place, there is nothing to do.
    fn retire(&self, _old: &str, _new: &str) -> impl Future<Output = Result<(), Error>> + Send {
        ready(Ok(()))
    }
}
