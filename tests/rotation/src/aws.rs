//! Amazon API Gateway, which generates client certificates and cannot replace them.

use specwright_clients::aws_apigateway::Client;

use crate::error::{agree, deleted, said};
use crate::{CertificateStore, Error, Generated};

/// Certificates per page, the most that the service gives.
const PAGE: i32 = 500;

/// The client certificates of an account in a region, by description.
///
/// Stages must be given the new certificate by whoever deploys them. Until then the service keeps the old one: the
/// rotation ends as unfinished with a conflict, and [`retire`](CertificateStore::retire) can be repeated afterwards.
#[derive(Clone, Debug)]
pub struct Aws {
    client: Client,
}

impl Aws {
    /// The certificates that the client sees.
    pub fn new(client: Client) -> Self {
        Self { client }
    }
}

impl CertificateStore for Aws {
    type New = Generated;

    async fn find(&self, name: &str) -> Result<Vec<String>, Error> {
        let list = self.client.get_client_certificates().limit(PAGE);
        let certificates = list.items().all().await?;
        certificates
            .into_iter()
            .filter(|certificate| certificate.description.as_deref() == Some(name))
            .map(|certificate| said(certificate.client_certificate_id, "the certificate's id"))
            .collect()
    }

    async fn install(&self, old: &str, name: &str, _: &Generated) -> Result<String, Error> {
        let read = self.client.get_client_certificate();
        let old = read.client_certificate_id(old).send().await?;
        let tags = old.tags.unwrap_or_default();
        let tags = tags
            .into_iter()
            .filter_map(|(tag, value)| Some((tag, value?)));
        let generate = self.client.generate_client_certificate().description(name);
        let new = generate.tags(tags).send().await?;
        said(new.client_certificate_id, "the new certificate's id")
    }

    async fn verify(&self, id: &str, name: &str, _: &Generated) -> Result<(), Error> {
        let read = self.client.get_client_certificate();
        let found = read.client_certificate_id(id).send().await?;
        agree(found.client_certificate_id.as_deref() == Some(id), "id")?;
        agree(found.description.as_deref() == Some(name), "description")?;
        said(found.pem_encoded_certificate, "what the certificate is").map(drop)
    }

    async fn retire(&self, old: &str, _new: &str) -> Result<(), Error> {
        let delete = self.client.delete_client_certificate();
        deleted(delete.client_certificate_id(old).send().await)
    }
}
