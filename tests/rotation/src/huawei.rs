//! Huawei Cloud ROMA Connect, which replaces a certificate in place, but only as a whole.

use specwright_clients::huawei_roma::{CertificateDetail, CertificateScope, Client};

use crate::error::{agree, said};
use crate::{CertificateStore, Error, KeyPair};

/// Certificates per page, the most that the service gives.
const PAGE: i32 = 500;

/// What stands for the instance of a certificate that belongs to none.
const NO_INSTANCE: &str = "common";

/// The SSL certificates that an instance sees.
#[derive(Clone, Debug)]
pub struct Huawei {
    client: Client,
    instance: String,
    trusted_root: Option<String>,
}

impl Huawei {
    /// The certificates that the instance with this id sees.
    pub fn new(client: Client, instance: impl Into<String>) -> Self {
        Self {
            client,
            instance: instance.into(),
            trusted_root: None,
        }
    }

    /// The root, as PEM text, that client certificates are verified against. A certificate that has one needs it again
    /// with every replacement, and the service does not give it back.
    #[must_use]
    pub fn trusted_root(mut self, pem: impl Into<String>) -> Self {
        self.trusted_root = Some(pem.into());
        self
    }

    async fn read(&self, id: &str) -> Result<CertificateDetail, Error> {
        let read = self.client.show_details_of_certificate_v2();
        Ok(read.certificate_id(id).send().await?)
    }
}

impl CertificateStore for Huawei {
    type New = KeyPair;

    async fn find(&self, name: &str) -> Result<Vec<String>, Error> {
        let list = self.client.list_certificates_v2();
        let list = list.instance_id(&self.instance).name(name).limit(PAGE);
        let certificates = list.items().all().await?;
        certificates
            .into_iter()
            .filter(|certificate| certificate.name.as_deref() == Some(name))
            .map(|certificate| said(certificate.id, "the certificate's id"))
            .collect()
    }

    /// What the form leaves out is reset, so scope and instance are sent again as they are.
    async fn install(&self, old: &str, name: &str, new: &KeyPair) -> Result<String, Error> {
        let found = self.read(old).await?;
        if found.has_trusted_root_ca == Some(true) && self.trusted_root.is_none() {
            return Err(Error::WouldLose(
                "the trusted root, which must be given again",
            ));
        }
        let (scope, instance) = ownership(found)?;
        let update = self.client.update_certificate_v2();
        let update = update
            .certificate_id(old)
            .name(name)
            .cert_content(&new.certificate)
            .private_key(new.private_key.clone())
            .scope(scope.clone())
            .set_instance_id(instance)
            .set_trusted_root_ca(self.trusted_root.clone());
        let stored = update.send().await?;
        agree(stored.scope.is_none_or(|stored| stored == scope), "scope")?;
        Ok(old.to_owned())
    }

    /// The service gives back neither certificate nor key, but refuses what does not fit together.
    async fn verify(&self, id: &str, name: &str, _: &KeyPair) -> Result<(), Error> {
        let found = self.read(id).await?;
        agree(found.id.as_deref() == Some(id), "id")?;
        agree(found.name.as_deref() == Some(name), "name")?;
        let root = found.has_trusted_root_ca.unwrap_or(false);
        agree(root == self.trusted_root.is_some(), "trusted root")
    }
}

/// Who may use a certificate: its scope, and the instance that it belongs to if it does to one.
fn ownership(found: CertificateDetail) -> Result<(CertificateScope, Option<String>), Error> {
    let scope = said(found.scope, "who may use the certificate")?;
    let instance = found.instance_id.filter(|id| id != NO_INSTANCE);
    Ok((scope, instance))
}
