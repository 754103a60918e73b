//! Tencent Cloud GAAP, where a domain of a listener is pointed to another certificate.

use specwright_clients::Secret;
use specwright_clients::tencent_gaap::{CertificateType, Client};

use crate::error::{agree, deleted, said};
use crate::material::is_same_pem;
use crate::{CertificateStore, Error, KeyPair};

/// The server certificates of an account, one of which a domain of a listener uses.
///
/// The service deletes no certificate in use, and a listener takes a while to change: if the rotation ends as unfinished
/// with a conflict, [`retire`](CertificateStore::retire) can be repeated a little later.
#[derive(Clone, Debug)]
pub struct Tencent {
    client: Client,
    listener: String,
    domain: String,
    client_cas: Vec<String>,
}

impl Tencent {
    /// The certificate of a listener's domain.
    pub fn new(client: Client, listener: impl Into<String>, domain: impl Into<String>) -> Self {
        Self {
            client,
            listener: listener.into(),
            domain: domain.into(),
            client_cas: Vec::new(),
        }
    }

    /// The ids of the client CA certificates that the domain has if its authentication is mutual. They must be named
    /// with every change, even those that are to stay.
    #[must_use]
    pub fn client_cas<I: Into<String>>(mut self, ids: impl IntoIterator<Item = I>) -> Self {
        self.client_cas = ids.into_iter().map(Into::into).collect();
        self
    }
}

impl CertificateStore for Tencent {
    type New = KeyPair;

    async fn find(&self, name: &str) -> Result<Vec<String>, Error> {
        let list = self.client.describe_certificates();
        let list = list.certificate_type(CertificateType::ServerSsl);
        let certificates = list.items().all().await?;
        certificates
            .into_iter()
            .filter(|certificate| certificate.certificate_alias.as_deref() == Some(name))
            .map(|certificate| said(certificate.certificate_id, "the certificate's id"))
            .collect()
    }

    async fn install(&self, _old: &str, name: &str, new: &KeyPair) -> Result<String, Error> {
        let create = self.client.create_certificate();
        let create = create
            .certificate_type(CertificateType::ServerSsl)
            .certificate_content(new.certificate.as_str())
            .certificate_key(new.private_key.clone())
            .certificate_alias(name);
        let created = create.send().await?;
        said(created.certificate_id, "the new certificate's id")
    }

    async fn verify(&self, id: &str, name: &str, new: &KeyPair) -> Result<(), Error> {
        let read = self.client.describe_certificate_detail();
        let found = read.certificate_id(id).send().await?.certificate_detail;
        let found = said(found, "what the certificate is")?;
        agree(found.certificate_alias.as_deref() == Some(name), "alias")?;
        let certificate = said(found.certificate_content, "what the certificate is")?;
        agree(
            is_same_pem(certificate.expose(), &new.certificate),
            "certificate",
        )?;
        // The service does not always tell the key.
        let is_same_key = |key: Secret| is_same_pem(key.expose(), new.private_key.expose());
        agree(found.certificate_key.is_none_or(is_same_key), "key")
    }

    async fn retire(&self, old: &str, new: &str) -> Result<(), Error> {
        let modify = self.client.modify_certificate();
        let client_cas = Some(self.client_cas.clone()).filter(|ids| !ids.is_empty());
        let modify = modify
            .listener_id(&self.listener)
            .domain(&self.domain)
            .certificate_id(new)
            .set_poly_client_certificate_ids(client_cas);
        modify.send().await?;
        let delete = self.client.delete_certificate();
        deleted(delete.certificate_id(old).send().await)
    }
}
